/** What strangers may read of somebody, on the real network: straight from its AppView, with no session and no server of theirs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Account } from '#domain/account'
import type { Message } from '#domain/message'
import { bluesky } from '../../../main/connectors/bluesky/index.ts'
import type { Session } from '../../../main/connectors/connector.ts'
import { previewAgainMs } from '../../../main/connectors/preview.ts'
import { Failed } from '../../../main/failed.ts'
import { keptFrom, openSession, pullAll } from '../../main/connectors/pulling.ts'
import { createPerson, like, post, remove, type TestPerson } from './seed.mjs'
import { startNetwork, type TestNetwork } from './start.ts'
import { idOf } from './user.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await startNetwork()
}, 120_000)
afterAll(() => network.stop())

const noSecret = async (): Promise<never> => {
  throw new Error('a preview has no secret')
}
const headers: Headers[] = []
const clock = { ahead: 0 }
const watchedFetch: typeof fetch = (input, init) => {
  headers.push(new Headers(init?.headers))
  return fetch(input, init)
}
const surroundings = { fetch: watchedFetch, patientFetch: watchedFetch, now: () => Date.now() + clock.ahead, signal: new AbortController().signal }
const look = async (handle: string, service = network.appview): Promise<Account> => {
  if (!bluesky.preview) throw new Error('no preview')
  return bluesky.preview({ handle, service }, surroundings)
}
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: unknown) => (error instanceof Failed ? `${error.failure.kind}/${error.failure.code}` : String(error)))

const lookAt = async (person: TestPerson) => {
  await network.settle()
  const account = await look(`@${person.handle}`)
  const session: Session = { ...surroundings, account, uploadFetch: watchedFetch, readCredential: noSecret, saveCredential: noSecret, readAttachment: noSecret }
  const world = { connector: bluesky, fields: {}, fetch: watchedFetch, now: surroundings.now }
  let cursor: string | null = null
  return {
    account, cursor: () => cursor,
    pull: async () => {
      await network.settle()
      const { batches, cursor: next } = await pullAll(world, session, cursor, [])
      cursor = next
      return { batches, ...keptFrom(batches) }
    },
  }
}
/** Answers need to be known before they are answered. */
const say = async (person: TestPerson, text: string, options: Parameters<typeof post>[2] = {}) => {
  const posted = await post(person, text, options)
  await network.settle()
  return posted
}
const idsOf = (messages: ReadonlyMap<string, Message>): string[] => [...messages.keys()].sort()

test('replies under somebody\'s posts and answers come with all between, and nothing is asked with a secret', { timeout: 60_000 }, async () => {
  const [ann, bob, cleo] = [await createPerson(network, 'ann1', { name: 'Ann' }), await createPerson(network, 'bob1', { name: 'Bob' }), await createPerson(network, 'cleo1')]
  const question = await say(ann, 'Which glue holds?')
  const first = await say(bob, 'Wheat paste?', { replyTo: question })
  const own = await say(ann, 'Does it last?', { replyTo: first })
  const deep = await say(cleo, 'For years. Have you tried it?', { replyTo: own })
  const theirs = await say(bob, 'What do you all read?')
  const mine = await say(ann, 'The almanac.', { replyTo: theirs })
  const back = await say(cleo, 'Which one?', { replyTo: mine })
  await say(ann, 'Also this.', { replyTo: theirs })
  await say(bob, `@${ann.handle} a mention elsewhere`)
  await like(bob, question)
  headers.length = 0
  const { account, pull } = await lookAt(ann)
  expect(account).toMatchObject({ id: `bluesky:${ann.did}`, personId: `bluesky:${ann.did}`, handle: ann.handle, name: 'Ann', abilities: ['open-on-site'], isPreview: true })
  const { messages, batches } = await pull()
  for (const wanted of [question, first, own, deep, theirs, mine, back]) expect(messages.has(idOf(wanted)), wanted.uri).toBe(true)
  expect([...messages.values()].some(({ text }) => text.includes('elsewhere'))).toBe(false)
  expect(messages.get(idOf(deep))).toMatchObject({ parentId: idOf(own), authorId: `bluesky:${cleo.did}` })
  expect(batches.flatMap(({ reactions, followerEvents }) => [...reactions, ...followerEvents])).toEqual([])
  expect(batches.every((batch) => batch.account === null)).toBe(true)
  expect(headers.length).toBeGreaterThan(0)
  expect(headers.some((each) => each.has('authorization'))).toBe(false)
})

