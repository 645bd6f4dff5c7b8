/** The one place where reads are shared and run again: whenever the store says that a table changed. */
import { QueryClient, type Query } from '@tanstack/react-query'
import { onTablesChanged } from './store/open.ts'
import type { TableName } from './store/rows.ts'

const tablesOf = (key: readonly unknown[]): readonly TableName[] => (key[0] as { readonly tables?: readonly TableName[] } | undefined)?.tables ?? []

/** What the user writes is read again at once; what only the network brings may come in a burst. */
const usersOwn: readonly TableName[] = ['accounts', 'drafts', 'exceptions', 'outbox', 'settings', 'triage']

/**
 * A client that holds no truth: everything it has is read from the store and is as fresh as the store. Of a burst the
 * first change is read at once, and what follows within `gatherMs` together; 0: each by itself.
 */
export function makeQueries(listen: typeof onTablesChanged = onTablesChanged, gatherMs = 100): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false } },
  })
  const reads = client.getQueryCache()
  /** A first read under way is not begun anew by invalidating it, and its end would count as fresh: it is read once more then. */
  const onceMore = new WeakSet<Query>()
  const readAnew = (changed: ReadonlySet<TableName>): void => {
    const predicate = ({ queryKey }: Query): boolean => tablesOf(queryKey).some((table) => changed.has(table))
    for (const read of reads.findAll({ predicate, fetchStatus: 'fetching' })) if (read.state.data === undefined) onceMore.add(read)
    void client.invalidateQueries({ predicate })
  }
  let gathered = new Set<TableName>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (gathered.size === 0) return
    const changed = gathered
    gathered = new Set()
    if (gatherMs > 0) timer = setTimeout(flush, gatherMs)
    readAnew(changed)
  }
  listen((changed) => {
    for (const table of changed) gathered.add(table)
    if (timer === undefined || usersOwn.some((table) => changed.has(table))) flush()
  })
  reads.subscribe((event) => {
    const query = event.query as Query
    if (event.type !== 'updated' || (event.action.type !== 'success' && event.action.type !== 'error') || !onceMore.delete(query)) return
    void client.invalidateQueries({ queryKey: query.queryKey, exact: true })
  })
  return client
}
