/** Brings the derived rows of threads up to date: gathers what they depend on, derives, writes what changed. */
import type { Database } from '../database.ts'
import { deriveThread, suspectsIn } from '../derive.ts'
import { folded, ranked } from '../folding.ts'
import { historyStep, type Knowledge } from '../judging.ts'
import type { ConversationRow, FoldRow, ThreadStateRow } from '../rows.ts'
import { depthRank } from '../../rules/depth.ts'
import { humanDepth, moveDepth, noDepths, passedIn, readDepths, writeDepths, type Depths } from './depths.ts'
import { gatherThreads, type Gathered, type Known } from './gather.ts'
import { isSame } from './same.ts'
import { carriersOf } from './same-text.ts'
import { writeConversations, writeFolds } from './write-rows.ts'

const nothing: Known = { people: new Map(), threads: new Map(), messages: [] }

/**
 * Derives these threads anew, and what hangs on them elsewhere: where the history with somebody has grown, everything they
 * said is judged again; where two have talked more deeply, what else of theirs waits moves up. Runs inside the
 * transaction that changed them.
 */
export const deriveThreads = async (database: Database, threadIds: Iterable<string>, known: Known = nothing): Promise<void> => {
  const ids = [...new Set(threadIds)]
  if (ids.length === 0) return
  const depths = noDepths()
  const threads = await gatherAll(database, ids, known, depths)
  const knowledge = await knowledgeOf(database, threads, depths)
  const derived = threads.map(({ prepared }) => prepared && deriveThread(prepared, knowledge))
  threads.forEach(({ before }, at) => {
    const [old, now] = [passedIn(before), passedIn(derived[at]?.conversations ?? [])]
    for (const personId of new Set([...old.keys(), ...now.keys()])) moveDepth(depths, personId, old.get(personId), now.get(personId), ['exchanges'])
  })
  const exchangesOf = (personId: string): number => humanDepth(depths.now, depths.humans, personId).exchanges
  const placed = derived.map((one) => folded((one?.conversations ?? []).map((row) => ranked(row, exchangesOf(row.personId))), exchangesOf))
  const elsewhere = await moveElsewhere(database, depths, new Set(threads.map(({ id }) => id)))
  await writeConversations(database, [...threads.flatMap(({ before }) => before), ...elsewhere.before], [...placed.flatMap(({ rows }) => rows), ...elsewhere.after])
  const folds = threads.map(({ id, stateBefore }, at) => ({ id, isNew: stateBefore === undefined, fold: placed[at]?.fold ?? null }))
  await writeFolds(database, [...folds.flatMap(({ id, isNew, fold }): [string, FoldRow | null][] => isNew && !fold ? [] : [[id, fold]]), ...elsewhere.folds])
  await writeDepths(database, depths)
  await writeStates(database, threads, derived.map((one) => one?.state ?? null))
}

/** The threads asked for, and those of people whose history with the user changes with them as far as a verdict sees. */
const gatherAll = async (database: Database, ids: readonly string[], known: Known, depths: Depths): Promise<Gathered[]> => {
  const threads: Gathered[] = []
  const done = new Set<string>()
  for (let next = ids; next.length > 0;) {
    for (const id of next) done.add(id)
    const fresh = await gatherThreads(database, next, threads.length === 0 ? known : nothing)
    threads.push(...fresh)
    const steps = await moveHistory(database, fresh, depths)
    const rows = steps.length === 0 ? [] : await database.conversations.where('personId').anyOf(steps).toArray()
    next = [...new Set(rows.map(({ threadId }) => threadId))].filter((id) => !done.has(id))
  }
  return threads
}

/** Gives those whose history took a step. */
const moveHistory = async (database: Database, threads: readonly Gathered[], depths: Depths): Promise<string[]> => {
  const looks = threads.map(({ before, prepared }) => ({ old: passedIn(before), now: prepared?.passed }))
  const here = new Set(looks.flatMap(({ old, now }) => [...old.keys(), ...now?.keys() ?? []]))
  await readDepths(database, depths, here)
  const stepOf = (personId: string): string => historyStep(humanDepth(depths.now, depths.humans, personId))
  const people = [...new Set([...here].flatMap((personId) => depths.humans.get(personId) ?? [personId]))]
  const steps = new Map(people.map((personId) => [personId, stepOf(personId)]))
  for (const { old, now } of looks) {
    for (const personId of new Set([...old.keys(), ...now?.keys() ?? []])) moveDepth(depths, personId, old.get(personId), now?.get(personId), ['mine', 'theirs'])
  }
  return people.filter((personId) => stepOf(personId) !== steps.get(personId))
}

const knowledgeOf = async (database: Database, threads: readonly Gathered[], depths: Depths): Promise<Knowledge> => {
  const [exceptions, clock] = await Promise.all([database.exceptions.toArray(), database.markers.get('clock')])
  const whole = new Map([...depths.now.keys()].map((personId) => [personId, humanDepth(depths.now, depths.humans, personId)]))
  const known = { depths: whole, exceptions, clock: clock?.value ?? 0 }
  const sameText = await carriersOf(threads.flatMap(({ prepared }) => prepared ? suspectsIn(prepared, known) : []))
  return { ...known, sameText }
}

/** Whoever moved to another depth stands elsewhere in their other threads too; a stranger no more leaves the folds. */
const moveElsewhere = async (database: Database, { now, before: was, humans }: Depths, here: ReadonlySet<string>) => {
  const exchangesOf = (depths: Depths['now'], personId: string): number => humanDepth(depths, unknown.humans, personId).exchanges
  const unknown: Depths = { now: new Map(now), before: new Map(), humans: new Map(humans) }
  const moved = [...now.keys()].filter((personId) => depthRank(exchangesOf(now, personId)) !== depthRank(exchangesOf(was, personId)))
  const rows = moved.length === 0 ? [] : (await database.conversations.where('personId').anyOf(moved).toArray())
    .filter(({ section, threadId }) => section === 'waiting' && !here.has(threadId))
  const threadIds = [...new Set(rows.map(({ threadId }) => threadId))]
  const threads = await Promise.all(threadIds.map((id) => database.conversations.where('threadId').equals(id).toArray()))
  await readDepths(database, unknown, threads.flat().filter(({ section }) => section === 'waiting').map(({ personId }) => personId))
  const placed = threads.map((one) => folded(one.map((row) => ranked(row, exchangesOf(unknown.now, row.personId))), (personId) => exchangesOf(unknown.now, personId)))
  return {
    before: threads.flat(),
    after: placed.flatMap((one): readonly ConversationRow[] => one.rows),
    folds: threadIds.map((id, at): [string, FoldRow | null] => [id, placed[at]?.fold ?? null]),
  }
}

const writeStates = async (database: Database, threads: readonly Gathered[], after: readonly (Omit<ThreadStateRow, 'readAt'> | null)[]): Promise<void> => {
  const rows = threads.flatMap(({ stateBefore }, at) => {
    const state = after[at]
    const row = state ? { ...state, readAt: stateBefore?.readAt ?? 0 } : null
    return row && !isSame(row, stateBefore) ? [row] : []
  })
  const gone = threads.flatMap(({ id, stateBefore }, at) => stateBefore && !after[at] ? [id] : [])
  if (rows.length > 0) await database.threadStates.bulkPut(rows)
  if (gone.length > 0) await database.threadStates.bulkDelete(gone)
}
