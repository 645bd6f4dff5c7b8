/** The sample keeps every promise a connector makes. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { failed } from '../../../../main/failed.ts'
import { readState, writeState, type State } from '../../../../main/connectors/sample/state.ts'
import { contract, type ContractWorld, type FailureCase } from '../contract.ts'
import { openSample, type SampleWorld } from './sample-world.ts'

const noraPost = 'https://sample.kith.invalid/posts/roller/root'

interface FaultyWorld extends ContractWorld {
  readonly file: string
  /** Answers requests of one method in the server's place. */
  fault: { readonly method: string; readonly answer: () => Promise<Response> } | null
}

const change = async (world: SampleWorld, patch: (state: State) => Partial<State>): Promise<void> => {
  const state = await readState(world.file)
  if (state === null || state === 'unreadable') throw new Error('no world to write into')
  await writeState(world.file, { ...state, ...patch(state) })
}

const setup = async (): Promise<FaultyWorld> => {
  const inner = await openSample()
  let written = 0
  const say = async (texts: readonly string[], isOneMoment: boolean): Promise<string[]> => {
    const told = texts.map((text) => {
      if (!isOneMoment) inner.pass(1)
      written += 1
      return { id: `https://sample.kith.invalid/posts/roller/test-${written}`, by: 'tomasz', thread: noraPost, answers: noraPost, isDirect: false, text, language: 'en', at: inner.now(), images: [], goneAt: null }
    })
    await change(inner, ({ said }) => ({ said: [...said, ...told] }))
    return told.map(({ id }) => `sample:${id}`)
  }
  const world: FaultyWorld = {
    connector: inner.connector, fields: inner.fields, now: inner.now, file: inner.file, fault: null,
    fetch: (input, init) => (world.fault !== null && world.fault.method === init?.method ? world.fault.answer() : inner.fetch(input, init)),
    write: (count, { isOneMoment }) => say(Array.from({ length: count }, (_, index) => `Which roller is the left one, number ${index}?`), isOneMoment),
    async writeRich() {
      const text = 'Seen from the other side 🖨️, @nora.studio, it is the right one: https://rollers.example/left?side=mine.'
      const [id = ''] = await say([text], false)
      return { id, text, linkText: 'https://rollers.example/left?side=mine', link: 'https://rollers.example/left?side=mine', mentionText: '@nora.studio' }
    },
    remove: (messageId) => change(inner, ({ said }) => ({
      said: said.map((one) => (`sample:${one.id}` === messageId ? { ...one, goneAt: inner.now() } : one)),
    })),
    settle: async () => undefined,
    // Nothing of its sign-in runs out: removing the world is all there is to revoke.
    expire: async () => async () => undefined,
    stop: () => inner.stop(),
  }
  return world
}

const methods = { signIn: 'POST', pull: 'GET', send: 'POST' } as const

/** The server answers so, instead of as it would. */
const answers = (name: string, during: FailureCase['during'], expected: FailureCase['expected'], answer: () => Promise<Response>): FailureCase => ({
  name, during, expected,
  async arrange(world) {
    const faulty = world as FaultyWorld
    faulty.fault = { method: methods[during], answer }
    return async () => {
      faulty.fault = null
    }
  },
})

/** The world's file is spoilt so, and mended afterwards. */
const spoilt = (name: string, expected: FailureCase['expected'], spoil: (file: string) => Promise<void>): FailureCase => ({
  name, during: 'pull', expected,
  async arrange(world) {
    const { file } = world as FaultyWorld
    const before = await readFile(file)
    await spoil(file)
    return () => writeFile(file, before)
  },
})

const text = (body: string, status = 200, headers: Record<string, string> = {}) => async (): Promise<Response> => new Response(body, { status, headers })

contract('sample', setup, [
  spoilt('a world that is no longer there means signed out', { kind: 'signed-out', code: 'no-world' }, (file) => rm(file)),
  spoilt('a world that is not JSON is broken', { kind: 'broken', code: 'world-unreadable' }, (file) => writeFile(file, '{"version":1,"addedAt":17')),
  spoilt('a world of other shape is broken', { kind: 'broken', code: 'world-unreadable' }, (file) => writeFile(file, '{"version":1,"addedAt":"yesterday","said":[]}')),
  spoilt('a world of a later version is broken', { kind: 'broken', code: 'world-unreadable' }, (file) => writeFile(file, '{"version":2}')),
  spoilt('a world that is a list is broken', { kind: 'broken', code: 'world-unreadable' }, (file) => writeFile(file, '[]')),
  answers('too many requests with a time to wait', 'pull', { kind: 'slow-down', code: 'too-many', hasUntil: true }, text('', 429, { 'retry-after': '30' })),
  answers('too many requests without one', 'pull', { kind: 'slow-down', code: 'too-many', hasUntil: false }, text('', 429)),
  answers('a server in trouble is broken', 'pull', { kind: 'broken', code: 'no-answer' }, text('<h1>Bad gateway</h1>', 502)),
  answers('a page where data should be is broken', 'pull', { kind: 'broken', code: 'not-understood' }, text('<!doctype html>')),
  answers('cut-off data is broken', 'pull', { kind: 'broken', code: 'not-understood' }, text('{"events":[')),
  answers('data of other shape is broken', 'pull', { kind: 'broken', code: 'not-understood' }, text('{"events":{}}')),
  answers('no answer to a sign-in is broken', 'signIn', { kind: 'broken', code: 'no-answer' }, async () => {
    throw new TypeError('fetch failed')
  }),
  answers('no connection is offline', 'pull', { kind: 'offline', code: 'unreachable' }, async () => {
    throw failed('offline', 'unreachable')
  }),
  answers('answering what is gone is refused', 'send', { kind: 'refused', code: 'gone' }, text('{"error":"gone"}', 404)),
  answers('an answer that is too long is refused', 'send', { kind: 'refused', code: 'too-long' }, text('{"error":"too-long"}', 422)),
  answers('no answer to a send is unknown', 'send', { kind: 'broken', code: 'no-answer' }, text('', 503)),
])
