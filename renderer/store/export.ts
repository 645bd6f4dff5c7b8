/** Everything the store holds, as lines and as a page to read. In bounded memory: row by row, whatever the size. */
import { personIn } from '#domain/conversation'
import type { Draft } from '#domain/draft'
import { firstPlaceOf } from '#domain/first-place'
import type { FollowUp } from '#domain/follow-up'
import type { Note } from '#domain/note'
import type { OutboxItem } from '#domain/outbox-item'
import type { Database } from './database.ts'
import { endLine, exportOrder, headerLine, type BlobPart, type Counts, type Exported, type NetworkTable, type UserRow } from './export-format.ts'
import { humansOf } from './humans.ts'
import { read } from './open.ts'
import type { ChangeRow, UserTable } from './change-rows.ts'
import { say } from '../words/say.ts'
import { readableDraft, readableEnd, readableFirst, readableHead, readableFollowUp, readableHeading, readableNote, readableTalk } from './readable.ts'
import { conversationView } from './view.ts'
import { changeId, isUserTable } from './write/journaling.ts'

const rowsAtOnce = 200
/** A multiple of three, so that the base64 of each part stands by itself. */
const bytesAtOnce = 300_000

/** Where one run of an export stands; each gives lines without their line breaks. */
interface Run {
  readonly signal: AbortSignal | undefined
  readonly counts: Partial<Record<Exported, number>>
}

const count = ({ counts, signal }: Run, table: Exported): void => {
  signal?.throwIfAborted()
  counts[table] = (counts[table] ?? 0) + 1
}

/** How many rows there are to export, of each table. */
export const countExport = (): Promise<Counts> => read(async (database) =>
  Object.fromEntries(await Promise.all(exportOrder.map(async (table) => [table, await database.table(table).count()] as const))))

/** How many conversations there are to write as a page. */
export const countConversations = (): Promise<number> => read(({ conversations }) => conversations.count())

/**
 * The lines of an export (format: export-format.ts), each without its line break. `version` is Kith's. Rejects with a StoreProblem, or with
 * the signal's reason where it is stopped.
 */
export async function* exportLines(version: string, nowMs: number, signal?: AbortSignal): AsyncGenerator<string, void, undefined> {
  const run: Run = { signal, counts: {} }
  yield headerLine(nowMs, version)
  const unsent = new Map<string, UserRow>()
  for (const table of exportOrder) {
    if (table === 'drafts') yield* draftLines(run, unsent)
    else if (table === 'outbox') yield* userLines(run, table, unsent)
    else if (table === 'blobs') yield* blobLines(run)
    else if (isUserTable(table)) yield* userLines(run, table)
    else yield* networkLines(run, table)
  }
  yield endLine(run.counts)
}

async function* networkLines(run: Run, table: NetworkTable): AsyncGenerator<string, void, undefined> {
  for await (const row of pages<{ readonly id: string }>(table, ({ id }) => id)) {
    count(run, table)
    yield JSON.stringify({ table, row })
  }
}

/**
 * Words move between drafts and outbox while an export runs (Send, undo), and are in one of them: so the drafts and what is
 * not sent are read in one moment. It is little, whatever the size of the rest.
 */
async function* draftLines(run: Run, unsent: Map<string, UserRow>): AsyncGenerator<string, void, undefined> {
  const drafts = await read((database) => database.transaction('r', database.tables, async () => {
    const items = await database.outbox.where('state').notEqual('sent').toArray()
    const changes = await database.changes.bulkGet(items.map(({ id }) => changeId('outbox', id)))
    items.forEach((item, at) => unsent.set(item.id, { table: 'outbox', key: item.id, at: changes[at]?.at ?? item.queuedAt, row: item }))
    const rows: UserRow[] = []
    for (let after = 'drafts '; ;) {
      const page = await userPage(database, 'drafts', after)
      rows.push(...page.map(({ row }) => row))
      const last = page.at(-1)
      if (!last) return rows
      after = last.id
    }
  }))
  for (const row of drafts) {
    count(run, 'drafts')
    yield JSON.stringify(row)
  }
}

