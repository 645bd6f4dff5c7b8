/** A store of its own for every test, deleted afterwards. */
import { afterEach, beforeEach } from 'vitest'
import type { Account } from '#domain/account'
import type { Batch, Receipt } from '#domain/batch'
import { saveAccount } from '../../../renderer/store/accounts.ts'
import { listConversations, type PageRequest } from '../../../renderer/store/conversations.ts'
import { closeStore, openStore, read } from '../../../renderer/store/open.ts'
import { applyBatch } from '../../../renderer/store/receive.ts'
import type { PageKey, PersonInbox, TableName } from '../../../renderer/store/rows.ts'
import { account, day, noon } from './world.ts'

export const deleteDatabase = (named: string): Promise<void> => new Promise((resolve, reject) => {
  const request = indexedDB.deleteDatabase(named)
  request.onsuccess = () => resolve()
  request.onerror = () => reject(request.error ?? new Error('not deleted'))
})

let count = 0
let name = ''

/** Opens a fresh store with these accounts before each test. */
export const useStore = (...accounts: readonly Account[]): void => {
  beforeEach(async () => {
    name = `kith-test-${Date.now()}-${++count}`
    await openStore(name)
    for (const one of accounts.length > 0 ? accounts : [account()]) await saveAccount(one)
  })
  afterEach(async () => {
    closeStore()
    await deleteDatabase(name)
  })
}

/** As if Kith were closed and started again. */
export const reopen = async (): Promise<void> => {
  closeStore()
  await openStore(name)
}

export const storeName = (): string => name
export const apply = (batch: Batch): Promise<Receipt> => applyBatch(JSON.stringify(batch))

/** The search index follows in its own time. */
const searchTables: readonly string[] = ['searchQueue', 'searchSegments']

/** Everything in the store but the search index and what `except` names, in the order of the keys. */
export const everything = (except: readonly TableName[] = []): Promise<Record<string, unknown[]>> => read(async (database) => {
  const tables = database.tables.filter((table) => !searchTables.includes(table.name) && !except.includes(table.name as TableName))
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray() as unknown[]] as const)))
})

/** One page of a list that holds people only. */
export const listPeople = async (request: PageRequest, nowMs = noon + day): Promise<{ rows: PersonInbox[]; next: PageKey | null }> => {
  const { rows, next } = await listConversations(request, nowMs)
  return { next, rows: rows.map((row) => {
    if (row.type === 'fold') throw new Error(`${row.threadId} has folded`)
    return row
  }) }
}
