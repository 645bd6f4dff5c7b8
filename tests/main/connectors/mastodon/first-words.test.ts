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
  expect(await mastodon.find(session, { ...item, target: { kind: 'person', ...carols, audience: audience === 'direct' ? 'public' : 'direct' } })).toEqual({ is: 'absent' })
  expect(fake.posted).toHaveLength(1)
})

test('the name counts in the limit', async () => {
  const { fake, session } = await open({ maxCharacters: 60 })
  const room = 60 - '@carol '.length
  await expect(mastodon.send(session, firstTo(session, carols, 'x'.repeat(room + 1)))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'too-long' } })
  expect(fake.posted).toEqual([])
})

test('with nobody of that name any more, or somebody else under it, nothing goes', async () => {
  const { fake, session } = await open()
  const unknown = { ...carols, handle: 'dora@other.example', personId: 'mastodon:https://other.example/users/dora' }
  for (const to of [unknown, { ...carols, handle: bobs.handle }]) {
    await expect(mastodon.send(session, firstTo(session, to, 'Welcome.'))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'no-such-person' } })
  }
  expect(fake.posted).toEqual([])
})
