/** Signing in on the made-up Mastodon. */
import { expect, test } from 'vitest'
import { createBrowserSignIn } from '../../../../main/browser-sign-in.ts'
import { limitedFetch } from '../../../../main/http.ts'
import { listenFake } from '../../../fakes/mastodon/listen.ts'
import type { BrowserAnswer, BrowserQuestion } from '../../../../main/connectors/connector.ts'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import { openSession, pullAll } from '../pulling.ts'
import { openFake } from './fake-world.ts'

const back = 'http://127.0.0.1:4711/signed-in'
const pasteUri = 'urn:ietf:wg:oauth:2.0:oob'

const signInWith = (answer: (question: BrowserQuestion, address: URL, user: ReturnType<typeof openFake>) => Promise<BrowserAnswer> | BrowserAnswer, traits: Parameters<typeof openFake>[0] = {}) => {
  const user = openFake(traits)
  const addresses: URL[] = []
  const signedIn = openSession({
    ...user.world,
    askBrowser: async (question) => {
      const address = new URL(await question.addressFor(back))
      addresses.push(address)
      return answer(question, address, user)
    },
  })
  return { user, addresses, signedIn }
}
const allow = (_: BrowserQuestion, address: URL, { fake, ann }: ReturnType<typeof openFake>): BrowserAnswer =>
  ({ params: fake.authorize(address.href, ann).searchParams, redirectUri: back })

test('a recent server is asked with S256 and only for what Kith does; the secret is no part of the account', async () => {
  const { addresses, signedIn } = signInWith(allow)
  const { account, saved } = await signedIn
  const params = addresses[0]?.searchParams
  expect(params?.get('code_challenge_method')).toBe('S256')
  expect(params?.get('scope')).toBe('read:accounts read:statuses read:notifications read:follows write:statuses write:media write:mutes write:blocks')
  expect(account).toMatchObject({ id: 'mastodon:https://social.example/users/ann', handle: 'ann@social.example', limits: { graphemes: 500, graphemesPerLink: 23, images: { count: 4, bytes: 16_777_216, mediaTypes: ['image/jpeg', 'image/png', 'image/gif'], altGraphemes: 1500 } } })
  const credential = JSON.parse(saved[0] ?? '') as Record<string, string>
  expect(Object.keys(credential).sort()).toEqual(['clientId', 'clientSecret', 'scopes', 'server', 'token'])
  expect(JSON.stringify(account)).not.toContain(credential['token'])
})

test('a server that does not say what it knows is given S256 all the same, and may pass it over', async () => {
  const { addresses, signedIn } = signInWith(allow, { isRecent: false })
  await signedIn
  expect(addresses[0]?.searchParams.get('code_challenge_method')).toBe('S256')
})

test('the code can be pasted instead: the same app, another way back', async () => {
  const { user, signedIn } = signInWith(async ({ addressFor }, __, { fake, ann }) => {
    const code = fake.authorize(await addressFor(pasteUri), ann).searchParams.get('code') ?? ''
    return { params: new URLSearchParams({ code }), redirectUri: pasteUri }
  })
  await signedIn
  expect(user.fake.calls.filter((call) => call === 'POST /api/v1/apps')).toHaveLength(1)
})

test.each([
  ['the user said no', { error: 'access_denied' }, 'sign-in-declined'],
  ['the answer is of another server', { code: 'x', iss: 'https://evil.example' }, 'wrong-code'],
  ['the code is not one of theirs', { code: 'made-up' }, 'wrong-code'],
  ['no code came', {}, 'wrong-code'],
])('where %s, nothing is stored', async (_, params, code) => {
  const { signedIn } = signInWith(() => ({ params: new URLSearchParams(params), redirectUri: back }))
  await expect(signedIn).rejects.toMatchObject({ failure: { kind: 'refused', code } })
})

test('signing out takes the token back on the server', async () => {
  const { user, signedIn } = signInWith(allow)
  const session = await signedIn
  expect(user.fake.tokenOf(user.ann)).not.toBe('')
  await mastodon.signOut(session)
  expect(user.fake.tokenOf(user.ann)).toBe('')
})

test('a token that answers for somebody else reads nothing', async () => {
  const { user, signedIn } = signInWith(allow)
  const session = await signedIn
  const other = { ...session, account: { ...session.account, personId: `mastodon:${user.fake.world.uriOf(user.bob)}` } }
  await expect(mastodon.pull(other, { cursor: null, watched: [], since: 0, fillsPast: true })).rejects.toMatchObject({ failure: { kind: 'signed-out', code: 'session-ended' } })
})

test('over real connections: the server\'s page leads back to Kith on loopback, and reading begins', async () => {
  const listening = await listenFake()
  const { world } = listening.fake
  const ann = world.person('ann')
  listening.visitor = ann
  world.post(world.person('bob'), '@ann hello')
  const browser = createBrowserSignIn(async (address) => {
    await fetch(address)
  })
  const signing = {
    connector: mastodon, fields: { server: listening.origin }, fetch: limitedFetch(fetch), now: Date.now,
    askBrowser: (question: BrowserQuestion) => browser.ask(question, new AbortController().signal),
  }
  const session = await openSession(signing)
  expect(session.account.id).toBe(`mastodon:${listening.origin}/users/ann`)
  const { batches } = await pullAll(signing, session, null, [])
  expect(batches.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(['@ann hello'])
  await listening.stop()
})

test('a server that will not have scopes by name, or two ways back, is asked more simply', async () => {
  let refused = 0
  const { user, signedIn } = signInWith(allow)
  user.fake.fault = { path: '/api/v1/apps', method: 'POST', answer: async () => {
    refused += 1
    if (refused === 2) user.fake.fault = null
    return new Response('{"error":"Validation failed"}', { status: 422 })
  } }
  const { saved } = await signedIn
  expect(JSON.parse(saved[0] ?? '')).toMatchObject({ scopes: 'read write' })
})
