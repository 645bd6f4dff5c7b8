/** How each account's reading stands and where secrets rest: what main said last, for `useSyncExternalStore`. */
import type { AccountStatus, VaultState } from '#domain/account'

export interface Status {
  readonly accounts: Readonly<Record<string, AccountStatus>>
  /** Null before main has said anything. */
  readonly vault: VaultState | null
}

let status: Status = { accounts: {}, vault: null }
const listeners = new Set<() => void>()

const replace = (next: Status): void => {
  status = next
  for (const listener of [...listeners]) listener()
}

export const getStatus = (): Status => status

/** Calls back after every change; returns how to stop. */
export const subscribeStatus = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const setAccountStatus = (said: AccountStatus): void =>
  replace({ ...status, accounts: { ...status.accounts, [said.accountId]: said } })

export const forgetAccountStatus = (accountId: string): void =>
  replace({ ...status, accounts: Object.fromEntries(Object.entries(status.accounts).filter(([id]) => id !== accountId)) })

export const setVaultState = (vault: VaultState): void => replace({ ...status, vault })
