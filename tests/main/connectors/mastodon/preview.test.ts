/** What strangers may read of somebody, on the made-up Mastodon. */
import { expect, test } from 'vitest'
import type { Account } from '#domain/account'
import type { Session } from '../../../../main/connectors/connector.ts'
import { previewAgainMs } from '../../../../main/connectors/preview.ts'
import { partsOf } from '../../../../main/connectors/mastodon/preview.ts'
import { Failed } from '../../../../main/failed.ts'
import type { FakeTraits } from '../../../fakes/mastodon/fake.ts'
import { keptFrom, openSession, pullAll } from '../pulling.ts'
import { idOf, openFake, type FakeUser } from './fake-world.ts'

const noSecret = async (): Promise<never> => {
  throw new Error('a preview has no secret')
}
const surroundingsOf = ({ world }: FakeUser) => ({ fetch: world.fetch, patientFetch: world.fetch, now: world.now, signal: new AbortController().signal })
const look = (user: FakeUser, handle = '@ann@social.example'): Promise<Account> => {
  if (!user.world.connector.preview) throw new Error('no preview')
  return user.world.connector.preview({ handle }, surroundingsOf(user))
}
const sessionOf = (user: FakeUser, account: Account): Session => ({
  ...surroundingsOf(user), account, uploadFetch: user.world.fetch, readCredential: noSecret, saveCredential: noSecret, readAttachment: noSecret,
})
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: unknown) => (error instanceof Failed ? `${error.failure.kind}/${error.failure.code}` : String(error)))

const lookedAt = async (traits: Partial<FakeTraits> = {}) => {
  const user = openFake(traits)
  const account = await look(user)
  const session = sessionOf(user, account)
  let cursor: string | null = null
  return {
    ...user, account, session, cursor: () => cursor,
    pass: (ms: number) => user.pass(ms),
    pull: async () => {
      const pulled = await pullAll(user.world, session, cursor, [])
      ;({ cursor } = pulled)
      return { ...pulled, ...keptFrom(pulled.batches) }
    },
  }
}

test.each([
  ['@ann@social.example', 'ann', 'social.example'], ['ann@social.example', 'ann', 'social.example'], ['https://social.example/@ann', 'ann', 'https://social.example'],
  ['https://social.example/users/ann', 'ann', 'https://social.example'], ['https://social.example/@bob@other.example', 'bob', 'other.example'],
])('%s is somebody', (typed, user, server) => {
  expect(partsOf(typed)).toEqual({ user, server })
})

test('the account of an address is the one its owner signs in to, but for what it may do', async () => {
  const user = openFake()
  const account = await look(user)
  const { account: own } = await openSession(user.world)
  expect(account).toEqual({ ...own, abilities: ['open-on-site'], isPreview: true })
})

test('replies under the latest posts come with all between, nothing private, and without a secret in any call', async () => {
  const { fake, ann, bob, pull } = await lookedAt()
  const cleo = fake.world.person('cleo', { domain: 'far.example', displayName: 'Cleo' })
  const post = fake.world.post(ann, 'Which glue holds?')
  const first = fake.world.post(bob, '@ann wheat paste?', { replyTo: post })
  const own = fake.world.post(ann, '@bob does it last?', { replyTo: first })
  const deep = fake.world.post(cleo, '@bob @ann for years. Have you tried it?', { replyTo: own })
  fake.world.post(bob, '@ann between us', { replyTo: post, visibility: 'direct' })
  fake.world.post(bob, '@ann a mention elsewhere')
  const { messages, threads, batches } = await pull()
  expect([...messages.keys()].sort()).toEqual([post, first, own, deep].map(idOf).sort())
  expect(messages.get(idOf(deep))).toMatchObject({ parentId: idOf(own), threadId: idOf(post) })
  expect([...threads.keys()]).toEqual([idOf(post)])
  expect(batches.every(({ account }) => account === null)).toBe(true)
  expect(fake.calls.every((call) => call.startsWith('GET '))).toBe(true)
})

test('an answer to somebody else counts where somebody has replied to it, with the thread around it', async () => {
  const { fake, ann, bob, pull } = await lookedAt()
  const theirs = fake.world.post(bob, 'What do you all read?')
  const mine = fake.world.post(ann, '@bob The almanac.', { replyTo: theirs })
  const back = fake.world.post(bob, '@ann which one?', { replyTo: mine })
  const { messages } = await pull()
  expect([...messages.keys()].sort()).toEqual([theirs, mine, back].map(idOf).sort())
})

