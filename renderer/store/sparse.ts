/** Reading many rows of which few are there. */
import type { Table } from 'dexie'

/** Fewer are asked for one by one as quickly. */
const many = 50
/** To look at so many keys in a row costs no more than to ask for one that is not there. */
const keysPerRequest = 5

/**
 * As `bulkGet`. A request for each key is most of what a large batch costs: where few rows lie between the first and the last
 * of what is asked for, one look at their keys tells which of them are there, and only these are read. Runs inside a transaction.
 */
export const getSparse = async <T>(table: Table<T, string>, keys: readonly string[]): Promise<(T | undefined)[]> => {
  if (keys.length < many) return table.bulkGet([...keys])
  const most = keys.length * keysPerRequest
  const [first, last] = keys.reduce(([low, high], key) => [key < low ? key : low, key > high ? key : high], [keys[0] ?? '', keys[0] ?? ''])
  const between = await table.where(':id').between(first, last, true, true).limit(most).primaryKeys()
  if (between.length === most) return table.bulkGet([...keys])
  const there = new Set(between)
  const wanted = [...new Set(keys)].filter((key) => there.has(key))
  const rows = await table.bulkGet(wanted)
  const found = new Map(wanted.map((key, at) => [key, rows[at]]))
  return keys.map((key) => found.get(key))
}
