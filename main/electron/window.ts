/** The one window: sandboxed, isolated, never throttled, hidden instead of closed. */
import { BrowserWindow, nativeTheme, type WebPreferences } from 'electron'

/** Every switch is written out, so that a changed default in Electron changes nothing here. */
const preferences = (preload: string, isPackaged: boolean): WebPreferences => ({
  preload,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Hidden is not asleep: the store goes on writing what arrives.
  backgroundThrottling: false,
  // Elsewhere Chromium would download dictionaries from its maker's servers.
  spellcheck: process.platform === 'darwin',
  devTools: !isPackaged,
})

export interface WindowParts {
  /** Path of the built preload script. */
  readonly preload: string
  readonly icon: Electron.NativeImage
  readonly isPackaged: boolean
  /** False lets a closing window close; true hides it and Kith goes on reading. */
  readonly hidesOnClose: () => boolean
}

/** Makes the window, not yet on any page; it shows itself when the page has something to show. */
export const createWindow = ({ preload, icon, isPackaged, hidesOnClose }: WindowParts): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Kith',
    width: 1180,
    height: 800,
    minWidth: 380,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141311' : '#f1eee7',
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: preferences(preload, isPackaged),
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    if (!hidesOnClose()) return
    event.preventDefault()
    window.hide()
  })
  return window
}

/** Brings a hidden or minimised window to the front. */
export const showWindow = (window: BrowserWindow): void => {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
