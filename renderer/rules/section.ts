/** Where a conversation is listed: what the rules say, with the user's own decision on top. */
import type { Turn } from '#domain/conversation'
import type { Message } from '#domain/message'

/** `unlisted`: overheard only, shown inside threads. */
export type Place = 'waiting' | 'answered' | 'snoozed' | 'done' | 'bots' | 'hidden' | 'unlisted'

/** What the user decided, as far as the place depends on it. */
export interface Decision {
  readonly state: 'done' | 'snoozed' | 'no-answer'
  /** Arrival (ms) of their latest message when it was decided: anything later opens it again. */
  readonly seenUntil: number
  /** snoozed: when it returns by itself (ms since epoch); null until they write. */
  readonly returnsAt?: number | null
}

export interface Standing {
  readonly turn: Turn
  readonly waiting: readonly Message[]
  readonly decision: Decision | null
  readonly isBot: boolean
  /** All their words here are noise, and the user never opened, answered, drafted in or decided it. */
  readonly isHidden: boolean
}

/** The place of a conversation; `now` (ms) matters only to what is snoozed until a time. */
export const placeOf = ({ turn, waiting, decision, isBot, isHidden }: Standing, now: number): Place => {
  if (isHidden) return 'hidden'
  if (decision && !waiting.some(({ arrivedAt }) => arrivedAt > decision.seenUntil)) {
    if (decision.state !== 'snoozed') return 'done'
    if ((decision.returnsAt ?? Infinity) > now) return 'snoozed'
  }
  if (turn === 'theirs') return 'waiting'
  if (turn === 'yours') return 'answered'
  return isBot ? 'bots' : 'unlisted'
}

export const day = 86_400_000
/** Waiting for longer than this many days, and shown before: listed under Older. */
export const olderAfterDays = 30

/** What waits since before this time (ms) is older, if it was shown at least once. */
export const olderBefore = (now: number, days: number = olderAfterDays): number => now - days * day
