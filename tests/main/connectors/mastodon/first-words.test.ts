/** First words to a person, on the made-up Mastodon. */
import { expect, test } from 'vitest'
import type { PersonTarget, SendItem } from '#domain/outbox-item'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import type { OpenSession } from '../pulling.ts'
import { openFake, signedIn, someDay } from './fake-world.ts'

const open = async (traits: Parameters<typeof openFake>[0] = {}) => {
  const user = openFake(traits)
  const carol = user.fake.world.person('carol', { domain: 'other.example' })
  return { ...user, carol, ...await signedIn(user) }
}
type To = Pick<PersonTarget, 'personId' | 'handle'>
const bobs: To = { personId: 'mastodon:https://social.example/users/bob', handle: 'bob@social.example' }
const carols: To = { personId: 'mastodon:https://other.example/users/carol', handle: 'carol@other.example' }
const firstTo = ({ account }: OpenSession, to: To, text: string, audience: PersonTarget['audience'] = 'public'): SendItem =>
  ({ id: `first ${text}`, accountId: account.id, text, language: 'en', attachments: [], queuedAt: someDay, target: { kind: 'person', ...to, audience } })

test.each([['public', 'public', 'post'], ['direct', 'direct', 'direct']] as const)('a first word that is %s names whom it is for, and goes to nobody else', async (audience, visibility, kind) => {
  const { fake, session, carol } = await open()
  const sent = await mastodon.send(session, firstTo(session, carols, 'Welcome.', audience))
  expect(fake.posted).toEqual([{ status: '@carol@other.example Welcome.', visibility, spoiler_text: '', language: 'en' }])
  expect(fake.world.statuses.at(-1)?.mentions).toEqual([carol])
  expect(sent).toMatchObject({ audience, kind, parentId: null, mentions: [carols.personId] })
})

test('somebody of the same server is named without it, and nobody is named twice', async () => {
  const { fake, session } = await open()
  await mastodon.send(session, firstTo(session, bobs, 'Welcome.'))
  await mastodon.send(session, firstTo(session, bobs, 'Hello @bob@social.example, tell me of your chairs.'))
  expect(fake.posted.map(({ status }) => status)).toEqual(['@bob Welcome.', 'Hello @bob@social.example, tell me of your chairs.'])
})

test.each(['public', 'direct'] as const)('a first word (%s) that arrived while its answer was lost is found, and stands there once', async (audience) => {
  const { fake, session } = await open({ heedsIdempotency: false })
  const item = firstTo(session, carols, 'I **did** see your press: https://example.org/a/very/long/path/that/is/shortened?', audience)
  fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter: true, answer: async () => new Response('<h1>504</h1>', { status: 504 }) }
  await expect(mastodon.send(session, item)).rejects.toMatchObject({ failure: { kind: 'broken', code: 'no-answer' } })
  fake.fault = null
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'there', message: { audience, parentId: null } })
  // The same words to somebody else, or to others than these, are something else.
  expect(await mastodon.find(session, { ...item, target: { kind: 'person', ...bobs, audience } })).toEqual({ is: 'absent' })
  expect(await mastodon.find(session, { ...item, target: { kind: 'person', ...carols, audience: audience === 'direct' ? 'public' : 'direct' } }))
    // Nothing private stands there: whether this server shows any, nobody knows.
    .toMatchObject({ is: audience === 'direct' ? 'absent' : 'unknown' })
  expect(fake.posted).toHaveLength(1)
})

const lost = async (traits: Parameters<typeof openFake>[0]) => {
  const user = await open({ heedsIdempotency: false, ...traits })
  const item = firstTo(user.session, carols, 'A word between us.', 'direct')
  user.fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter: true, answer: async () => new Response('', { status: 504 }) }
  await expect(mastodon.send(user.session, item)).rejects.toMatchObject({ failure: { kind: 'broken', code: 'no-answer' } })
  user.fake.fault = null
  return { ...user, item, find: () => mastodon.find(user.session, item) }
}

test.each([
  ['in conversations', {}], ['in conversations', { isOdd: true }], ['at home', {}], ['at home', { isOdd: true }],
] as const)('a private first word is found on a server that shows it %s alone (%o)', async (privateWords, traits) => {
  const { find } = await lost({ privateWords, ...traits })
  expect(await find()).toMatchObject({ is: 'there', message: { audience: 'direct', kind: 'direct', parentId: null } })
})

