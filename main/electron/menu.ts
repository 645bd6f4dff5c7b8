/** The application menu and the tray: how a hidden Kith is shown again and how it is quit. */
import { Menu, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import type { MenuWords } from './menu-words.ts'

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** Small on purpose: the roles bring copy, paste, undo, zoom and quit with each system's own keys. */
export const setMenu = (isPackaged: boolean, words: MenuWords): void => {
  const isMac = process.platform === 'darwin'
  const app: MenuItemConstructorOptions[] = isMac
    ? [
        { role: 'about', label: words.about }, separator, { role: 'hide', label: words.hide }, { role: 'hideOthers', label: words.hideOthers },
        { role: 'unhide', label: words.showAll }, separator, { role: 'quit', label: words.quit },
      ]
    : [{ role: 'quit', label: words.quit, accelerator: 'Ctrl+Q' }]
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo }, { role: 'redo', label: words.redo }, separator,
    { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste }, separator,
    { role: 'selectAll', label: words.selectAll },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: words.actualSize }, { role: 'zoomIn', label: words.zoomIn }, { role: 'zoomOut', label: words.zoomOut }, separator,
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ]
  const window: MenuItemConstructorOptions[] = [{ role: 'minimize', label: words.minimize }, { role: 'close', label: words.close }]
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    { label: 'Kith', submenu: app }, { label: words.edit, submenu: edit }, { label: words.view, submenu: view }, { role: 'window', label: words.window, submenu: window },
  ]))
}

/** Null on macOS, where the Dock does the same. Keep the tray: a collected one disappears from the screen. */
export const createTray = (icon: NativeImage, show: () => void, quit: () => void, words: MenuWords): Tray | null => {
  if (process.platform === 'darwin') return null
  const tray = new Tray(icon.resize({ width: 22, height: 22 }))
  tray.setToolTip('Kith')
  tray.setContextMenu(Menu.buildFromTemplate([{ label: words.open, click: show }, { label: words.quit, click: quit }]))
  tray.on('click', show)
  return tray
}
