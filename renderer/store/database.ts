/** Makes a connection to the database; the same schema on the page (reads) and in the worker (writes). */
import { Dexie, type DexieOptions, type Table } from 'dexie'
import { StoreProblem, openProblemOf } from './problem.ts'
import type { TableName, Tables } from './rows.ts'
import { storedVersion } from './stored.ts'
import { latestVersion, versions, type Version } from './versions.ts'
import { queueing } from './search/queueing.ts'
import { journaling } from './write/journaling.ts'

/** A typed connection: `database.messages` and so on. */
export type Database = Dexie & { readonly [K in TableName]: Table<Tables[K], string> }

/** What all versions come to: the shape of the latest one, for who need not go the way there. */
const latest: Omit<Version, 'reason'> = { number: latestVersion, stores: Object.assign({}, ...versions.map(({ stores }) => stores)) as Version['stores'] }

/**
 * `strict` waits for the disk, for what cannot be fetched again; `relaxed` survives a crash, not always a power cut.
 * `isLatest`: it lies on disk in the latest version (`isUpToDate`); Dexie then reads one description and not one for each version before it.
 */
export const createDatabase = (name: string, durability: NonNullable<DexieOptions['chromeTransactionDurability']>, isLatest = false): Database => {
  const database = new Dexie(name, { chromeTransactionDurability: durability, cache: 'disabled', autoOpen: false })
  for (const { number, stores, upgrade } of isLatest ? [latest] : versions) {
    const version = database.version(number).stores(stores)
    if (upgrade) version.upgrade(upgrade)
  }
  // Here and nowhere else: whoever writes the user's words through any connection writes the change too.
  database.use(journaling())
  database.use(queueing())
  return database as Database
}

// On loopback Dexie would print every rejection besides rejecting.
Dexie.debug = false

/** A page just closed holds its connection a moment longer; only who holds it for good is in the way. */
const blockedForMs = 3000

// Dexie keeps ten native versions for each of its own.
const nativeVersions = 10

/** Dexie opens a database of a higher version as if nothing were wrong; its rows would not be what we think. */
const refuseNewer = async (name: string): Promise<void> => {
  if ((await storedVersion(name) ?? 0) >= (latestVersion + 1) * nativeVersions) throw new StoreProblem('newer')
}

/** It is there and needs no upgrade: whoever opens it, and in whatever order, finds the same. */
export const isUpToDate = async (name: string): Promise<boolean> => await storedVersion(name) === latestVersion * nativeVersions

/**
 * Opens it; rejects with a StoreProblem, also where another window keeps an older version open.
 * `onLost` is called when a newer Kith needs the database or the browser closes it under us.
 */
export const openDatabase = async (database: Database, onLost: (problem: StoreProblem) => void): Promise<void> => {
  database.on('versionchange', () => {
    database.close()
    onLost(new StoreProblem('newer'))
  })
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => void setTimeout(() => reject(new StoreProblem('blocked')), blockedForMs))
  })
  try {
    await refuseNewer(database.name)
    await Promise.race([database.open(), blocked])
    // Not Dexie's own `close`, which is said of every close(): only where the browser closes it under us.
    database.backendDB().addEventListener('close', () => onLost(new StoreProblem('closed')))
  } catch (error) {
    database.close()
    throw openProblemOf(error)
  }
}
