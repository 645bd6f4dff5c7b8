/** Servers of other kinds than Mastodon: what they say is taken as far as it can be; where words could be lost or doubled, nothing is guessed. */
import { expect, test } from 'vitest'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import { openSession } from '../pulling.ts'
import { answerTo, idOf, openFake, signedIn, someDay } from './fake-world.ts'

const open = async (traits: Parameters<typeof openFake>[0] = {}) => {
  const user = openFake(traits)
  return { ...user, social: user.fake.world, kith: await signedIn(user) }
}
const json = (data: unknown, status = 200) => async (): Promise<Response> => new Response(JSON.stringify(data), { status, headers: { 'content-type': 'application/json' } })
const movedTo = (location: string, status = 301): Response => new Response('', { status, headers: { location } })

test('a handle whose domain only leads to the server signs in at the server', async () => {
  const user = openFake()
  const asked: string[] = []
  const fetching: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    asked.push(url.href)
    if (url.host !== 'example.org') return user.world.fetch(input, init)
    return url.pathname === '/.well-known/webfinger' ? movedTo(`https://social.example${url.pathname}${url.search}`) : new Response('<h1>Ann’s garden</h1>', { status: 404 })
  }
  const { account } = await openSession({ ...user.world, fetch: fetching, fields: { server: '@ann@example.org' } })
  expect(account).toMatchObject({ service: 'https://social.example', handle: 'ann@social.example' })
  expect(asked).toContain('https://example.org/.well-known/webfinger?resource=acct%3Aann%40example.org')
})

test.each([
  ['the whole site', (path: string) => `https://social.example${path}`, 'social.example'],
  ['an open connection', (path: string) => `http://social.example${path}`, null],
  ['this machine', (path: string) => `https://localhost:9000${path}`, null],
])('an address that leads on to %s is followed only where that is safe', async (_, lead, host) => {
  const user = openFake()
  const fetching: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    return url.host === 'example.org' ? movedTo(lead(url.pathname)) : user.world.fetch(input, init)
  }
  const signing = openSession({ ...user.world, fetch: fetching, fields: { server: 'example.org' } })
  if (host === null) await expect(signing).rejects.toMatchObject({ failure: { kind: 'refused', code: 'not-this-network' } })
  else expect((await signing).account.service).toBe(`https://${host}`)
})

test('a token never travels on to another server, and a redirect within the server is followed', async () => {
  const { kith, social, bob, fake, world } = await open()
  social.post(bob, '@ann hello')
  const seen: (string | null)[] = []
  const answer = fake.fetch
  const led = (to: string): typeof fetch => async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    if (url.host !== 'social.example') seen.push(new Headers(init?.headers).get('authorization'))
    return url.pathname === '/api/v1/accounts/verify_credentials' && !url.searchParams.has('x') ? movedTo(to, 307) : answer(input, init)
  }
  const pull = (fetching: typeof fetch) => world.connector.pull({ ...kith.session, fetch: fetching }, { cursor: null, watched: [], since: 0, fillsPast: true })
  await expect(pull(led('https://evil.example/'))).rejects.toMatchObject({ failure: { kind: 'broken', code: 'server-moved' } })
  expect(seen).toEqual([])
  await expect(pull(led('/api/v1/accounts/verify_credentials'))).rejects.toMatchObject({ failure: { code: 'server-moved' } })
  const other = await pull(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    return url.pathname.endsWith('//') ? answer(url.href.slice(0, -2), init) : url.pathname === '/api/v1/accounts/verify_credentials' ? movedTo(`${url.pathname}//`) : answer(input, init)
  })
  expect(other.messages).toHaveLength(1)
})

test('a page instead of a status says nothing about the status: it is not gone', async () => {
  const { social, bob, kith, fake, ...user } = await open()
  const status = social.post(bob, '@ann hello')
  const { threads } = await kith.pull()
  user.pass(61_000)
  fake.fault = { path: `/api/v1/statuses/${status.id}`, method: 'GET', answer: async () => new Response('<h1>404</h1>', { status: 404 }) }
  const watched = [threads.get(idOf(status))?.uri ?? '']
  const { batches } = await kith.pull(watched)
  expect(batches.flatMap(({ gone }) => gone)).toEqual([])

  // Where it shows another status all the same, that page is its word for what is gone (snac).
  social.post(bob, '@ann hello again')
  await kith.pull()
  user.pass(61_000)
  expect((await kith.pull(watched)).batches.flatMap(({ gone }) => gone.map(({ messageId }) => messageId))).toEqual([idOf(status)])
})

