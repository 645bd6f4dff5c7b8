/** Runs in the page: what batches cost through the store with its rules, and what the same rows cost straight into IndexedDB with the same indexes. */
import { createDatabase, openDatabase } from '../../renderer/store/database.ts'
import { closeStore, openStore } from '../../renderer/store/open.ts'
import { applyBatch } from '../../renderer/store/receive.ts'

const completed = (transaction: IDBTransaction): Promise<void> => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve()
  transaction.onabort = () => reject(transaction.error ?? new Error('not written'))
})

/** Fills a store the way the app does; milliseconds. */
const pipeline = async (name: string, account: object, batches: readonly string[]): Promise<number> => {
  await openStore(name)
  const database = createDatabase(name, 'relaxed')
  await openDatabase(database, () => undefined)
  await database.table('accounts').put(account)
  const began = performance.now()
  for (const batch of batches) {
    const { isWritten, problem } = await applyBatch(batch)
    if (!isWritten) throw new Error(problem ?? 'not written')
  }
  const took = performance.now() - began
  database.close()
  closeStore()
  return took
}

/** Writes what is in `from` into a bare copy of it, in as many transactions; milliseconds. */
const raw = async (from: string, to: string, transactions: number): Promise<number> => {
  const database = createDatabase(from, 'relaxed')
  await openDatabase(database, () => undefined)
  const rows = await Promise.all(database.tables.map(async (table) => ({ name: table.name, rows: await table.toArray() as unknown[] })))
  const whole = database.backendDB().transaction(database.tables.map(({ name }) => name))
  const shapes = rows.map(({ name }) => {
    const store = whole.objectStore(name)
    const indexes = Array.from(store.indexNames, (index) => store.index(index)).map(({ name: called, keyPath: path, unique, multiEntry }) => ({ called, path, unique, multiEntry }))
    return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes }
  })
  const request = indexedDB.open(to)
  request.onupgradeneeded = () => {
    for (const { name, keyPath, autoIncrement, indexes } of shapes) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement })
      for (const { called, path, unique, multiEntry } of indexes) store.createIndex(called, path, { unique, multiEntry })
    }
  }
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })
  database.close()
  const began = performance.now()
  for (let at = 0; at < transactions; at++) {
    const transaction = request.result.transaction(rows.map(({ name }) => name), 'readwrite', { durability: 'relaxed' })
    for (const { name, rows: all } of rows) {
      const store = transaction.objectStore(name)
      for (const row of all.slice(Math.floor(all.length * at / transactions), Math.floor(all.length * (at + 1) / transactions))) store.put(row)
    }
    await completed(transaction)
  }
  const took = performance.now() - began
  request.result.close()
  return took
}

/** Milliseconds of each round, taken in turns so that both meet the same machine. */
export const measureIngest = async (account: object, batches: readonly string[], rounds: number): Promise<{ store: number[]; raw: number[] }> => {
  const times: { store: number[]; raw: number[] } = { store: [], raw: [] }
  for (let round = 0; round < rounds; round++) {
    const name = `kith-bench-ingest-${round}`
    times.store.push(await pipeline(name, account, batches))
    times.raw.push(await raw(name, `${name}-raw`, batches.length))
  }
  return times
}
