/** The user's own sign-ins and how far each has been read. */
import type { Account } from '#domain/account'
import { ask, read } from './open.ts'
import type { AccountRow } from './rows.ts'
import { readSettings } from './choices.ts'
import { listWatched } from './watched.ts'

/** All accounts as they are, in no order. */
export const getAccounts = (): Promise<Account[]> => read(({ accounts }) => accounts.toArray())

/** All accounts in the order they were added, each with what `startSync` asks for. */
export const listAccounts = (): Promise<AccountRow[]> => read(async (database) => {
  const { pastDays, pastStopped } = await readSettings(database)
  const accounts = await database.accounts.toArray()
  const rows = await Promise.all(accounts.map(async (account): Promise<AccountRow> => ({
    ...account,
    cursor: (await database.cursors.get(account.id))?.cursor ?? null,
    watched: await listWatched(database, account.id, Date.now()),
    pastDays,
    fillsPast: !pastStopped.includes(account.id),
  })))
  return rows.sort((a, b) => a.addedAt - b.addedAt)
})

/** Adds an account, or brings one up to date; signing in again finds the same rows. */
export const saveAccount = (account: Account): Promise<void> => ask('saveAccount', account)

/** Stop or go on reading the past of an account; kept over restarts, and forgotten with the account. */
export const setFillsPast = (accountId: string, isOn: boolean): Promise<void> => ask('setFillsPast', accountId, isOn)

/**
 * Deletes what only this account saw; goes on at the next start if cut off. With `keepsWords` drafts stay, and what was not
 * sent becomes one; both are there again where they belong when the account is added again.
 */
export const removeAccount = (accountId: string, keepsWords: boolean): Promise<void> => ask('removeAccount', accountId, keepsWords)
