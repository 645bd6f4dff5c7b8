/** Merges what a backup or an export holds of the user's into what is here: row by row, the newer one wins; drafts are joined. */
import type { RestoredRow } from '#domain/backup'
import type { Draft } from '#domain/draft'
import { firstPlaceOf } from '#domain/first-place'
import type { OutboxItem } from '#domain/outbox-item'
import type { Database } from '../database.ts'
import type { ChangeRow, UserTable } from '../change-rows.ts'
import type { LookRow } from '../rows.ts'
import { parseUserRow } from '../user-rows.ts'
import type { RestoreCounts } from '../verbs.ts'
import { finishLeaving } from './accounts.ts'
import { askChore } from './chores.ts'
import { isKnown, lived, met } from './draft-life.ts'
import { before } from './drafts.ts'
import { nextSeq } from './journal.ts'
import { changeId, isUserTable } from './journaling.ts'
import { joined, perhapsSent } from './joining.ts'
import { noteTouched } from './looks.ts'
import { rebuild } from './rebuild.ts'
import { isSame } from './same.ts'
import { draftOf } from './taking-back.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

const rowsAtOnce = 200

/** A row of a backup that could be read; `row` null where it is gone. */
interface Given {
  readonly table: UserTable
  readonly key: string
  readonly at: number
  readonly ledger: RestoredRow['ledger']
  readonly row: object | null
}

/** In bounded steps; cut off and asked again it goes on, and nothing is there twice. Answers on their way never become items: they become drafts. */
export const restore = async (database: Database, rows: readonly RestoredRow[], nowMs: number): Promise<RestoreCounts> => {
  const sum = { written: 0, kept: 0, drafts: 0, unreadable: 0 }
  // A removal that was cut off would later take what comes back here.
  if (rows.some(({ table }) => table === 'accounts')) await finishLeaving(database)
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const { isNewSelf, ...counts } = await inOne(database, () => step(database, rows.slice(from, from + rowsAtOnce), nowMs))
    for (const name of ['written', 'kept', 'drafts', 'unreadable'] as const) sum[name] += counts[name]
    // Somebody seen before turns out to be the user: whose turn it is changes everywhere they wrote.
    if (isNewSelf) await rebuild(database)
  }
  return sum
}

const step = async (database: Database, rows: readonly RestoredRow[], nowMs: number): Promise<RestoreCounts & { readonly isNewSelf: boolean }> => {
  const given = latestOf(rows.flatMap((row) => givenOf(row) ?? []))
  const changes = await changesOf(database, given)
  const isNewer = ({ table, key, at }: Given): boolean => at > (changes.get(changeId(table, key))?.at ?? -Infinity)
  // An account goes by the user's own hand only: everything its network said goes with it.
  const seen = await looksThatSayMore(database, given)
  const meetings = await draftsThatMeet(database, given, isNewer, changes)
  const winning = given.flatMap((one) => {
    if (one.table === 'outbox' || (one.table === 'accounts' && one.row === null)) return []
    if (one.table === 'drafts' && isKnown(changes.get(changeId(one.table, one.key)), one.at)) return []
    const meeting = meetings.get(one)
    if (meeting === undefined) return isNewer(one) || seen.has(one) ? [one] : []
    // Newer than both it is made of, so that neither takes its place later.
    return meeting ? [{ ...one, row: meeting, at: Math.max(one.at, changes.get(changeId(one.table, one.key))?.at ?? 0) + 1 }] : []
  })
  const isNewSelf = await bringsSelf(database, winning)
  await write(database, winning)
  await noteMet(database, [...meetings.keys()])
  const items = given.filter((one) => one.table === 'outbox' && !changes.has(changeId(one.table, one.key)))
  const drafts = await takeBack(database, items, nowMs)
  await deriveThreads(database, await threadsOf(database, [...winning.flatMap(({ table, key }) => table === 'triage' || table === 'looks' || table === 'drafts' ? [key] : []), ...drafts]))
  if (winning.some(({ table }) => table === 'exceptions' || table === 'links')) await askChore(database, 'threads')
  return { written: winning.length, kept: given.length - winning.length - drafts.length, drafts: drafts.length, unreadable: rows.filter((row) => !givenOf(row)).length, isNewSelf }
}

