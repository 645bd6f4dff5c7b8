/** The contract suite against the made-up Mastodon: one of today, one of an older kind that walks nowhere and groups nothing, one as other servers speak it. */
import { failed } from '../../../../main/failed.ts'
import type { FakeTraits } from '../../../fakes/mastodon/fake.ts'
import { contract, type ContractWorld, type FailureCase } from '../contract.ts'
import { idOf, openFake, type FakeUser } from './fake-world.ts'

interface World extends ContractWorld { readonly user: FakeUser }

const setup = (traits: Partial<FakeTraits>) => async (): Promise<World> => {
  const user = openFake(traits)
  const { fake, bob } = user
  let written = 0
  return {
    user, ...user.world, mayHidePrivate: true,
    ...traits.isRecent === false || traits.isOdd === true ? {} : { openStream: (input, init) => fake.fetch(input, init) },
    reads: (words) => `@bob ${words}`,
    write: async (count, { isOneMoment }) => Array.from({ length: count }, () => {
      if (!isOneMoment) user.pass(1000)
      return idOf(fake.world.post(bob, `@ann have you a minute? (${String(written += 1)})`))
    }),
    writeRich: async () => {
      user.pass(1000)
      const status = fake.world.post(bob, '👩‍👩‍👧 日本 @ann see https://example.org/a?b=c#d it is <good> & "so"')
      return { id: idOf(status), text: '👩‍👩‍👧 日本 @ann see example.org/a?b=c#d it is <good> & "so"', linkText: 'example.org/a?b=c#d', link: 'https://example.org/a?b=c#d', mentionText: '@ann' }
    },
    remove: async (id) => {
      const status = fake.world.statuses.find((each) => idOf(each) === id)
      if (status) fake.world.remove(status)
      user.pass(61_000)
    },
    settle: async () => user.pass(61_000),
    expire: async () => async () => undefined,
    stop: async () => undefined,
  }
}

const when = (name: string, during: FailureCase['during'], path: string, expected: FailureCase['expected'], answer: () => Promise<Response>, method = 'GET'): FailureCase => ({
  name, during, expected,
  async arrange(world) {
    const { fake } = (world as World).user
    fake.fault = { path, method, answer }
    return async () => {
      fake.fault = null
    }
  },
})
const says = (status: number, body: string, headers: Record<string, string> = {}) => async (): Promise<Response> => new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } })
const error = (status: number, words: string, headers: Record<string, string> = {}) => says(status, JSON.stringify({ error: words }), headers)
const soon = new Date(Date.UTC(2027, 0, 1)).toISOString()
const list = '/notifications'
const nothing = async (): Promise<() => Promise<void>> => async () => undefined

const failures: readonly FailureCase[] = [
  { name: 'an address that is none is refused', during: 'signIn', expected: { kind: 'refused', code: 'bad-address' }, arrange: nothing, fields: () => ({ server: 'my server' }) },
  when('a web site is not this network', 'signIn', '/instance', { kind: 'refused', code: 'not-this-network' }, says(200, '<!doctype html><h1>It works</h1>')),
  when('a site without this API is not this network', 'signIn', '/instance', { kind: 'refused', code: 'not-this-network' }, says(404, '<h1>404</h1>')),
  when('a server in trouble is no answer about the network', 'signIn', '/instance', { kind: 'broken', code: 'server-trouble' }, says(502, '<h1>Bad gateway</h1>')),
  when('a code that is not taken is refused', 'signIn', '/oauth/token', { kind: 'refused', code: 'wrong-code' }, error(400, 'invalid_grant'), 'POST'),
  when('too many apps wait', 'signIn', '/api/v1/apps', { kind: 'slow-down', code: 'rate-limited', hasUntil: true }, error(429, 'Too many requests', { 'x-ratelimit-reset': soon }), 'POST'),
  when('an account awaiting approval says so at sign-in', 'signIn', 'verify_credentials', { kind: 'refused', code: 'approval-pending' }, error(403, 'Your login is currently pending approval')),
  when('an unconfirmed address says so at sign-in', 'signIn', 'verify_credentials', { kind: 'refused', code: 'email-unconfirmed' }, error(403, 'Your login is missing a confirmed e-mail address')),
  when('a disabled account is not a lost token', 'pull', list, { kind: 'signed-out', code: 'account-disabled' }, error(403, 'Your login is currently disabled')),
  when('a token taken back is signed out', 'pull', list, { kind: 'signed-out', code: 'session-ended' }, error(401, 'The access token was revoked')),
  when('422 with nothing is signed out as well', 'pull', 'verify_credentials', { kind: 'signed-out', code: 'session-ended' }, says(422, '')),
  when('a limit with its end is obeyed', 'pull', list, { kind: 'slow-down', code: 'rate-limited', hasUntil: true }, error(429, 'Too many requests', { 'x-ratelimit-reset': soon })),
  when('a limit without its end is a limit', 'pull', list, { kind: 'slow-down', code: 'rate-limited', hasUntil: false }, says(429, '<h1>429</h1>')),
  when('HTML instead of JSON is broken', 'pull', list, { kind: 'broken', code: 'bad-answer' }, says(200, '<!doctype html>')),
  when('cut-off JSON is broken', 'pull', list, { kind: 'broken', code: 'bad-answer' }, says(200, '[{"id":')),
  when('another shape is broken', 'pull', list, { kind: 'broken', code: 'bad-answer' }, says(200, '5')),
  when('ten megabytes are broken', 'pull', list, { kind: 'broken', code: 'answer-too-large' }, says(200, ' '.repeat(10_000_000))),
  when('trouble at the server keeps its status', 'pull', list, { kind: 'broken', code: 'server-trouble' }, says(503, '<h1>Service unavailable</h1>', { 'content-type': 'text/html', 'retry-after': '60' })),
  when('no connection is offline', 'pull', list, { kind: 'offline', code: 'unreachable' }, () => Promise.reject(failed('offline', 'unreachable'))),
  when('answering what is gone is refused', 'send', '/api/v1/statuses/', { kind: 'refused', code: 'parent-gone' }, error(404, 'Record not found')),
  when('a silence before anything was written is surely not sent', 'send', '/api/v1/statuses/', { kind: 'offline', code: 'unreachable' }, says(502, '')),
  when('an answer that is too long is refused', 'send', '/api/v1/statuses', { kind: 'refused', code: 'too-long' }, error(422, 'Validation failed: Text character limit of 500 exceeded'), 'POST'),
  when('a limit on writing is a limit', 'send', '/api/v1/statuses', { kind: 'slow-down', code: 'rate-limited' }, says(429, ''), 'POST'),
  when('trouble while writing is unknown', 'send', '/api/v1/statuses', { kind: 'broken', code: 'no-answer' }, says(504, '<h1>Gateway timeout</h1>'), 'POST'),
  when('a page where the written status should be is unknown', 'send', '/api/v1/statuses', { kind: 'broken', code: 'no-answer' }, says(200, '<html>'), 'POST'),
]

contract('mastodon', setup({}), failures)
contract('mastodon of an odd kind', setup({ isOdd: true }))
contract('mastodon of an older kind', setup({ isRecent: false, walks: false, heedsIdempotency: false }))
