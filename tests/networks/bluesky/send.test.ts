/** Answering on a real Bluesky network. */
import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { AppBskyEmbedImages, AppBskyFeedPost } from '@atproto/api'
import type { Attached } from '#domain/draft'
import type { Message } from '#domain/message'
import type { Failed } from '../../../main/failed.ts'
import { attachedPicture } from '../../pictures.ts'
import { cutOff, doneButFailed, drop, silence, slowDown } from './faults.ts'
import { createPerson, post, remove, type Posted, type TestPerson } from './seed.mjs'
import { startNetwork, type TestNetwork } from './start.ts'
import { answerTo, createUser, idOf, type User } from './user.ts'

const create = 'com.atproto.repo.createRecord'
/** Looking for it fails, also when asked once more as any reading is. */
const unseen = drop('com.atproto.repo.getRecord', { times: 2 })

let network: TestNetwork
let bob: TestPerson
let user: User
let root: Posted
let asked: Message

beforeAll(async () => {
  network = await startNetwork()
  bob = await createPerson(network, 'bob')
  user = await createUser(network, 'ann', 5000)
  root = await post(bob, 'The root.')
  await network.settle()
  const reply = await post(bob, '@ann.test what do you say?', { replyTo: root })
  await network.settle()
  await user.pull()
  const found = user.kept().get(idOf(reply))
  if (!found) throw new Error('the mention did not arrive')
  asked = found
})
afterEach(() => network.clear())
afterAll(() => network.stop())

const send = (text: string, id: string, to = asked, attachments: readonly Attached[] = []) => {
  const item = answerTo(user.account, to, text, id, attachments)
  return { item, sent: user.world.connector.send(user.session, item).catch((error: unknown) => error) }
}
const failureOf = async (sent: Promise<unknown>) => (await sent as Failed).failure
const find = (item: Parameters<typeof user.world.connector.find>[1]) => user.world.connector.find(user.session, item)
/** How many answers Bob's own client sees below the message. */
const seenByBob = async (text: string): Promise<number> => {
  await network.settle()
  const { data } = await bob.agent.app.bsky.feed.getAuthorFeed({ actor: user.person.did, filter: 'posts_with_replies', limit: 100 })
  return data.feed.filter(({ post: { record } }) => (record as unknown as AppBskyFeedPost.Record).text === text).length
}
const another = async (text: string): Promise<Message> => {
  const posted = await post(bob, text)
  await network.settle()
  await user.pull()
  const message = user.kept().get(idOf(posted))
  if (!message) throw new Error(`${text} did not arrive`)
  return message
}

test('another client sees the answer in the right place, with working links and mentions and its language', async () => {
  const text = 'Dear @bob.test 👋 see https://example.org/日本?a=b, and example.com'
  const sent = await send(text, 'place').sent as Message
  await network.settle()
  const { data } = await bob.agent.getPosts({ uris: [sent.uri] })
  const record = data.posts[0]?.record as unknown as AppBskyFeedPost.Record
  expect(record.reply).toEqual({ root: { uri: root.uri, cid: root.cid }, parent: { uri: asked.uri, cid: asked.ref } })
  expect(record.langs).toEqual(['en'])
  const bytes = new TextEncoder().encode(text)
  const facets = (record.facets ?? []).map(({ index, features: [feature] }) =>
    [new TextDecoder().decode(bytes.subarray(index.byteStart, index.byteEnd)), feature && 'did' in feature ? feature.did : feature && 'uri' in feature ? feature.uri : null])
  expect(facets).toEqual([['@bob.test', bob.did], ['https://example.org/日本?a=b', 'https://example.org/日本?a=b'], ['example.com', 'https://example.com']])
  const { data: notices } = await bob.agent.listNotifications()
  expect(notices.notifications.map(({ uri }) => uri)).toContain(sent.uri)
})

