/** Writes what one pull brought: everything, what follows from it, and the cursor; or nothing. */
import type { Table } from 'dexie'
import type { Batch, Receipt } from '#domain/batch'
import type { Person } from '#domain/person'
import type { Reaction } from '#domain/reaction'
import type { Thread } from '#domain/thread'
import { looksDifferent } from '../judging.ts'
import { problemOf } from '../problem.ts'
import type { Database } from '../database.ts'
import type { Seen } from '../rows.ts'
import { getSparse } from '../sparse.ts'
import { listWatched } from '../watched.ts'
import { BadBatch, checkSelfContained, readBatch } from './check.ts'
import { foldSeen } from './fold.ts'
import { takeSnapshot } from './follower-snapshot.ts'
import { writeMessages } from './messages.ts'
import { isSame } from './same.ts'
import { inOne } from './transaction.ts'

/** Never rejects for what is wrong with the batch or the disk: the receipt says it. */
export const applyBatch = async (database: Database, json: string, nowMs: number): Promise<Receipt> => {
  try {
    const batch = readBatch(json)
    await inOne(database, () => write(database, batch, nowMs))
    return { isWritten: true, problem: null, watched: await listWatched(database, batch.accountId, nowMs) }
  } catch (error) {
    return { isWritten: false, problem: wordsOf(error), watched: [] }
  }
}

/** What the page phrases: what a problem says by name, and what the database itself said of it. */
const wordsOf = (error: unknown): string => {
  if (error instanceof BadBatch) return error.message
  const { says, detail } = problemOf(error)
  return detail === '' ? says : `${says} (${detail})`
}

const write = async (database: Database, batch: Batch, nowMs: number): Promise<void> => {
  const { accountId } = batch
  await checkSelfContained(database, batch)
  const people = await fold<Person>(database.people, batch.people, batch.messages.map(({ authorId }) => authorId), accountId)
  const threads = await fold<Thread>(database.threads, batch.threads, batch.messages.map(({ threadId }) => threadId), accountId)
  const different = people.changed.filter((row) => looksDifferent(people.before.get(row.id) ?? row, row)).map(({ id }) => id)
  const theirs = different.length === 0 ? [] : await database.conversations.where('personId').anyOf(different).toArray()
  await writeMessages(database, {
    messages: batch.messages, gone: batch.gone, accountId, people: people.after, threads: threads.after,
    threadIds: [...threads.changed.filter(({ id }) => threads.before.has(id)).map(({ id }) => id), ...theirs.map(({ threadId }) => threadId)],
  }, nowMs)
  await fold<Reaction>(database.reactions, batch.reactions, [], accountId)
  if (batch.followerEvents.length > 0) await database.followerEvents.bulkPut([...batch.followerEvents])
  if (batch.followerSnapshot) await takeSnapshot(database, accountId, batch.followerSnapshot, nowMs)
  await markRead(database, batch.readThreadIds, nowMs)
  await database.cursors.put({ accountId, cursor: batch.cursor })
  const before = await database.accounts.get(accountId)
  // When it was added is the user's, the rest is the network's word.
  const account = batch.account && before && { ...batch.account, addedAt: before.addedAt }
  if (account && !isSame(account, before)) await database.accounts.put(account)
}

/** Writes rows that differ from what is there; rows only referred to learn that this account saw them. */
const fold = async <T extends { readonly id: string }>(
  table: Table<Seen<T>, string>, rows: readonly T[], referred: readonly string[], accountId: string,
) => {
  const given = new Map(rows.map((row) => [row.id, row]))
  const ids = [...new Set([...given.keys(), ...referred])]
  const found = await getSparse(table, ids)
  const before = new Map(found.flatMap((row) => row ? [[row.id, row] as const] : []))
  const after = new Map(ids.flatMap((id) => {
    const row = given.get(id) ?? before.get(id)
    return row ? [[id, foldSeen(before.get(id), row, accountId)] as const] : []
  }))
  const changed = [...after.values()].filter((row) => !isSame(row, before.get(row.id)))
  if (changed.length > 0) await table.bulkPut(changed)
  return { before, after, changed }
}

const markRead = async (database: Database, threadIds: readonly string[], nowMs: number): Promise<void> => {
  const rows = await database.threadStates.bulkGet([...new Set(threadIds)])
  const read = rows.flatMap((row) => row && row.readAt < nowMs ? [{ ...row, readAt: nowMs }] : [])
  if (read.length > 0) await database.threadStates.bulkPut(read)
}
