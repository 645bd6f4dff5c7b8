/** Muting and blocking in the made-up world. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Message } from '#domain/message'
import { answersBack } from '../../../../main/connectors/sample/world/events.ts'
import { openSession, type OpenSession } from '../pulling.ts'
import { answerTo, messageBy, openSample, readAll, type SampleWorld } from './sample-world.ts'

let world: SampleWorld
let session: OpenSession
beforeEach(async () => {
  world = await openSample()
  session = await openSession(world)
})
afterEach(() => world.stop())

const einar = { personId: 'sample:einar', handle: 'einar' }
const stands = () => world.connector.readBarriers(session, einar)
const words = async (): Promise<Message[]> => [...(await readAll(world, session)).messages.values()]
const stick = async (): Promise<Message> => messageBy(await words(), 'sample:einar', 'A practical matter')
const back = async (id: string): Promise<boolean> => (await words()).some(({ parentId, authorId }) => parentId === id && authorId === 'sample:einar')
const longest = Math.max(...Object.values(answersBack).flatMap((lines) => lines.map(({ afterMs }) => afterMs)))

test('each is put up and taken away by itself, twice as well as once, and outlives a restart', async () => {
  expect(await stands()).toEqual({ isMuted: false, isBlocked: false })
  for (const isOn of [true, true]) expect(await world.connector.mute(session, einar, isOn)).toEqual({ isMuted: true, isBlocked: false })
  expect(await world.connector.block(session, einar, true)).toEqual({ isMuted: true, isBlocked: true })
  world.restart()
  expect(await stands()).toEqual({ isMuted: true, isBlocked: true })
  for (const isOn of [false, false]) expect(await world.connector.mute(session, einar, isOn)).toEqual({ isMuted: false, isBlocked: true })
  expect(await world.connector.block(session, einar, false)).toEqual({ isMuted: false, isBlocked: false })
})

test.each(['mute', 'block'] as const)('while the %s stands nothing new of theirs comes; without it, it does', async (barrier) => {
  const sent = await world.connector.send(session, answerTo(session, await stick(), 'a', 'I would be honoured.'))
  await world.connector[barrier](session, einar, true)
  world.pass(longest + 1)
  expect(await back(sent.id)).toBe(false)
  await world.connector[barrier](session, einar, false)
  expect(await back(sent.id)).toBe(true)
})

test('to whom is blocked nothing goes, and to nobody, or oneself, nothing is put up', async () => {
  const stand = await stick()
  await world.connector.block(session, einar, true)
  const first = { ...answerTo(session, stand, 'b', 'Hello.'), target: { kind: 'person', ...einar, audience: 'direct' } as const }
  for (const item of [answerTo(session, stand, 'a', 'I would be honoured.'), first]) {
    await expect(world.connector.send(session, item)).rejects.toMatchObject({ failure: { kind: 'refused', code: 'blocked' } })
  }
  for (const personId of ['sample:nobody', session.account.personId]) {
    await expect(world.connector.block(session, { personId, handle: '' }, true)).rejects.toMatchObject({ failure: { kind: 'refused', code: 'no-such-person' } })
  }
})
