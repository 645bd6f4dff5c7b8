import { expect, test } from 'vitest'
import type { Failure } from '#domain/failure'
import { afterFailure, afterSuccess, mayHurry, restMs } from '../../../main/sync/pace.ts'

const failure = (kind: Failure['kind'], until: number | null = null): Failure => ({ kind, code: 'x', until, detail: '' })
const now = 1_000_000

test('after a good reading it rests a minute, a little more with the dice', () => {
  expect(afterSuccess(0)).toEqual({ waitMs: restMs, failures: 0 })
  expect(afterSuccess(1).waitMs).toBe(restMs * 1.2)
})

test('a network that says when is never asked before', () => {
  for (const dice of [0, 0.5, 1]) expect(afterFailure(failure('slow-down', now + 90_000), 3, now, dice).waitMs).toBeGreaterThanOrEqual(90_000)
  expect(afterFailure(failure('slow-down', now + 90_000), 0, now, 0).waitMs).toBe(90_000)
})

test('a network that only says "slow down" is asked less and less, up to half an hour', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => afterFailure(failure('slow-down'), count, now, 1).waitMs)
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1800, 1800].map((seconds) => seconds * 1000))
})

test('a "when" that has passed counts as none', () => {
  expect(afterFailure(failure('slow-down', now - 1), 0, now, 1).waitMs).toBe(30_000)
})

test('the dice spread a wait over its upper half', () => {
  expect(afterFailure(failure('offline'), 0, now, 0).waitMs).toBe(2500)
  expect(afterFailure(failure('offline'), 0, now, 1).waitMs).toBe(5000)
})

test('offline is tried again soon, at most two minutes apart; broken at most an hour apart', () => {
  expect(afterFailure(failure('offline'), 50, now, 1).waitMs).toBe(120_000)
  expect(afterFailure(failure('broken'), 50, now, 1).waitMs).toBe(3_600_000)
})

test('signed out and refused wait for the user', () => {
  expect(afterFailure(failure('signed-out'), 0, now, 1).waitMs).toBeNull()
  expect(afterFailure(failure('refused'), 0, now, 1).waitMs).toBeNull()
})

test('"sync now" hurries everything except a wait the network itself set', () => {
  expect(mayHurry(null, now)).toBe(true)
  expect(mayHurry(failure('offline'), now)).toBe(true)
  expect(mayHurry(failure('slow-down'), now)).toBe(true)
  expect(mayHurry(failure('slow-down', now + 1), now)).toBe(false)
})
