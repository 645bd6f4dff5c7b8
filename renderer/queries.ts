/** The one place where reads are shared and run again: whenever the store says that a table changed. */
import { QueryClient } from '@tanstack/react-query'
import { onTablesChanged } from './store/open.ts'
import type { TableName } from './store/rows.ts'

const tablesOf = (key: readonly unknown[]): readonly TableName[] => (key[0] as { readonly tables?: readonly TableName[] } | undefined)?.tables ?? []

/** A client that holds no truth: everything it has is read from the store and is as fresh as the store. */
export function makeQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false } },
  })
  onTablesChanged((changed) => void client.invalidateQueries({ predicate: ({ queryKey }) => tablesOf(queryKey).some((table) => changed.has(table)) }))
  return client
}
