/** The Host that Electron gives: its window, its wires, its keyring. */
import { join } from 'node:path'
import { dialog, nativeImage, type BrowserWindow } from 'electron'
import type { Host } from '../host.ts'
import { createSealer } from '../passphrase.ts'
import { home } from './address.ts'
import { connectBridge } from './bridge.ts'
import { openLink } from './links.ts'
import { guardSession } from './permissions.ts'
import { serveContent } from './scheme.ts'
import { openKeyring } from './seal.ts'
import { createWindow, showWindow } from './window.ts'

export interface HostParts {
  /** The profile folder. */
  readonly folder: string
  /** The built `out` folder, with preload/ and renderer/ in it. */
  readonly out: string
  readonly isPackaged: boolean
  readonly hidesOnClose: () => boolean
  /** The page has let Kith go. */
  readonly letGo: () => void
}

/** A page that stopped is loaded again; one that stops before it could load would do so for ever. */
const reviveWhenGone = (window: BrowserWindow): void => {
  let hasLoaded = true
  window.webContents.on('did-finish-load', () => {
    hasLoaded = true
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    if (hasLoaded) window.webContents.reload()
    else dialog.showErrorBox('Kith cannot show its window', 'What you wrote is safe on this machine. Quit Kith and start it again.')
    hasLoaded = false
  })
}

/** Call once the app is ready. */
export const createElectronHost = async ({ folder, out, isPackaged, hidesOnClose, letGo }: HostParts): Promise<Host> => {
  const sealer = createSealer(join(folder, 'seal-electron.json'), await openKeyring())
  let window: BrowserWindow | null = null

  return {
    name: 'electron',
    sealer,
    openLink,
    forgetPage: async () => window?.webContents.session.clearStorageData(),
    quit: letGo,
    show: async () => {
      if (window) showWindow(window)
    },
    async open(events) {
      const icon = nativeImage.createFromPath(join(out, 'renderer', 'icon.png'))
      window = createWindow({ preload: join(out, 'preload', 'index.cjs'), icon, isPackaged, hidesOnClose })
      const { webContents } = window
      guardSession(webContents.session)
      serveContent(webContents.session, join(out, 'renderer'))
      const bridge = connectBridge(webContents, events)
      await window.loadURL(home)
      reviveWhenGone(window)
      return bridge
    },
  }
}
