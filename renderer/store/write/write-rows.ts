/** Writes derived rows that differ from what is there, with the counters that count them. */
import type { Table } from 'dexie'
import type { Section } from '#domain/conversation'
import type { Database } from '../database.ts'
import type { ConversationRow, FoldRow } from '../rows.ts'
import { isSame } from './same.ts'

/** `before`: every row of the threads `after` is of. */
export const writeConversations = async (database: Database, before: readonly ConversationRow[], after: readonly ConversationRow[]): Promise<void> => {
  const old = new Map(before.map((row) => [row.id, row]))
  const now = new Set(after.map(({ id }) => id))
  const changed = after.filter((row) => !isSame(row, old.get(row.id)))
  const gone = before.filter(({ id }) => !now.has(id))
  const sections = new Map<Section, number>()
  const hidden = new Map<string, number>()
  const count = ({ section, reason }: ConversationRow, by: number): void => {
    sections.set(section, (sections.get(section) ?? 0) + by)
    if (section === 'hidden') hidden.set(reason.key, (hidden.get(reason.key) ?? 0) + by)
  }
  for (const row of changed) {
    const previous = old.get(row.id)
    if (previous) count(previous, -1)
    count(row, 1)
  }
  for (const row of gone) count(row, -1)
  if (changed.length > 0) await database.conversations.bulkPut(changed)
  if (gone.length > 0) await database.conversations.bulkDelete(gone.map(({ id }) => id))
  await moveCounts(database.counters, sections, (section, total) => ({ section, count: total }))
  await moveCounts(database.hiddenCounts, hidden, (reasonKey, total) => ({ reasonKey, count: total }))
}

const moveCounts = async <K extends string, T extends { readonly count: number }>(
  table: Table<T, string>, moves: ReadonlyMap<K, number>, rowOf: (key: K, total: number) => T,
): Promise<void> => {
  const moved = [...moves].filter(([, by]) => by !== 0)
  if (moved.length === 0) return
  const rows = await table.bulkGet(moved.map(([key]) => key))
  await table.bulkPut(moved.map(([key, by], at) => rowOf(key, (rows[at]?.count ?? 0) + by)))
}

/** The fold of each of these threads, or that it has none. */
export const writeFolds = async (database: Database, folds: readonly (readonly [threadId: string, FoldRow | null])[]): Promise<void> => {
  const before = await database.folds.bulkGet(folds.map(([threadId]) => threadId))
  const changed = folds.flatMap(([, fold], at) => fold && !isSame(fold, before[at]) ? [fold] : [])
  const gone = folds.flatMap(([threadId, fold], at) => !fold && before[at] ? [threadId] : [])
  if (changed.length > 0) await database.folds.bulkPut(changed)
  if (gone.length > 0) await database.folds.bulkDelete(gone)
}
