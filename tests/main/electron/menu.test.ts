import type { NativeImage } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTray, setMenu } from '../../../main/electron/menu.ts'
import { menuWords } from '../../../main/electron/menu-words.ts'
import { Menu, Tray } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const platform = process.platform
const runOn = (name: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: name })
}
beforeEach(() => {
  Tray.made = []
  Menu.setApplicationMenu.mockClear()
})
afterEach(() => runOn(platform))

const icon = { resize: () => ({}) } as unknown as NativeImage

it('shows and quits a hidden Kith from the tray', () => {
  runOn('linux')
  const show = vi.fn()
  const quit = vi.fn()
  createTray(icon, show, quit, menuWords('en-GB'))
  const [tray] = Tray.made
  tray?.emit('click')
  expect(show).toHaveBeenCalledOnce()
  expect(tray?.menu.map(({ label }) => label)).toEqual(['Open Kith', 'Quit Kith'])
  tray?.menu.forEach(({ click }) => click?.())
  expect(show).toHaveBeenCalledTimes(2)
  expect(quit).toHaveBeenCalledOnce()
})

it('leaves that to the Dock on macOS', () => {
  runOn('darwin')
  expect(createTray(icon, vi.fn(), vi.fn(), menuWords('en'))).toBeNull()
  expect(Tray.made).toEqual([])
})

it('always has a way to quit and to copy and paste, and no tools of a developer in a package', () => {
  for (const name of ['linux', 'darwin', 'win32'] as const) {
    runOn(name)
    setMenu(true, menuWords('en'))
    const menu = JSON.stringify(Menu.setApplicationMenu.mock.calls.at(-1)?.[0])
    for (const role of ['quit', 'undo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'minimize', 'close']) expect(menu).toContain(`"role":"${role}"`)
    expect(menu.includes('"hideOthers"')).toBe(name === 'darwin')
    expect(menu).not.toContain('toggleDevTools')
  }
})

it('speaks the language of the system where that is one of ours', () => {
  runOn('linux')
  setMenu(true, menuWords('de-AT'))
  const menu = JSON.stringify(Menu.setApplicationMenu.mock.calls.at(-1)?.[0])
  for (const words of ['Kith beenden', 'Bearbeiten', 'Einfügen', 'Ansicht', 'Fenster']) expect(menu).toContain(words)
  expect(menu).not.toMatch(/"label":"(?:Edit|Paste|View|Window)"/u)
  createTray(icon, vi.fn(), vi.fn(), menuWords('de'))
  expect(Tray.made.at(-1)?.menu.map(({ label }) => label)).toEqual(['Kith öffnen', 'Kith beenden'])
  expect(menuWords('fr-FR')).toBe(menuWords('en-US'))
})
