import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Core, CoreParts } from '../../../main/core.ts'
import { runApp } from '../../../main/electron/app.ts'
import { app, BrowserWindow, dialog, powerMonitor, protocol, shell } from './fake-electron.ts'
import { soon } from '../../soon.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const core = vi.hoisted(() => ({ startCore: vi.fn<(parts: CoreParts) => Promise<Core>>(), stop: vi.fn<() => Promise<void>>(async () => undefined), mayQuit: vi.fn<() => Promise<boolean>>(async () => true) }))
vi.mock('../../../main/core.ts', () => ({ startCore: core.startCore }))

let profile: string
const out = join('/', 'kith', 'out')
/** The events a quit is made of; true where it is held back. */
const beforeQuit = (): boolean => {
  const preventDefault = vi.fn()
  app.emit('before-quit', { preventDefault })
  return preventDefault.mock.calls.length > 0
}
const started = async (...options: string[]): Promise<BrowserWindow> => {
  runApp(out, ['kith', `--profile=${profile}`, ...options])
  app.ready()
  await soon(() => {
    if (BrowserWindow.opened.length === 0) throw new Error('no window yet')
  })
  await soon(() => {
    if (core.startCore.mock.results.length === 0) throw new Error('not started yet')
  })
  await core.startCore.mock.results[0]?.value
  const [window] = BrowserWindow.opened
  if (!window) throw new Error('no window')
  return window
}

beforeEach(() => {
  vi.clearAllMocks()
  app.removeAllListeners()
  powerMonitor.removeAllListeners()
  BrowserWindow.opened = []
  profile = join(mkdtempSync(join(tmpdir(), 'kith-electron-')), 'profile')
  core.startCore.mockImplementation(async ({ host }) => {
    const window = await host.open({ onCall: async (json) => json, onReload: () => undefined })
    return { window, firstReceipt: Promise.resolve(), stop: core.stop, mayQuit: core.mayQuit }
  })
})
afterEach(() => rmSync(join(profile, '..'), { recursive: true, force: true }))

