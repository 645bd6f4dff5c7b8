/** What the user did since a time, counted from what is there: what was taken back is not. */
import type { OutboxState } from '#domain/outbox-item'
import type { Triage } from '#domain/triage'
import { read } from './open.ts'

export interface Deeds {
  /** People answered. */
  readonly answered: number
  readonly done: number
  readonly snoozed: number
  readonly noAnswer: number
  /** People hidden. */
  readonly hidden: number
}

const going: readonly OutboxState[] = ['holding', 'waiting', 'sending', 'sent', 'unsure']

/** Since a time (ms since epoch). Reads what the user decided once, so it is for an ending and not for every moment. */
export const countDeeds = (sinceMs: number): Promise<Deeds> => read(async ({ outbox, triage, exceptions }) => {
  const items = await Promise.all(going.map((state) => outbox.where('[state+queuedAt]').between([state, sinceMs], [state, Infinity]).toArray()))
  const decided: Record<Triage['state'], number> = { done: 0, snoozed: 0, 'no-answer': 0 }
  await triage.each(({ state, decidedAt }) => {
    if (decidedAt >= sinceMs) decided[state] += 1
  })
  const hidden = await exceptions.filter(({ by, is, decidedAt }) => by === 'sender' && is === 'noise' && decidedAt >= sinceMs).count()
  return { answered: new Set(items.flat().filter(({ target }) => target.kind === 'reply').map(({ target }) => target.personId)).size, done: decided.done, snoozed: decided.snoozed, noAnswer: decided['no-answer'], hidden }
})
