import type { BrowserWindow as RealWindow, NativeImage } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { createWindow, showWindow } from '../../../main/electron/window.ts'
import type { BrowserWindow } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let hides = true
const make = (isPackaged = true): { window: RealWindow; fake: BrowserWindow } => {
  const window = createWindow({ preload: '/out/preload/index.cjs', icon: {} as unknown as NativeImage, isPackaged, hidesOnClose: () => hides })
  return { window, fake: window as unknown as BrowserWindow }
}
beforeEach(() => {
  hides = true
})

it('keeps the page in a sandbox, apart from Node and from the preload script', () => {
  expect(make().fake.options['webPreferences']).toMatchObject({
    preload: '/out/preload/index.cjs', contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, navigateOnDragDrop: false, devTools: false,
  })
})

it('does not sleep while it is hidden', () => {
  expect(make().fake.options['webPreferences']).toMatchObject({ backgroundThrottling: false })
})

it('shows the tools of a developer only where it is not packaged', () => {
  expect(make(false).fake.options['webPreferences']).toMatchObject({ devTools: true })
})

it('appears once there is something to see', () => {
  const { fake } = make()
  expect(fake.options['show']).toBe(false)
  expect(fake.show).not.toHaveBeenCalled()
  fake.emit('ready-to-show')
  expect(fake.show).toHaveBeenCalledOnce()
})

it('hides when it is closed, and closes when Kith is quit', () => {
  const { fake } = make()
  const event = { preventDefault: vi.fn() }
  fake.emit('close', event)
  expect(fake.hide).toHaveBeenCalledOnce()
  expect(event.preventDefault).toHaveBeenCalledOnce()
  hides = false
  fake.emit('close', event)
  expect(event.preventDefault).toHaveBeenCalledOnce()
})

it('comes back to the front from hidden and minimised', () => {
  const { window, fake } = make()
  showWindow(window)
  expect(fake.restore).toHaveBeenCalledOnce()
  expect(fake.show).toHaveBeenCalledOnce()
  expect(fake.focus).toHaveBeenCalledOnce()
})