const givenOf = ({ table, key, at, json, ledger }: RestoredRow): Given | null => {
  if (!isUserTable(table)) return null
  const row = json === null ? null : parseUserRow(table, key, json)
  return json !== null && row === null ? null : { table, key, at, ledger, row }
}

/** Of each row the newest. */
const latestOf = (given: readonly Given[]): Given[] => {
  const latest = new Map<string, Given>()
  for (const one of given) {
    const id = changeId(one.table, one.key)
    if ((latest.get(id)?.at ?? -Infinity) < one.at) latest.set(id, one)
  }
  return [...latest.values()]
}

const changesOf = async (database: Database, given: readonly Given[]): Promise<Map<string, ChangeRow>> => {
  const rows = await database.changes.bulkGet(given.map(({ table, key }) => changeId(table, key)))
  return new Map(rows.flatMap((row) => row ? [[row.id, row]] : []))
}

const bringsSelf = async (database: Database, winning: readonly Given[]): Promise<boolean> => {
  const accounts = winning.flatMap(({ table, row }) => table === 'accounts' && row ? [row as { readonly id: string; readonly personId: string }] : [])
  const known = new Map((await database.accounts.bulkGet(accounts.map(({ id }) => id))).flatMap((row) => row ? [[row.id, row.personId]] : []))
  const fresh = accounts.filter(({ id, personId }) => known.get(id) !== personId)
  return (await database.people.bulkGet(fresh.map(({ personId }) => personId))).some((row) => row !== undefined)
}

/**
 * What becomes of each draft where words stand here: both as one, or null where what is here stays. That it went elsewhere
 * takes no words from here; but they may have been sent from there, and say so.
 */
const draftsThatMeet = async (database: Database, given: readonly Given[], isNewer: (one: Given) => boolean, changes: ReadonlyMap<string, ChangeRow>): Promise<ReadonlyMap<Given, Draft | null>> => {
  const drafts = given.filter(({ table, key, at }) => table === 'drafts' && !isKnown(changes.get(changeId(table, key)), at))
  const here = await database.drafts.bulkGet(drafts.map(({ key }) => key))
  return new Map(drafts.flatMap((one, at) => {
    const stands = here[at]
    return stands ? [[one, one.row ? joined(stands, one.row as Draft, isNewer(one)) : isNewer(one) ? perhapsSent(stands) : null] as const] : []
  }))
}

/** The rows, and with them when they were last changed: a row brought here is not newer than where it comes from. */
const write = async (database: Database, winning: readonly Given[]): Promise<void> => {
  const was = await changesOf(database, winning)
  const ofTable = (table: UserTable): Given[] => winning.filter((one) => one.table === table)
  for (const name of new Set(winning.map(({ table }) => table))) {
    const table = database.table<object, string>(name)
    const rows = ofTable(name).flatMap(({ row }) => row ?? [])
    await table.bulkPut(name === 'looks' ? await withLooks(database, rows as LookRow[]) : rows)
    await table.bulkDelete(ofTable(name).flatMap(({ key, row }) => row ? [] : [key]))
  }
  const now = await changesOf(database, winning)
  let seq = await nextSeq(database)
  await database.changes.bulkPut(winning.map(({ table, key, at, row }): ChangeRow => {
    const [id, isGone] = [changeId(table, key), row === null]
    const before = was.get(id)
    const since = Math.max(at, before?.at ?? 0)
    // What was never here leaves no change when it goes; remembered all the same, it does not come back from an older backup.
    return { ...now.get(id) ?? { id, table, key, seq: seq++, isGone }, at: since, ...table === 'drafts' ? { life: lived(before, since, isGone) } : {} }
  }))
}

