import { useEffect, useSyncExternalStore } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Backup, BackupStatus } from '#domain/backup'
import { getBackups, subscribeBackups } from '../sync/backups.ts'
import { getJournalStatus, subscribeJournal } from '../sync/journal.ts'
import { listBackups } from './actions.ts'
import { problemWords } from './problem-words.ts'

/** What could be restored into this empty inbox, newest first; empty where there is nothing to choose. */
export const useOffer = (): readonly Backup[] => useSyncExternalStore(subscribeBackups, () => getBackups().offer)

/** Whether it is offered because a restore was cut off half-way. */
export const useIsCutOff = (): boolean => useSyncExternalStore(subscribeBackups, () => getBackups().isCutOff)

/** How backups and disk stand; null before main has said anything. */
export const useBackupStatus = (): BackupStatus | null => useSyncExternalStore(subscribeBackups, () => getBackups().status)

/** What the machine said where the backups could not be opened; null where they are. */
export const useUnopened = (): string | null => useSyncExternalStore(subscribeBackups, () => getBackups().problem)

/** Since when (ms since epoch) something written has no copy yet; null where all has. */
export const useWaitingSince = (): number | null => useSyncExternalStore(subscribeJournal, () => getJournalStatus().waitingSince)

const backupsKey = ['backups']

/** Every state that can be restored, read again whenever something new has reached the journal; `backups` null until it is read. */
export function useBackups(): { readonly backups: readonly Backup[] | null; readonly problem: string | null } {
  const { data, error } = useQuery({ queryKey: backupsKey, queryFn: listBackups })
  const queries = useQueryClient()
  useEffect(() => subscribeJournal(() => {
    if (getJournalStatus().waitingSince === null) void queries.invalidateQueries({ queryKey: backupsKey })
  }), [queries])
  return { backups: data ?? null, problem: error === null ? null : problemWords(error) }
}
