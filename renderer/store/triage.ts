/** What the user decides about conversations. */
import type { Triage } from '#domain/triage'
import { ask } from './open.ts'

/** Files a conversation away until they write again; resolves to what was decided before, for undo. */
export const markDone = (conversationId: string, nowMs: number): Promise<Triage | null> => ask('markDone', conversationId, nowMs)

/** Puts back what `markDone` resolved to. */
export const restoreTriage = (conversationId: string, before: Triage | null): Promise<void> =>
  ask('restoreTriage', conversationId, before)