describe('starting', () => {
  it('opens the one page, with this profile, this version and the sample when asked', async () => {
    const window = await started('--sample')
    expect(window.loadURL.mock.calls).toEqual([['app://kith/']])
    expect(window.options['webPreferences']).toMatchObject({ preload: join(out, 'preload', 'index.cjs') })
    const [parts] = core.startCore.mock.calls[0] ?? []
    expect(parts).toMatchObject({ folder: profile, addSample: true, notices: [] })
    expect(parts?.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(parts?.host.name).toBe('electron')
  })

  it('keeps its data below the profile, in a folder of the user alone, before it asks for the lock', async () => {
    await started()
    expect(app.setPath).toHaveBeenCalledWith('userData', join(profile, 'electron'))
    expect(app.setPath.mock.invocationCallOrder[0]).toBeLessThan(app.requestSingleInstanceLock.mock.invocationCallOrder[0] ?? 0)
    if (process.platform !== 'win32') expect(statSync(profile).mode & 0o777).toBe(0o700)
    expect(existsSync(join(profile, 'electron'))).toBe(true)
  })

  it('has its scheme and its sandbox before the app is ready', () => {
    runApp(out, ['kith', `--profile=${profile}`])
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce()
    expect(app.enableSandbox).toHaveBeenCalledOnce()
  })

  it('leaves the sandbox switch alone where it had to be off, and says so', async () => {
    await started('--no-sandbox')
    expect(app.enableSandbox).not.toHaveBeenCalled()
    expect(core.startCore.mock.calls[0]?.[0].notices).toEqual(['no-sandbox'])
  })

  it('guards session, page and every page that might come later', async () => {
    const { webContents } = await started()
    expect(webContents.session.setPermissionRequestHandler).toHaveBeenCalledOnce()
    expect(webContents.session.protocol.handle).toHaveBeenCalledOnce()
    expect(webContents.setWindowOpenHandler).toHaveBeenCalledOnce()
    const later = new BrowserWindow({})
    expect(later.webContents.setWindowOpenHandler).toHaveBeenCalledOnce()
  })

  it('opens links through the checked door only', async () => {
    await started()
    const host = core.startCore.mock.calls[0]?.[0].host
    await expect(host?.openLink('file:///etc/passwd')).rejects.toThrow()
    expect(shell.openExternal).not.toHaveBeenCalled()
  })

  it('says so and ends where it cannot', async () => {
    core.startCore.mockRejectedValueOnce(new Error('the disk is full'))
    runApp(out, ['kith', `--profile=${profile}`])
    app.ready()
    await soon(() => expect(app.exit).toHaveBeenCalledWith(1))
    expect(dialog.showErrorBox).toHaveBeenCalledWith('Kith could not start', 'the disk is full')
  })
})

describe('a second start with the same profile', () => {
  it('opens nothing and leaves at once', () => {
    app.requestSingleInstanceLock.mockReturnValueOnce(false)
    runApp(out, ['kith', `--profile=${profile}`])
    expect(app.quit).toHaveBeenCalledOnce()
    expect(protocol.registerSchemesAsPrivileged).not.toHaveBeenCalled()
    expect(app.listenerCount('before-quit')).toBe(0)
  })

  it.each(['second-instance', 'activate'])('brings the window of the first to the front (%s)', async (event) => {
    const window = await started()
    app.emit(event)
    expect(window.focus).toHaveBeenCalledOnce()
  })
})

describe('ending', () => {
  it('hides a closing window and reads on', async () => {
    const window = await started()
    window.emit('close', { preventDefault: () => undefined })
    expect(window.hide).toHaveBeenCalledOnce()
    expect(core.stop).not.toHaveBeenCalled()
  })

  it('stops the loops before it quits, once, and then lets the window close', async () => {
    const window = await started()
    let finish: () => void = () => undefined
    core.stop.mockReturnValueOnce(new Promise((resolve) => {
      finish = resolve
    }))
    expect(beforeQuit()).toBe(true)
    expect(beforeQuit()).toBe(true)
    await soon(() => expect(core.stop).toHaveBeenCalledOnce())
    expect(core.mayQuit).toHaveBeenCalledOnce()
    expect(app.quit).not.toHaveBeenCalled()
    finish()
    await soon(() => expect(app.quit).toHaveBeenCalledOnce())
    expect(beforeQuit()).toBe(false)
    const close = { preventDefault: vi.fn() }
    window.emit('close', close)
    expect(close.preventDefault).not.toHaveBeenCalled()
  })

  it('stays, and shows its window, where the page asks about what is unsent; the page quits it', async () => {
    const window = await started()
    core.mayQuit.mockResolvedValueOnce(false)
    expect(beforeQuit()).toBe(true)
    await soon(() => expect(window.show).toHaveBeenCalled())
    expect(core.stop).not.toHaveBeenCalled()
    window.emit('close', { preventDefault: () => undefined })
    expect(window.hide).toHaveBeenCalledOnce()
    core.startCore.mock.calls[0]?.[0].host.quit()
    await soon(() => expect(app.quit).toHaveBeenCalledOnce())
    expect(core.stop).toHaveBeenCalledOnce()
  })

  it('asks the page again when it is quit again', async () => {
    const window = await started()
    core.mayQuit.mockResolvedValue(false)
    beforeQuit()
    await soon(() => expect(window.focus).toHaveBeenCalledOnce())
    beforeQuit()
    await soon(() => expect(window.focus).toHaveBeenCalledTimes(2))
    expect(core.mayQuit).toHaveBeenCalledTimes(2)
    core.mayQuit.mockResolvedValue(true)
  })

  it('quits even where stopping fails', async () => {
    await started()
    core.stop.mockRejectedValueOnce(new Error('hung'))
    beforeQuit()
    await soon(() => expect(app.quit).toHaveBeenCalledOnce())
  })

  it('never holds back the machine\'s own shutdown', async () => {
    await started()
    powerMonitor.emit('shutdown')
    expect(beforeQuit()).toBe(false)
  })
})

describe('a page that stops', () => {
  it('is loaded again', async () => {
    const { webContents } = await started()
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(webContents.reload).toHaveBeenCalledOnce()
  })

  it('is not loaded for ever: where it stops before it has loaded, Kith says so', async () => {
    const { webContents } = await started()
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(webContents.reload).toHaveBeenCalledOnce()
    expect(dialog.showErrorBox).toHaveBeenCalledOnce()
  })
})
