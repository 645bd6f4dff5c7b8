/** Every write to a table of the user's also writes what changed, in the same transaction: no verb can forget it. */
import { Dexie, type DBCore, type DBCoreKeyRange, type DBCoreMutateRequest, type DBCoreTable, type DBCoreTransaction, type Middleware } from 'dexie'
import type { ChangeRow, UserTable } from '../change-rows.ts'
import type { MarkerRow } from '../rows.ts'
import { lived } from './draft-life.ts'

/** Dexie's own: it lets nothing run between two steps that would end the transaction. */
const { Promise: Soon } = Dexie

/** What the user wrote or decided. Accounts first: the rest hangs on them. */
export const userTables: readonly UserTable[] = ['accounts', 'settings', 'exceptions', 'triage', 'looks', 'reviews', 'notes', 'links', 'followUps', 'drafts', 'outbox']

export const isUserTable = (name: string): name is UserTable => (userTables as readonly string[]).includes(name)

/** The one way a change's id is made. */
export const changeId = (table: UserTable, key: string): string => `${table} ${key}`

/** The change of a row that is put or gone now; a clock that was turned back does not make it older than the one before. */
const changeOf = (table: UserTable, key: string, seq: number, before: ChangeRow | undefined, nowMs: number, isGone: boolean): ChangeRow => {
  const at = Math.max(nowMs, (before?.at ?? 0) + 1)
  return { id: changeId(table, key), table, key, seq, at, isGone, ...table === 'drafts' ? { life: lived(before, at, isGone) } : {} }
}

/** The middleware; `now` gives ms since epoch. */
export const journaling = (now: () => number = () => Date.now()): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'journaling',
  // Below whatever else watches writes, so that these are seen only as what they are: part of the write above.
  level: 1,
  create: (core) => {
    // While a database of an older version is upgraded there is nothing to write to yet.
    if (!core.schema.tables.some(({ name }) => name === 'changes')) return core
    const note = noteOf(core, now)
    return {
      ...core,
      transaction: (stores, mode, options) => core.transaction(mode === 'readwrite' && stores.some(isUserTable) ? [...new Set([...stores, 'changes', 'markers'])] : stores, mode, options),
      table: (name) => isUserTable(name) ? journaled(core.table(name), name, note) : core.table(name),
    }
  },
})

type Note = (trans: DBCoreTransaction, table: UserTable, keys: readonly string[], isGone: boolean) => Promise<unknown>

const journaled = (table: DBCoreTable, name: UserTable, note: Note): DBCoreTable => ({
  ...table,
  mutate: (request) => keysOf(table, request).then((keys) => table.mutate(request).then((response) => {
    const written = keys.filter((_, at) => !response.failures[at])
    if (written.length === 0) return response
    return note(request.trans, name, written, request.type === 'delete' || request.type === 'deleteRange').then(() => response, (error: unknown) => {
      // Dexie commits what a failed write outside a transaction left behind: never the row without its change.
      try {
        request.trans.abort()
      } catch { /* it is over already */ }
      throw error
    })
  })),
})

const keysOf = (table: DBCoreTable, request: DBCoreMutateRequest): Promise<string[]> => {
  const { primaryKey } = table.schema
  switch (request.type) {
    case 'delete': return Soon.resolve(request.keys as string[])
    case 'deleteRange':
      return table.query({ trans: request.trans, values: false, query: { index: primaryKey, range: request.range } }).then(({ result }) => result as string[])
    default: return Soon.resolve(request.values.map((value) => primaryKey.extractKey?.(value) as string))
  }
}

const noteOf = (core: DBCore, now: () => number): Note => {
  const changes = core.table('changes')
  const markers = core.table('markers')
  const bySeq = changes.schema.getIndexByKeyPath('seq')
  if (!bySeq) throw new Error('changes has no index of sequences')
  // 3 is Dexie's "any", a const enum that cannot be imported.
  const everything = { type: 3, lower: 0, upper: Infinity } as unknown as DBCoreKeyRange

  /** Above all there is, and above what main has: after a power cut it may have more than the disk kept here. */
  const lastSeq = (trans: DBCoreTransaction): Promise<number> => Soon.all([
    changes.query({ trans, values: true, limit: 1, direction: 'prev', query: { index: bySeq, range: everything } }),
    markers.get({ trans, key: 'acknowledged' }),
  ]).then(([{ result: [last] }, marker]) => Math.max(0, (last as ChangeRow | undefined)?.seq ?? 0, (marker as MarkerRow | undefined)?.value ?? 0))

  // One after the other within a transaction, so that no two take the same sequence.
  const turns = new WeakMap<DBCoreTransaction, Promise<unknown>>()
  const write: Note = (trans, table, keys, isGone) => Soon.all([lastSeq(trans), changes.getMany({ trans, keys: keys.map((key) => changeId(table, key)) })])
    .then(([last, found]) => {
      const before = found as (ChangeRow | undefined)[]
      // What was never there, or is gone already, does not go once more.
      const news = keys.flatMap((key, at) => isGone && (before[at]?.isGone ?? true) ? [] : [[key, before[at]] as const])
      if (news.length === 0) return undefined
      const values = news.map(([key, old], at) => changeOf(table, key, last + at + 1, old, now(), isGone))
      return changes.mutate({ type: 'put', trans, values }).then(({ failures }) => {
        const [failure] = Object.values(failures)
        if (failure) throw failure
      })
    })
  return (trans, ...rest) => {
    const turn = (turns.get(trans) ?? Soon.resolve()).then(() => write(trans, ...rest))
    turns.set(trans, turn.catch(() => undefined))
    return turn
  }
}