test('done, but answered with 500: it counts as sent, once', async () => {
  await network.arm(doneButFailed(create))
  const { item, sent } = send('Five hundred.', 'five-hundred')
  expect(await sent).toMatchObject({ text: 'Five hundred.' })
  expect(await find(item)).toMatchObject({ is: 'there' })
  expect(await seenByBob('Five hundred.')).toBe(1)
})

test('done, but the answer was cut off: it is found and not sent again', async () => {
  await network.arm(cutOff(create))
  const { item, sent } = send('Cut off.', 'cut-off')
  expect(await sent).toMatchObject({ text: 'Cut off.' })
  expect(await user.world.connector.send(user.session, item)).toMatchObject({ text: 'Cut off.' })
  expect(await seenByBob('Cut off.')).toBe(1)
})

test('two pictures arrive with their descriptions and shapes, and come back by pull as they were sent', async () => {
  const pictures = [attachedPicture('A boat on the lake', { width: 64, height: 48, grey: 20 }), attachedPicture('Its oars 🚣', { width: 30, height: 60, grey: 220 })]
  const sent = await send('Two pictures.', 'two-pictures', asked, pictures).sent as Message
  await network.settle()
  const { data } = await bob.agent.getPosts({ uris: [sent.uri] })
  const images = (data.posts[0]?.embed as AppBskyEmbedImages.View | undefined)?.images ?? []
  expect(images.map(({ alt, aspectRatio }) => [alt, aspectRatio])).toEqual([
    ['A boat on the lake', { width: 64, height: 48 }], ['Its oars 🚣', { width: 30, height: 60 }]])
  const record = data.posts[0]?.record as unknown as { embed: AppBskyEmbedImages.Main }
  for (const [index, { image }] of record.embed.images.entries()) {
    const blob = await bob.agent.com.atproto.sync.getBlob({ did: user.person.did, cid: String(image.ref) })
    expect(createHash('sha256').update(blob.data).digest('hex')).toBe(pictures[index]?.hash)
  }
  expect(sent.attachments).toMatchObject([{ kind: 'image', alt: 'A boat on the lake' }, { kind: 'image', alt: 'Its oars 🚣' }])
  for (const { url } of sent.attachments) expect(images.map(({ fullsize }) => new URL(fullsize).pathname)).toContain(new URL(url).pathname)
  const watched = asked.threadId.slice('bluesky:'.length)
  await user.pull([watched])
  expect(user.kept().get(sent.id)).toEqual(sent)
})

test('pictures without a word are an answer too', async () => {
  const sent = await send('', 'no-words', asked, [attachedPicture('Only this', { grey: 77 })]).sent as Message
  expect(sent).toMatchObject({ text: '', attachments: [{ alt: 'Only this' }] })
})

test('pictures whose answer was cut off: sent again it is still one post', async () => {
  const pictures = [attachedPicture('Once', { grey: 33 }), attachedPicture('Only', { grey: 34 })]
  await network.arm(cutOff(create), unseen)
  const { item, sent } = send('Pictures, cut off.', 'pictures-cut-off', asked, pictures)
  expect(await failureOf(sent)).toMatchObject({ kind: 'broken', code: 'no-answer' })
  const again = await user.world.connector.send(user.session, item)
  expect(again.attachments.map(({ alt }) => alt)).toEqual(['Once', 'Only'])
  expect(await user.world.connector.send(user.session, item)).toEqual(again)
  expect(await seenByBob('Pictures, cut off.')).toBe(1)
})

test('a picture that does not arrive means surely not sent', async () => {
  await network.arm(silence('com.atproto.repo.uploadBlob'))
  const { item, sent } = send('Upload lost.', 'upload-lost', asked, [attachedPicture('Lost', { grey: 55 })])
  expect(await failureOf(sent)).toMatchObject({ kind: 'offline', code: 'unreachable' })
  expect(await find(item)).toEqual({ is: 'absent' })
})