test('a quiet look is two calls; a new reply is found at the next one, one deep down after a while, and one that is gone is said', async () => {
  const { fake, ann, bob, pull, pass } = await lookedAt()
  const post = fake.world.post(ann, 'Which glue holds?')
  const first = fake.world.post(bob, '@ann wheat paste?', { replyTo: post })
  await pull()
  fake.calls.length = 0
  pass(60_000)
  expect((await pull()).messages.size).toBe(0)
  expect(fake.calls).toEqual(['GET /api/v1/accounts/lookup', `GET /api/v1/accounts/${ann.id}/statuses`])
  const second = fake.world.post(bob, '@ann or rice?', { replyTo: post })
  pass(60_000)
  expect([...(await pull()).messages.keys()]).toEqual([idOf(second)])
  const deep = fake.world.post(bob, '@ann or both?', { replyTo: first })
  pass(60_000)
  expect((await pull()).messages.size).toBe(0)
  pass(previewAgainMs)
  expect([...(await pull()).messages.keys()]).toEqual([idOf(deep)])
  fake.world.remove(second)
  pass(60_000)
  const { batches } = await pull()
  expect(batches.flatMap(({ gone }) => gone.map(({ messageId }) => messageId))).toEqual([idOf(second)])
})

test('forty posts: the latest thirty are read, a few threads at a time, and every batch leaves something to show', async () => {
  const { fake, ann, bob, pull, pass } = await lookedAt()
  const replies = Array.from({ length: 40 }, (_, at) => {
    pass(1000)
    const post = fake.world.post(ann, `Sheet ${String(at)}`)
    return fake.world.post(bob, `@ann reply ${String(at)}`, { replyTo: post })
  })
  const { messages, batches } = await pull()
  expect(replies.filter((reply) => messages.has(idOf(reply)))).toEqual(replies.slice(10))
  expect(batches.length).toBeGreaterThan(3)
  expect(batches.every((batch) => batch.messages.length > 0)).toBe(true)
})

test('who signs in after the look has the same rows, and hears that a reply is gone', async () => {
  const looked = await lookedAt()
  const { fake, ann, bob, pull, world } = looked
  const post = fake.world.post(ann, 'Which glue holds?')
  const reply = fake.world.post(bob, '@ann wheat paste?', { replyTo: post })
  const before = await pull()
  const session = await openSession(world)
  expect(session.account.id).toBe(looked.account.id)
  const after = await pullAll(world, session, looked.cursor(), [])
  const again = keptFrom(after.batches).messages
  for (const [id, message] of again) expect({ ...before.messages.get(id), arrivedAt: 0 }).toEqual({ ...message, arrivedAt: 0 })
  fake.world.remove(reply)
  const { batches } = await pullAll(world, session, after.cursor, [post.uri])
  expect(batches.flatMap(({ gone }) => gone.map(({ messageId }) => messageId))).toEqual([idOf(reply)])
})

test('nobody of that name, a server that shows strangers nothing, one that keeps posts or threads to itself: each says what it is', async () => {
  const user = openFake()
  expect(await codeOf(look(user, '@nobody@social.example'))).toBe('refused/unknown-handle')
  expect(await codeOf(look(openFake({ isClosed: true })))).toBe('refused/needs-sign-in')
  const post = user.fake.world.post(user.ann, 'Which glue holds?')
  user.fake.world.post(user.bob, '@ann wheat paste?', { replyTo: post })
  for (const path of ['/statuses', '/context', '/lookup']) {
    user.fake.fault = { path, answer: async () => new Response('{"error":"This method requires an authenticated user"}', { status: 401 }) }
    expect(await codeOf(look(user)), path).toBe('refused/needs-sign-in')
  }
  user.fake.fault = { path: '/statuses', answer: async () => new Response('{"error":"Forbidden"}', { status: 403 }) }
  expect(await codeOf(look(user))).toBe('refused/needs-sign-in')
})

test('an account without posts, or without a reply, is read to its end and shows nobody', async () => {
  const { fake, ann, pull } = await lookedAt()
  expect((await pull()).messages.size).toBe(0)
  const post = fake.world.post(ann, 'Anybody here?')
  expect([...(await pull()).messages.keys()]).toEqual([idOf(post)])
})
