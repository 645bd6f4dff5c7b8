/** Muting and blocking on a real Bluesky network: what another client of the same account sees of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Failed } from '../../../main/failed.ts'
import { bluesky } from '../../../main/connectors/bluesky/index.ts'
import { createPerson, type TestPerson } from './seed.mjs'
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

/** Done twice it is done once; what it gives. */
const twice = async <T>(deed: () => Promise<T>): Promise<T> => {
  const first = await deed()
  expect(await deed()).toEqual(first)
  return first
}
const free = { isMuted: false, isBlocked: false }
const them = () => ({ personId: `bluesky:${bob.did}`, handle: bob.handle })
const blocks = async () => (await user.person.agent.app.bsky.graph.block.list({ repo: user.person.did })).records.map(({ value }) => value.subject)
const shown = async () => (await user.person.agent.getProfile({ actor: bob.did })).data.viewer

test('who is muted is muted for every client, and free again', async () => {
  expect(await bluesky.readBarriers?.(user.session, them())).toEqual(free)
  expect(await twice(async () => bluesky.mute?.(user.session, them(), true))).toEqual({ isMuted: true, isBlocked: false })
  await network.settle()
  expect(await bluesky.readBarriers?.(user.session, them())).toEqual({ isMuted: true, isBlocked: false })
  expect((await shown())?.muted).toBe(true)
  expect(await bluesky.mute?.(user.session, them(), false)).toEqual(free)
  await network.settle()
  expect((await shown())?.muted).toBe(false)
})

test('who is blocked is blocked once, also before the network shows it, and free again', async () => {
  expect(await twice(async () => bluesky.block?.(user.session, them(), true))).toEqual({ isMuted: false, isBlocked: true })
  expect(await blocks()).toEqual([bob.did])
  expect(await bluesky.readBarriers?.(user.session, them())).toEqual({ isMuted: false, isBlocked: true })
  await network.settle()
  expect((await shown())?.blocking).toContain('app.bsky.graph.block')
  expect(await twice(async () => bluesky.block?.(user.session, them(), false))).toMatchObject({ isBlocked: false })
  expect(await blocks()).toEqual([])
  await network.settle()
  expect(await bluesky.readBarriers?.(user.session, them())).toEqual(free)
})

test('who is free again is not held to be blocked, and can be blocked anew, while the network still shows the block that is gone', async () => {
  await bluesky.block?.(user.session, them(), true)
  await network.settle()
  const viewer = await shown()
  await bluesky.block?.(user.session, them(), false)
  await network.arm({ kind: 'edit', method: 'app.bsky.actor.getProfile', set: { viewer }, times: null })
  expect(await bluesky.readBarriers?.(user.session, them())).toEqual(free)
  expect(await bluesky.mute?.(user.session, them(), false)).toEqual(free)
  expect(await bluesky.block?.(user.session, them(), true)).toEqual({ isMuted: false, isBlocked: true })
  expect(await blocks()).toEqual([bob.did])
  await network.clear()
  await bluesky.block?.(user.session, them(), false)
})

test('nobody there cannot be muted', async () => {
  const nobody = { personId: 'bluesky:did:plc:aaaaaaaaaaaaaaaaaaaaaaaa', handle: '' }
  const failure = await bluesky.mute?.(user.session, nobody, true).catch((error: unknown) => (error as Failed).failure)
  expect(failure).toMatchObject({ kind: 'refused', code: 'no-such-person' })
})
