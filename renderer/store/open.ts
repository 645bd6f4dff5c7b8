/** The page's side of the store: one worker that writes, one connection that reads. */
import { say } from '../words/say.ts'
import { createDatabase, isUpToDate, openDatabase, type Database } from './database.ts'
import { openProblemOf, phraseProblems, StoreProblem, problemOf } from './problem.ts'
import type { DriftedRow } from './drifting.ts'
import type { TableName } from './rows.ts'
import type { Question } from './search/answer.ts'
import { searchClient, type SearchClient } from './search/client.ts'
import type { Found } from './search/found.ts'
import type { Asked, Said, VerbName, Verbs } from './verbs.ts'
import { startWorker } from './worker-address.ts'

phraseProblems((says) => say(`store.${says}`))

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (problem: StoreProblem) => void
}
interface Open {
  readonly worker: Worker
  /** Null until it lies on disk in the latest version. */
  database: Database | null
  readonly waiting: Map<number, Waiting>
  nextId: number
  /** Null until the database is open. */
  search: SearchClient | null
}

let current: Open | null = null
const tablesListeners = new Set<(tables: ReadonlySet<TableName>) => void>()
const lostListeners = new Set<(problem: StoreProblem) => void>()

/** Calls back after every write, with the tables it changed; returns how to stop. */
export const onTablesChanged = (listener: (tables: ReadonlySet<TableName>) => void): (() => void) => {
  tablesListeners.add(listener)
  return () => tablesListeners.delete(listener)
}

/** Calls back when the store stops working under the app (a newer Kith opened it, the worker died). */
export const onStoreLost = (listener: (problem: StoreProblem) => void): (() => void) => {
  lostListeners.add(listener)
  return () => lostListeners.delete(listener)
}

/** Everything asked and not answered is refused, so that nobody waits for ever. */
const lose = (open: Open, problem: StoreProblem): void => {
  if (current !== open) return
  shut(open, problem)
  for (const listener of [...lostListeners]) listener(problem)
}

const shut = (open: Open, problem: StoreProblem): void => {
  if (current === open) current = null
  open.worker.terminate()
  open.search?.end()
  open.database?.close()
  for (const { reject } of open.waiting.values()) reject(problem)
  open.waiting.clear()
}

/** What changes the search index; `leaving`, as what an account leaves behind is swept once it has gone; `settings`, as indexing can be stopped there. */
const searched: readonly TableName[] = ['messages', 'people', 'notes', 'leaving', 'settings']

const sayChanged = (tables: ReadonlySet<TableName>): void => {
  for (const listener of [...tablesListeners]) listener(tables)
}

const hear = (open: Open, said: Said): void => {
  switch (said.is) {
    case 'changed': {
      const tables = new Set(said.tables)
      if (searched.some((table) => tables.has(table))) open.search?.wake()
      if (tables.has('conversations')) open.search?.moved()
      sayChanged(tables)
      return
    }
    case 'lost':
      lose(open, new StoreProblem(said.code))
      return
    case 'done':
      open.waiting.get(said.id)?.resolve(said.value)
      break
    case 'failed':
      open.waiting.get(said.id)?.reject(new StoreProblem(said.code, said.detail, said.says))
  }
  open.waiting.delete(said.id)
}

const askOf = <K extends VerbName>(open: Open, verb: K, args: Parameters<Verbs[K]>): ReturnType<Verbs[K]> =>
  new Promise<unknown>((resolve, reject) => {
    const id = open.nextId++
    open.waiting.set(id, { resolve, reject })
    open.worker.postMessage({ id, verb, args } satisfies Asked)
  }) as ReturnType<Verbs[K]>

/**
 * Starts the worker and opens the database; rejects with a StoreProblem. Opening twice is a mistake. `onReadable` is called
 * once `read` works: that may be before the worker can write.
 */
export const openStore = async (name = 'kith', onReadable: () => void = () => undefined): Promise<void> => {
  if (current) throw new StoreProblem('blocked')
  const open: Open = { worker: startWorker(), database: null, waiting: new Map(), nextId: 1, search: null }
  current = open
  open.worker.onmessage = (event: MessageEvent<Said>) => hear(open, event.data)
  open.worker.onerror = (event) => lose(open, new StoreProblem('broken', event.message))
  open.worker.onmessageerror = () => lose(open, new StoreProblem('broken', 'messageerror'))
  const openHere = async (): Promise<void> => {
    if (current !== open) throw new StoreProblem('closed')
    const database = open.database = createDatabase(name, 'relaxed', true)
    await openDatabase(database, (problem) => lose(open, problem))
    if (current !== open) {
      // Closed meanwhile: it must not stay open behind everybody's back.
      database.close()
      throw new StoreProblem('closed')
    }
    onReadable()
  }
  try {
    // Whoever looks first hears that its files are damaged; the browser then clears them away, and who comes later finds an empty inbox.
    const isReady = await isUpToDate(name).catch((error: unknown) => Promise.reject(openProblemOf(error)))
    if (current !== open) throw new StoreProblem('closed')
    const opened = askOf(open, 'open', [name, Date.now(), isReady])
    // What the worker says comes first: it says the same, or more.
    opened.catch(() => undefined)
    // Only where there is something to upgrade the worker goes first, as it is the one that does.
    const here = isReady ? openHere() : opened.then(openHere)
    here.catch(() => undefined)
    await opened
    await here
    open.search = searchClient(name, () => sayChanged(new Set(['searchQueue', 'searchSegments'])))
  } catch (error) {
    const problem = error instanceof StoreProblem ? error : new StoreProblem('broken', String(error))
    shut(open, problem)
    throw problem
  }
}

/** Ends the worker and the connection. What was asked and not answered is refused. */
export const closeStore = (): void => {
  if (current) shut(current, new StoreProblem('closed'))
}

/** Asks the worker for a write; answers come in the order of asking. Rejects with a StoreProblem. */
export const ask = <K extends VerbName>(verb: K, ...args: Parameters<Verbs[K]>): ReturnType<Verbs[K]> =>
  current ? askOf(current, verb, args) : Promise.reject(new StoreProblem('closed')) as ReturnType<Verbs[K]>

/** Runs a read on the page's own connection; rejects with a StoreProblem. */
export const read = async <T>(work: (database: Database) => PromiseLike<T>): Promise<T> => {
  if (!current?.database) throw new StoreProblem('closed')
  try {
    return await work(current.database)
  } catch (error) {
    throw problemOf(error)
  }
}

/** Asks the search worker; rejects with a StoreProblem, or as `SearchClient.find` says. */
export const askSearch = (question: Question, signal?: AbortSignal): Promise<Found> =>
  current?.search ? current.search.find(question, signal) : Promise.reject(new StoreProblem('closed'))

/** Asks the search worker who has drifted; rejects with a StoreProblem. */
export const askDrifted = (nowMs: number): Promise<readonly DriftedRow[]> =>
  current?.search ? current.search.drifted(nowMs) : Promise.reject(new StoreProblem('closed'))
