/** What is said of an answer is true, on the made-up Mastodon: surely sent, surely not sent, or unknown. */
import { expect, test } from 'vitest'
import type { Message } from '#domain/message'
import { failed } from '../../../../main/failed.ts'
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
  /** The session, with this in front of its server. */
  const before = (look: (url: URL, method: string) => Promise<Response> | Response | null) => ({
    ...kith.session,
    fetch: (async (input, init) => {
      const request = new Request(input, init)
      return await look(new URL(request.url), request.method) ?? user.world.fetch(request)
    }) as typeof fetch,
  })
  return { ...user, ...kith, social: user.fake.world, asked, before }
}

test.each<[string, () => Response | Promise<Response>]>([
  ['is down', () => new Response('', { status: 503 })],
  ['asks for patience', () => new Response('', { status: 429 })],
  ['knows the token no longer', () => new Response('{"error":"The access token is invalid"}', { status: 401 })],
  ['cannot be reached', () => Promise.reject(failed('offline', 'unreachable'))],
])('an answer that was posted is there, also where the server then %s', async (_, answer) => {
  const { social, bob, fake, asked, before } = await open()
  social.person('eve', { domain: 'other.example' })
  const message = await asked(social.post(bob, '@ann hello', { visibility: 'direct' }))
  const session = before((url) => (url.pathname === '/api/v1/accounts' ? answer() : null))
  const sent = await mastodon.send(session, answerTo(session, message, 'Hello, and @eve@other.example.'))
  expect(sent).toMatchObject({ parentId: message.id, threadId: message.threadId })
  expect(fake.posted).toHaveLength(1)
})

test('an answer that used up the last request is there', async () => {
  const { social, bob, fake, asked, before } = await open()
  social.person('eve', { domain: 'other.example' })
  const message = await asked(social.post(bob, '@ann hello'))
  const session = before((_, method) => {
    if (method === 'POST') fake.remaining = 0
    return null
  })
  expect(await mastodon.send(session, answerTo(session, message, 'Ask @eve@other.example.'))).toMatchObject({ parentId: message.id })
  expect(fake.posted).toHaveLength(1)
})

test.each<[string, () => Response | Promise<Response>]>([
  ['is no status', () => new Response('[]', { status: 200, headers: { 'content-type': 'application/json' } })],
  ['breaks off with the line', () => new Response(new ReadableStream({ start: (body) => body.error(failed('offline', 'unreachable')) }), { status: 200 })],
])('where the word on an answer %s, nobody knows whether it was sent', async (_, answer) => {
  const { social, bob, fake, session, asked } = await open()
  const message = await asked(social.post(bob, '@ann hello'))
  fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter: true, answer: async () => answer() }
  await expect(mastodon.send(session, answerTo(session, message, 'Hello.'))).rejects.toMatchObject({ failure: { kind: 'broken', code: 'no-answer' } })
})

test.each<[string, () => Response]>([
  ['what is no status', () => new Response('[]')],
  ['a page', () => new Response('<h1>hello</h1>')],
  ['the way to another server', () => new Response('', { status: 302, headers: { location: 'https://other.example/' } })],
])('where %s comes instead of what is answered, the answer surely was not sent and goes later', async (_, answer) => {
  const { social, bob, fake, session, asked } = await open()
  const message = await asked(social.post(bob, '@ann hello'))
  fake.fault = { path: '/api/v1/statuses/', method: 'GET', answer: async () => answer() }
  await expect(mastodon.send(session, answerTo(session, message, 'Hello.'))).rejects.toMatchObject({ failure: { kind: 'offline', code: 'unreachable' } })
  expect(fake.posted).toHaveLength(0)
})

test('a private answer goes to nobody the user did not see named, and is found so', async () => {
  const { social, bob, fake, session, asked } = await open()
  const carol = social.person('carol', { domain: 'other.example' })
  const status = social.post(bob, '@ann between us', { visibility: 'direct' })
  const message = await asked(status)
  const item = answerTo(session, message, 'I think so too.')
  const seen = { ...item, target: { ...item.target, names: [...message.answerNames ?? []] } }
  // Bob edits it meanwhile, and now it names Carol as well.
  Object.assign(status, { mentions: [...status.mentions, carol] })
  await mastodon.send(session, seen)
  expect(fake.posted).toMatchObject([{ status: '@bob I think so too.', visibility: 'direct' }])
  expect(await mastodon.find(session, seen)).toMatchObject({ is: 'there' })
})

