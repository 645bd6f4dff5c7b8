/** What the user decides about conversations. Every decision resolves to what was decided before, for undo. */
import type { Triage } from '#domain/triage'
import { ask, read } from './open.ts'
import { untilTheyWrite } from './place.ts'

/** Files a conversation away until they write again. */
export const markDone = (conversationId: string, nowMs: number): Promise<Triage | null> => ask('markDone', conversationId, nowMs)

/** It needs no answer: settled until they write again. */
export const markNoAnswer = (conversationId: string, nowMs: number): Promise<Triage | null> => ask('markNoAnswer', conversationId, nowMs)

/** Out of sight until a time (ms since epoch), or with null until they write; new words of theirs always bring it back. */
export const snooze = (conversationId: string, returnsAt: number | null, nowMs: number): Promise<Triage | null> =>
  ask('snooze', conversationId, returnsAt, nowMs)

/** Undoes any decision: puts back what it resolved to. */
export const restoreTriage = (conversationId: string, before: Triage | null): Promise<void> =>
  ask('restoreTriage', conversationId, before)

/** Brings back what was snoozed until now or earlier. */
export const wakeSnoozed = (nowMs: number): Promise<void> => ask('wakeSnoozed', nowMs)

/** When the next snoozed conversation returns (ms since epoch); null where none returns by itself. */
export const getNextReturnAt = (): Promise<number | null> => read(async ({ conversations }) => {
  const first = await conversations.where('[list+tier+waitingSince+id]').between(['snoozed'], ['snoozed', []]).first()
  return first && first.waitingSince < untilTheyWrite ? first.waitingSince : null
})
