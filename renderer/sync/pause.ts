/** How long to wait before the next attempt. Pure. */
import type { Failure } from '#domain/failure'
import { longestAskedMs } from '../store/queue.ts'

const firstMs = 3000
const longestMs = 5 * 60_000

/** `tries`: attempts in a row that came to nothing, from 1. The network's own time wins where it is later, up to a day; `dice` 0 to 1 spreads. */
export const pauseMs = (tries: number, failure: Failure | null, nowMs: number, dice: number): number => {
  const growing = Math.min(longestMs, firstMs * 2 ** Math.min(tries - 1, 20)) * (0.75 + dice / 2)
  return Math.round(Math.max(growing, Math.min((failure?.until ?? 0) - nowMs, longestAskedMs)))
}
