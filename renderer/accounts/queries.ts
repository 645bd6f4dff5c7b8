import { useSyncExternalStore } from 'react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { listAccounts } from '../store/accounts.ts'
import type { AccountRow } from '../store/rows.ts'
import { getStatus, subscribeStatus } from '../sync/status.ts'
import type { Status } from '../sync/status.ts'

const allAccounts = queryOptions({ queryKey: [{ tables: ['accounts'] }, 'accounts'], queryFn: listAccounts })

/** Reads them before they are shown. Never rejects: what cannot be read now is read, and told of, then. */
export const readAccountsAhead = (client: QueryClient): Promise<void> => client.query(allAccounts).then(() => undefined, () => undefined)

/** The user's sign-ins, null until they are read, and why they could not be. */
export const useAccounts = (): { readonly accounts: readonly AccountRow[] | null; readonly problem: Error | null } => {
  const { data, error } = useQuery(allAccounts)
  return { accounts: data ?? null, problem: error }
}

/** How reading stands, account by account, and where secrets rest. */
export const useStatus = (): Status => useSyncExternalStore(subscribeStatus, getStatus)
