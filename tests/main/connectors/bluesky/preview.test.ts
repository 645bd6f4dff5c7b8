/** What a server can say to a stranger who asks for somebody. */
import { expect, test } from 'vitest'
import { bluesky } from '../../../../main/connectors/bluesky/index.ts'
import { actorIn } from '../../../../main/connectors/bluesky/preview.ts'
import { previewAbilities } from '../../../../main/connectors/preview.ts'
import { Failed } from '../../../../main/failed.ts'
import { now, ownDid } from './made-up.ts'

const asked: { url: URL; headers: Headers }[] = []
const look = async (status: number, body: unknown, fields: Readonly<Record<string, string>> = { handle: '@me.test' }) => {
  asked.length = 0
  const answer: typeof fetch = async (input, init) => {
    asked.push({ url: new URL(input instanceof Request ? input.url : input), headers: new Headers(init?.headers) })
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' } })
  }
  if (!bluesky.preview) throw new Error('no preview')
  return bluesky.preview(fields, { fetch: answer, patientFetch: answer, now: () => now, signal: new AbortController().signal })
}
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: unknown) => (error instanceof Failed ? `${error.failure.kind}/${error.failure.code}` : String(error)))
const profile = { did: ownDid, handle: 'me.test', displayName: ' Me ' }

test.each([
  ['@alice.bsky.social', 'alice.bsky.social'], ['\u2068alice.bsky.social\u2069 ', 'alice.bsky.social'], ['https://bsky.app/profile/alice.bsky.social', 'alice.bsky.social'],
  ['https://bsky.app/profile/alice.bsky.social/post/3k?x', 'alice.bsky.social'], ['did:plc:z72i7hdynmk6r22z27h6tvur', 'did:plc:z72i7hdynmk6r22z27h6tvur'],
])('%s is %s', (typed, actor) => {
  expect(actorIn(typed)).toBe(actor)
})

test('the public server is asked, without a secret; what comes is the account, to be read only', async () => {
  const account = await look(200, profile)
  expect(account).toMatchObject({ id: `bluesky:${ownDid}`, personId: `bluesky:${ownDid}`, handle: 'me.test', name: 'Me', abilities: previewAbilities, isPreview: true, service: 'https://public.api.bsky.app' })
  expect(asked.map(({ url, headers }) => [url.host, url.searchParams.get('actor'), headers.has('authorization')])).toEqual([['public.api.bsky.app', 'me.test', false]])
  await look(200, profile, { handle: 'me.test', service: 'appview.example' })
  expect(asked[0]?.url.host).toBe('appview.example')
})

test.each<[string, number, unknown, string]>([
  ['nobody', 400, { error: 'InvalidRequest', message: 'Profile not found' }, 'refused/unknown-handle'],
  ['a server that lets no stranger in', 401, { error: 'AuthMissing', message: 'Authentication Required' }, 'refused/needs-sign-in'],
  ['an account taken down', 400, { error: 'AccountTakedown', message: 'Account has been suspended' }, 'refused/account-taken-down'],
  ['an account deactivated', 400, { error: 'AccountDeactivated', message: 'Account is deactivated' }, 'refused/account-deactivated'],
  ['too many questions', 429, { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' }, 'slow-down/rate-limited'],
  ['a cake shop', 404, '<!doctype html><h1>Cakes</h1>', 'broken/not-this-network'],
  ['somebody who asks not to be shown to strangers', 200, { ...profile, labels: [{ src: ownDid, uri: `at://${ownDid}/app.bsky.actor.profile/self`, val: '!no-unauthenticated', cts: '2026-01-01T00:00:00Z' }] }, 'refused/needs-sign-in'],
  ['somebody of whom another says so', 200, { ...profile, labels: [{ src: 'did:plc:other', uri: `at://${ownDid}`, val: '!no-unauthenticated', cts: '2026-01-01T00:00:00Z' }] }, 'none'],
])('%s', async (_, status, body, code) => {
  expect(await codeOf(look(status, body))).toBe(code)
})

test('what is no address of a server is not asked', async () => {
  expect(await codeOf(look(200, profile, { handle: 'me.test', service: 'not an address' }))).toBe('refused/bad-address')
  expect(asked).toEqual([])
})
