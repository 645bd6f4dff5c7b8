/** How soon after one another answers may be approved: a person writes, a loop does not. Pure. */

/** At most one approval in this time, in ms. */
export const oneInMs = 3000
/** At most one first message to somebody new in this time, in ms. */
export const firstInMs = 20_000

/** A moment on two clocks: the wall's (ms since epoch, may be set) and one that only goes on (ms, or null where another start of Kith took it). */
export interface Moment {
  readonly at: number
  readonly tick: number | null
}

export interface Approved {
  readonly last: Moment | null
  readonly lastFirst: Moment | null
}

/** Null where it may be approved now, else when to ask again (ms since epoch) and why. */
export const tooSoon = ({ last, lastFirst }: Approved, isFirst: boolean, now: { readonly at: number; readonly tick: number }): { readonly at: number; readonly why: 'one-at-a-time' | 'strangers' } | null => {
  const general = oneInMs - sinceMs(last, now)
  const first = isFirst ? firstInMs - sinceMs(lastFirst, now) : 0
  if (general <= 0 && first <= 0) return null
  return first > general ? { at: now.at + first, why: 'strangers' } : { at: now.at + general, why: 'one-at-a-time' }
}

/** Setting the clock hurries nothing while Kith runs; a clock set back over a restart must not hold answers up for a year. */
const sinceMs = (moment: Moment | null, now: { readonly at: number; readonly tick: number }): number => {
  if (moment === null) return Infinity
  if (moment.tick !== null) return now.tick - moment.tick
  return now.at < moment.at ? Infinity : now.at - moment.at
}
