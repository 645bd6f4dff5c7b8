import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Port } from '#bridge'
import { BridgeError, call, listen, onBatch, onClosing, onSignal } from '../../renderer/bridge.ts'

let push: (json: string) => Promise<string> = () => Promise.reject(new Error('nobody listens'))
const answering = (answer: string): Port => ({ call: () => Promise.resolve(answer), listen: (listener) => { push = listener } })
const port = (answer: string): void => void vi.stubGlobal('window', { kith: answering(answer) })
const problemOf = (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 'none', (error: unknown) => (error instanceof BridgeError ? error.problem : error))

describe('asking main', () => {
  it('hands on a good answer', async () => {
    port('{"ok":true}')
    expect(await call('openLink', { url: 'https://example.com/' })).toBe(true)
  })
  it('says why main refused, in its words', async () => {
    port('{"refused":"This account is not here."}')
    await expect(call('syncNow', { accountId: 'x' })).rejects.toThrow('This account is not here.')
  })
  it('hands on the Failure main refused with, where there is one', async () => {
    port('{"refused":"Call syncNow failed","failure":{"kind":"refused","code":"disk-full","until":null,"detail":""}}')
    await expect(call('syncNow', { accountId: 'x' })).rejects.toMatchObject({ problem: 'refused', failure: { code: 'disk-full' } })
    port('{"refused":"This account is not here."}')
    await expect(call('syncNow', { accountId: 'x' })).rejects.toMatchObject({ failure: null })
  })
  it.each(['{"ok":"yes"}', '{"other":1}', '<html>', ''])('refuses the malformed answer %j', async (answer) => {
    port(answer)
    expect(await problemOf(call('openLink', { url: 'https://example.com/' }))).toBe('malformed')
  })
  it('says that it is alone in an ordinary browser tab', async () => {
    vi.stubGlobal('window', {})
    expect(await problemOf(call('hello', null))).toBe('no-host')
  })
  it('never sends more than may cross at once', async () => {
    port('{"ok":null}')
    expect(await problemOf(call('signIn', { network: 'n', fields: { a: 'x'.repeat(4_100_000) } }))).toBe('too-large')
  })
})

describe('what main pushes', () => {
  beforeEach(() => {
    port('{"ok":null}')
    listen()
  })
  const receipt = { isWritten: true, problem: null, watched: ['u'] }

  it.each(['{"is":"delivery","name":"batch","input":{"a":[1,{"b":"}"}]}}', '{ "name": "batch", "is": "delivery", "input": {"a":[1,{"b":"}"}]} }'])('gives a batch to the store as text, and its receipt back: %s', async (json) => {
    const seen: unknown[] = []
    onBatch((batch) => {
      seen.push(JSON.parse(batch))
      return Promise.resolve(receipt)
    })
    expect(JSON.parse(await push(json))).toEqual(receipt)
    expect(seen).toEqual([{ a: [1, { b: '}' }] }])
  })
  it('tells everybody who listens of a signal, until they stop', async () => {
    const heard: string[] = []
    const stop = onSignal('status', ({ phase }) => heard.push(phase))
    const status = (phase: string): string => JSON.stringify({ is: 'signal', name: 'status',
      input: { accountId: 'net:a', phase, failure: null, nextAt: null, lastReadAt: null, progress: null } })
    expect(await push(status('reading'))).toBe('null')
    stop()
    await push(status('resting'))
    expect(heard).toEqual(['reading'])
  })
  it('is asked whether Kith may quit: yes where nobody holds it', async () => {
    const closing = '{"is":"delivery","name":"closing","input":null}'
    expect(await push(closing)).toBe('true')
    onClosing(() => false)
    expect(await push(closing)).toBe('false')
    onClosing(() => true)
  })
  it('refuses a signal of the wrong shape and tells nobody', async () => {
    const heard: string[] = []
    onSignal('status', ({ phase }) => heard.push(phase))
    expect(await problemOf(push('{"is":"signal","name":"status","input":"wide open"}'))).toBe('malformed')
    expect(await problemOf(push('{"is":"signal","name":"weather","input":1}'))).toBe('malformed')
    expect(heard).toEqual([])
  })
})
