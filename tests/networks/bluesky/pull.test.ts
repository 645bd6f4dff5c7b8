/** Reading a real Bluesky network. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Failed } from '../../../main/failed.ts'
import { tenMegabytes, unnotified } from './faults.ts'
import { noBrowser } from '../../main/connectors/pulling.ts'
import { createPerson, follow, like, post, postRecord, publish, remove, repost, type Posted, type TestPerson } from './seed.mjs'
import { startNetwork, type TestNetwork } from './start.ts'
import { createUser, idOf } from './user.ts'

let network: TestNetwork
let bob: TestPerson
let carol: TestPerson

beforeAll(async () => {
  network = await startNetwork()
  bob = await createPerson(network, 'bob', { name: 'Bob', bio: 'Makes chairs.' })
  carol = await createPerson(network, 'carol')
  await network.settle()
})
afterEach(() => network.clear())
afterAll(() => network.stop())

const say = async (person: TestPerson, text: string, options: Parameters<typeof post>[2] = {}): Promise<Posted> => {
  const posted = await post(person, text, options)
  await network.settle()
  return posted
}

test('what was answered with another client comes with the first pull and with a later one', async () => {
  const user = await createUser(network, 'ann')
  const first = await say(bob, '@ann.test one?')
  const firstAnswer = await say(user.person, 'One.', { replyTo: first })
  await user.pull()
  expect(user.kept().get(idOf(firstAnswer))).toMatchObject({ parentId: idOf(first), authorId: user.account.personId, text: 'One.' })
  const second = await say(bob, '@ann.test two?')
  await user.pull()
  const secondAnswer = await say(user.person, 'Two.', { replyTo: second })
  const batches = await user.pull()
  expect(batches.flatMap((batch) => batch.messages.map((message) => message.id))).toContain(idOf(secondAnswer))
})

test('a mention deep in a thread comes with everything up to the root', async () => {
  const user = await createUser(network, 'ben')
  const root = await say(bob, 'The root of it.')
  let last = root
  const chain: string[] = [idOf(root)]
  for (let depth = 1; depth <= 9; depth += 1) {
    last = await say(depth % 2 ? carol : bob, depth === 9 ? '@ben.test what do you think?' : `Depth ${depth}.`, { replyTo: last })
    chain.push(idOf(last))
  }
  await user.pull()
  expect(chain.filter((id) => !user.kept().has(id))).toEqual([])
  expect(user.kept().get(idOf(last))).toMatchObject({ kind: 'reply', threadId: idOf(root), mentions: [user.account.personId] })
})

test('a quote comes with what it quotes; likes, reposts and follows are no messages', async () => {
  const user = await createUser(network, 'cleo')
  const mine = await say(user.person, 'A thought.')
  const quote = await say(bob, 'This.', { quotes: mine })
  await like(bob, mine)
  await repost(carol, mine)
  await follow(bob, user.person)
  await network.settle()
  const batches = await user.pull()
  expect(user.kept().get(idOf(quote))).toMatchObject({ kind: 'quote', quotedId: idOf(mine), quotedAuthorId: user.account.personId })
  expect(user.kept().get(idOf(mine))).toMatchObject({ kind: 'post' })
  expect(batches.flatMap((batch) => batch.reactions).map(({ kind, messageId, byId }) => ({ kind, messageId, byId }))).toEqual(expect.arrayContaining([
    { kind: 'like', messageId: idOf(mine), byId: `bluesky:${bob.did}` }, { kind: 'repost', messageId: idOf(mine), byId: `bluesky:${carol.did}` },
  ]))
  expect(batches.flatMap((batch) => batch.followerEvents)).toMatchObject([{ kind: 'followed', personId: `bluesky:${bob.did}`, accountId: user.account.id }])
  expect(batches.flatMap((batch) => batch.people).find(({ id }) => id === `bluesky:${bob.did}`)).toMatchObject({ name: 'Bob', bio: 'Makes chairs.', handle: 'bob.test' })
})

test('a reply that never made a notification is found when its thread is read again', async () => {
  const user = await createUser(network, 'dora')
  const mine = await say(user.person, 'My thread.')
  await user.pull()
  await network.arm(unnotified('reply'))
  const reply = await say(bob, 'Nobody was told of this.', { replyTo: mine })
  await user.pull()
  expect(user.kept().has(idOf(reply))).toBe(false)
  const batches = await user.pull([mine.uri])
  expect(user.kept().get(idOf(reply))).toMatchObject({ kind: 'reply', parentId: idOf(mine) })
  expect(batches.flatMap((batch) => batch.readThreadIds)).toContain(idOf(mine))
})

test('a watched thread too large to read holds up nothing else', async () => {
  const user = await createUser(network, 'dirk')
  const mine = await say(user.person, 'My thread.')
  await user.pull()
  await network.arm(tenMegabytes('app.bsky.feed.getPostThread'))
  const mention = await say(bob, '@dirk.test over here')
  await user.pull([mine.uri])
  expect(user.kept().has(idOf(mention))).toBe(true)
})

test('an answer of mine that I delete elsewhere is gone, and so is a mention its author deletes', async () => {
  const user = await createUser(network, 'emil')
  const asked = await say(bob, '@emil.test still there?')
  const mine = await say(user.person, 'Yes.', { replyTo: asked })
  await user.pull()
  await remove(user.person, mine)
  await network.settle()
  const gone = async () => (await user.pull([asked.uri])).flatMap((batch) => batch.gone.map(({ messageId }) => messageId))
  expect(await gone()).toEqual([idOf(mine)])
  expect(await gone()).toEqual([])
  await remove(bob, asked)
  await network.settle()
  expect(await gone()).toEqual([idOf(asked)])
})

test('a first read brings what is recent, then the past in steps; it can be stopped and goes on where it was', async () => {
  const user = await createUser(network, 'fay')
  const now = Date.now()
  const day = 86_400_000
  const records = await Promise.all(Array.from({ length: 260 }, (_, index) => postRecord(bob, `@fay.test number ${index}`, { at: now - index * day / 5 })))
  const posts = await publish(bob, records)
  await network.settle()
  const since = now - 40 * day
  const first = await user.pull([], { since, fillsPast: false })
  expect(first.length).toBe(1)
  expect(first[0]?.messages.length).toBe(100)
  expect(first[0]?.progress).toMatchObject({ phase: 'recent', seen: 100, untilAt: since })
  expect(posts.slice(0, 100).every((each) => user.kept().has(idOf(each)))).toBe(true)
  expect(await user.pull([], { since, fillsPast: false })).toMatchObject([{ messages: [], hasMore: false, progress: { phase: 'past' } }])
  const rest = await user.pull([], { since })
  expect(rest.every((batch) => batch.progress?.phase === 'past')).toBe(true)
  expect(rest.at(-1)?.progress).toMatchObject({ reachedAt: since, untilAt: since })
  const inTime = posts.filter((_, index) => index < 200)
  expect(inTime.filter((each) => !user.kept().has(idOf(each)))).toEqual([])
  expect([...user.kept().values()].filter((message) => message.authorId === `bluesky:${bob.did}`).length).toBeLessThanOrEqual(300)
  await user.pull([], { since: now - 90 * day })
  expect(posts.filter((each) => !user.kept().has(idOf(each)))).toEqual([])
})

test('an expired access token is renewed, and the new secret is kept before it is used', async () => {
  const user = await createUser(network, 'gil')
  const before = user.session.saved.length
  await network.clear()
  await network.arm({ method: 'app.bsky.notification.listNotifications', kind: 'answer', status: 400, body: '{"error":"ExpiredToken","message":"Token has expired"}' })
  const refreshes: number[] = []
  const saves: number[] = []
  let clock = 0
  const session = {
    ...user.session,
    patientFetch: ((input, init) => {
      if (input instanceof URL && input.pathname.endsWith('refreshSession')) refreshes.push(clock += 1)
      return user.session.fetch(input, init)
    }) as typeof fetch,
    saveCredential: async (next: string) => {
      await user.session.saveCredential(next)
      saves.push(clock += 1)
    },
  }
  await user.world.connector.pull(session, { cursor: null, watched: [], since: 0, fillsPast: true })
  expect(refreshes).toEqual([1])
  expect(saves).toEqual([2])
  expect(user.session.saved.length).toBe(before + 1)
  expect(await network.calls()).toEqual(expect.arrayContaining(['com.atproto.server.refreshSession']))
  expect(await network.calls()).not.toContain('com.atproto.server.createSession')
})

test('a secret that could not be kept is not used', async () => {
  const user = await createUser(network, 'hugo')
  await network.clear()
  await network.arm({ method: 'app.bsky.notification.listNotifications', kind: 'answer', status: 400, body: '{"error":"ExpiredToken","message":""}' })
  const session = { ...user.session, saveCredential: async () => { throw new Error('the disk is full') } }
  await expect(user.world.connector.pull(session, { cursor: null, watched: [], since: 0, fillsPast: true })).rejects.toThrow('the disk is full')
  expect((await network.calls()).at(-1)).toBe('com.atproto.server.refreshSession')
})

test('a dead refresh token means: sign in again', async () => {
  const user = await createUser(network, 'ida')
  await user.world.connector.signOut(user.session)
  await network.arm({ method: '*', skip: 0, times: 1, kind: 'answer', status: 400, body: '{"error":"ExpiredToken","message":""}' })
  const problem: unknown = await user.pull().catch((error: unknown) => error)
  expect((problem as Failed).failure).toMatchObject({ kind: 'signed-out', code: 'session-ended' })
})

test('an account really taken down pauses, and says why at sign-in', async () => {
  const user = await createUser(network, 'jan')
  const answer = await fetch(`${network.directPds}/xrpc/com.atproto.admin.updateSubjectStatus`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from('admin:admin-pass').toString('base64')}` },
    body: JSON.stringify({ subject: { $type: 'com.atproto.admin.defs#repoRef', did: user.person.did }, takedown: { applied: true, ref: 'test' } }),
  })
  expect(answer.status).toBe(200)
  await network.settle()
  const pulled: unknown = await user.pull().catch((error: unknown) => error)
  expect((pulled as Failed).failure).toMatchObject({ kind: 'signed-out', code: 'account-taken-down' })
  const signedIn: unknown = await user.world.connector.signIn(user.world.fields, { ...user.session, askBrowser: noBrowser }).catch((error: unknown) => error)
  expect((signedIn as Failed).failure).toMatchObject({ kind: 'refused', code: 'account-taken-down' })
})

test('an account its owner put to sleep pauses', async () => {
  const user = await createUser(network, 'lea')
  await user.person.agent.com.atproto.server.deactivateAccount({})
  await network.settle()
  const pulled: unknown = await user.pull().catch((error: unknown) => error)
  expect((pulled as Failed).failure).toMatchObject({ kind: 'signed-out', code: 'account-deactivated' })
})

test('hostile words arrive as words', async () => {
  const user = await createUser(network, 'kim')
  const text = '<img src=x onerror=alert(1)> \u202Egnp.exe a\u0300\u0301\u0302 @kim.test bank.example'
  const honest = await postRecord(bob, text)
  const bytes = (part: string): number => new TextEncoder().encode(text.slice(0, text.indexOf(part))).length
  const evil = { index: { byteStart: bytes('bank'), byteEnd: bytes('bank') + 12 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'javascript:alert(1)' }] }
  const facets = [...honest['facets'] as { features: { $type: string }[] }[], evil].filter((facet) => !facet.features.some((each) => 'uri' in each && each.uri === 'https://bank.example'))
  const hostile = { ...honest, facets }
  const [posted] = await publish(bob, [hostile])
  await network.settle()
  await user.pull()
  expect(user.kept().get(`bluesky:${posted?.uri ?? ''}`)).toMatchObject({ text, marks: [{ kind: 'mention', target: user.account.personId }] })
})
