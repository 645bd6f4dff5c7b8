/** The state of a generation: the newest row of each key, those that are gone included. */
import type { JournalEntry } from '#domain/backup'

export type Rows = Map<string, JournalEntry>

/** The row with the higher sequence stands; the same one again changes nothing. */
export const addRow = (rows: Rows, row: JournalEntry): void => {
  const key = `${row.table} ${row.key}`
  if (row.seq >= (rows.get(key)?.seq ?? 0)) rows.set(key, row)
}

/** An answer that was sent is a record of it, nothing to bring back; a quote in its text is escaped, so this is its state. */
const isSent = (table: string, json: string): boolean => table === 'outbox' && json.includes('"state":"sent"')

/** Rows that are there, by table; of the outbox what is not sent yet. */
export const countRows = (rows: Rows): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { table, json } of rows.values()) if (json !== null && !isSent(table, json)) counts[table] = (counts[table] ?? 0) + 1
  return counts
}

/** Whether there is anything somebody would want back; settings alone come with every start. */
export const hasContent = (counts: Readonly<Record<string, number>>): boolean =>
  Object.entries(counts).some(([table, count]) => table !== 'settings' && count > 0)

const handleIn = (json: string): string | null => {
  try {
    const account: unknown = JSON.parse(json)
    return typeof account === 'object' && account && 'handle' in account && typeof account.handle === 'string' ? account.handle : null
  } catch {
    return null
  }
}

/** Handles of the accounts in it, sorted. */
export const handlesIn = (rows: Rows): string[] =>
  [...rows.values()].flatMap(({ table, json }) => (table === 'accounts' && json !== null ? [handleIn(json)] : []))
    .filter((handle) => handle !== null).sort()

/** Hashes of all pictures a row that is there names. */
export const picturesIn = (rows: Rows): Set<string> =>
  new Set([...rows.values()].flatMap(({ json }) => [...(json ?? '').matchAll(/"hash":"([0-9a-f]{64})"/gu)].map((match) => match[1] ?? '')))

/** In an order that is the same each time: by table, then by key. */
export const sortedRows = (rows: Rows): JournalEntry[] => {
  const keys = [...rows.keys()].sort()
  return keys.flatMap((key) => rows.get(key) ?? [])
}
