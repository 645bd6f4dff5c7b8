/** What the user wrote and main has not said yet that it is on disk. */
import type { JournalEntry } from '#domain/backup'
import type { Database } from './database.ts'
import { ask, read } from './open.ts'
import type { ChangeRow, UserTable } from './change-rows.ts'
import type { TableName } from './rows.ts'
import { isUserTable } from './write/journaling.ts'

export interface Generation {
  readonly id: string
  /** Nothing was ever written here, or the user has not yet chosen between this and what backups hold. */
  readonly isEmpty: boolean
  /** Something is here, chosen or not: what a restore had brought before it was cut off. */
  readonly hasRows: boolean
  /** The sequence up to which main has everything, as far as is known here. */
  readonly acknowledged: number
}

export interface Pending {
  readonly entries: readonly JournalEntry[]
  /** The sequence of the last change looked at: what comes after it is still to be read. */
  readonly upTo: number
  /** Rows too large to cross to main: they stay in the inbox only. */
  readonly leftOut: number
  readonly hasMore: boolean
}

/** A call to main is at most 4 MB; a part stays well below, a single row may be larger than a part. */
const largestPart = 500_000
const largestRow = 2_000_000
const mostRows = 500

export const getGeneration = (): Promise<Generation> => read(({ markers, changes }) => markers.db.transaction('r', markers, changes, async () => {
  // Not counted: that takes longer the more the user ever wrote.
  const [generation, acknowledged, unchosen, some] = await Promise.all([markers.get('generation'), markers.get('acknowledged'), markers.get('unchosen'), changes.limit(1).primaryKeys()])
  const hasRows = some.length > 0
  return { id: generation?.id ?? '', isEmpty: unchosen !== undefined || !hasRows, hasRows, acknowledged: acknowledged?.value ?? 0 }
}))

/** The changes after a sequence, oldest first, each row as it stands now; one part of bounded size. */
export const readPending = (after: number): Promise<Pending> => read((database) => database.transaction('r', database.tables, async () => {
  const changes = await database.changes.where('seq').above(after).limit(mostRows).toArray()
  const jsons = await rowsOf(database, changes)
  const entries: JournalEntry[] = []
  let [size, upTo, leftOut] = [0, after, 0]
  for (const [at, { table, key, seq, at: changedAt }] of changes.entries()) {
    const json = jsons[at] ?? null
    const isTooLarge = (json?.length ?? 0) > largestRow
    size += isTooLarge ? 0 : JSON.stringify(json).length + key.length + 100
    if (size > largestPart && entries.length > 0) return { entries, upTo, leftOut, hasMore: true }
    upTo = seq
    if (isTooLarge) leftOut += 1
    else entries.push({ table, key, seq, at: changedAt, json })
  }
  return { entries, upTo, leftOut, hasMore: changes.length === mostRows }
}))

/** Each row as JSON; null where it is gone. */
const rowsOf = async (database: Database, changes: readonly ChangeRow[]): Promise<(string | null)[]> => {
  const found = new Map<string, string>()
  for (const table of new Set(changes.map((change) => change.table))) {
    const keys = changes.flatMap((change) => change.table === table ? [change.key] : [])
    const rows = await database.table<object, string>(table satisfies UserTable).bulkGet(keys)
    rows.forEach((row, at) => {
      if (row) found.set(`${table} ${keys[at] ?? ''}`, JSON.stringify(row))
    })
  }
  return changes.map(({ id }) => found.get(id) ?? null)
}

/** True where something of the user's was written. */
export const touchesUser = (tables: ReadonlySet<TableName>): boolean => [...tables].some(isUserTable)

/** Main has everything up to `has`; up to `sent` it has it as it stands here. */
export const acknowledge = (sent: number, has: number): Promise<void> => ask('acknowledge', sent, has)

/** The user restored a backup or began afresh, or there was nothing to choose. */
export const noteChosen = (): Promise<void> => ask('noteChosen')
