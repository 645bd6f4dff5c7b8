/**
 * The shape of the database, version by version.
 * Appended, never edited: each entry says what changed and why, and a test opens a database of the version before.
 */
import type { TableName } from './rows.ts'

export interface Version {
  readonly number: number
  readonly reason: string
  /** Dexie's notation: primary key, then indexes. Only what a read needs, as every index costs every write. */
  readonly stores: Partial<Record<TableName, string>>
}

export const versions: readonly Version[] = [
  {
    number: 1,
    reason: 'the inbox, its drafts and its outbox',
    stores: {
      people: 'id',
      threads: 'id',
      // One index serves "all of a thread" and "the latest of one author in it".
      messages: 'id, [threadId+authorId+arrivedAt]',
      reactions: 'id, messageId',
      followerEvents: 'id, accountId',
      cursors: 'accountId',
      // The id closes the key, so that a page can go on exactly after its last row, also among equal times.
      conversations: 'id, threadId, personId, [section+tier+waitingSince+id]',
      counters: 'section',
      threadStates: 'threadId, activeAt',
      quotes: 'id, quotedId',
      accounts: 'id',
      drafts: 'conversationId',
      outbox: 'id, conversationId, [state+queuedAt]',
      triage: 'conversationId',
      settings: 'key',
      leaving: 'accountId',
    },
  },
]

/** The version this Kith writes; a database with a higher one was written by a newer Kith. */
export const latestVersion = Math.max(...versions.map(({ number }) => number))
