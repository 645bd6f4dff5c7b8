/** Looking at people on a real Bluesky network: what they posted lately, whom they answer, whether they follow. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { recentSchema } from '../../../preload/schema/recent.ts'
import type { Failed } from '../../../main/failed.ts'
import { bluesky } from '../../../main/connectors/bluesky/index.ts'
import { readingOf } from '../../../renderer/rules/reading.ts'
import { createPerson, follow, post, repost, type TestPerson } from './seed.mjs'
import { startNetwork, type TestNetwork } from './start.ts'
import { createUser, type User } from './user.ts'

let network: TestNetwork
let user: User
let bob: TestPerson
beforeAll(async () => {
  network = await startNetwork()
  bob = await createPerson(network, 'bob')
  user = await createUser(network, 'ann')
})
afterAll(() => network.stop())

const look = async ({ did }: TestPerson) => {
  const recent = await bluesky.readPerson?.(user.session, `bluesky:${did}`, '')
  if (!recent) throw new Error('it cannot read people')
  expect(v.safeParse(recentSchema, recent).issues).toBeUndefined()
  return { recent, reading: readingOf(recent, { known: new Set(), words: '' }) }
}

test('somebody who talks: answers, whom to, their own words, and that they follow', async () => {
  const carl = await createPerson(network, 'carl', { name: 'Carl', bio: 'Talks to people.' })
  const asked = await post(bob, 'Does anybody own a bone folder?')
  await network.settle()
  const answers = ['I own three; which one would you like to borrow?', 'They are made of cow, mostly.', 'Mine is from 1931.']
  for (const text of answers) await post(carl, text, { replyTo: asked })
  await post(carl, 'See https://example.org/folders')
  await post(carl, 'It rained all day.')
  await repost(carl, asked)
  await follow(carl, user.person)
  await network.settle()
  const { recent, reading } = await look(carl)
  expect(recent).toMatchObject({ followsYou: true, person: { name: 'Carl', bio: 'Talks to people.' } })
  expect(reading).toMatchObject({ posts: 6, answers: 3, people: 1, links: 1, reposts: 1, isTooLittle: false, isBot: false })
  expect(reading.examples.length).toBeGreaterThanOrEqual(2)
  expect(recent.posts.find(({ said }) => said?.message.text === answers[0])).toMatchObject({ answersId: `bluesky:${bob.did}`, said: { thread: { uri: asked.uri } } })
})

test('an empty profile, and somebody who is not there', async () => {
  const blank = await createPerson(network, 'blank')
  await network.settle()
  expect(await look(blank)).toMatchObject({ recent: { posts: [], followsYou: false }, reading: { posts: 0, isTooLittle: true } })
  const failure = await bluesky.readPerson?.(user.session, 'bluesky:did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', '').catch((error: unknown) => (error as Failed).failure)
  expect(failure).toMatchObject({ kind: 'refused', code: 'no-such-person' })
})

test('who has blocked me shows nothing', async () => {
  const eve = await createPerson(network, 'eve')
  await post(eve, 'Not for you.')
  await eve.agent.app.bsky.graph.block.create({ repo: eve.did }, { subject: user.person.did, createdAt: new Date().toISOString() })
  await network.settle()
  const failure = await bluesky.readPerson?.(user.session, `bluesky:${eve.did}`, '').catch((error: unknown) => (error as Failed).failure)
  expect(failure).toMatchObject({ kind: 'refused', code: 'blocked' })
})
