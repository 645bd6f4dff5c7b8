/** Works the queue off: each step reads some rows, packs them, and writes the piece and how far it came in one transaction. */
import { readSettings } from '../choices.ts'
import type { Database } from '../database.ts'
import { messageDoc, personDoc } from './docs.ts'
import { idAt, merge, pack, sizeOf, type Doc, type Packed } from './segment.ts'
import type { Family, SearchQueueRow, SegmentRow } from './rows.ts'

type Queued<K extends SearchQueueRow['is']> = Extract<SearchQueueRow, { is: K }>

const idsAtOnce = 2000
const rowsAtOnce = 1500
/** A piece is joined with the ones before it until they are so many times larger: few pieces to look through, none written often. */
const growth = 3

let count = 0
/** Sorts by age within a family; says how many texts it holds, so that a piece need not be read to know. */
const segmentId = (family: Family, size: number): string =>
  `${family} ${Date.now().toString(36).padStart(9, '0')}${(count++).toString(36).padStart(6, '0')} ${crypto.randomUUID()} ${size}`
/** In the place of an older piece: what was indexed since is still newer. */
const renewedId = (id: string, size: number): string => [...id.split(' ').slice(0, 2), crypto.randomUUID(), size].join(' ')
const sizeIn = (id: string): number => Number(id.slice(id.lastIndexOf(' ') + 1))

/** The pieces of a family, oldest first. */
export const segmentIds = (database: Database, family: Family): Promise<string[]> =>
  database.searchSegments.where(':id').startsWith(`${family} `).primaryKeys()

/** One step; false where nothing is left. The step is done whole, or will be done again. */
export const indexStep = async (database: Database): Promise<boolean> => {
  const rows = await database.searchQueue.where(':id').startsWith('ids ').limit(40).toArray() as Queued<'ids'>[]
  if (rows.length > 0) return indexIds(database, rows)
  const [all] = await database.searchQueue.where(':id').startsWith('all ').limit(1).toArray() as Queued<'all'>[]
  if (all && !(await readSettings(database)).stoppedWork.includes('index')) return indexAll(database, all)
  const gone = await database.searchQueue.where(':id').startsWith('gone ').toArray() as Queued<'gone'>[]
  const single = gone.filter(({ ids }) => ids !== undefined)
  if (single.length > 0) return takeOut(database, single)
  if (gone.length > 0) return sweep(database, gone)
  return false
}

/**
 * Whether a step would soon bring what was just written: only then a search waits for it. While an inbox from before there
 * was an index is still being read, and while what is gone is swept, it does not. */
export const isFresh = async ({ searchQueue }: Database): Promise<boolean> =>
  await searchQueue.where(':id').startsWith('all ').count() === 0 && await searchQueue.where(':id').startsWith('ids ').count() > 0

/** A row that no words can be read from (damaged on disk) is not found; all others are. */
const readable = <T>(row: T | undefined, docOf: (row: T) => Doc | null): Doc[] => {
  try {
    const doc = row === undefined ? null : docOf(row)
    return doc ? [{ ...doc, terms: [...doc.terms] }] : []
  } catch {
    return []
  }
}

const docsOf = async (database: Database, family: Family, rows: 'all' | readonly string[], after = ''): Promise<{ docs: Doc[]; read: number; last: string | null }> => {
  if (family === 'messages') {
    const found = rows === 'all' ? await database.messages.where(':id').above(after).limit(rowsAtOnce).toArray() : await database.messages.bulkGet([...rows])
    return { docs: found.flatMap((row) => readable(row, messageDoc)), read: found.length, last: found.at(-1)?.id ?? null }
  }
  const found = rows === 'all' ? await database.people.where(':id').above(after).limit(rowsAtOnce).toArray() : await database.people.bulkGet([...rows])
  const noted = new Map((await database.notes.bulkGet(found.flatMap((row) => row ? [row.id] : []))).flatMap((note) => note ? [[note.personId, note]] : []))
  return { docs: found.flatMap((row) => readable(row, (there) => personDoc(there, noted.get(there.id)))), read: found.length, last: found.at(-1)?.id ?? null }
}

