/** Names of places in the list index, shared by what writes them and what reads them. */
import type { Section } from '#domain/conversation'

/** `waitingSince` of what is snoozed until they write: after everything that returns by itself. */
export const untilTheyWrite = Number.MAX_SAFE_INTEGER

/** The list of the people inside a thread's fold, but for the first, whose place the fold has. */
export const insideFold = (threadId: string): string => `folded ${threadId}`

/** The id of a fold's row, and the thread of such an id; null for any other id. */
export const foldIdOf = (threadId: string): string => `fold ${threadId}`
export const threadOfFold = (id: string): string | null => id.startsWith('fold ') ? id.slice('fold '.length) : null

/** The list of a conversation that stands by itself. */
export const listOf = (section: Section, isShown: boolean): string => section === 'waiting' && isShown ? 'shown' : section
