/** Hearing of news at once, on the made-up Mastodon. */
import { afterEach, expect, test, vi } from 'vitest'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import type { Listening } from '../../../../main/connectors/connector.ts'
import { soon } from '../../../soon.ts'
import { openFake, signedIn } from './fake-world.ts'

const open = async (traits: Parameters<typeof openFake>[0] = {}) => {
  const user = openFake(traits)
  const { session } = await signedIn(user)
  const ending = new AbortController()
  const listening: Listening = { ...session, signal: ending.signal, openStream: (input, init) => user.fake.fetch(input, init) }
  let heard = 0
  const ended = mastodon.listen?.(listening, () => {
    heard += 1
  }).then(() => null, (error: unknown) => error) ?? Promise.reject(new Error('it cannot listen'))
  return { ...user, ending, ended, heard: () => heard }
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('it says so when it hears, and whenever somebody writes', async () => {
  const { fake, ann, bob, heard, ending, ended } = await open()
  await soon(() => expect(heard()).toBe(1))
  fake.world.post(bob, '@ann hello')
  await soon(() => expect(heard()).toBe(2))
  fake.world.post(bob, 'nothing to do with her')
  fake.world.favourite(bob, fake.world.post(ann, 'A thought.'))
  await soon(() => expect(heard()).toBe(3))
  ending.abort()
  expect(await ended).toBeNull()
  expect(fake.streams.count()).toBe(0)
})

test('a connection that is lost ends it, to be tried again', async () => {
  const { fake, heard, ended } = await open()
  await soon(() => expect(heard()).toBe(1))
  fake.streams.cut()
  expect(await ended).toMatchObject({ failure: { kind: 'broken', code: 'no-answer' } })
})

test('where the server tells of nothing, and the runtime has no other way, nothing is tried again', async () => {
  vi.stubGlobal('WebSocket', undefined)
  const { heard, ended } = await open({ isOdd: true })
  expect(await ended).toMatchObject({ failure: { kind: 'refused' } })
  expect(heard()).toBe(0)
})

test('where the server has only the other way, that one is taken if the runtime has it; the token is in no address', async () => {
  const opened: { address: URL; protocols: readonly string[]; say: (type: string, data?: string) => void }[] = []
  vi.stubGlobal('WebSocket', class extends EventTarget {
    constructor(address: URL, protocols: readonly string[]) {
      super()
      opened.push({ address, protocols, say: (type, data) => this.dispatchEvent(data === undefined ? new Event(type) : new MessageEvent(type, { data })) })
    }
    close(): void {
      this.dispatchEvent(new Event('close'))
    }
  })
  const { fake, ann, heard, ending, ended } = await open({ isOdd: true })
  await soon(() => expect(opened).toHaveLength(1))
  const [socket] = opened
  expect(socket?.address.href).toBe('wss://social.example/api/v1/streaming?stream=user:notification')
  expect(socket?.protocols).toEqual([fake.tokenOf(ann)])
  socket?.say('open')
  for (const data of ['{"event":"notification","payload":"{}"}', '{"event":"update"}', 'what?', '5']) socket?.say('message', data)
  expect(heard()).toBe(2)
  ending.abort()
  expect(await ended).toBeNull()
})

const refusing = async (body: () => ReadableStream<Uint8Array>) => {
  const { session } = await signedIn(openFake())
  vi.stubGlobal('WebSocket', undefined)
  const openStream: typeof fetch = async () => new Response(body(), { status: 403 })
  return mastodon.listen?.({ ...session, openStream }, () => undefined).catch((error: unknown) => error)
}

test('a refusal that never ends is not read to its end', async () => {
  let left = 0
  const endless = () => new ReadableStream<Uint8Array>({ pull: (body) => body.enqueue(new Uint8Array(1000).fill(97)), cancel: () => void (left += 1) })
  expect(await refusing(endless)).toMatchObject({ failure: { kind: 'refused' } })
  expect(left).toBe(2)
})

test('a refusal that says nothing is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let asked = 0
  const ended = refusing(() => {
    asked += 1
    return new ReadableStream({ pull: () => new Promise(() => undefined) })
  })
  for (const way of [1, 2]) {
    await soon(() => expect(asked).toBe(way))
    await vi.advanceTimersByTimeAsync(5000)
  }
  expect(await ended).toMatchObject({ failure: { kind: 'refused' } })
})

test('a WebSocket that is silent for long is opened anew, as it may have died without a word', async () => {
  let opened = 0
  vi.stubGlobal('WebSocket', class extends EventTarget {
    constructor() {
      super()
      opened += 1
    }
    close(): void { /* The other end is gone, so nothing answers. */ }
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { ended } = await open({ isOdd: true })
  await soon(() => expect(opened).toBe(1))
  await vi.advanceTimersByTimeAsync(15 * 60_000)
  expect(await ended).toMatchObject({ failure: { kind: 'broken', code: 'no-answer' } })
})