test('who is no longer named is not brought back into a private exchange', async () => {
  const { social, bob, fake, session, asked } = await open()
  social.person('carol', { domain: 'other.example' })
  const status = social.post(bob, '@ann @carol@other.example between us', { visibility: 'direct' })
  const message = await asked(status)
  const item = answerTo(session, message, 'I think so too.')
  Object.assign(status, { mentions: status.mentions.slice(0, 1) })
  await mastodon.send(session, { ...item, target: { ...item.target, names: [...message.answerNames ?? []] } })
  expect(fake.posted).toMatchObject([{ status: '@bob I think so too.' }])
})

test('a picture has more time than a question', async () => {
  const { social, bob, fake, asked, before, world } = await open()
  const message = await asked(social.post(bob, '@ann show me'))
  const session = { ...before((url) => (url.pathname === '/api/v2/media' ? Promise.reject(failed('broken', 'no-answer', 'no answer within 20000 ms')) : null)), uploadFetch: world.fetch }
  const sent = await mastodon.send({ ...session, readAttachment: async () => new Uint8Array([1, 2, 3]) }, answerTo(session, message, 'Here.', {
    attachments: [{ hash: 'a'.repeat(64), mediaType: 'image/png', size: 3, width: 1, height: 1, alt: 'The left roller' }],
  }))
  expect(sent.attachments).toMatchObject([{ alt: 'The left roller' }])
  expect(fake.posted).toHaveLength(1)
})

const unread = { path: '/context', answer: async () => new Response('', { status: 404 }) }

/** A private answer that arrived while the word on it was lost, on a server where nobody can look below what is answered. */
const lost = async (traits: Parameters<typeof openFake>[0], isParentGone: boolean) => {
  const user = await open({ heedsIdempotency: false, ...traits })
  const { social, bob, fake, session } = user
  const status = social.post(bob, '@ann between us', { visibility: 'direct' })
  const item = answerTo(session, await user.asked(status), 'I think so too.')
  fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter: true, answer: async () => new Response('', { status: 504 }) }
  await expect(mastodon.send(session, item)).rejects.toMatchObject({ failure: { code: 'no-answer' } })
  if (isParentGone) social.remove(status)
  fake.fault = isParentGone ? null : unread
  return { ...user, item }
}

test.each([
  ['listed', 'there'], ['in conversations', 'there'], ['at home', 'there'], ['nowhere', 'unknown'],
] as const)('a private answer that can be seen %s alone is %s, never missing, also where nobody can look below what it answers', async (privateWords, is) => {
  for (const isParentGone of [false, true]) {
    const { session, item } = await lost({ privateWords }, isParentGone)
    expect(await mastodon.find(session, item)).toMatchObject({ is })
  }
})

test.each([
  ['direct', 'listed', 'absent'], ['direct', 'nowhere', 'unknown'], ['private', 'listed', 'absent'],
] as const)('where nobody can look below what it answers, a %s answer that never went is missing only where such words are listed (%s)', async (visibility, privateWords, after) => {
  const { social, ann, bob, fake, session, asked } = await open({ privateWords })
  const item = answerTo(session, await asked(social.post(bob, '@ann between us', { visibility })), 'I think so too.')
  fake.fault = unread
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'unknown' })
  social.post(ann, '@bob something else', { visibility })
  expect(await mastodon.find(session, item)).toMatchObject({ is: after })
  // Below what it answers everything stands.
  fake.fault = null
  expect(await mastodon.find(session, item)).toEqual({ is: 'absent' })
})

test('a conversation that went on elsewhere does not say that a private answer is missing', async () => {
  const { social, bob, fake, session, asked } = await open({ privateWords: 'in conversations' })
  const status = social.post(bob, '@ann between us', { visibility: 'direct' })
  const item = answerTo(session, await asked(status), 'I think so too.')
  await mastodon.send(session, item)
  social.post(bob, '@ann and besides', { visibility: 'direct', replyTo: status })
  fake.fault = unread
  expect(await mastodon.find(session, item)).toMatchObject({ is: 'unknown' })
})

test('a public answer that never went is missing, also where nobody can look below what it answers', async () => {
  const { social, bob, fake, session, asked } = await open({ privateWords: 'nowhere' })
  const item = answerTo(session, await asked(social.post(bob, '@ann hello')), 'Hello.')
  fake.fault = unread
  expect(await mastodon.find(session, item)).toEqual({ is: 'absent' })
})