test('too many pictures, or one too large, are refused before anything leaves', async () => {
  await network.clear()
  const one = attachedPicture('One')
  expect(await failureOf(send('Five.', 'five-pictures', asked, [one, one, one, one, one]).sent)).toMatchObject({ kind: 'refused', code: 'too-many-pictures' })
  expect(await failureOf(send('Large.', 'large-picture', asked, [{ ...one, size: 1_000_001 }]).sent)).toMatchObject({ kind: 'refused', code: 'picture-not-accepted' })
  expect(await network.calls()).toEqual([])
})

test('no answer and no way to look means unknown; a later look tells', async () => {
  await network.arm({ ...doneButFailed(create) }, unseen)
  const done = send('Unknown, done.', 'unknown-done')
  expect(await failureOf(done.sent)).toMatchObject({ kind: 'broken', code: 'no-answer' })
  expect(await find(done.item)).toMatchObject({ is: 'there', message: { text: 'Unknown, done.' } })
  await network.arm(silence(create))
  const undone = send('Unknown, not done.', 'unknown-undone')
  expect(await failureOf(undone.sent)).toMatchObject({ kind: 'broken', code: 'no-answer' })
  expect(await find(undone.item)).toEqual({ is: 'absent' })
})

test('while the server is away nothing is sent, and nothing can be known', async () => {
  await network.down()
  const { item, sent } = send('Nobody home.', 'away')
  expect(await failureOf(sent)).toMatchObject({ kind: 'offline', code: 'unreachable' })
  expect(await find(item)).toMatchObject({ is: 'unknown', failure: { kind: 'offline' } })
  await network.up()
  expect(await find(item)).toEqual({ is: 'absent' })
})

test('a limit on writing sends nothing and says until when', async () => {
  await network.arm(slowDown(create, { 'retry-after': '60' }))
  const { item, sent } = send('Too fast.', 'too-fast')
  expect(await failureOf(sent)).toMatchObject({ kind: 'slow-down', until: expect.any(Number) as number })
  expect(await find(item)).toEqual({ is: 'absent' })
})

test('an answer to a deleted message is refused, unless it was there before', async () => {
  const message = await another('@ann.test soon gone')
  const before = send('Just in time.', 'in-time', message)
  const sent = await before.sent
  await remove(bob, message)
  await network.settle()
  expect(await failureOf(send('Too late.', 'too-late', message).sent)).toMatchObject({ kind: 'refused', code: 'parent-gone' })
  expect(await user.world.connector.send(user.session, before.item)).toEqual(sent)
})

test('where replies are closed the answer is refused', async () => {
  const message = await another('@ann.test closed')
  const rkey = message.uri.slice(message.uri.lastIndexOf('/') + 1)
  await bob.agent.app.bsky.feed.threadgate.create({ repo: bob.did, rkey }, { post: message.uri, allow: [], createdAt: new Date().toISOString() })
  await network.settle()
  expect(await failureOf(send('May I?', 'closed', message).sent)).toMatchObject({ kind: 'refused', code: 'replies-off' })
})

test('too long is refused before anything leaves', async () => {
  await network.clear()
  expect(await failureOf(send('a'.repeat(301), 'long').sent)).toMatchObject({ kind: 'refused', code: 'too-long' })
  expect(await failureOf(send('👩‍👩‍👧‍👦'.repeat(121), 'heavy').sent)).toMatchObject({ kind: 'refused', code: 'too-long' })
  expect(await network.calls()).toEqual([])
})

test('who has blocked me is not answered', async () => {
  const eve = await createPerson(network, 'eve')
  await network.settle()
  const posted = await post(eve, '@ann.test hello and goodbye')
  await network.settle()
  await user.pull()
  const message = user.kept().get(idOf(posted))
  await eve.agent.app.bsky.graph.block.create({ repo: eve.did }, { subject: user.person.did, createdAt: new Date().toISOString() })
  await network.settle()
  if (!message) throw new Error('the mention did not arrive')
  expect(await failureOf(send('Wait', 'blocked', message).sent)).toMatchObject({ kind: 'refused', code: 'blocked' })
})
