/** Servers and people that claim what is not theirs, and what stands between Kith and a server. */
import { expect, test } from 'vitest'
import type { Failed } from '../../../../main/failed.ts'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import { readList, statusSchema } from '../../../../main/connectors/mastodon/entities.ts'
import { remember, unpackKnown } from '../../../../main/connectors/mastodon/known.ts'
import { afterFailure } from '../../../../main/sync/pace.ts'
import { openSession, pullAll } from '../pulling.ts'
import { answerTo, idOf, openFake, signedIn, someDay } from './fake-world.ts'

const open = async (traits: Parameters<typeof openFake>[0] = {}) => {
  const user = openFake(traits)
  return { ...user, social: user.fake.world, kith: await signedIn(user) }
}
const json = (data: unknown) => async (): Promise<Response> => new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } })

/** A server whose answers say something else. */
const saying = (fetching: typeof fetch, changes: Readonly<Record<string, string>>): typeof fetch => async (input, init) => {
  const answer = await fetching(input, init)
  let text = await answer.text()
  for (const [from, to] of Object.entries(changes)) text = text.replaceAll(from, to)
  return new Response(text, { status: answer.status, headers: answer.headers })
}

test.each([
  ['verify_credentials', 403], ['verify_credentials', 404], ['/notifications', 403], ['/notifications', 404], ['/api/v2/instance', 403], ['/instance', 404], ['/statuses', 451], ['/statuses', 404],
])('a page of a firewall instead of %s (%i) stops the reading only for a while', async (path, status) => {
  const { kith, fake } = await open({ isRecent: path !== '/notifications' })
  const wall = { path, method: 'GET', answer: async () => new Response('<html><h1>Blocked by your administrator</h1></html>', { status, headers: { 'content-type': 'text/html' } }) }
  fake.fault = wall
  const failure = await kith.pull().then(() => null, (error: unknown) => (error as Failed).failure)
  if (path === '/api/v2/instance') expect(failure).toBeNull()
  else {
    expect(failure).toMatchObject({ kind: 'broken', code: 'site-wall' })
    expect(failure && afterFailure(failure, 0, someDay, 0.5).waitMs).not.toBeNull()
  }
  fake.fault = null
  await kith.pull()
})

test.each([['/context', null], ['/context', []], ['/api/v1/accounts', null], ['/history', null]] as const)('where %s answers %s, everything else is read all the same', async (path, data) => {
  const { social, bob, kith, fake, ...user } = await open()
  social.person('eve', { domain: 'other.example' })
  const root = social.post(bob, 'The root of it.')
  const reply = social.post(bob, '@ann what does @eve@other.example think?', { replyTo: root })
  social.edit(reply, '@ann what does @eve@other.example really think?')
  const answer = json(data)
  const fetching: typeof fetch = async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url)
    return pathname === path || pathname.endsWith(`/${path.slice(1)}`) ? answer() : user.world.fetch(input, init)
  }
  const session = { ...kith.session, fetch: fetching }
  const { batches } = await pullAll(user.world, session, null, [])
  const message = batches.flatMap(({ messages }) => messages).find(({ id }) => id === idOf(reply))
  expect(message).toMatchObject({ authorId: 'mastodon:https://social.example/users/bob' })
  if (message) expect(await mastodon.find(session, answerTo(kith.session, message, 'I do not know.'))).toEqual({ is: 'absent' })
  expect(fake.posted).toEqual([])
})

test('who answers a group\'s question for people with nothing is passed over', async () => {
  const { social, ann, kith, fake } = await open()
  const mine = social.post(ann, 'A thought.')
  for (let fan = 0; fan < 12; fan += 1) social.favourite(social.person(`fan${fan}`), mine)
  const fetching: typeof fetch = async (input, init) => (new URL(new Request(input, init).url).pathname.endsWith('/accounts') ? json(null)() : fake.fetch(input, init))
  const batch = await mastodon.pull({ ...kith.session, fetch: fetching }, { cursor: null, watched: [], since: 0, fillsPast: true })
  expect(batch.reactions.length).toBeGreaterThan(0)
  // The rest of that page was as good as ever.
  expect(fake.calls).not.toContain('GET /api/v1/notifications')
})

test('who says that they live at my page is not me', async () => {
  const { social, kith, world } = await open()
  const mallory = social.person('mallory', { domain: 'evil.example' })
  const status = social.post(mallory, '@ann I am you.')
  const session = { ...kith.session, fetch: saying(world.fetch, { 'https://evil.example/@mallory"': 'https://social.example/@ann"' }) }
  const { batches } = await pullAll(world, session, null, [])
  expect(batches.flatMap(({ messages }) => messages).find(({ id }) => id === idOf(status))).toMatchObject({ authorId: 'mastodon:https://evil.example/users/mallory', kind: 'mention' })
})

test('who says that they live at another\'s page is not named in their place', async () => {
  const { social, bob, kith, world } = await open()
  const mallory = social.person('mallory', { domain: 'evil.example' })
  // Bob is known first, then Mallory: the newest comes first.
  social.post(mallory, '@ann hello')
  social.post(bob, '@ann hello')
  const named = social.post(social.person('carol'), '@ann meet @bob')
  const session = { ...kith.session, fetch: saying(world.fetch, { 'https://evil.example/@mallory"': 'https://social.example/@bob"' }) }
  const { batches } = await pullAll(world, session, null, [])
  expect(batches.flatMap(({ messages }) => messages).find(({ id }) => id === idOf(named))?.mentions).toContain('mastodon:https://social.example/users/bob')
})

test('a server that says its people are of another server adds an account of its own, and nobody else\'s', async () => {
  const user = openFake()
  const lying = saying(user.world.fetch, { 'https://social.example/users/ann"': 'https://famous.example/users/star"', '"domain":"social.example"': '"domain":"famous.example"' })
  const session = await openSession({ ...user.world, fetch: lying })
  expect(session.account).toMatchObject({ id: 'mastodon:https://social.example/users/ann', personId: 'mastodon:https://social.example/users/ann' })
  const mine = user.fake.world.post(user.ann, 'My own.')
  const { batches } = await pullAll(user.world, session, null, [])
  expect(batches.flatMap(({ messages }) => messages).find(({ text }) => text === 'My own.')).toMatchObject({ authorId: session.account.personId, sentAt: mine.versions[0]?.at })
})

test('one enormous thread is remembered by its end, and pushes out no other', () => {
  const of = (rootUri: string, count: number, from: number) => Array.from({ length: count }, (_, at) => (
    { uri: `${rootUri}/${at}`, id: `${rootUri} ${at}`, rootUri, rootId: rootUri, editedAt: 0, arrivedAt: from + at }))
  const known = remember(unpackKnown([]), [...of('large', 4000, someDay - 5000), ...of('small', 2, someDay - 90_000)], new Set(), new Set(), someDay)
  expect([...known.threads.keys()]).toEqual(['large', 'small'])
  expect(known.posts.has('large/3999')).toBe(true)
  expect(known.posts.has('large/0')).toBe(false)
})

test.each([['.', 0], ['..', 0], ['1', 1]])('an id that would lead to another address is no id: %s', (id, count) => {
  expect(readList(statusSchema, [{ id, uri: 'https://evil.example/1', createdAt: '', account: { id: '1', acct: 'eve' } }])).toHaveLength(count)
})
