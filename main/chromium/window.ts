/** Fills the launched browser's one window with the app. */
import type { HostEvents, Window } from '../host.ts'
import { appOrigin, routeContent } from './content-route.ts'
import type { Launched } from './launch.ts'
import { openLink } from './open-link.ts'
import { openPort } from './port.ts'

/**
 * Resolves when the page is there and its scripts run; rejects when the browser goes away meanwhile.
 * `isEnding`: Kith is quitting already, and no page may hold that up.
 */
export const openWindow = async (
  { context, page, session }: Launched, contentRoot: string, events: HostEvents, isEnding: () => boolean,
): Promise<Window> => {
  const pageSession = await context.newCDPSession(page)
  const { targetInfo } = await pageSession.send('Target.getTargetInfo')
  // A link that asks for a window of its own belongs to the user's browser; where there is none, nothing happens.
  await routeContent(session, targetInfo.targetId, contentRoot, (url) => void openLink(url).catch(() => undefined))
  // Everything not named is denied. Without durableStorage the browser may clear the store when the disk is nearly full.
  await session.send('Browser.grantPermissions', {
    origin: appOrigin,
    permissions: ['durableStorage', 'notifications', 'clipboardSanitizedWrite'],
  })
  // A page that holds unsent answers asks in words of its own, so the browser's question is answered with "stay".
  // Any other is answered with no: nobody may be there to answer.
  page.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' && isEnding() ? dialog.accept() : dialog.dismiss()).catch(() => undefined))

  const window = await openPort(page, events)
  const goHome = async (): Promise<void> => {
    await page.goto(`${appOrigin}/`, { waitUntil: 'domcontentloaded' })
    // Else Back leads to the blank page the window began with.
    await pageSession.send('Page.resetNavigationHistory')
  }
  await goHome()
  page.on('framenavigated', (frame) => {
    // Only a blank page can get here: it needs no request that could be refused.
    if (frame === page.mainFrame() && !frame.url().startsWith(`${appOrigin}/`)) void goHome().catch(() => undefined)
  })
  return window
}

/** Deleting a database leaves its words in the files until they are written anew; this removes the files. */
export const forgetPage = async ({ context, page }: Pick<Launched, 'context' | 'page'>): Promise<void> => {
  const pageSession = await context.newCDPSession(page)
  await pageSession.send('Storage.clearDataForOrigin', { origin: appOrigin, storageTypes: 'all' })
  await pageSession.detach()
}