test('a private first word is found behind the answer to it', async () => {
  const user = await lost({ privateWords: 'in conversations' })
  const { find, fake, carol } = user
  user.pass(1000)
  const word = fake.world.statuses.at(-1)
  if (!word) throw new Error('it is not there')
  fake.world.post(carol, '@ann so soon', { visibility: 'direct', replyTo: word })
  expect(await find()).toMatchObject({ is: 'there', message: { text: '@carol A word between us.' } })
  // Unless nobody can look behind it.
  fake.fault = { path: '/context', answer: async () => new Response('', { status: 404 }) }
  expect(await find()).toMatchObject({ is: 'unknown' })
})

test('a private first word that no list shows is never said to be missing, else it would go twice', async () => {
  const { find, fake } = await lost({ privateWords: 'nowhere' })
  expect(await find()).toMatchObject({ is: 'unknown', failure: { kind: 'broken' } })
  fake.fault = { path: '/api/v1/conversations', answer: async () => new Response('', { status: 404 }) }
  expect(await find()).toMatchObject({ is: 'unknown' })
})

test('a private first word that never went is said to be missing where conversations are kept', async () => {
  const { session, fake, bob } = await open({ privateWords: 'in conversations' })
  const item = firstTo(session, carols, 'A word between us.', 'direct')
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'unknown' })
  fake.world.post(bob, '@ann hello', { visibility: 'direct', at: someDay - 86_400_000 })
  expect(await mastodon.find(session, item)).toEqual({ is: 'absent' })
  // The same words that somebody else wrote are not the user's.
  fake.world.post(bob, '@carol@other.example A word between us. @ann', { visibility: 'direct' })
  expect(await mastodon.find(session, item)).toEqual({ is: 'absent' })
})

test.each([[20, { is: 'absent' }], [21, { is: 'unknown' }]])('%i conversations that moved since are looked into with at most 20 questions', async (count, answer) => {
  const { session, fake } = await open({ privateWords: 'in conversations' })
  for (let at = 0; at < count; at += 1) fake.world.post(fake.world.person(`friend${at}`), '@ann hello', { visibility: 'direct' })
  expect(await mastodon.find(session, firstTo(session, carols, 'A word between us.', 'direct'))).toMatchObject(answer)
  expect(fake.calls.filter((call) => call.endsWith('/context'))).toHaveLength(20)
})

test('the name counts in the limit', async () => {
  const { fake, session } = await open({ maxCharacters: 60 })
  const room = 60 - '@carol '.length
  await expect(mastodon.send(session, firstTo(session, carols, 'x'.repeat(room + 1)))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'too-long' } })
  expect(fake.posted).toEqual([])
})

test.each([
  ['who blocked the user', ['other', 'user']], ['whom the user blocked', ['user', 'other']],
])('to somebody %s nothing goes, and that is said', async (_, sides) => {
  const { fake, ann, bob, session } = await open()
  const [by = bob, whom = ann] = sides.map((side) => (side === 'user' ? ann : bob))
  fake.world.bar(by, whom.id, 'block')
  await expect(mastodon.send(session, firstTo(session, bobs, 'Welcome.'))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'blocked' } })
  expect(fake.posted).toEqual([])
})

test.each(['a server that does not say who blocks whom', 'a sign-in without leave to ask'])('%s keeps no first word from going', async (what) => {
  const { fake, session } = await open()
  const isServer = what.startsWith('a server')
  if (isServer) fake.fault = { path: '/relationships', answer: async () => new Response('', { status: 404 }) }
  const given = isServer ? session : { ...session, readCredential: async () => JSON.stringify({ ...JSON.parse(await session.readCredential()) as object, scopes: 'read:accounts write:statuses' }) }
  await mastodon.send(given, firstTo(session, bobs, 'Welcome.'))
  expect(fake.posted).toHaveLength(1)
  expect(fake.calls.some((call) => call.endsWith('/relationships'))).toBe(false)
})

test('with nobody of that name any more, or somebody else under it, nothing goes', async () => {
  const { fake, session } = await open()
  const unknown = { ...carols, handle: 'dora@other.example', personId: 'mastodon:https://other.example/users/dora' }
  for (const to of [unknown, { ...carols, handle: bobs.handle }]) {
    await expect(mastodon.send(session, firstTo(session, to, 'Welcome.'))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'no-such-person' } })
  }
  expect(fake.posted).toEqual([])
})