/** Through the changes: they know when each row was last changed, and what is gone. Rows of `earlier` are given as they stood then. */
async function* userLines(run: Run, table: UserTable, earlier: ReadonlyMap<string, UserRow> = new Map()): AsyncGenerator<string, void, undefined> {
  for (const row of earlier.values()) {
    count(run, table)
    yield JSON.stringify(row)
  }
  for (let after = `${table} `; ;) {
    const rows = await read((database) => database.transaction('r', database.tables, async () => await userPage(database, table, after)))
    for (const { row } of rows) {
      if (earlier.has(row.key)) continue
      count(run, table)
      yield JSON.stringify(row)
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

const userPage = async (database: Database, table: UserTable, after: string): Promise<{ id: string; row: UserRow }[]> => {
  const changes: ChangeRow[] = await database.changes.where('id').between(after, `${table}!`, false, false).limit(rowsAtOnce).toArray()
  const rows = await database.table<object, string>(table).bulkGet(changes.map(({ key }) => key))
  return changes.map(({ id, key, at: changedAt }, at) => ({ id, row: { table, key, at: changedAt, row: rows[at] ?? null } }))
}

async function* blobLines(run: Run): AsyncGenerator<string, void, undefined> {
  const hashes = await read(({ blobs }) => blobs.toCollection().primaryKeys())
  for (const key of hashes) {
    const blob = await read(({ blobs }) => blobs.get(key))
    if (!blob) continue
    const { mediaType, bytes, bytes: { size } } = blob
    for (let from = 0; from < size; from += bytesAtOnce) {
      count(run, 'blobs')
      const base64 = base64Of(new Uint8Array(await bytes.slice(from, from + bytesAtOnce).arrayBuffer()))
      yield JSON.stringify({ table: 'blobs', key, mediaType, size, from, base64 } satisfies BlobPart)
    }
  }
}

const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return btoa(text)
}

/** All rows of a table by key, page by page. */
async function* pages<T>(table: Exported | 'conversations', keyOf: (row: T) => string): AsyncGenerator<T, void, undefined> {
  for (let after = ''; ;) {
    const rows = await read((database) => database.table<T, string>(table).where(':id').above(after).limit(rowsAtOnce).toArray())
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = keyOf(last)
  }
}

/** The pieces of a page for people: drafts, first words, notes about people, then every conversation with what hangs above it. Overheard ones are left out; `each` hears of every one. */
export async function* exportReadable(nowMs: number, signal?: AbortSignal, each: () => void = () => undefined): AsyncGenerator<string, void, undefined> {
  yield readableHead(nowMs)
  yield readableHeading(say('page.drafts'))
  for await (const draft of pages<Draft>('drafts', ({ conversationId }) => conversationId)) {
    signal?.throwIfAborted()
    const person = await read(({ people }) => people.get(personIn(draft.conversationId)))
    yield readableDraft(draft, person ?? null)
  }
  yield readableHeading(say('page.first-words'))
  for await (const item of pages<OutboxItem>('outbox', ({ id }) => id)) {
    signal?.throwIfAborted()
    // Answers stand in their conversations.
    if (!firstPlaceOf(item.conversationId)) continue
    const [person, message] = await read(async ({ people, messages }) => [await people.get(item.target.personId), await messages.get(item.sentMessageId ?? '')] as const)
    yield readableFirst(item, person ?? null, message ?? null)
  }
  yield readableHeading(say('page.notes'))
  for await (const note of pages<Note>('notes', ({ personId }) => personId)) {
    signal?.throwIfAborted()
    const [person, linked] = await read((database) => database.transaction('r', database.people, database.links, async () => {
      const members = (await humansOf(database, [note.personId])).get(note.personId) ?? []
      return [await database.people.get(note.personId), await database.people.bulkGet(members.filter((id) => id !== note.personId))] as const
    }))
    yield readableNote(note, person ?? null, linked.filter((other) => other !== undefined))
  }
  yield readableHeading(say('page.follow-ups'))
  for await (const followUp of pages<FollowUp>('followUps', ({ id }) => id)) {
    signal?.throwIfAborted()
    yield readableFollowUp(followUp, await read(({ people }) => people.get(followUp.personId)) ?? null)
  }
  yield readableHeading(say('page.conversations'))
  for await (const { id, section } of pages<{ readonly id: string; readonly section: string }>('conversations', (row) => row.id)) {
    signal?.throwIfAborted()
    each()
    if (section === 'unlisted') continue
    const view = await read((database) => conversationView(database, id))
    if (view) yield readableTalk(view)
  }
  yield readableEnd
}
