import { expect, test } from 'vitest'
import type { Recent } from '#domain/recent'
import type { Connector, Session } from '../../main/connectors/connector.ts'
import { failed } from '../../main/failed.ts'
import { breathMs, createReadings } from '../../main/readings.ts'
import { account as plain } from './fixtures.ts'

const account = { ...plain, abilities: ['read-person' as const] }
const recentOf = (id: string): Recent => ({
  person: { id, network: 'net', handle: id, name: id, bio: '', avatarUrl: null, url: null, isBot: false, followers: null, following: null, posts: null }, readAt: 0, posts: [], followsYou: null,
})
const setUp = (read: (id: string) => Promise<Recent>) => {
  const log: string[] = []
  let clock = 1000
  const connector = { readPerson: (_: Session, id: string) => { log.push(id); return read(id) } } as unknown as Connector
  const readings = createReadings({
    now: () => clock,
    rest: async (ms) => { if (ms > 0) log.push(`rest ${String(ms)}`); clock += ms },
    withSession: (_, verb) => verb(connector, {} as Session),
  })
  return { log, readings, pass: (ms: number) => { clock += ms } }
}

test('people are read one after the other, with a breath in between, and each only once however often they are asked for', async () => {
  const { log, readings } = setUp(async (id) => recentOf(id))
  const answers = await Promise.all(['a', 'b', 'a', 'c'].map((personId) => readings.read({ account, personId, handle: '' })))
  expect(answers.map((answer) => answer.is === 'read' ? answer.recent.person.id : answer.is)).toEqual(['a', 'b', 'a', 'c'])
  expect(log).toEqual(['a', `rest ${String(breathMs)}`, 'b', `rest ${String(breathMs)}`, 'c'])
})

test('who was read may be asked for again, after a breath', async () => {
  const { log, readings } = setUp(async (id) => recentOf(id))
  await readings.read({ account, personId: 'a', handle: '' })
  expect(await readings.read({ account, personId: 'a', handle: '' })).toMatchObject({ is: 'read' })
  expect(log).toEqual(['a', `rest ${String(breathMs)}`, 'a'])
})

test('each account has a queue of its own: one that waits for its network, or was asked for patience, holds up no other', async () => {
  const other = { ...account, id: 'net:other' }
  let release = (): void => undefined
  const held = new Promise<Recent>((resolve) => { release = () => resolve(recentOf('slow')) })
  const { log, readings } = setUp((id) => {
    if (id === 'patience') throw failed('slow-down', 'rate-limited', '', 60_000)
    return id === 'slow' ? held : Promise.resolve(recentOf(id))
  })
  const slow = readings.read({ account, personId: 'slow', handle: '' })
  const behind = readings.read({ account, personId: 'behind', handle: '' })
  expect(await readings.read({ account: other, personId: 'b', handle: '' })).toMatchObject({ is: 'read' })
  expect(log).toEqual(['slow', 'b'])
  release()
  expect([await slow, await behind].map(({ is }) => is)).toEqual(['read', 'read'])
  expect(await readings.read({ account, personId: 'patience', handle: '' })).toMatchObject({ failure: { kind: 'slow-down' } })
  expect(await readings.read({ account: other, personId: 'c', handle: '' })).toMatchObject({ is: 'read' })
  expect(await readings.read({ account, personId: 'd', handle: '' })).toMatchObject({ failure: { kind: 'slow-down' } })
  expect(log).not.toContain('d')
})

test('where Kith quits during a breath nobody else is asked, and every question gets its answer', async () => {
  const log: string[] = []
  const readings = createReadings({
    now: () => 1000,
    rest: (ms) => ms > 0 ? Promise.reject(new Error('quitting')) : Promise.resolve(),
    withSession: (_, verb) => verb({ readPerson: async (_session: Session, id: string) => { log.push(id); return recentOf(id) } } as unknown as Connector, {} as Session),
  })
  const answers = await Promise.all(['a', 'b', 'c'].map((personId) => readings.read({ account, personId, handle: '' })))
  expect(answers.map(({ is }) => is)).toEqual(['read', 'failed', 'failed'])
  expect(log).toEqual(['a'])
})

test('where the network asks for patience nobody is asked for before that time, and what fails holds up nobody else', async () => {
  const { log, readings, pass } = setUp(async (id) => {
    if (id === 'a') throw failed('refused', 'no-such-person')
    if (id === 'b') throw failed('slow-down', 'rate-limited', '', 60_000)
    return recentOf(id)
  })
  expect(await readings.read({ account, personId: 'a', handle: '' })).toMatchObject({ is: 'failed', failure: { code: 'no-such-person' } })
  expect(await readings.read({ account, personId: 'b', handle: '' })).toMatchObject({ is: 'failed', failure: { kind: 'slow-down' } })
  expect(await readings.read({ account, personId: 'c', handle: '' })).toMatchObject({ is: 'failed', failure: { kind: 'slow-down', until: 60_000 } })
  expect(log).not.toContain('c')
  pass(60_000)
  expect(await readings.read({ account, personId: 'c', handle: '' })).toMatchObject({ is: 'read' })
})

test('an account that cannot read people says so and asks nobody', async () => {
  const { log, readings } = setUp(async (id) => recentOf(id))
  expect(await readings.read({ account: plain, personId: 'a', handle: '' })).toMatchObject({ is: 'failed', failure: { code: 'not-able' } })
  expect(log).toEqual([])
})
