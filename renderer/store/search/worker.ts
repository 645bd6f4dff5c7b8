/**
 * Search has a worker of its own: neither a batch being written nor the piece being packed keeps an answer waiting. What else
 * goes through everybody is read here too.
 */
import { createDatabase, openDatabase, type Database } from '../database.ts'
import { findDrifted } from '../drifting.ts'
import { problemOf } from '../problem.ts'
import type { SectionWord } from '../../rules/search/query.ts'
import { answer, Superseded } from './answer.ts'
import { indexStep, isFresh, segmentIds } from './indexing.ts'
import { threadsIn } from './limits.ts'
import type { SearchAsked, SearchSaid } from './messages.ts'
import type { Family } from './rows.ts'
import type { Packed } from './segment.ts'
import { unhurried } from './unhurried.ts'

/** Nobody searches: the index goes back to the disk. */
const idleMs = 60_000
/** What a batch has just brought is found at once; so many steps, as more would keep a search waiting. */
const stepsBefore = 3

const say = (said: SearchSaid): void => self.postMessage(said)

let database: Promise<Database> | null = null
const open = async (name: string): Promise<Database> => {
  const opened = createDatabase(name, 'relaxed', true)
  // Whoever opened the store hears of it by themselves.
  await openDatabase(opened, () => undefined)
  return opened
}

let loaded: ReadonlyMap<string, Packed> = new Map()
let idle: ReturnType<typeof setTimeout> | undefined

/** The pieces as they lie on disk now; what is loaded already is not read again. */
const load = async (from: Database, family: Family): Promise<readonly Packed[]> => {
  const pieces = await from.transaction('r', from.searchSegments, async () => {
    const ids = await segmentIds(from, family)
    const missing = ids.filter((id) => !loaded.has(id))
    const fresh = new Map((await from.searchSegments.bulkGet(missing)).flatMap((row) => row ? [[row.id, row as Packed]] : []))
    return ids.flatMap((id): [string, Packed][] => {
      const piece = loaded.get(id) ?? fresh.get(id)
      return piece ? [[id, piece]] : []
    })
  })
  loaded = new Map([...[...loaded].filter(([id]) => !id.startsWith(`${family} `)), ...pieces])
  return pieces.map(([, piece]) => piece)
}

/** Where everybody stands, until somebody moves: whoever types on asks the same again. */
let standing = new Map<string, ReadonlySet<number>>()
const threads = (from: Database) => async (sections: ReadonlySet<SectionWord>): Promise<ReadonlySet<number>> => {
  const key = [...sections].sort().join(' ')
  // What is read before somebody moves is not remembered after it.
  const now = standing
  const known = now.get(key) ?? await threadsIn(from, sections)
  now.set(key, known)
  return known
}

const rest = (): void => {
  loaded = new Map()
  standing = new Map()
}

let isIndexing = false
let isAskedAgain = false
let stepping: Promise<boolean> = Promise.resolve(false)

/** Steps never overlap: two of them would join the same pieces. */
const step = (from: Database): Promise<boolean> => {
  stepping = stepping.then(() => indexStep(from), () => indexStep(from))
  return stepping
}

const index = async (): Promise<void> => {
  isAskedAgain = true
  if (isIndexing || !database) return
  isIndexing = true
  try {
    const from = await database
    while (isAskedAgain) {
      isAskedAgain = false
      while (await step(from)) say({ is: 'indexed' })
    }
  } catch {
    // A full disk or a store that closes: what is queued stays queued, and is tried with the next change.
  } finally {
    isIndexing = false
  }
}

/** What cannot be indexed now is not found yet; that is no reason to find nothing. */
const indexFresh = async (from: Database): Promise<void> => {
  try {
    for (let at = 0; at < stepsBefore && await isFresh(from) && await step(from); at++) say({ is: 'indexed' })
  } catch { /* it stays queued */ }
}

let latest = 0
const find = async ({ id, question }: Extract<SearchAsked, { is: 'find' }>): Promise<void> => {
  latest = id
  clearTimeout(idle)
  const check = (): void => {
    if (latest !== id) throw new Superseded()
  }
  try {
    if (!database) return
    const from = await database
    await indexFresh(from)
    check()
    say({ is: 'found', id, found: await answer(from, question, { load: (family) => load(from, family), threads: threads(from), check }) })
  } catch (error) {
    const { code, says, detail } = problemOf(error)
    say(error instanceof Superseded ? { is: 'superseded', id } : { is: 'failed', id, code, says, detail })
  } finally {
    clearTimeout(idle)
    idle = setTimeout(rest, idleMs)
  }
}

const findAway = unhurried(async ({ from, nowMs }: { from: Database; nowMs: number }) => findDrifted(from, nowMs))
const drifted = async ({ id, nowMs }: Extract<SearchAsked, { is: 'drifted' }>): Promise<void> => {
  try {
    if (database) say({ is: 'drifted', id, rows: await findAway({ from: await database, nowMs }) })
  } catch (error) {
    const { code, says, detail } = problemOf(error)
    say({ is: 'failed', id, code, says, detail })
  }
}

self.onmessage = ({ data }: MessageEvent<SearchAsked>): void => {
  if (data.is === 'open') {
    database = open(data.name)
    // Whoever asks hears of it.
    database.catch(() => undefined)
  } else if (data.is === 'index') void index()
  else if (data.is === 'find') void find(data)
  else if (data.is === 'drifted') void drifted(data)
  else if (data.is === 'moved') standing = new Map()
  else latest = 0
}
