/** When may we ask a network again? Pure: the same past and the same dice give the same answer. */
import type { Failure } from '#domain/failure'

const second = 1000
const minute = 60 * second

/** Between two ordinary readings. */
export const restMs = 60 * second

/** First wait and longest wait of each kind of trouble; doubles in between. */
const growth = {
  'slow-down': { first: 30 * second, longest: 30 * minute },
  offline: { first: 5 * second, longest: 2 * minute },
  broken: { first: 10 * second, longest: 60 * minute },
} as const

export interface Step {
  /** How long to wait (ms), or null: until the user does something. */
  readonly waitMs: number | null
  /** Failures of one kind in a row, this one included. */
  readonly failures: number
}

/** After a reading that went well. `dice` is a number from 0 to 1, so that many apps do not ask in step. */
export const afterSuccess = (dice: number): Step => ({ waitMs: restMs + dice * 0.2 * restMs, failures: 0 })

/**
 * After `failure`, the `failures + 1`-th in a row. A network's own word (`until`) is obeyed to the millisecond and
 * spread over the five seconds after it; without one the wait doubles, half fixed and half dice.
 */
export const afterFailure = (failure: Failure, failures: number, now: number, dice: number): Step => {
  const count = failures + 1
  if (failure.kind === 'signed-out' || failure.kind === 'refused') return { waitMs: null, failures: count }
  if (failure.until !== null && failure.until > now) return { waitMs: failure.until - now + dice * 5 * second, failures: count }
  const { first, longest } = growth[failure.kind]
  const full = Math.min(longest, first * 2 ** Math.min(failures, 20))
  return { waitMs: full / 2 + (dice * full) / 2, failures: count }
}

/** May the user's "sync now" cut this wait short? Not while the network itself said when. */
export const mayHurry = (failure: Failure | null, now: number): boolean =>
  !(failure?.kind === 'slow-down' && failure.until !== null && failure.until > now)
