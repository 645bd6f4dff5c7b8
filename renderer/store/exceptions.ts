/** Corrections by the user: what noise was no noise, or the other way round. Exact, listed, removable. */
import type { Exception } from '#domain/exception'
import { ask, read } from './open.ts'

/**
 * "Not noise" is `{by: 'sender', value: personId, is: 'person'}`, "Hide this person" the same with `is: 'noise'`.
 * What it touches is judged anew: a sender's words at once, others step by step behind everything else.
 * Resolves to what was said about the same thing before, for undo.
 */
export const addException = (exception: Omit<Exception, 'decidedAt'>, nowMs: number): Promise<Exception | null> =>
  ask('addException', exception, nowMs)

/** Forgets a correction; what it touched is judged by the rules again. */
export const removeException = (exception: Pick<Exception, 'by' | 'value'>): Promise<void> => ask('removeException', exception)

/** All corrections, the latest first. */
export const listExceptions = (): Promise<Exception[]> => read(async ({ exceptions }) =>
  (await exceptions.toArray()).map(({ by, value, is, decidedAt }) => ({ by, value, is, decidedAt })).sort((a, b) => b.decidedAt - a.decidedAt))
