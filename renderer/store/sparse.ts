/** Reading many rows of which few are there. */
import type { Table } from 'dexie'

/** Fewer are asked for one by one as quickly. */
const many = 50

/**
 * As `bulkGet`. A request for each key is most of what a large batch costs: where the whole table has fewer rows than are
 * asked for, one look at its keys tells which of them are there, and only these are read. Runs inside a transaction.
 */
export const getSparse = async <T>(table: Table<T, string>, keys: readonly string[]): Promise<(T | undefined)[]> => {
  if (keys.length < many) return table.bulkGet([...keys])
  const all = await table.toCollection().limit(keys.length).primaryKeys()
  if (all.length === keys.length) return table.bulkGet([...keys])
  const there = new Set(all)
  const wanted = [...new Set(keys)].filter((key) => there.has(key))
  const rows = await table.bulkGet(wanted)
  const found = new Map(wanted.map((key, at) => [key, rows[at]]))
  return keys.map((key) => found.get(key))
}
