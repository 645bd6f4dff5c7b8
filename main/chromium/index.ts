/** Kith in a window of an installed Chrome, Chromium or Edge. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { version } from '../../package.json'
import { connectors } from '../connectors/index.ts'
import { startCore, type Core, type CoreParts } from '../core.ts'
import type { Host } from '../host.ts'
import { createSealer, type Keyring } from '../passphrase.ts'
import { within } from '../within.ts'
import { browserArguments } from './arguments.ts'
import { launchBrowser, type Launched } from './launch.ts'
import { alreadyOpen, lockProfile } from '../lock.ts'
import { openLink } from './open-link.ts'
import { clearSingleton } from './singleton.ts'
import { forgetPage, openWindow } from './window.ts'

export { openKeyring } from './keyring.ts'
export { saveScreenshot } from './screenshot.ts'

export interface ChromiumOptions {
  /** The profile folder; made where it is missing. */
  readonly profile: string
  /** The installed browser. */
  readonly browser: string
  /** The built renderer. */
  readonly contentRoot: string
  readonly keyring: Keyring | null
  readonly isHeadless: boolean
  readonly addSample: boolean
  readonly notices: readonly string[]
  /** Prints one line to the terminal. */
  readonly say: (line: string) => void
  /** What Kith usually brings itself; given where it is watched over a made-up network or clock. */
  readonly instead?: Partial<Pick<CoreParts, 'connectors' | 'now' | 'tick' | 'fetch' | 'downloads'> & Pick<Host, 'openLink'>>
}

export interface RunningKith {
  readonly page: Page
  readonly context: BrowserContext
  readonly core: Core
  readonly browserPid: number
  /** Ends the loops, closes the window and frees the profile. */
  readonly quit: () => Promise<void>
  /** Resolves when everything has ended: null after quitting or closing the window, else a sentence that says what happened. */
  readonly closed: Promise<string | null>
}

const quitMs = 5000
const exitMs = 1000
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

/** Resolves when the window is no more: null where the user closed it, else a sentence. */
const whyItEnds = async ({ page, exited }: Launched): Promise<string | null> => {
  const event = await new Promise<'crash' | 'close'>((resolve) => {
    page.once('crash', () => resolve('crash'))
    page.once('close', () => resolve('close'))
  })
  if (event === 'crash') return 'Kith\'s window stopped working. What was written is kept; start Kith again.'
  // A closed window and a dead browser look alike from here; how the browser exits tells them apart.
  const exit = await Promise.race([exited, later(exitMs)])
  return exit && exit.code !== 0 ? 'The browser ended by itself. What was written is kept; start Kith again.' : null
}

/** As the cross in the corner of the window does: a browser that is told to go tells its page nothing, which may hold words of the last moment. */
const closePage = async (page: Page): Promise<void> => {
  if (page.isClosed()) return
  const closed = new Promise<void>((resolve) => page.once('close', () => resolve()))
  await Promise.all([page.close({ runBeforeUnload: true }), closed])
}

/** Closes the browser in good order, so that it writes everything down; by force where it does not answer. */
const closeBrowser = async ({ page, session, exited, gone, kill }: Launched): Promise<void> => {
  await within(closePage(page), quitMs).catch(() => undefined)
  void session.send('Browser.close').catch(() => undefined)
  const isGone = await Promise.race([exited.then(() => true), later(quitMs).then(() => false)])
  if (!isGone) kill()
  await gone()
}

/** Resolves when the window is open. Rejects with a sentence for the user: the profile is in use, or the browser does not start. */
export const runChromium = async (options: ChromiumOptions): Promise<RunningKith> => {
  const { profile, say } = options
  const userData = join(profile, 'browser')
  await mkdir(userData, { recursive: true, mode: 0o700 })
  const lock = await lockProfile(profile)
  if (!lock) throw new Error(alreadyOpen(profile))

  const isRoot = process.getuid?.() === 0
  if (isRoot) say('Kith runs as root, so the browser runs without its sandbox. Start Kith as an ordinary user to have it back.')
  let launched: Launched | null = null
  let askToQuit: () => void = () => undefined
  let isEnding = false
  try {
    if (!await clearSingleton(userData)) throw new Error('The browser of an earlier Kith is still closing. Try again in a moment.')
    const args = browserArguments({ userData, isHeadless: options.isHeadless, isFirstStart: !existsSync(join(userData, 'Local State')), isRoot })
    const browser = launched = await launchBrowser(options.browser, args)
    const ending = whyItEnds(browser)
    const host: Host = {
      name: 'chromium',
      sealer: createSealer(join(profile, 'seal-chromium.json'), options.keyring),
      open: (events) => openWindow(browser, options.contentRoot, events, () => isEnding),
      openLink: (url) => (options.instead?.openLink ?? openLink)(url),
      show: () => browser.page.bringToFront(),
      forgetPage: () => forgetPage(browser),
      quit: () => askToQuit(),
    }
    const core = await startCore({
      host, connectors, folder: profile, version, addSample: options.addSample,
      notices: isRoot ? [...options.notices, 'no-sandbox'] : options.notices,
      ...options.instead,
    })

    const { page, context } = browser
    const quitting = new Promise<null>((resolve) => {
      askToQuit = () => resolve(null)
    })
    const closed = Promise.race([quitting, ending]).then(async (why) => {
      isEnding = true
      // A token on its way to the disk is worth waiting for; a network that hangs is not.
      await within(core.stop(), quitMs).catch(() => undefined)
      await closeBrowser(browser)
      lock.release()
      return why
    })
    return {
      page, context, core, closed, browserPid: browser.pid,
      async quit() {
        askToQuit()
        await closed
      },
    }
  } catch (error) {
    const wasClosed = launched?.page.isClosed()
    launched?.kill()
    await launched?.gone()
    lock.release()
    throw wasClosed ? new Error('The window was closed before Kith had started.') : error
  }
}
