import type { NativeImage } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTray, setMenu } from '../../../main/electron/menu.ts'
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
  createTray(icon, show, quit)
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
  expect(createTray(icon, vi.fn(), vi.fn())).toBeNull()
  expect(Tray.made).toEqual([])
})

it('always has a way to quit and to copy and paste, and no tools of a developer in a package', () => {
  for (const name of ['linux', 'darwin', 'win32'] as const) {
    runOn(name)
    setMenu(true)
    const menu = JSON.stringify(Menu.setApplicationMenu.mock.calls.at(-1)?.[0])
    expect(menu).toContain(name === 'darwin' ? '"appMenu"' : '"quit"')
    expect(menu).toContain('"editMenu"')
    expect(menu).not.toContain('toggleDevTools')
  }
})
