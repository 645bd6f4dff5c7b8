import { useSyncExternalStore } from 'react'
import { useQuery } from '@tanstack/react-query'
import { listAccounts } from '../store/accounts.ts'
import { getStatus, subscribeStatus } from '../sync/status.ts'
import type { Status } from '../sync/status.ts'

/** The user's sign-ins; null until they are read. */
export const useAccounts = () => useQuery({
  queryKey: [{ tables: ['accounts'] }, 'accounts'],
  queryFn: listAccounts,
}).data ?? null

/** How reading stands, account by account, and where secrets rest. */
export const useStatus = (): Status => useSyncExternalStore(subscribeStatus, getStatus)
