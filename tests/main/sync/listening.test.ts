/** News that a network tells of by itself hurry the next reading, and nothing depends on them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connector, PullRequest } from '../../../main/connectors/connector.ts'
import { failed } from '../../../main/failed.ts'
import { createEngine, type EngineParts } from '../../../main/sync/engine.ts'
import { spacingMs } from '../../../main/sync/listening.ts'
import { restMs } from '../../../main/sync/pace.ts'
import { account, batchAt } from '../fixtures.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_700_000_000_000 }))
afterEach(() => vi.useRealTimers())

const setUp = async (listen: NonNullable<EngineParts['listen']>) => {
  const asked: PullRequest[] = []
  const engine = createEngine({
    withSession: async (_, __, verb) => verb({ pull: async (___: unknown, request: PullRequest) => {
      asked.push(request)
      return batchAt('a')
    } } as unknown as Connector, undefined as never),
    deliver: async () => ({ isWritten: true, problem: null, watched: ['a thread'] }),
    listen, say: () => undefined, now: Date.now, dice: () => 0,
  })
  await engine.start({ account, cursor: null, watched: [], pastDays: 90, fillsPast: true })
  await vi.advanceTimersByTimeAsync(0)
  return { engine, asked }
}

test('news are read at once, without reading all threads again; a burst of them is read together', async () => {
  let tell: () => void = () => undefined
  const { engine, asked } = await setUp((_, signal, onNews) => {
    tell = onNews
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
  })
  expect(asked).toHaveLength(1)
  for (let time = 0; time < 50; time += 1) tell()
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(2)
  expect(asked[1]?.watched).toEqual([])
  await vi.advanceTimersByTimeAsync(spacingMs)
  expect(asked).toHaveLength(3)
  // Threads get their turn, however much there is to hear.
  for (let passed = 0; passed <= restMs; passed += spacingMs) {
    tell()
    await vi.advanceTimersByTimeAsync(spacingMs)
  }
  expect(asked.slice(3).some(({ watched }) => watched.length > 0)).toBe(true)
  await engine.stopAll()
})

test('a connection that is lost is made again, and what came meanwhile is read then', async () => {
  let made = 0
  const { engine, asked } = await setUp(async (_, __, onNews) => {
    made += 1
    if (made > 1) onNews()
    throw failed('broken', 'no-answer')
  })
  expect([made, asked.length]).toEqual([1, 1])
  await vi.advanceTimersByTimeAsync(5000)
  expect([made, asked.length]).toEqual([2, 2])
  await vi.advanceTimersByTimeAsync(5000)
  expect(made).toBe(2)
  await engine.stopAll()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(made).toBe(2)
})

test.each([['nothing to hear', () => null], ['a server without it', () => Promise.reject(failed('refused', 'not-offered'))]])('with %s it is not asked again, and reading goes on', async (_, listen) => {
  const listening = vi.fn(listen)
  const { engine, asked } = await setUp(listening)
  await vi.advanceTimersByTimeAsync(3 * restMs)
  expect(listening).toHaveBeenCalledTimes(1)
  expect(asked.length).toBeGreaterThan(2)
  await engine.stopAll()
})

test('news do not cut short what the network asked to wait', async () => {
  let tell: () => void = () => undefined
  let isLimited = false
  const asked: number[] = []
  const engine = createEngine({
    withSession: async (_, __, verb) => verb({ pull: async () => {
      asked.push(Date.now())
      if (isLimited) throw failed('slow-down', 'rate-limited', '', Date.now() + 300_000)
      return batchAt('a')
    } } as unknown as Connector, undefined as never),
    deliver: async () => ({ isWritten: true, problem: null, watched: [] }),
    listen: (_, signal, onNews) => {
      tell = onNews
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
    },
    say: () => undefined, now: Date.now, dice: () => 0,
  })
  await engine.start({ account, cursor: null, watched: [], pastDays: 90, fillsPast: true })
  await vi.advanceTimersByTimeAsync(0)
  isLimited = true
  tell()
  await vi.advanceTimersByTimeAsync(spacingMs)
  tell()
  await vi.advanceTimersByTimeAsync(spacingMs)
  expect(asked).toHaveLength(2)
  await engine.stopAll()
})
