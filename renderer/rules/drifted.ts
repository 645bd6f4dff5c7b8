/** With whom the user has truly talked, and no longer does. Only exchanges count: no like and no unanswered word brings anybody back. Pure. */

const day = 24 * 3600_000
/** Never sooner than that after the last exchange. */
export const driftedAfterMs = 30 * day
/** Less than two exchanges is no habit that could have ended. */
export const fewestExchanges = 2
const gapsLong = 3

/**
 * When two drift apart (ms since epoch) unless they talk before; null where they have not talked enough. `exchangedAt`: when
 * each of their exchanges was, on any network, in any order. What was said within a day is one talk, and no gap lies in it.
 */
export const driftsAt = (exchangedAt: readonly number[]): number | null => {
  const times = [...exchangedAt].sort((a, b) => a - b)
  const last = times.at(-1)
  if (last === undefined || times.length < fewestExchanges) return null
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at)).filter((gap) => gap >= day)
  return last + Math.max(driftedAfterMs, gapsLong * medianOf(gaps))
}

/** 0 of nothing; of an even number the middle between the two in the middle. */
const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? 0)) / 2
}

export const isDrifted = (exchangedAt: readonly number[], nowMs: number): boolean => {
  const at = driftsAt(exchangedAt)
  return at !== null && nowMs > at
}