test.each([['behind', -3 * 3_600_000], ['ahead', 3 * 3_600_000]])('an answer is found on a server whose clock is three hours %s', async (_, aheadMs) => {
  const { social, bob, kith, fake } = await open({ aheadMs, heedsIdempotency: false })
  const status = social.post(bob, '@ann hello')
  const message = (await kith.pull()).messages.get(idOf(status))
  if (!message) throw new Error('it never came')
  const item = answerTo(kith.session, message, 'Hello to you.')
  fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter: true, answer: async () => new Response('', { status: 504 }) }
  await expect(mastodon.send(kith.session, item)).rejects.toMatchObject({ failure: { code: 'no-answer' } })
  fake.fault = null
  expect(await mastodon.find(kith.session, item)).toMatchObject({ is: 'there' })
})

test('what cannot be read among the own statuses may be the one: unknown, not absent', async () => {
  const { social, ann, bob, kith, fake } = await open()
  const status = social.post(bob, '@ann hello')
  const message = (await kith.pull()).messages.get(idOf(status))
  if (!message) throw new Error('it never came')
  fake.fault = { path: `/accounts/${ann.id}/statuses`, method: 'GET', answer: json([{ id: '7' }]) }
  expect(await mastodon.find(kith.session, answerTo(kith.session, message, 'Hello.'))).toMatchObject({ is: 'unknown' })
})

test('a width of the server\'s own stays what it is', async () => {
  const { social, bob, kith, fake } = await open()
  const status = social.post(bob, '@ann only here', { visibility: 'private' })
  const message = (await kith.pull()).messages.get(idOf(status))
  if (!message) throw new Error('it never came')
  const session = { ...kith.session, fetch: (async (input, init) => {
    const answer = await fake.fetch(input, init)
    return new Response((await answer.text()).replace('"visibility":"private"', '"visibility":"local"'), { status: answer.status })
  }) as typeof fetch }
  fake.fault = { path: '/api/v1/statuses', method: 'POST', answer: json({}, 422) }
  const bodies: unknown[] = []
  const watched: typeof fetch = async (input, init) => {
    if (init?.method === 'POST') bodies.push(JSON.parse(init.body as string))
    return session.fetch(input, init)
  }
  await mastodon.send({ ...session, fetch: watched }, answerTo(kith.session, message, 'And back.')).catch(() => null)
  expect(bodies).toMatchObject([{ visibility: 'local' }])
})

test('quotes are understood bare, and people by the address kept beside', async () => {
  const { social, ann, bob, kith } = await open({ isOdd: true })
  const mine = social.post(ann, 'A thought.')
  const quote = social.post(bob, '@ann so true.', { quotes: mine })
  const { messages, batches } = await kith.pull()
  expect(messages.get(idOf(quote))).toMatchObject({ kind: 'quote', quotedId: idOf(mine), quotedAuthorId: kith.session.account.personId, authorId: 'mastodon:https://social.example/users/bob', sentAt: someDay })
  expect(batches[0]?.people.map(({ id }) => id)).toContain('mastodon:https://social.example/users/bob')
  expect(kith.session.account.limits).toMatchObject({ graphemes: 500, graphemesPerLink: 23 })
})

test.each([
  ['seconds since the epoch', { 'x-ratelimit-reset': String(Math.floor(someDay / 1000) + 120) }, someDay + 120_000],
  ['a date', { 'x-ratelimit-reset': new Date(someDay + 60_000).toISOString() }, someDay + 60_000],
  ['seconds from now where a date belongs', { 'x-ratelimit-reset': '3600' }, someDay + 3_600_000],
  ['a date no server means', { 'x-ratelimit-reset': '9999-01-01T00:00:00Z' }, someDay + 6 * 3_600_000],
  ['more seconds than any server means', { 'retry-after': '31536000' }, someDay + 6 * 3_600_000],
  ['seconds from now', { 'retry-after': '30' }, someDay + 30_000],
])('a limit that ends in %s is obeyed', async (_, headers, until) => {
  const { kith, fake } = await open()
  fake.fault = { path: '/notifications', answer: async () => new Response('', { status: 429, headers }) }
  await expect(kith.pull()).rejects.toMatchObject({ failure: { kind: 'slow-down', until } })
})

test('an account that its server has not let in yet hears so, also where only the token is refused', async () => {
  const user = openFake()
  user.fake.fault = { path: '/oauth/token', method: 'POST', answer: json({ error: 'Your account is awaiting approval.', identifier: 'awaiting_approval' }, 403) }
  await expect(openSession(user.world)).rejects.toMatchObject({ failure: { kind: 'refused', code: 'approval-pending' } })
})