const indexIds = async (database: Database, queued: readonly Queued<'ids'>[]): Promise<boolean> => {
  const family = queued[0]?.family ?? 'messages'
  const rows: Queued<'ids'>[] = []
  for (let size = 0; size < idsAtOnce; size += rows.at(-1)?.ids.length ?? 0) {
    const row = queued[rows.length]
    if (row?.family !== family) break
    rows.push(row)
  }
  const { docs } = await docsOf(database, family, [...new Set(rows.flatMap(({ ids }) => ids))])
  await write(database, family, docs, () => database.searchQueue.bulkDelete(rows.map(({ id }) => id)))
  return true
}

/** An inbox from before there was an index. */
const indexAll = async (database: Database, row: Queued<'all'>): Promise<boolean> => {
  const total = row.total ?? await database.table(row.family).count()
  const { docs, read, last } = await docsOf(database, row.family, 'all', row.after)
  await write(database, row.family, docs, async () => {
    if (last === null) await database.searchQueue.delete(row.id)
    else await database.searchQueue.put({ ...row, after: last, done: row.done + read, total })
  })
  return true
}

/** Reads and packs first, so that the transaction only writes. */
const write = async (database: Database, family: Family, docs: readonly Doc[], settle: () => Promise<unknown>): Promise<void> => {
  const ids = await segmentIds(database, family)
  let size = docs.length
  let from = ids.length
  while (size > 0 && from > 0 && sizeIn(ids[from - 1] ?? '') < size * growth) size += sizeIn(ids[--from] ?? '')
  const joined = ids.slice(from)
  const before = (await database.searchSegments.bulkGet(joined)).filter((row) => row !== undefined)
  const fresh = docs.length === 0 ? [] : [pack(docs)]
  const one = before.length > 0 ? merge([...before, ...fresh]) : fresh[0]
  await database.transaction('rw', database.searchSegments, database.searchQueue, async () => {
    if (one) await replace(database, family, joined, one)
    await settle()
  })
}

const replace = async (database: Database, family: Family, old: readonly string[], packed: Packed): Promise<void> => {
  await database.searchSegments.bulkDelete([...old])
  if (sizeOf(packed) === 0) return
  const row: SegmentRow = { ...packed, id: segmentId(family, sizeOf(packed)) }
  await database.searchSegments.put(row)
}

/** Takes out what is no longer there, so that words leave the index with their account. */
const sweep = async (database: Database, queued: readonly Queued<'gone'>[]): Promise<boolean> => {
  // One removal deletes in many steps: it is looked through once, at its end.
  if (await database.leaving.count() > 0) return false
  for (const family of new Set(queued.map((row) => row.family))) {
    const there = new Set(await database.table<unknown, string>(family).toCollection().primaryKeys())
    const ids = await segmentIds(database, family)
    const segments = (await database.searchSegments.bulkGet(ids)).filter((row) => row !== undefined)
    const one = merge(segments, (id) => there.has(id))
    await database.transaction('rw', database.searchSegments, database.searchQueue, async () => {
      await replace(database, family, ids, one)
      await database.searchQueue.bulkDelete(queued.filter((row) => row.family === family).map(({ id }) => id))
    })
  }
  return true
}

/** Takes single texts out of the pieces that hold them, where they have not come back meanwhile. */
const takeOut = async (database: Database, queued: readonly Queued<'gone'>[]): Promise<boolean> => {
  const ids = [...new Set(queued.flatMap((row) => row.ids ?? []))]
  const rows = await database.messages.bulkGet(ids)
  const gone = new Set(ids.filter((_, at) => rows[at]?.deletedAt !== null))
  const changed: { readonly old: string; readonly one: Packed }[] = []
  for (const old of await segmentIds(database, 'messages')) {
    const segment = await database.searchSegments.get(old)
    if (segment && holdsAny(segment, gone)) changed.push({ old, one: merge([segment], (id) => !gone.has(id)) })
  }
  await database.transaction('rw', database.searchSegments, database.searchQueue, async () => {
    await database.searchSegments.bulkDelete(changed.map(({ old }) => old))
    await database.searchSegments.bulkPut(changed.filter(({ one }) => sizeOf(one) > 0).map(({ old, one }): SegmentRow => ({ ...one, id: renewedId(old, sizeOf(one)) })))
    await database.searchQueue.bulkDelete(queued.map(({ id }) => id))
  })
  return true
}

const holdsAny = (segment: Packed, ids: ReadonlySet<string>): boolean => {
  for (let doc = 0; doc < sizeOf(segment); doc++) if (ids.has(idAt(segment, doc))) return true
  return false
}
