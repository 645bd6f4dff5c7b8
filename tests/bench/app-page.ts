/** Runs in the page of the filled inbox: its first page through the store, and the same rows straight from IndexedDB. */
import { createDatabase, openDatabase } from '../../renderer/store/database.ts'
import { waitingPage } from '../../renderer/store/lists.ts'

const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error ?? new Error('not read'))
})
interface Row { readonly personId: string; readonly threadId: string; readonly accountId: string }

const readRaw = async (database: IDBDatabase, limit: number): Promise<number> => {
  const transaction = database.transaction(['conversations', 'people', 'depths', 'threads', 'accounts'])
  const from = (name: string, key: string) => asked<unknown>(transaction.objectStore(name).get(key))
  const index = transaction.objectStore('conversations').index('[list+tier+waitingSince+id]')
  const lists = await Promise.all(['waiting', 'shown'].map((list) => asked(index.getAll(IDBKeyRange.bound([list], [list, []]), limit + 1) as IDBRequest<Row[]>)))
  const rows = lists.flat().slice(0, limit)
  await Promise.all(rows.flatMap(({ personId, threadId, accountId }) => [from('people', personId), from('depths', personId), from('threads', threadId), from('accounts', accountId)]))
  return rows.length
}

/** Milliseconds of so many readings each, taken in turns. */
export const measurePages = async (times: number): Promise<{ readonly store: number[]; readonly raw: number[]; readonly rows: number }> => {
  const database = createDatabase('kith', 'relaxed')
  await openDatabase(database, () => undefined)
  const bare = database.backendDB()
  const [store, raw]: [number[], number[]] = [[], []]
  let rows = 0
  for (let time = 0; time < times; time += 1) {
    const began = performance.now()
    rows = (await waitingPage(database, null, 60, 0)).rows.length
    const between = performance.now()
    await readRaw(bare, 60)
    store.push(between - began)
    raw.push(performance.now() - between)
  }
  database.close()
  return { store, raw, rows }
}
