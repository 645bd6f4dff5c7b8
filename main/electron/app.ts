/** The life of the Electron app: one instance, hidden when its window closes, reading on until it is quit. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, nativeImage, powerMonitor, type Tray } from 'electron'
import { version } from '../../package.json'
import { connectors } from '../connectors/index.ts'
import { startCore, type Core } from '../core.ts'
import type { Host } from '../host.ts'
import { alreadyOpen, lockProfile, type ProfileLock } from '../lock.ts'
import { within } from '../within.ts'
import { createElectronHost } from './host.ts'
import { createTray, setMenu } from './menu.ts'
import { menuWords } from './menu-words.ts'
import { readOptions } from './options.ts'
import { guardContents } from './permissions.ts'
import { registerScheme } from './scheme.ts'

/** A refreshed token on its way to the disk is worth waiting for; a hung network is not. */
const stopMs = 5_000

/**
 * Runs Kith until it is quit.
 * @param out the built `out` folder. @param argv the command line, see options.ts.
 */
export const runApp = (out: string, argv: readonly string[]): void => {
  const { profile, addSample, notices, isSandboxed } = readOptions(argv)
  let host: Host | null = null
  let core: Core | null = null
  let tray: Tray | null = null
  let lock: ProfileLock | null = null
  let quitting: 'not' | 'asking' | 'stopping' | 'stopped' = 'not'

  // Windows shows notifications only of who says which app it is: the appId of build/electron-builder.yml.
  app.setAppUserModelId('app.kith.kith')
  // The keychain entry is named after the app, and the lock belongs to the folder: both before anything else.
  app.setName('Kith')
  const userData = join(profile, 'electron')
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  app.setPath('userData', userData)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerScheme()
  // Turning it on for every process would also take away the switch that uid 0 needs to start at all.
  if (isSandboxed) app.enableSandbox()

  const show = (): void => void host?.show().catch(() => undefined)
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('before-quit', (event) => {
    if (quitting === 'stopped') return
    if (!core) {
      quitting = 'stopped'
      return
    }
    event.preventDefault()
    if (quitting !== 'not') return
    quitting = 'asking'
    void core.mayQuit().then((may) => {
      quitting = 'not'
      if (may) letGo()
      else show()
    })
  })
  const letGo = (): void => {
    if (!core || quitting === 'stopping' || quitting === 'stopped') return
    quitting = 'stopping'
    within(core.stop(), stopMs).catch(() => undefined).finally(() => {
      quitting = 'stopped'
      tray?.destroy()
      lock?.release()
      app.quit()
    })
  }

  const start = async (): Promise<void> => {
    // Holding back a quit would cancel the user's shutdown; everything on disk is crash-safe instead.
    powerMonitor.on('shutdown', () => {
      quitting = 'stopped'
    })
    // Electron's own lock keeps out a second Electron; this one also a Kith in the other host.
    lock = await lockProfile(profile)
    if (!lock) throw new Error(alreadyOpen(profile))
    const words = menuWords(app.getLocale())
    setMenu(app.isPackaged, words)
    host = await createElectronHost({ folder: profile, out, isPackaged: app.isPackaged, hidesOnClose: () => quitting === 'not' || quitting === 'asking', letGo })
    core = await startCore({ host, connectors, folder: profile, version, addSample, notices })
    tray = createTray(nativeImage.createFromPath(join(out, 'renderer', 'icon.png')), show, () => app.quit(), words)
  }

  app.whenReady().then(start).catch((error: unknown) => {
    dialog.showErrorBox('Kith could not start', error instanceof Error ? error.message : String(error))
    app.exit(1)
  })
}
