/** A post that names somebody, on a real Bluesky network. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { AppBskyFeedPost } from '@atproto/api'
import type { Message } from '#domain/message'
import type { SendItem } from '#domain/outbox-item'
import type { Failed } from '../../../main/failed.ts'
import { cutOff } from './faults.ts'
import { createPerson, type TestPerson } from './seed.mjs'
import { startNetwork, type TestNetwork } from './start.ts'
import { createUser, type User } from './user.ts'

let network: TestNetwork
let cora: TestPerson
let user: User

beforeAll(async () => {
  network = await startNetwork()
  cora = await createPerson(network, 'cora')
  user = await createUser(network, 'ann', 5000)
  await network.settle()
})
afterEach(() => network.clear())
afterAll(() => network.stop())

const firstTo = ({ did, handle }: Pick<TestPerson, 'did' | 'handle'>, text: string, id: string): SendItem => ({
  id, accountId: user.account.id, text, language: 'en', attachments: [], queuedAt: Date.now(), target: { kind: 'person', personId: `bluesky:${did}`, handle, audience: 'public' },
})
const send = (item: SendItem): Promise<unknown> => user.world.connector.send(user.session, item).catch((error: unknown) => error)
const failureOf = async (item: SendItem) => (await send(item) as Failed).failure
/** The texts of Ann's posts as anybody sees them. */
const posts = async (): Promise<string[]> => {
  await network.settle()
  const { data } = await cora.agent.app.bsky.feed.getAuthorFeed({ actor: user.person.did, limit: 100 })
  return data.feed.map(({ post: { record } }) => (record as unknown as AppBskyFeedPost.Record).text)
}

test('she is told of it as of any mention, and it answers nothing', async () => {
  const sent = await send(firstTo(cora, 'Welcome! Do you bind your own books?', 'named')) as Message
  expect(sent).toMatchObject({ text: `@${cora.handle} Welcome! Do you bind your own books?`, mentions: [`bluesky:${cora.did}`], parentId: null, threadId: `bluesky:${sent.uri}`, audience: 'public' })
  await network.settle()
  const { data } = await cora.agent.listNotifications()
  expect(data.notifications.map(({ reason, uri }) => [reason, uri])).toContainEqual(['mention', sent.uri])
})

test('named is who was meant, also under a handle that is somebody else’s or nobody’s by now', async () => {
  const sent = await send(firstTo({ did: cora.did, handle: 'cora-before.test' }, 'Welcome back.', 'moved')) as Message
  expect(sent).toMatchObject({ text: '@cora-before.test Welcome back.', mentions: [`bluesky:${cora.did}`] })
})

test('an answer that is cut off is found, and it stands there once', async () => {
  const item = firstTo(cora, 'Only once, whatever happens.', 'cut')
  await network.arm(cutOff('com.atproto.repo.createRecord'))
  await send(item)
  await network.clear()
  expect(await user.world.connector.find(user.session, item)).toMatchObject({ is: 'there' })
  await send(item)
  expect((await posts()).filter((text) => text.endsWith('Only once, whatever happens.'))).toHaveLength(1)
})

test('to nobody, and to somebody who blocks you, nothing goes', async () => {
  const nobody = firstTo({ did: 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: 'nobody.test' }, 'To nobody.', 'nobody')
  expect(await failureOf(nobody)).toMatchObject({ kind: 'refused', code: 'no-such-person' })
  const dan = await createPerson(network, 'dan')
  await network.settle()
  await dan.agent.app.bsky.graph.block.create({ repo: dan.did }, { subject: user.person.did, createdAt: new Date().toISOString() })
  await network.settle()
  expect(await failureOf(firstTo(dan, 'To somebody who blocks.', 'blocked'))).toMatchObject({ kind: 'refused', code: 'blocked' })
  expect((await posts()).filter((text) => text.includes('To nobody') || text.includes('who blocks'))).toEqual([])
})
