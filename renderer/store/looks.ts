/** What the user has seen. */
import { ask } from './open.ts'

/** These rows stand on the screen; a fold's id stands for all its people. Only the first time writes anything. */
export const markShown = (ids: readonly string[], nowMs: number): Promise<void> => ask('markShown', ids, nowMs)

/** The user opened it: it will not be hidden by itself any more. To look at something hidden does not bring it back. */
export const markOpened = (conversationId: string, nowMs: number): Promise<void> => ask('markOpened', conversationId, nowMs)
