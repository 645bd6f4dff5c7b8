import { describe, expect, test } from 'vitest'
import { mastodon } from '../../../../main/connectors/mastodon/index.ts'
import type { Failed } from '../../../../main/failed.ts'
import { openFake, signedIn, type FakeUser } from './fake-world.ts'
import type { OpenSession } from '../pulling.ts'

/** Done twice it is done once; what it gives. */
const twice = async <T>(deed: () => Promise<T>): Promise<T> => {
  const first = await deed()
  expect(await deed()).toEqual(first)
  return first
}
const free = { isMuted: false, isBlocked: false }
const bobOf = (user: FakeUser) => ({ personId: `mastodon:${user.fake.world.uriOf(user.bob)}`, handle: 'bob@social.example' })
const refusal = async (asked: Promise<unknown> | undefined): Promise<string> =>
  (asked ?? Promise.resolve()).then(() => 'done', (error: unknown) => (error as Failed).failure.code)
const allowing = (session: OpenSession, scopes: string): OpenSession =>
  ({ ...session, readCredential: async () => JSON.stringify({ ...JSON.parse(await session.readCredential()) as object, scopes }) })

describe('what stands between the user and somebody', () => {
  test.each([{}, { isRecent: false }])('is put up and taken away on the server, twice as well as once, on %o', async (traits) => {
    const user = openFake(traits)
    const { session } = await signedIn(user)
    const bob = bobOf(user)
    const stands = () => mastodon.readBarriers?.(session, bob)
    expect(await stands()).toEqual(free)
    expect(await twice(async () => mastodon.mute?.(session, bob, true))).toEqual({ isMuted: true, isBlocked: false })
    expect(await stands()).toEqual({ isMuted: true, isBlocked: false })
    expect(await twice(async () => mastodon.block?.(session, bob, true))).toEqual({ isMuted: true, isBlocked: true })
    expect(await twice(async () => mastodon.mute?.(session, bob, false))).toEqual({ isMuted: false, isBlocked: true })
    expect(await twice(async () => mastodon.block?.(session, bob, false))).toEqual(free)
    expect(await stands()).toEqual(free)
  })

  test('is never put up against somebody else who has the handle now', async () => {
    const user = openFake()
    const { session } = await signedIn(user)
    expect(await refusal(mastodon.block?.(session, { ...bobOf(user), handle: 'ann@social.example' }, true))).toBe('no-such-person')
    expect(user.fake.calls.filter((call) => call.startsWith('POST') && call.includes('/accounts/'))).toEqual([])
  })

  test('asks a sign-in that never had leave for nothing, and says so', async () => {
    const user = openFake()
    const { session } = await signedIn(user)
    const older = allowing(session, 'read:accounts read:statuses read:notifications write:statuses write:media')
    const before = user.fake.calls.length
    expect(await refusal(mastodon.readBarriers?.(older, bobOf(user)))).toBe('needs-leave')
    expect(await refusal(mastodon.mute?.(older, bobOf(user), true))).toBe('needs-leave')
    expect(user.fake.calls).toHaveLength(before)
    expect(await refusal(mastodon.block?.(allowing(session, 'read write'), bobOf(user), true))).toBe('done')
  })

  test('a server without it says so, and an answer that breaks off leaves it open', async () => {
    const user = openFake()
    const { session } = await signedIn(user)
    const fault = (status: number, words: string) => ({ path: '/block', answer: async () => new Response(words, { status }) })
    user.fake.fault = fault(404, '<h1>404</h1>')
    expect(await refusal(mastodon.block?.(session, bobOf(user), true))).toBe('not-offered')
    user.fake.fault = { ...fault(502, ''), isAfter: true }
    expect(await refusal(mastodon.block?.(session, bobOf(user), true))).toBe('server-trouble')
    user.fake.fault = null
    expect(await mastodon.readBarriers?.(session, bobOf(user))).toEqual({ isMuted: false, isBlocked: true })
  })
})
