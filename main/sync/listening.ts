/** Keeps an ear on an account's network, beside the ordinary reading: what it hears only hurries the next pull. */
import { failed, failureOf } from '../failed.ts'
import { createAlarm } from './alarm.ts'
import { afterFailure } from './pace.ts'

/** News come in bursts; a pull costs the network more than it costs us to wait. */
export const spacingMs = 10_000
/** A connection that held this long was a good one: what ended it begins to count anew. */
const goodForMs = 60_000

export interface ListeningParts {
  /** Resolves or rejects when the connection has ended. */
  readonly listen: (onNews: () => void) => Promise<void>
  readonly onNews: () => void
  readonly signal: AbortSignal
  readonly now: () => number
  /** A number from 0 to 1. */
  readonly dice: () => number
}

/** Calls at once, and then at most once in `spacingMs`; what comes in between is told at its end. */
const spaced = (tell: () => void, signal: AbortSignal, now: () => number): (() => void) => {
  let lastAt = -Infinity
  let timer: NodeJS.Timeout | null = null
  signal.addEventListener('abort', () => {
    if (timer) clearTimeout(timer)
  })
  const go = (): void => {
    timer = null
    lastAt = now()
    tell()
  }
  return () => {
    if (signal.aborted || timer) return
    const left = lastAt + spacingMs - now()
    if (left <= 0) go()
    else timer = setTimeout(go, left)
  }
}

/** Listens again whenever a connection ends, later each time. Resolves at `signal`, or where the network has no such thing. */
export const keepListening = async ({ listen, onNews, signal, now, dice }: ListeningParts): Promise<void> => {
  const alarm = createAlarm()
  const wake = (): void => alarm.ring()
  signal.addEventListener('abort', wake)
  const tell = spaced(onNews, signal, now)
  let failures = 0
  const isOver = (): boolean => signal.aborted
  while (!isOver()) {
    const beganAt = now()
    const failure = await listen(tell).then(() => failed('broken', 'no-answer', 'ended').failure, failureOf)
    const step = afterFailure(failure, now() - beganAt >= goodForMs ? 0 : failures, now(), dice())
    ;({ failures } = step)
    if (step.waitMs === null) break
    if (!isOver()) await alarm.wait(step.waitMs)
  }
  signal.removeEventListener('abort', wake)
}
