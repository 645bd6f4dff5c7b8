import { expect, test } from 'vitest'
import type { Barriers } from '#domain/barrier'
import type { Connector, Session, Somebody } from '../../main/connectors/connector.ts'
import { createBarring } from '../../main/barriers.ts'
import { failed } from '../../main/failed.ts'
import { account as plain } from './fixtures.ts'

const account = { ...plain, abilities: ['mute' as const, 'block' as const] }
const free: Barriers = { isMuted: false, isBlocked: false }

const setUp = (deed: () => Promise<void> = async () => undefined) => {
  const log: string[] = []
  let tick = 0
  const put = (name: string, stands: (isOn: boolean) => Barriers) => async (_: Session, { personId }: Somebody, isOn: boolean): Promise<Barriers> => {
    log.push(`${name} ${personId} ${isOn ? 'on' : 'off'}`)
    await deed()
    return stands(isOn)
  }
  const connector = {
    mute: put('mute', (isMuted) => ({ ...free, isMuted })), block: put('block', (isBlocked) => ({ ...free, isBlocked })),
    readBarriers: async (_: Session, { personId }: Somebody) => { log.push(`ask ${personId}`); return free },
  } as unknown as Connector
  const bar = createBarring({ now: () => 1_000_000, tick: () => tick, withSession: (_, verb) => verb(connector, {} as Session) })
  const ask = (personId: string, change: Parameters<typeof bar>[0]['change'], as = account) => bar({ account: as, personId, handle: personId, change })
  return { log, ask, pass: (ms: number) => { tick += ms } }
}

test('one is muted or blocked at a press, freed again, and asked about without changing anything', async () => {
  const { log, ask, pass } = setUp()
  expect(await ask('net:a', null)).toEqual({ is: 'done', barriers: free })
  expect(await ask('net:a', { barrier: 'mute', isOn: true })).toEqual({ is: 'done', barriers: { isMuted: true, isBlocked: false } })
  pass(3000)
  expect(await ask('net:a', { barrier: 'block', isOn: true })).toEqual({ is: 'done', barriers: { isMuted: false, isBlocked: true } })
  pass(3000)
  expect(await ask('net:a', { barrier: 'block', isOn: false })).toMatchObject({ is: 'done' })
  expect(log).toEqual(['ask net:a', 'mute net:a on', 'block net:a on', 'block net:a off'])
})

test('a loop over thirty people blocks one of them', async () => {
  const { log, ask } = setUp()
  const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => ask(`net:${at}`, { barrier: 'block', isOn: true })))
  expect(answers.filter(({ is }) => is === 'done')).toHaveLength(1)
  expect(answers[29]).toMatchObject({ is: 'failed', failure: { kind: 'slow-down', code: 'one-at-a-time', until: 1_003_000 } })
  expect(log).toEqual(['block net:0 on'])
})

test('nobody is asked who cannot, whom nobody signed in to, or about the user themselves', async () => {
  const { log, ask } = setUp()
  const code = async (...given: Parameters<typeof ask>) => {
    const answer = await ask(...given)
    return answer.is === 'failed' ? answer.failure.code : answer.is
  }
  const on = { barrier: 'block', isOn: true } as const
  expect(await code('net:a', on, { ...account, abilities: ['mute'] as never })).toBe('not-able')
  expect(await code('net:a', null, { ...account, abilities: [] as never })).toBe('not-able')
  expect(await code('net:a', on, { ...account, isPreview: true } as never)).toBe('preview')
  expect(await code(account.personId, on)).toBe('yourself')
  expect(log).toEqual([])
})

test('what the network does to it is said, and nothing is tried again', async () => {
  const { log, ask } = setUp(() => Promise.reject(failed('offline', 'no-answer')))
  expect(await ask('net:a', { barrier: 'mute', isOn: true })).toMatchObject({ is: 'failed', failure: { kind: 'offline' } })
  expect(log).toEqual(['mute net:a on'])
})
