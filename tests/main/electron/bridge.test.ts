import type { WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { largestMessage } from '#bridge'
import { connectBridge } from '../../../main/electron/bridge.ts'
import type { Window } from '../../../main/host.ts'
import { channels } from '../../../preload/channels.ts'
import { FakeContents, FakeFrame } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let contents: FakeContents
let window: Window
const onCall = vi.fn(async (json: string) => `answer to ${json}`)
const onReload = vi.fn()

beforeEach(() => {
  onCall.mockClear()
  onReload.mockClear()
  contents = new FakeContents()
  window = connectBridge(contents as unknown as WebContents, { onCall, onReload })
})
afterEach(() => void vi.useRealTimers())

const call = (json: unknown, event = contents.event()): Promise<unknown> => contents.ipc.invoke(channels.call, event, json)
const reply = (id: unknown, isAnswered: unknown, text: unknown, event = contents.event()): boolean =>
  contents.ipc.emit(channels.reply, event, id, isAnswered, text)
const lastId = (): unknown => contents.send.mock.calls.at(-1)?.[1]
const navigate = (isMainFrame = true, isSameDocument = false): boolean => contents.emit('did-start-navigation', { isMainFrame, isSameDocument })

describe('a call', () => {
  it('from our page is answered', async () => {
    expect(await call('{"name":"hello"}')).toBe('answer to {"name":"hello"}')
  })

  it.each([
    ['a frame inside our page', (frame: FakeFrame) => new FakeFrame('app://kith/', frame, 2)],
    ['another page that stands in our window', () => new FakeFrame('https://evil.example/')],
    ['a page of our scheme with another host', () => new FakeFrame('app://evil/')],
    ['an empty page', () => new FakeFrame('about:blank')],
    ['another main frame', () => new FakeFrame('app://kith/', null, 9)],
    ['a frame that is already gone', () => null],
  ])('from %s is refused and changes nothing', async (_name, frame) => {
    await expect(call('{"name":"signOut"}', contents.event(frame(contents.mainFrame)))).rejects.toThrow('own page')
    expect(onCall).not.toHaveBeenCalled()
  })

  it('from another window is refused', async () => {
    await expect(call('{}', contents.event(contents.mainFrame, new FakeContents()))).rejects.toThrow('own page')
  })

  it.each([null, 7, { name: 'hello' }, ['hello'], undefined])('that is no text is refused: %j', async (json) => {
    await expect(call(json)).rejects.toThrow('JSON text')
    expect(onCall).not.toHaveBeenCalled()
  })

  it('that is too large is refused', async () => {
    await expect(call('x'.repeat(largestMessage + 1))).rejects.toThrow('bounded')
    expect(onCall).not.toHaveBeenCalled()
  })
})

describe('a push', () => {
  it('resolves to the page\'s answer, each to its own', async () => {
    const first = window.push('one')
    const firstId = lastId()
    const second = window.push('two')
    reply(lastId(), true, 'answer two')
    reply(firstId, true, 'answer one')
    expect(await first).toBe('answer one')
    expect(await second).toBe('answer two')
    expect(contents.send.mock.calls.map(([channel, , json]) => [channel, json])).toEqual([[channels.push, 'one'], [channels.push, 'two']])
  })

  it('fails where the page refuses it', async () => {
    const push = window.push('one')
    reply(lastId(), false, 'Error: full disk')
    await expect(push).rejects.toThrow('full disk')
  })

  it('is not answered by a frame, by another window, or by nonsense', async () => {
    const push = window.push('one')
    const id = lastId()
    reply(id, true, 'forged', contents.event(new FakeFrame('https://evil.example/', contents.mainFrame, 3)))
    reply(id, true, 'forged', contents.event(contents.mainFrame, new FakeContents()))
    reply(id, true, { forged: true })
    reply(String(id), true, 'forged')
    reply(99, true, 'forged')
    reply(id, true, 'true')
    expect(await push).toBe('true')
  })

  it('fails when the page is loaded again, and the core hears of it', async () => {
    contents.emit('did-finish-load')
    const push = window.push('one')
    navigate()
    await expect(push).rejects.toThrow('loaded again')
    expect(onReload).toHaveBeenCalledOnce()
  })

  it('survives what is no reload: the first load, a frame, a jump inside the page', async () => {
    const push = window.push('one')
    navigate()
    contents.emit('did-finish-load')
    navigate(false)
    navigate(true, true)
    reply(lastId(), true, 'still here')
    expect(await push).toBe('still here')
    expect(onReload).not.toHaveBeenCalled()
  })

  it('fails when the page stops or the window is closed', async () => {
    const stopped = window.push('one')
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    await expect(stopped).rejects.toThrow('stopped')
    expect(onReload).toHaveBeenCalledOnce()
    const closed = window.push('two')
    contents.emit('destroyed')
    await expect(closed).rejects.toThrow('closed')
    contents.isGone = true
    await expect(window.push('three')).rejects.toThrow('gone')
  })

  it('fails where nobody answers, and a late answer is nobody\'s', async () => {
    vi.useFakeTimers()
    const push = window.push('one')
    const failing = expect(push).rejects.toThrow('No answer within 120 seconds')
    await vi.advanceTimersByTimeAsync(120_000)
    await failing
    reply(lastId(), true, 'late')
    const next = window.push('two')
    reply(lastId(), true, 'in time')
    expect(await next).toBe('in time')
  })

  it('that is too large is refused before it is sent', async () => {
    await expect(window.push('x'.repeat(largestMessage + 1))).rejects.toThrow('bounded')
    expect(contents.send).not.toHaveBeenCalled()
  })
})
