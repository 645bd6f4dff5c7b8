/** A real server that takes the API lightly: snac. What Kith must survive: late, unlinked, vague answers. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import type { SendItem } from '#domain/outbox-item'
import { createBrowserSignIn } from '../../../main/browser-sign-in.ts'
import type { SignInSurroundings } from '../../../main/connectors/connector.ts'
import { mastodon } from '../../../main/connectors/mastodon/index.ts'
import { limitedFetch } from '../../../main/http.ts'
import { keptFrom, openSession, pullAll, expectSelfContained, expectSoundMarks, type OpenSession } from '../../main/connectors/pulling.ts'
import { allow, signIn, type Client } from './client.mjs'
import { startNetwork, type TestNetwork, type TestPerson } from './network.mjs'
import type { ReplyItem } from '../../replies.ts'

/** Its queue turns every few seconds, whatever the machine: the limits only guard against hanging. */
vi.setConfig({ testTimeout: 400_000 })
const late = <T>(check: () => Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 120_000, interval: 10 })

let network: TestNetwork
let bob: Client
let session: OpenSession
let alice: TestPerson
let world: { connector: typeof mastodon; fields: Record<string, string>; fetch: typeof fetch; now: () => number; askBrowser: SignInSurroundings['askBrowser'] }
let cursor: string | null = null
const batches: Batch[] = []

const person = (name: string): TestPerson => {
  const found = network.people.find((each) => each.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

beforeAll(async () => {
  network = await startNetwork()
  alice = person('alice')
  bob = await signIn(network.server, person('bob'))
  // The browser: it fills in the server's own page and goes where that leads, which is Kith's page on loopback.
  const browser = createBrowserSignIn(async (address) => {
    const { location } = await allow(address, alice)
    if (location !== null) await fetch(location)
  })
  const never = new AbortController().signal
  world = {
    connector: mastodon, fields: { server: network.server }, fetch: limitedFetch(fetch), now: Date.now, askBrowser: (question) => browser.ask(question, never),
  }
  session = await openSession(world)
})
afterAll(() => network.stop())

const pull = async (watched: readonly string[] = []): Promise<void> => {
  const pulled = await pullAll(world, session, cursor, watched)
  ;({ cursor } = pulled)
  for (const batch of pulled.batches) {
    expectSelfContained(batch, session.account)
    batch.messages.forEach(expectSoundMarks)
  }
  batches.push(...pulled.batches)
}
/** It has one thread for its queue: who asks all the time gets nothing. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))
/** Pulls until it is there: snac tells seconds later. */
const arrived = async (uri: string): Promise<Message> => {
  let found: Message | undefined
  await late(async () => {
    await breath()
    await pull()
    found = keptFrom(batches).messages.get(`mastodon:${uri}`)
    expect(found).toBeDefined()
  })
  if (!found) throw new Error('it never came')
  return found
}
const answerTo = (message: Message, text: string): ReplyItem => ({
  id: `item ${text}`, accountId: session.account.id, text, language: 'en', attachments: [], queuedAt: Date.now(),
  target: {
    kind: 'reply', personId: message.authorId, threadId: message.threadId, threadUri: message.threadId.slice('mastodon:'.length), messageId: message.id,
    messageUri: message.uri, messageRef: message.ref, audience: message.audience, warning: message.warning,
  },
})
/** What Bob's own client is told. */
const toldBob = async (type: string, uri?: string) => {
  let found: Awaited<ReturnType<Client['notifications']>>[number] | undefined
  await late(async () => {
    await breath()
    found = (await bob.notifications()).find((each) => each.type === type && (uri === undefined || each.status?.uri === uri))
    expect(found).toBeDefined()
  })
  return found
}

test('signing in goes through the server\'s own page and comes back by loopback', () => {
  expect(session.account).toMatchObject({
    id: `mastodon:${network.server}/alice`, handle: alice.handle, service: network.server, limits: { graphemes: 100_000, graphemesPerLink: 32 },
  })
  expect(JSON.parse(session.saved[0] ?? '')).toMatchObject({ server: network.server })
})

test('a mention arrives, is answered, found, and Bob is told', async () => {
  const asked = await bob.post('@alice have you a *minute*? See https://example.org/a?b=c#d')
  const message = await arrived(asked.uri)
  expect(message).toMatchObject({ kind: 'mention', audience: 'public', mentions: [session.account.personId], threadId: message.id })
  expect(message.marks.map(({ kind, target }) => [kind, target])).toEqual(expect.arrayContaining([
    ['mention', session.account.personId], ['link', 'https://example.org/a?b=c#d'], ['emphasis', '']]))
  const item = answerTo(message, 'Sure, *one* minute: https://example.org/x_y')
  expect(await mastodon.find(session, item)).toEqual({ is: 'absent' })
  const sent = await mastodon.send(session, item)
  expect(sent).toMatchObject({ parentId: message.id, threadId: message.threadId, authorId: session.account.personId, kind: 'reply' })
  expect(await mastodon.find(session, item)).toEqual({ is: 'there', message: sent })
  expect(await arrived(sent.uri)).toEqual(sent)
  expect((await toldBob('mention', sent.uri))?.status).toMatchObject({ in_reply_to_id: asked.id, visibility: 'public' })
})

test('the same answer sent twice stands there twice, which is why it is looked for first', async () => {
  const message = await arrived((await bob.post('@alice again?')).uri)
  const item = answerTo(message, 'Again.')
  const [first, second] = [await mastodon.send(session, item), await mastodon.send(session, item)]
  expect(second.uri).not.toBe(first.uri)
  expect(session.account.abilities).not.toContain('idempotent-send')
})

test('a private mention is a conversation of two, and its answer stays private', async () => {
  const asked = await bob.post('@alice a word between us', { visibility: 'direct' })
  const message = await arrived(asked.uri)
  expect(message).toMatchObject({ kind: 'direct', audience: 'direct' })
  const thread = keptFrom(batches).threads.get(message.threadId)
  expect(thread).toMatchObject({ root: 'direct' })
  const item = answerTo(message, 'Between us.')
  const sent = await mastodon.send(session, item)
  expect(sent).toMatchObject({ kind: 'direct', audience: 'direct', threadId: message.threadId, parentId: message.id })
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'there', message: { id: sent.id } })
  await toldBob('mention', sent.uri)
  // Nobody else sees it: not on the page anybody can open.
  expect(await (await fetch(`${network.server}/alice`)).text()).not.toContain('Between us.')
})

