/**
 * The shape of the database, version by version.
 * Appended, never edited: each entry says what changed and why, and a test opens a database of the version before.
 */
import type { Transaction } from 'dexie'
import type { Triage } from '#domain/triage'
import type { ChangeRow, UserTable } from './change-rows.ts'
import type { ChoreRow, LookRow, TableName } from './rows.ts'
import { everythingQueued, peopleQueued, type SearchQueueRow } from './search/rows.ts'

export interface Version {
  readonly number: number
  readonly reason: string
  /** Dexie's notation: primary key, then indexes. Only what a read needs, as every index costs every write. */
  readonly stores: Partial<Record<TableName, string>>
  /** Runs inside the upgrade, which keeps the window from opening: short, whatever the size. Long work becomes a chore. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/** Made anew by the chores: what the tables hold follows other rules and lacks fields. Nothing the user wrote is touched. */
const beginAgain = async (transaction: Transaction): Promise<void> => {
  for (const name of ['conversations', 'counters'] as const) await transaction.table(name).clear()
  const chores: ChoreRow[] = [{ id: 'texts', kind: 'texts', value: '', after: '' }, { id: 'threads', kind: 'threads', value: '', after: '' }]
  await transaction.table('chores').bulkPut(chores)
}

/** What the user decided, drafted in or answered counts as opened, so that it is never hidden. */
const rememberTouched = async (transaction: Transaction): Promise<void> => {
  const triage = transaction.table<Triage>('triage')
  await triage.toCollection().modify((row) => {
    Object.assign(row, { returnsAt: null })
  })
  const touched = new Map<string, number>()
  for (const { conversationId, decidedAt } of await triage.toArray()) touched.set(conversationId, decidedAt)
  for (const { conversationId, savedAt } of await transaction.table<{ conversationId: string; savedAt: number }>('drafts').toArray()) touched.set(conversationId, savedAt)
  for (const { conversationId, queuedAt } of await transaction.table<{ conversationId: string; queuedAt: number }>('outbox').toArray()) touched.set(conversationId, queuedAt)
  await transaction.table<LookRow>('looks').bulkPut([...touched].map(([conversationId, openedAt]) => ({ conversationId, openedAt, shownAt: null })))
}

/** Since version 3 a draft and an item say more of themselves. */
const fillSending = async (transaction: Transaction): Promise<void> => {
  await transaction.table('drafts').toCollection().modify((row: object) => {
    Object.assign(row, { attachments: [], messageId: null, restored: null })
  })
  await transaction.table('outbox').toCollection().modify((row: object) => {
    Object.assign(row, { attachments: [], approvedAt: null, isFirst: false, isAgain: false, asksBecause: null })
  })
  // Until the connector says what it takes, with the next batch.
  await transaction.table('accounts').toCollection().modify((row: { limits: object }) => {
    Object.assign(row.limits, { images: null })
  })
}

type Old = Readonly<Record<string, string | number | null>>
const latestOf = (row: Old, ...fields: readonly string[]): number => Math.max(0, ...fields.map((field) => Number(row[field] ?? 0)))
/** By table of version 3: its key, and when a row was last changed as far as the row itself tells. */
const userRows: Readonly<Partial<Record<UserTable, readonly [key: string, ...times: string[]]>>> = {
  accounts: ['id', 'addedAt'],
  drafts: ['conversationId', 'savedAt'],
  outbox: ['id', 'queuedAt', 'settledAt'],
  triage: ['conversationId', 'decidedAt'],
  looks: ['conversationId', 'shownAt', 'openedAt'],
  exceptions: ['id', 'decidedAt'],
  settings: ['key'],
}

/** All that the user wrote before there was a journal goes into it. */
const seedChanges = async (transaction: Transaction): Promise<void> => {
  let seq = 0
  for (const [table, [key, ...times]] of Object.entries(userRows) as [UserTable, readonly [string, ...string[]]][]) {
    const rows = await transaction.table<Old>(table).toArray()
    const changes = rows.map((row): ChangeRow => ({
      id: `${table} ${String(row[key])}`, table, key: String(row[key]), seq: ++seq, at: latestOf(row, ...times), isGone: false,
    }))
    await transaction.table<ChangeRow>('changes').bulkPut(changes)
  }
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
  {
    number: 2,
    reason: 'who first, what is noise, what is snoozed, what folds',
    stores: {
      // The same text sent to others is found by its hash.
      messages: 'id, [threadId+authorId+arrivedAt], textHash',
      // A list is not always a section: what was shown before, and what is inside a fold, stands apart.
      conversations: 'id, threadId, personId, [list+tier+waitingSince+id]',
      depths: 'personId',
      folds: 'threadId',
      hiddenCounts: 'reasonKey',
      looks: 'conversationId',
      exceptions: 'id',
      chores: 'id',
      markers: 'key',
    },
    upgrade: async (transaction) => {
      await beginAgain(transaction)
      await rememberTouched(transaction)
    },
  },
  {
    number: 3,
    reason: 'what the user wrote goes to a journal; pictures in answers',
    stores: { changes: 'id, seq', blobs: 'hash' },
    upgrade: async (transaction) => {
      await fillSending(transaction)
      await seedChanges(transaction)
    },
  },
  {
    number: 4,
    reason: 'search',
    stores: { searchQueue: 'id', searchSegments: 'id' },
    // What is here already is indexed behind everything else.
    upgrade: async (transaction) => {
      await transaction.table<SearchQueueRow>('searchQueue').bulkPut(everythingQueued)
    },
  },
  {
    number: 5,
    reason: 'followers at the door, what was read of them, and what the user decided and noted about people',
    // By time: who followed long before Kith is never read.
    stores: { followerEvents: 'id, accountId, at', followerLists: 'accountId', recents: 'personId, readAt', reviews: 'personId', notes: 'personId' },
  },
  {
    number: 6,
    reason: 'which people are one human',
    stores: { links: 'personId, humanId' },
  },
  {
    number: 7,
    reason: 'what the user said they would do for somebody',
    stores: { followUps: 'id, personId' },
  },
  {
    number: 8,
    reason: 'notes written before they were searched are found',
    stores: {},
    upgrade: async (transaction) => {
      const ids = await transaction.table<object, string>('notes').toCollection().primaryKeys()
      await transaction.table<SearchQueueRow>('searchQueue').bulkPut(peopleQueued('notes-8', ids))
    },
  },
]

/** The version this Kith writes; a database with a higher one was written by a newer Kith. */
export const latestVersion = Math.max(...versions.map(({ number }) => number))
