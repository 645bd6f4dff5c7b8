/** Answering, on the made-up Mastodon. */
import { expect, test } from 'vitest'
import type { Message } from '#domain/message'
import type { Failed } from '../../../../main/failed.ts'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import type { FakeStatus } from '../../../fakes/mastodon/world.ts'
import { answerTo, idOf, openFake, signedIn } from './fake-world.ts'

const open = async (traits: Parameters<typeof openFake>[0] = {}) => {
  const user = openFake(traits)
  const kith = await signedIn(user)
  const asked = async (status: FakeStatus): Promise<Message> => {
    const message = (await kith.pull()).messages.get(idOf(status))
    if (!message) throw new Error('it never came')
    return message
  }
  return { ...user, ...kith, social: user.fake.world, asked }
}

test('everything a server would guess is said outright: to whom, how widely, under which warning', async () => {
  const { social, bob, fake, session, asked } = await open()
  const carol = social.person('carol', { domain: 'other.example' })
  const message = await asked(social.post(bob, '@ann and @carol@other.example, what now?', { visibility: 'unlisted', spoiler: 'Printing' }))
  await mastodon.send(session, answerTo(session, message, 'We print.'))
  expect(fake.posted).toEqual([{
    status: '@bob @carol@other.example We print.', in_reply_to_id: message.ref, visibility: 'unlisted', spoiler_text: 'Printing', language: 'en',
  }])
  expect(social.statuses.at(-1)?.mentions).toEqual([bob, carol])
})

test('whom the words name already is not named twice', async () => {
  const { social, bob, fake, session, asked } = await open()
  social.person('carol', { domain: 'other.example' })
  const message = await asked(social.post(bob, '@ann @carol@other.example what now?'))
  await mastodon.send(session, answerTo(session, message, 'Ask @Carol@other.example, @bob@social.example.'))
  expect(fake.posted[0]).toMatchObject({ status: 'Ask @Carol@other.example, @bob@social.example.' })
})

test.each([['direct', 'direct'], ['private', 'private'], ['unlisted', 'unlisted'], ['public', 'public']] as const)('an answer to what is %s is %s', async (visibility, expected) => {
  const { social, bob, fake, session, asked } = await open()
  const message = await asked(social.post(bob, '@ann a word', { visibility }))
  const sent = await mastodon.send(session, answerTo(session, message, 'And one back.'))
  expect(fake.posted[0]).toMatchObject({ visibility: expected })
  expect(sent).toMatchObject({ audience: message.audience, threadId: message.threadId })
})

test('an answer is never wider than what is answered, whatever the item says', async () => {
  const { social, bob, fake, session, asked } = await open()
  const message = await asked(social.post(bob, '@ann a word', { visibility: 'direct' }))
  const item = answerTo(session, message, 'And one back.')
  await mastodon.send(session, { ...item, target: { ...item.target, audience: 'public' } })
  expect(fake.posted[0]).toMatchObject({ visibility: 'direct' })
})

test('an answer that arrived while its answer was lost is found, and stands there once', async () => {
  const { social, bob, fake, session, asked } = await open({ heedsIdempotency: false })
  const message = await asked(social.post(bob, '@ann see https://example.org/a/very/long/path/that/is/shortened/when/shown?'))
  const item = answerTo(session, message, 'I **did** see it: https://example.org/a/very/long/path/that/is/shortened/when/shown :blob:')
  fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter: true, answer: async () => new Response('<h1>504</h1>', { status: 504 }) }
  await expect(mastodon.send(session, item)).rejects.toMatchObject({ failure: { kind: 'broken', code: 'no-answer' } })
  fake.fault = null
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'there', message: { parentId: message.id, threadId: message.threadId } })
  expect(await mastodon.find(session, { ...item, text: 'Other words.' })).toEqual({ is: 'absent' })
  expect(fake.posted).toHaveLength(1)
})

test('an answer is found also after what it answers was deleted', async () => {
  const { social, bob, fake, session, asked } = await open({ heedsIdempotency: false })
  const status = social.post(bob, '@ann hello')
  const item = answerTo(session, await asked(status), 'Hello to you.')
  const sent = await mastodon.send(session, item)
  social.remove(status)
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'there', message: { id: sent.id } })
  expect(await mastodon.find(session, { ...item, text: 'Good night.' })).toEqual({ is: 'absent' })
  await expect(mastodon.send(session, item)).rejects.toMatchObject({ failure: { kind: 'refused', code: 'parent-gone' } })
  expect(fake.posted).toHaveLength(1)
})

test('the item\'s id goes along as the key, so that a server that heeds it writes once', async () => {
  const { social, bob, fake, session, asked } = await open()
  const item = answerTo(session, await asked(social.post(bob, '@ann hello')), 'Hello.')
  expect((await mastodon.send(session, item)).id).toBe((await mastodon.send(session, item)).id)
  expect(fake.posted).toHaveLength(1)
})

test('a look that the network does not answer says unknown, never absent', async () => {
  const { social, bob, fake, session, asked } = await open()
  const item = answerTo(session, await asked(social.post(bob, '@ann hello')), 'Hello.')
  fake.fault = { path: '/statuses', method: 'GET', answer: async () => new Response('', { status: 502 }) }
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'unknown' })
})

test('too long is refused before anything goes out, counted as the server counts', async () => {
  const { social, bob, fake, session, asked } = await open({ maxCharacters: 60 })
  const message = await asked(social.post(bob, '@ann hello'))
  const link = 'https://example.org/an/address/much/longer/than/sixty/characters/which/counts/as/twenty-three'
  await mastodon.send(session, answerTo(session, message, `Look: ${link}`))
  const problem = await mastodon.send(session, answerTo(session, message, 'x'.repeat(56))).catch((error: unknown) => error)
  expect((problem as Failed).failure).toMatchObject({ kind: 'refused', code: 'too-long' })
  expect(fake.posted).toHaveLength(1)
})

test('pictures go first, each with its description', async () => {
  const { social, bob, session, asked } = await open()
  const item = answerTo(session, await asked(social.post(bob, '@ann show me')), 'Here.', {
    attachments: [{ hash: 'a'.repeat(64), mediaType: 'image/png', size: 3, width: 1, height: 1, alt: 'The left roller' }],
  })
  const sent = await mastodon.send({ ...session, readAttachment: async () => new Uint8Array([1, 2, 3]) }, item)
  expect(sent.attachments).toMatchObject([{ kind: 'image', alt: 'The left roller' }])
})

test('answering one\'s own words goes to those they were for, not to oneself', async () => {
  const { social, ann, bob, fake, session, asked } = await open()
  const first = social.post(bob, '@ann hello')
  const message = await asked(social.post(ann, '@bob hello.', { replyTo: first }))
  await mastodon.send(session, answerTo(session, message, 'And good morning.'))
  expect(fake.posted[0]).toMatchObject({ status: '@bob And good morning.' })
})