test('a private first word is found, though it stands in no list of one\'s own; one that never went is not said to be missing', async () => {
  const { personId } = session.account
  const item: SendItem = {
    id: 'first private', accountId: session.account.id, text: 'A first word between us.', language: 'en', attachments: [], queuedAt: Date.now(),
    target: { kind: 'person', personId: personId.replace(/alice$/u, 'bob'), handle: person('bob').handle, audience: 'direct' },
  }
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'unknown' })
  const sent = await mastodon.send(session, item)
  expect(sent).toMatchObject({ kind: 'direct', audience: 'direct', parentId: null })
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'there', message: { id: sent.id } })
})

test('a favourite, a boost and a follow are no messages', async () => {
  const message = await arrived((await bob.post('@alice tell me')).uri)
  const sent = await mastodon.send(session, answerTo(message, 'Told.'))
  const shown = (await toldBob('mention', sent.uri))?.status
  const own = JSON.parse(await (await fetch(`${network.server}/api/v1/accounts/verify_credentials`, {
    headers: { authorization: `Bearer ${(JSON.parse(session.saved[0] ?? '') as { token: string }).token}` },
  })).text()) as { id: string }
  await bob.favourite(shown?.id ?? '')
  await bob.boost(shown?.id ?? '')
  await bob.follow(own.id)
  await late(async () => {
    await breath()
    await pull()
    const all = batches.flatMap((batch) => [...batch.reactions.map(({ kind, messageId }) => `${kind} ${messageId}`), ...batch.followerEvents.map(({ kind }) => kind)])
    expect(all).toEqual(expect.arrayContaining([`like ${sent.id}`, `repost ${sent.id}`, 'followed']))
  })
})

test('somebody who wrote can be looked at: their public words are there', async () => {
  const message = await arrived((await bob.post('@alice a word for everybody')).uri)
  const author = batches.flatMap(({ people }) => people).find(({ id }) => id === message.authorId)
  const recent = await mastodon.readPerson?.(session, message.authorId, author?.handle ?? '')
  expect(recent?.person).toMatchObject({ id: message.authorId, handle: author?.handle })
  expect(recent?.posts.map(({ said }) => said?.message.text)).toContain(message.text)
})

test('what it does not have any more is not answered into nothing', async () => {
  const message = await arrived((await bob.post('@alice soon gone')).uri)
  const problem = await mastodon.send(session, { ...answerTo(message, 'Too late.'), target: { ...answerTo(message, '').target, messageRef: '17953386565fae7a8059b61a7087f4279093e479d3' } })
    .catch((error: unknown) => error)
  expect(problem).toMatchObject({ failure: { kind: 'refused', code: 'parent-gone' } })
})

test('somebody is blocked there and free again; muting, which it does not have, is said to be missing', async () => {
  const them = { personId: `mastodon:${network.server}/bob`, handle: person('bob').handle }
  const free = { isMuted: false, isBlocked: false }
  expect(await mastodon.readBarriers?.(session, them)).toEqual(free)
  expect(await mastodon.block?.(session, them, true)).toEqual({ isMuted: false, isBlocked: true })
  expect(await mastodon.readBarriers?.(session, them)).toEqual({ isMuted: false, isBlocked: true })
  expect(await mastodon.block?.(session, them, false)).toEqual(free)
  expect(await mastodon.mute?.(session, them, true).catch((error: unknown) => error)).toMatchObject({ failure: { kind: 'refused', code: 'not-offered' } })
  expect(await mastodon.readBarriers?.(session, them)).toEqual(free)
})

test('after signing out the token is worthless', async () => {
  const other = await openSession(world)
  await mastodon.signOut(other)
  await expect(pullAll(world, other, null, [])).rejects.toMatchObject({ failure: { kind: 'signed-out' } })
})
