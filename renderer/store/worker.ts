/** Everything the store writes is written here, off the page's thread, in the order it was asked for. */
import { createDatabase, openDatabase, type Database } from './database.ts'
import { inSteps } from './in-steps.ts'
import { problemOf, StoreProblem } from './problem.ts'
import type { TableName } from './rows.ts'
import type { Asked, Said, VerbName, Verbs } from './verbs.ts'
import { noteChanges } from './write/changes.ts'
import { finishLeaving } from './write/accounts.ts'
import { followRules } from './write/chores.ts'
import { holdLate } from './write/holding.ts'
import { beginGeneration } from './write/journal.ts'
import { removeUnusedPictures } from './write/pictures.ts'
import { doubtInterrupted } from './write/sending.ts'
import { verbsOver } from './write/verbs.ts'

const say = (said: Said): void => self.postMessage(said)
const changed = new Set<TableName>()

let last: Promise<void> = Promise.resolve()
const queue = (work: () => Promise<void>): void => {
  last = last.then(work)
}
const sayChanged = (): void => {
  if (changed.size > 0) say({ is: 'changed', tables: [...changed] })
  changed.clear()
}

let connections: readonly Database[] = []
let verbs: Omit<Verbs, 'open'> | null = null

const lose = ({ code }: StoreProblem): void => {
  for (const connection of connections) connection.close()
  say({ is: 'lost', code })
}

const open: Verbs['open'] = async (name, nowMs, isLatest) => {
  const relaxed = createDatabase(name, 'relaxed', isLatest)
  const strict = createDatabase(name, 'strict', isLatest)
  connections = [relaxed, strict]
  for (const connection of connections) {
    noteChanges(connection, changed)
    await openDatabase(connection, lose)
  }
  await beginGeneration(strict, nowMs)
  await doubtInterrupted(strict, nowMs)
  await holdLate(strict, nowMs)
  verbs = verbsOver(relaxed, strict)
  // After the answer: a large account must not keep the window from opening. What fails goes on at the next start.
  queue(() => removeUnusedPictures(relaxed).then(() => undefined, () => undefined))
  queue(() => finishLeaving(relaxed).catch(() => undefined).then(sayChanged))
  queue(() => followRules(relaxed).catch(() => undefined).then(doChores))
}

/** What fails goes on at the next start. */
const doChores = inSteps(async () => {
  const hasMore = await verbs?.doChore().catch(() => false)
  sayChanged()
  return hasMore ?? false
}, queue)
const leavesChores: ReadonlySet<VerbName> = new Set<VerbName>(['addException', 'removeException', 'restore', 'saveSettings'])

const run = async (verb: VerbName, args: readonly unknown[]): Promise<unknown> => {
  if (verb === 'open') return open(...args as Parameters<Verbs['open']>)
  if (!verbs) throw new StoreProblem('closed')
  const known = verbs as unknown as Record<VerbName, (...given: readonly unknown[]) => Promise<unknown>>
  return known[verb](...args)
}

const answer = async ({ id, verb, args }: Asked): Promise<void> => {
  let said: Said
  try {
    said = { is: 'done', id, value: await run(verb, args) }
  } catch (error) {
    const { code, says, detail } = problemOf(error)
    said = { is: 'failed', id, code, says, detail }
  }
  sayChanged()
  say(said)
  if (leavesChores.has(verb)) doChores()
}

self.onmessage = (event: MessageEvent<Asked>): void => queue(() => answer(event.data))