test('a quiet look is one call; a new reply comes with the next, one deep down after a while, and one that is gone is said', { timeout: 60_000 }, async () => {
  const [ann, bob] = [await createPerson(network, 'ann2'), await createPerson(network, 'bob2')]
  const question = await say(ann, 'Which glue holds?')
  const first = await say(bob, 'Wheat paste?', { replyTo: question })
  const { pull } = await lookAt(ann)
  await pull()
  headers.length = 0
  expect((await pull()).messages.size).toBe(0)
  expect(headers).toHaveLength(1)
  const second = await say(bob, 'Or rice?', { replyTo: question })
  expect(idsOf((await pull()).messages)).toEqual([idOf(second)])
  const deep = await say(bob, 'Or both?', { replyTo: { ...first, root: question } })
  expect((await pull()).messages.size).toBe(0)
  clock.ahead += previewAgainMs
  expect(idsOf((await pull()).messages)).toEqual([idOf(deep)])
  await remove(bob, second)
  const { batches } = await pull()
  expect(batches.flatMap(({ gone }) => gone.map(({ messageId }) => messageId))).toEqual([idOf(second)])
})

test('who signs in after the look has the same rows, and hears that a reply is gone', { timeout: 60_000 }, async () => {
  const [ann, bob] = [await createPerson(network, 'ann3'), await createPerson(network, 'bob3')]
  const question = await say(ann, 'Which glue holds?')
  const reply = await say(bob, 'Wheat paste?', { replyTo: question })
  const looked = await lookAt(ann)
  const before = (await looked.pull()).messages
  const world = { connector: bluesky, fetch, now: Date.now, fields: { service: network.pds, identifier: ann.handle, password: ann.password } }
  const session = await openSession(world)
  expect(session.account).toMatchObject({ id: looked.account.id, personId: looked.account.personId })
  const own = await pullAll(world, session, looked.cursor(), [])
  const after = keptFrom(own.batches).messages
  for (const id of [idOf(question), idOf(reply)]) expect(after.get(id)).toEqual(before.get(id))
  await remove(bob, reply)
  await network.settle()
  const { batches } = await pullAll(world, session, own.cursor, [question.uri])
  expect(batches.flatMap(({ gone }) => gone.map(({ messageId }) => messageId))).toEqual([idOf(reply)])
})

test('nobody of that name, nothing posted, somebody who asks that strangers do not see them', { timeout: 60_000 }, async () => {
  expect(await codeOf(look('nobody-at-all.test'))).toBe('refused/unknown-handle')
  expect(await codeOf(look('no handle'))).toBe('refused/unknown-handle')
  const quiet = await createPerson(network, 'quiet4')
  const { pull } = await lookAt(quiet)
  expect((await pull()).messages.size).toBe(0)
  const shy = { labels: { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: '!no-unauthenticated' }] } }
  const [ann, eve] = [await createPerson(network, 'ann4'), await createPerson(network, 'eve4', { name: 'Eve', record: shy })]
  await network.settle()
  expect(await codeOf(look(eve.handle))).toBe('refused/needs-sign-in')
  const question = await say(ann, 'Which glue holds?')
  await say(eve, 'Wheat paste?', { replyTo: question })
  expect(idsOf((await (await lookAt(ann)).pull()).messages)).toEqual([idOf(question)])
})
