import type { WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Port } from '#bridge'
import { connectBridge } from '../../main/electron/bridge.ts'
import type { Window } from '../../main/host.ts'
import { contextBridge, FakeContents, ipcRenderer } from '../main/electron/fake-electron.ts'

/** The script and main's end of the wires, joined: what one sends the other receives. */
const join = async (onCall: (json: string) => Promise<string>): Promise<{ port: Port; window: Window }> => {
  const contents = new FakeContents()
  const window = connectBridge(contents as unknown as WebContents, { onCall, onReload: () => undefined })
  ipcRenderer.invoke.mockImplementation((channel, json) => contents.ipc.invoke(channel, contents.event(), json))
  ipcRenderer.send.mockImplementation((channel, ...values) => void contents.ipc.emit(channel, contents.event(), ...values))
  contents.send.mockImplementation((channel, ...values) => void ipcRenderer.emit(channel, {}, ...values))
  await import('../../preload/index.ts')
  const [name, port] = contextBridge.exposeInMainWorld.mock.calls.at(-1) ?? []
  expect(name).toBe('kith')
  return { port: port as Port, window }
}

beforeEach(() => {
  // The script runs anew for every page, as a preload script does.
  vi.resetModules()
  vi.doMock('electron', () => ({ contextBridge, ipcRenderer }))
  ipcRenderer.removeAllListeners()
  contextBridge.exposeInMainWorld.mockClear()
})

describe('the script Electron loads', () => {
  it('gives the page two functions and nothing of Electron', async () => {
    const { port } = await join(async () => '')
    expect(Object.keys(port)).toEqual(['call', 'listen'])
    expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
  })

  it('carries a call to main and its answer back', async () => {
    const { port } = await join(async (json) => `{"ok":${json}}`)
    expect(await port.call('{"name":"hello"}')).toBe('{"ok":{"name":"hello"}}')
  })

  it('carries a push to the listener and its receipt back', async () => {
    const { port, window } = await join(async () => '')
    port.listen(async (json) => `receipt for ${json}`)
    expect(await window.push('{"is":"delivery"}')).toBe('receipt for {"is":"delivery"}')
  })

  it('keeps what is pushed before the page listens', async () => {
    const { port, window } = await join(async () => '')
    const push = window.push('early')
    port.listen(async (json) => `${json} bird`)
    expect(await push).toBe('early bird')
  })

  it('tells main when the listener fails, so that nothing waits for ever', async () => {
    const { port, window } = await join(async () => '')
    port.listen(() => Promise.reject(new Error('store closed')))
    await expect(window.push('one')).rejects.toThrow('store closed')
  })

  it('knows no other wire', async () => {
    await join(async () => '')
    expect(ipcRenderer.eventNames()).toEqual(['kith:push'])
  })
})
