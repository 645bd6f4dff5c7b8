import type { Message } from './message.ts'
import type { Reason } from './reason.ts'
import type { Thread } from './thread.ts'

/** Whose words are next. Derived from messages alone, never set by hand. */
export type Turn = 'theirs' | 'yours' | 'quiet'

/**
 * Where a conversation is listed. `bots`: honest, labelled automation; `hidden`: noise, with its reason;
 * `unlisted`: overheard only, shown inside threads. "Older" is no section of its own: it is the part of `waiting`
 * that was shown before and waits since long ago.
 */
export type Section = 'waiting' | 'answered' | 'snoozed' | 'done' | 'bots' | 'hidden' | 'unlisted'

/** One person in one thread: the unit of the inbox. A derived row, rebuilt at any time from messages and triage. */
export interface Conversation {
  /** threadId + ' ' + personId. */
  readonly id: string
  readonly threadId: string
  readonly personId: string
  /** The account through which the user answers here. */
  readonly accountId: string
  readonly network: string
  readonly root: Thread['root']
  readonly turn: Turn
  readonly section: Section
  /** Small integer, lower first; the inside of a tier is by `waitingSince`. */
  readonly tier: number
  /** Network's arrival time of the earliest word of theirs that waits (ms); where nothing waits, minus `latestAt`, so the newest stands first. Snoozed: when it returns. */
  readonly waitingSince: number
  /** Arrival of the latest message between you two. */
  readonly latestAt: number
  /** The message the row quotes and an answer goes to by default: the latest that waits, else the latest of theirs. */
  readonly messageId: string
  readonly kind: Message['kind']
  /** First 280 characters of that message. */
  readonly snippet: string
  /** How many messages of theirs wait. */
  readonly waitingCount: number
  /** True where what waits asks something. */
  readonly asks: boolean
  /** Exchanges of you two, in all threads. */
  readonly exchanges: number
  readonly reason: Reason
}

/** The one way a conversation's id is made. */
export const conversationIdOf = (threadId: string, personId: string): string => `${threadId} ${personId}`
/** The thread it is in; neither part has a space in it. */
export const threadIn = (conversationId: string): string => conversationId.slice(0, conversationId.lastIndexOf(' '))
/** Whose it is. */
export const personIn = (conversationId: string): string => conversationId.slice(conversationId.lastIndexOf(' ') + 1)
