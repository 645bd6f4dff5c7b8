/** The one place where reads are shared and run again: whenever the store says that a table changed. */
import { QueryClient, type Query } from '@tanstack/react-query'
import { onTablesChanged } from './store/open.ts'
import type { TableName } from './store/rows.ts'

const tablesOf = (key: readonly unknown[]): readonly TableName[] => (key[0] as { readonly tables?: readonly TableName[] } | undefined)?.tables ?? []

/** A client that holds no truth: everything it has is read from the store and is as fresh as the store. */
export function makeQueries(listen: typeof onTablesChanged = onTablesChanged): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false } },
  })
  const reads = client.getQueryCache()
  /** A first read under way is not begun anew by invalidating it, and its end would count as fresh: it is read once more then. */
  const onceMore = new WeakSet<Query>()
  listen((changed) => {
    const predicate = ({ queryKey }: Query): boolean => tablesOf(queryKey).some((table) => changed.has(table))
    for (const read of reads.findAll({ predicate, fetchStatus: 'fetching' })) if (read.state.data === undefined) onceMore.add(read)
    void client.invalidateQueries({ predicate })
  })
  reads.subscribe((event) => {
    const query = event.query as Query
    if (event.type !== 'updated' || (event.action.type !== 'success' && event.action.type !== 'error') || !onceMore.delete(query)) return
    void client.invalidateQueries({ queryKey: query.queryKey, exact: true })
  })
  return client
}