/** What met words here is in them, or lost against them: it does not come a second time, whatever becomes of them. */
const noteMet = async (database: Database, drafts: readonly Given[]): Promise<void> => {
  const changes = await changesOf(database, drafts)
  await database.changes.bulkPut(drafts.flatMap(({ table, key, at }) => {
    const row = changes.get(changeId(table, key))
    return row ? [{ ...row, life: met(row, at) }] : []
  }))
}

/** Seen here or seen there is seen. */
const withLooks = async (database: Database, rows: readonly LookRow[]): Promise<LookRow[]> => {
  const here = await database.looks.bulkGet(rows.map(({ conversationId }) => conversationId))
  const earliest = (a: number | null, b: number | null): number | null => a === null || b === null ? a ?? b : Math.min(a, b)
  return rows.map((row, at) => ({ ...row, shownAt: earliest(row.shownAt, here[at]?.shownAt ?? null), openedAt: earliest(row.openedAt, here[at]?.openedAt ?? null) }))
}

/** Older ones too. */
const looksThatSayMore = async (database: Database, given: readonly Given[]): Promise<ReadonlySet<Given>> => {
  const looks = given.filter(({ table, row }) => table === 'looks' && row !== null)
  const here = await database.looks.bulkGet(looks.map(({ key }) => key))
  const joined = await withLooks(database, looks.map(({ row }) => row as LookRow))
  return new Set(looks.filter((_, at) => here[at] && !isSame(joined[at], here[at])))
}

/** Gives the conversations that have a draft of it now. An item this store has known in any state is left as it is. */
const takeBack = async (database: Database, items: readonly Given[], nowMs: number): Promise<string[]> => {
  const first = await nextSeq(database)
  await database.changes.bulkPut(items.map(({ table, key, at }, index): ChangeRow =>
    ({ id: changeId(table, key), table, key, seq: first + index, at: Math.max(at, nowMs), isGone: true })))
  await letGoOfSent(database, items)
  const unsent = items.flatMap(({ row, ledger }) => {
    const item = row as OutboxItem | null
    return item && item.state !== 'sent' && ledger !== 'sent' ? [{ item, ledger }] : []
  })
  // The latest first, as each is put before what is there.
  for (const { item, ledger } of unsent.sort((a, b) => b.item.queuedAt - a.item.queuedAt)) {
    const { conversationId } = item
    const shown = await database.conversations.get(conversationId)
    const back = draftOf(item, shown?.messageId ?? null, nowMs)
    const typed = await database.drafts.get(conversationId)
    await database.drafts.put({ ...typed ? before(back, typed) : back, restored: doubtOf(ledger, typed) })
    if (!firstPlaceOf(conversationId)) await noteTouched(database, conversationId, nowMs)
  }
  return unsent.map(({ item }) => item.conversationId)
}

/** A draft whose very words went from elsewhere since they were written here is none any more. */
const letGoOfSent = async (database: Database, items: readonly Given[]): Promise<void> => {
  for (const { row, ledger } of items) {
    const item = row as OutboxItem | null
    const here = item && (item.state === 'sent' || ledger === 'sent') ? await database.drafts.get(item.conversationId) : undefined
    if (item && here && item.queuedAt >= here.savedAt && isOf(here, item)) await database.drafts.delete(here.conversationId)
  }
}

const isOf = (draft: Draft, { text, attachments }: OutboxItem): boolean =>
  draft.text.trim() === text && draft.attachments.length === attachments.length && draft.attachments.every(({ hash }, at) => hash === attachments[at]?.hash)

/** The more careful of the two stands. */
const doubtOf = (ledger: RestoredRow['ledger'], typed: Draft | undefined): Draft['restored'] =>
  ledger === 'attempted' || typed?.restored === 'sent-perhaps' ? 'sent-perhaps' : typed?.restored === 'account-left' ? 'account-left' : 'not-sent'

const threadsOf = async (database: Database, conversationIds: readonly string[]): Promise<string[]> => {
  const rows = await database.conversations.bulkGet([...new Set(conversationIds)])
  return rows.flatMap((row) => row ? [row.threadId] : [])
}
