/** The application menu and the tray: how a hidden Kith is shown again and how it is quit. */
import { Menu, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'

/** Small on purpose: the roles bring copy, paste, undo, zoom and quit with each system's own keys. */
export const setMenu = (isPackaged: boolean): void => {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    process.platform === 'darwin' ? { role: 'appMenu' } : { label: 'Kith', submenu: [{ role: 'quit', label: 'Quit Kith', accelerator: 'Ctrl+Q' }] },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
  ]))
}

/** Null on macOS, where the Dock does the same. Keep the tray: a collected one disappears from the screen. */
export const createTray = (icon: NativeImage, show: () => void, quit: () => void): Tray | null => {
  if (process.platform === 'darwin') return null
  const tray = new Tray(icon.resize({ width: 22, height: 22 }))
  tray.setToolTip('Kith')
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Open Kith', click: show }, { label: 'Quit Kith', click: quit }]))
  tray.on('click', show)
  return tray
}
