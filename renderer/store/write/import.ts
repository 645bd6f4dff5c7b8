/** Merges what an export holds of the networks' words. What is here already stays: it is at least as fresh, and reading goes on by itself. */
import type { Table } from 'dexie'
import type { Database } from '../database.ts'
import type { NetworkRow, NetworkTable } from '../export-format.ts'
import type { MessageRow, Seen } from '../rows.ts'
import { askChore } from './chores.ts'
import { isSame } from './same.ts'
import { withTextHash } from './same-text.ts'
import { inOne } from './transaction.ts'

type SeenTable = Exclude<NetworkTable, 'followerEvents'>
type SeenRow = Seen<{ readonly id: string }>

/**
 * In one transaction; gives how many rows were written. What follows from them is derived as a chore behind the rest, asked
 * for here so that it is done even if the import is cut off. Rows of accounts that are not here are left out.
 */
export const importRows = (database: Database, given: readonly NetworkRow[]): Promise<number> => inOne(database, async () => {
  const accounts = await database.accounts.toArray()
  const ids = new Set(accounts.map(({ id }) => id))
  const mine = new Set(accounts.map(({ personId }) => personId))
  const rowsOf = <T extends NetworkTable>(table: T) => given.flatMap((one) => one.table === table ? [one.row as Extract<NetworkRow, { table: T }>['row']] : [])
  const seenIn = <T extends SeenRow>(rows: readonly T[]): T[] => rows.flatMap((row) => ofAccounts(row, ids) ?? [])

  const messages = seenIn(rowsOf('messages')).map((row) => withTextHash(withRefs(row), mine))
  let written = await merge<MessageRow>(database.messages, messages, together)
  const quotes = messages.flatMap(({ id, authorId, quotedId }) => quotedId !== null && mine.has(authorId) ? [{ id, quotedId }] : [])
  if (quotes.length > 0) await database.quotes.bulkPut(quotes)
  const threads = seenIn(rowsOf('threads'))
  for (const [table, rows] of [['threads', threads], ['people', seenIn(rowsOf('people'))], ['reactions', seenIn(rowsOf('reactions'))]] as const) {
    written += await merge<SeenRow>(database.table<SeenRow, string>(table satisfies SeenTable), rows, sharedSight)
  }
  // An empty state says "not new": its messages are read from the store.
  const states = await database.threadStates.bulkGet(threads.map(({ id }) => id))
  await database.threadStates.bulkPut(threads.flatMap(({ id, uri }, at) =>
    states[at] ? [] : [{ threadId: id, uri, accountIds: [], size: 0, activeAt: 0, readAt: 0 }]))
  const events = rowsOf('followerEvents').filter(({ accountId }) => ids.has(accountId))
  const known = await database.followerEvents.bulkGet(events.map(({ id }) => id))
  const fresh = events.filter((_, at) => !known[at])
  if (fresh.length > 0) await database.followerEvents.bulkPut(fresh)
  written += fresh.length
  if (written > 0) await askChore(database, 'threads')
  return written
})

/** The row as the accounts that are here saw it; null where none of them did. */
const ofAccounts = <T extends SeenRow>(row: T, ids: ReadonlySet<string>): T | null => {
  const accountIds = row.accountIds.filter((id) => ids.has(id))
  return accountIds.length === 0 ? null : { ...row, accountIds: [...new Set(accountIds)].sort() }
}

/** Writes what is not here as it is given, and what is here as `join` makes it of the two. */
const merge = async <T extends SeenRow>(table: Table<T, string>, rows: readonly T[], join: (here: T, given: T) => T): Promise<number> => {
  const found = await table.bulkGet(rows.map(({ id }) => id))
  const after = new Map<string, T>()
  rows.forEach((row, at) => {
    const here = after.get(row.id) ?? found[at]
    after.set(row.id, here ? join(here, row) : row)
  })
  const before = new Map(found.flatMap((row) => row ? [[row.id, row] as const] : []))
  const changed = [...after.values()].filter((row) => !isSame(row, before.get(row.id)))
  if (changed.length > 0) await table.bulkPut(changed)
  return changed.length
}

const sharedSight = <T extends SeenRow>(here: T, given: T): T => ({ ...here, accountIds: [...new Set([...here.accountIds, ...given.accountIds])].sort() })

/** That it was deleted, or what stood there before an edit, may be known there only. */
const together = (here: MessageRow, given: MessageRow): MessageRow => withRefs({
  ...sharedSight(here, given),
  refs: { ...given.refs, ...here.refs },
  deletedAt: here.deletedAt ?? given.deletedAt,
  edited: here.edited ?? (here.text === given.text ? given.edited : null),
})

/** Only the ways of the accounts that saw it; `ref` is the first one's. */
const withRefs = (row: MessageRow): MessageRow => {
  const refs = Object.fromEntries(Object.entries(row.refs).filter(([id]) => row.accountIds.includes(id)))
  return { ...row, refs, ref: refs[row.accountIds[0] ?? ''] ?? row.ref }
}
