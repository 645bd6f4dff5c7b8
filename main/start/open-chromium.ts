/** Opens Kith in an installed browser, in this process. */
import { findBrowser } from './browser.ts'
import { installBrowser } from './install-browser.ts'
import type { StartOptions } from './options.ts'
import { onParentEnd } from './parent.ts'
import { rememberHost, userPath } from './profile.ts'

export interface ChromiumStart {
  readonly profile: string
  readonly contentRoot: string
  readonly options: StartOptions
  readonly notices: readonly string[]
  readonly say: (line: string) => void
}

/** Resolves to the exit code when Kith has ended. */
export const openChromium = async ({ profile, contentRoot, options, notices, say }: ChromiumStart): Promise<number> => {
  const browser = findBrowser() ?? installBrowser(say)
  if (browser === null) return 1
  // Loaded here, not above: a start with Electron needs none of it.
  const { openKeyring, runChromium, saveScreenshot } = await import('../chromium/index.ts')
  const kith = await runChromium({
    profile, browser, contentRoot, keyring: await openKeyring(), isHeadless: options.isHeadless, addSample: options.addSample, notices, say,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void kith.quit())
  // Nobody sees it and nobody could close it once the terminal or script that started it is gone.
  if (options.isHeadless) onParentEnd(() => void kith.quit())
  // `npm run dev` asks for this when the renderer was built anew.
  process.on('message', (message) => void (message === 'reload' && kith.page.reload().catch(() => undefined)))
  await rememberHost(profile, 'chromium')

  if (options.screenshot === null) {
    say(options.isHeadless ? 'Kith runs without a window. Ctrl+C ends it.' : 'Kith is open.')
    const why = await kith.closed
    if (why !== null) say(why)
    return why === null ? 0 : 1
  }
  const file = userPath(options.screenshot)
  const taken = saveScreenshot(kith.page, kith.core.firstReceipt, file).then(() => null, (error: unknown) => error instanceof Error ? error.message : String(error))
  const why = await Promise.race([taken, kith.closed.then((sentence) => sentence ?? 'Kith was closed before the picture was taken.')])
  say(why ?? `The picture is in ${file}.`)
  await kith.quit()
  return why === null ? 0 : 1
}
