/** Whoever writes messages, people or notes about them also queues them for the search index, in the same transaction: no verb can forget it. */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie'
import type { Family, SearchQueueRow } from './rows.ts'

/** What is indexed with what; a note has the key of its person. */
const families: ReadonlyMap<string, Family> = new Map([['messages', 'messages'], ['people', 'people'], ['notes', 'people']])
const idsAtOnce = 500

let count = 0
/** In the order of writing as far as the clock tells; never the same twice. */
const queueId = (is: SearchQueueRow['is']): string => `${is} ${Date.now().toString(36).padStart(9, '0')} ${(count++).toString(36).padStart(6, '0')} ${crypto.randomUUID()}`

export const queueing = (): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'search-queue',
  // Below whatever else watches writes, as journaling is.
  level: 1,
  create: (core) => {
    // While a database of an older version is upgraded there is nothing to write to yet.
    if (!core.schema.tables.some(({ name }) => name === 'searchQueue')) return core
    return {
      ...core,
      transaction: (stores, mode, options) => core.transaction(mode === 'readwrite' && stores.some((name) => families.has(name)) ? [...new Set([...stores, 'searchQueue'])] : stores, mode, options),
      table: (name) => {
        const family = families.get(name)
        return family ? queued(core, core.table(name), family) : core.table(name)
      },
    }
  },
})

const queued = (core: DBCore, table: DBCoreTable, family: Family): DBCoreTable => ({
  ...table,
  mutate: (request) => table.mutate(request).then((response) => {
    const values = rowsFor(table, request, family)
    if (values.length === 0) return response
    return core.table('searchQueue').mutate({ type: 'put', trans: request.trans, values }).then(({ failures }) => {
      const [failure] = Object.values(failures)
      if (failure) throw failure
      return response
    }).catch((error: unknown) => {
      // As in journaling: never the row without its place in the queue.
      try {
        request.trans.abort()
      } catch { /* it is over already */ }
      throw error
    })
  }),
})

/** Its author deleted it: the row stays, its words leave the index. */
const isDeleted = (value: unknown): boolean => typeof (value as { readonly deletedAt?: unknown } | undefined)?.deletedAt === 'number'

const partsOf = (ids: readonly string[], family: Family): SearchQueueRow[] =>
  Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, at) => ({ id: queueId('ids'), family, is: 'ids', ids: ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce) }))

/** A row that could not be written is queued as well: whoever indexes it finds what is there. */
const rowsFor = (table: DBCoreTable, request: DBCoreMutateRequest, family: Family): SearchQueueRow[] => {
  const gone: SearchQueueRow = { id: queueId('gone'), family, is: 'gone' }
  if (request.type === 'deleteRange') return [gone]
  // Whom a note was about stays, and is indexed anew without it before its words are swept.
  if (request.type === 'delete') return table.name === 'notes' ? [...partsOf(request.keys as string[], family), gone] : [gone]
  const ids = request.values.map((value) => table.schema.primaryKey.extractKey?.(value) as string)
  const deleted = ids.filter((_, at) => isDeleted(request.values[at]))
  const parts = partsOf(ids, family)
  return deleted.length === 0 ? parts : [...parts, { id: queueId('gone'), family, is: 'gone', ids: deleted }]
}
