/** Deletes what Kith keeps outside the store. A marker is set first, so that what a crash left is deleted at the next start. */
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from '#domain/account'
import { isMissing } from './system-error.ts'
import { unsavedFiles } from './unsaved-words.ts'
import { within } from './within.ts'
import { flushFolder, writeWhole } from './write-whole.ts'

const markerName = 'deleting'
/** Revoking needs the network; deleting does not wait for it longer than this in all (ms). */
const signOutMs = 20_000

export interface DeletingParts {
  /** The profile folder. */
  readonly folder: string
  /** Names of what lies in it and goes: files and folders, see `keptIn`. */
  readonly names: readonly string[]
  /** Signs out on the network and forgets the secret; may fail. */
  readonly signOut: (account: Account) => Promise<unknown>
  /** Whoever writes there stops: engine, sending, backups. */
  readonly letGo: () => Promise<unknown>
}

/** Where each host keeps its browser's data, and so its store. */
const browserData = { chromium: 'browser', electron: 'electron' } as const
type HostName = keyof typeof browserData
const hosts = Object.keys(browserData) as HostName[]

/**
 * What is kept in a profile folder, by this host and by the other one: whoever holds the profile's lock knows that the other
 * is not running. Only the browser data of this host is not among it: it is in use, and the store in it is the page's to delete.
 */
export const keptIn = (host: HostName, servedNetworks: readonly string[]): string[] => [
  'ledger.jsonl', 'ledger.jsonl.new', 'backups', 'attachments', ...unsavedFiles,
  ...hosts.flatMap((name) => [`vault-${name}.json`, `vault-${name}.json.new`, `seal-${name}.json`, `seal-${name}.json.new`]),
  ...hosts.filter((name) => name !== host).map((name) => browserData[name]), ...servedNetworks,
]

const remove = async (folder: string, names: readonly string[]): Promise<void> => {
  const failures: unknown[] = []
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new Error(`Kith could not delete everything in ${folder}. It goes on when it is started again.`, { cause: failures[0] })
  await rm(join(folder, markerName), { force: true })
  await flushFolder(folder)
}

/**
 * Signs out everywhere as well as the network allows, then deletes. Resolves once it is gone from disk; rejects with a
 * sentence for the user where something could not be deleted, which `finishDeleting` tries again.
 */
export const deleteEverything = async ({ folder, names, signOut, letGo }: DeletingParts, accounts: readonly Account[]): Promise<void> => {
  // A full disk takes no marker, and deleting is what helps it.
  await writeWhole(join(folder, markerName), '').catch(() => undefined)
  await within(Promise.allSettled(accounts.map((account) => signOut(account))), signOutMs).catch(() => undefined)
  await letGo()
  await remove(folder, names)
}

/** At start, before anything in the folder is opened: finishes what was asked for. Resolves to whether there was something to finish. */
export const finishDeleting = async (folder: string, names: readonly string[]): Promise<boolean> => {
  const isAsked = await stat(join(folder, markerName)).then(() => true, (error: unknown) => {
    if (isMissing(error)) return false
    throw error
  })
  if (isAsked) await remove(folder, names)
  return isAsked
}
