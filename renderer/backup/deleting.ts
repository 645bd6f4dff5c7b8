/** Deleting everything: since when the page shows nothing else, and a mark so that what a crash cut short is finished. */
import { useSyncExternalStore } from 'react'
import type { Account } from '#domain/account'

const mark = 'kith-deleting'
let leaving: readonly Account[] | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** From now on nothing is shown but that it is being deleted. */
export const beginDeleting = (accounts: readonly Account[]): void => {
  localStorage.setItem(mark, 'yes')
  leaving = accounts
  for (const listener of [...listeners]) listener()
}

/** The accounts to sign out of while everything is deleted; null while nobody asked for that. */
export const useLeaving = (): readonly Account[] | null => useSyncExternalStore(subscribe, () => leaving)

/** Also once all of it has gone: nothing of this page may be kept. */
export const isDeleting = (): boolean => leaving !== null || localStorage.getItem(mark) !== null
/** Also whatever else lay there. */
export const clearMarks = (): void => {
  sessionStorage.clear()
  localStorage.clear()
}
