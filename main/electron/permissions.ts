/** What the page may not do, whatever runs in it: ask for devices, reach the network, download, navigate, open windows. */
import type { Session, WebContents } from 'electron'
import { isHome, isOurs } from './address.ts'

/** Chromium may throw away data of pages that did not ask for it to persist; the inbox asks. Notifications it shows only where the user chose them. Everything else is denied. */
const allowed: ReadonlySet<string> = new Set(['persistent-storage', 'notifications'])

const isAllowedRequest = (address: string): boolean => isOurs(address) || /^(blob:app:\/\/kith\/|data:|devtools:)/.test(address)

/** Denies by default on the whole session. */
export const guardSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowed.has(permission) && details.isMainFrame && isOurs(details.requestingUrl)))
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    allowed.has(permission) && details.isMainFrame && isOurs(origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  // The content policy says the same; this holds even for a page that got around it.
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

interface Navigation {
  readonly url: string
  readonly isMainFrame: boolean
  preventDefault(): void
}

/** Keeps a page where it is. Links reach the user's browser only through the bridge's openLink. */
export const guardContents = (contents: WebContents): void => {
  const stay = (navigation: Navigation): void => {
    if (!navigation.isMainFrame || !isHome(navigation.url)) navigation.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
