import { useSyncExternalStore } from 'react'
import { useQuery } from '@tanstack/react-query'
import { listAccounts } from '../store/accounts.ts'
import type { AccountRow } from '../store/rows.ts'
import { getStatus, subscribeStatus } from '../sync/status.ts'
import type { Status } from '../sync/status.ts'

/** The user's sign-ins, null until they are read, and why they could not be. */
export const useAccounts = (): { readonly accounts: readonly AccountRow[] | null; readonly problem: Error | null } => {
  const { data, error } = useQuery({ queryKey: [{ tables: ['accounts'] }, 'accounts'], queryFn: listAccounts })
  return { accounts: data ?? null, problem: error }
}

/** How reading stands, account by account, and where secrets rest. */
export const useStatus = (): Status => useSyncExternalStore(subscribeStatus, getStatus)
