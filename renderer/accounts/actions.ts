/** What the accounts ask of main and of the store. */
import type { Account, VaultState } from '#domain/account'
import type { Failure } from '#domain/failure'
import { call, onSignal } from '../bridge.ts'
import { listAccounts, removeAccount, saveAccount, setFillsPast } from '../store/accounts.ts'
import type { AccountRow } from '../store/rows.ts'
import { forgetAccountStatus, setAccountStatus, setVaultState } from '../sync/status.ts'

/** Starts (or restarts) the reading of one account from where the store has read to. */
export const startReading = ({ cursor, watched, pastDays, fillsPast, ...account }: AccountRow): Promise<null> =>
  call('startSync', { account: { ...account, abilities: [...account.abilities] }, cursor, watched: [...watched], pastDays, fillsPast })

/** Starts the reading of every account; one that cannot start says so and holds up no other. */
export async function startAll(): Promise<void> {
  for (const row of await listAccounts()) {
    await startReading(row).catch((error: unknown) => setAccountStatus({
      accountId: row.id, phase: 'waiting', nextAt: null, lastReadAt: null, progress: null,
      failure: { kind: 'broken', code: 'not-started', until: null, detail: error instanceof Error ? error.message : String(error) },
    }))
  }
}

/**
 * Signs in and begins to read; resolves to the network's Failure where it said no. Signing in again finds the same rows.
 * `onBrowser`: the user's browser has the network's own page now.
 */
export async function signIn(network: string, fields: Readonly<Record<string, string>>, onBrowser: () => void = () => undefined): Promise<{ account: Account } | { failure: Failure }> {
  const stopHearing = onSignal('signIn', onBrowser)
  const answer = await call('signIn', { network, fields: { ...fields } }).finally(stopHearing)
  if (answer.is === 'failed') return { failure: answer.failure }
  await saveAccount(answer.account)
  const row = (await listAccounts()).find(({ id }) => id === answer.account.id)
  if (row) await startReading(row)
  return { account: answer.account }
}

/**
 * Looks at the account behind a public handle, without signing in, and begins to read what strangers may. Resolves to the
 * Failure where there is none to see; an account that is signed in stays as it is.
 */
export async function preview(network: string, fields: Readonly<Record<string, string>>): Promise<{ account: Account } | { failure: Failure }> {
  const answer = await call('signIn', { network, fields: { ...fields }, isPreview: true })
  if (answer.is === 'failed') return { failure: answer.failure }
  const { account } = answer
  await saveAccount(account)
  const row = (await listAccounts()).find(({ id }) => id === account.id)
  if (row && !row.isPreview) return { failure: { kind: 'refused', code: 'already-signed-in', until: null, detail: '' } }
  if (row) await startReading(row)
  return { account }
}

/** Opens the page that shows a code, where the network has one. */
export const showSignInCode = (): Promise<boolean> => call('showSignInCode', null)
/** Resolves to false where what was pasted belongs to another sign-in. */
export const pasteSignIn = (text: string): Promise<boolean> => call('pasteSignIn', { text })
export const cancelSignIn = (): Promise<null> => call('cancelSignIn', null)

/** Stops reading, forgets the secret, then deletes what only this account saw; words not sent stay where they are the user's own. */
export async function leave(account: Account, keepsWords: boolean): Promise<void> {
  await call('stopSync', { accountId: account.id })
  await call('signOut', { account: { ...account, abilities: [...account.abilities] } })
  await removeAccount(account.id, keepsWords)
  forgetAccountStatus(account.id)
}

export const syncNow = (accountId: string | null): Promise<null> => call('syncNow', { accountId })

/** Stops or goes on reading the past; also after the next start. */
export async function fillPast(accountId: string, isOn: boolean): Promise<void> {
  await setFillsPast(accountId, isOn)
  await call('fillPast', { accountId, isOn })
}

/** Reads at once when the computer is online again; returns how to stop. */
export function syncWhenOnline(): () => void {
  // What cannot be asked now comes with the next turn.
  const sync = () => void syncNow(null).catch(() => undefined)
  window.addEventListener('online', sync)
  return () => window.removeEventListener('online', sync)
}

/** Null keeps secrets for this session only. */
export async function chooseVault(passphrase: string | null): Promise<VaultState> {
  const state = await call('chooseVault', { passphrase })
  setVaultState(state)
  return state
}

/** Resolves to false where the passphrase is wrong; where it is right, main reads on by itself. */
export async function unlockVault(passphrase: string): Promise<boolean> {
  const state = await call('unlockVault', { passphrase })
  setVaultState(state)
  return state !== 'locked'
}
