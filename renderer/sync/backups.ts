/** The page's side of the backups: what could be restored, how they stand, and the choice between that and an empty inbox. */
import type { CallInput, CallName, CallOutput } from '#bridge'
import type { Backup, BackupStatus, RestoredRow } from '#domain/backup'
import { call, onSignal } from '../bridge.ts'
import { acknowledge, getGeneration, noteChosen } from '../store/journal.ts'
import { StoreProblem } from '../store/problem.ts'
import { isUnsent, noCounts, restoreRows, sumOf } from '../store/restore.ts'
import type { RestoreCounts } from '../store/verbs.ts'
import { startJournal, type Journal } from './journal.ts'
import { pauseMs } from './pause.ts'

export interface Backups {
  /** What could be restored into this empty inbox, newest first; empty where there is nothing to choose. */
  readonly offer: readonly Backup[]
  /** The offer is made because a restore was cut off half-way: what had come back by then is here. */
  readonly isCutOff: boolean
  /** What main said last of the backups and the disk; null before it said anything. */
  readonly status: BackupStatus | null
  /** Why main's backups could not be opened; null where they are. Asked again by itself. */
  readonly problem: string | null
}

export interface RestoreProgress {
  readonly rows: number
  /** Null where it is not known. */
  readonly of: number | null
}

export interface BackupParts {
  readonly call: <K extends CallName>(name: K, input: CallInput<K>) => Promise<CallOutput<K>>
  readonly now: () => number
  readonly dice: () => number
  readonly after: (ms: number, work: () => void) => () => void
}

const real: BackupParts = {
  call,
  now: () => Date.now(),
  dice: () => Math.random(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}

const nothing: Backups = { offer: [], isCutOff: false, status: null, problem: null }
let backups = nothing
const listeners = new Set<() => void>()
const say = (patch: Partial<Backups>): void => {
  backups = { ...backups, ...patch }
  for (const listener of [...listeners]) listener()
}

export const getBackups = (): Backups => backups
/** Calls back after every change; returns how to stop. */
export const subscribeBackups = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let parts = real
let generation = ''
let journal: Journal | null = null
let retry: (() => void) | null = null
let stopHearing: (() => void) | null = null
let choosing: (() => void)[] = []

/**
 * Asked once, before sending starts. Opens main's backups of this store and streams to them from there on, or, where
 * something could be restored into an empty store, waits for the choice. Never rejects: what cannot be opened is tried again.
 */
export const openBackups = async (given: Partial<BackupParts> = {}): Promise<void> => {
  closeBackups()
  parts = { ...real, ...given }
  stopHearing = onSignal('backups', (status) => {
    const wasFailing = (backups.status?.failure ?? null) !== null
    say({ status })
    if (wasFailing && status.failure === null) journal?.hurry()
  })
  await open(1)
}

/** Stops streaming and forgets what was said; what is not written waits in the store. */
export const closeBackups = (): void => {
  retry?.()
  stopHearing?.()
  journal?.stop()
  ;[retry, stopHearing, journal, backups, choosing] = [null, null, null, nothing, []]
}

const open = async (tries: number): Promise<void> => {
  try {
    const here = await getGeneration()
    generation = here.id
    const { acknowledged, offer, status } = await parts.call('openBackups', { generation, isEmpty: here.isEmpty })
    // What both know already need not be written again: at most starts nothing has changed.
    if (here.acknowledged !== acknowledged) await acknowledge(Math.min(here.acknowledged, acknowledged), acknowledged)
    say({ status, problem: null, offer, isCutOff: offer.length > 0 && here.hasRows })
    // Until the user has chosen, nothing is written anywhere.
    if (offer.length === 0) await begin(acknowledged, here.isEmpty)
  } catch (error) {
    if (error instanceof StoreProblem && error.code === 'closed') return
    say({ problem: error instanceof Error ? error.message : String(error) })
    retry = parts.after(pauseMs(tries, null, parts.now(), parts.dice()), () => void open(tries + 1))
  }
}

/** `isUnchosen`: the store does not know yet that there is nothing to choose. */
const begin = async (acknowledged: number, isUnchosen: boolean): Promise<void> => {
  if (isUnchosen) await noteChosen()
  journal = startJournal(generation, acknowledged, parts)
}

/** Resolves when there is nothing to choose (any more): at once, or after `restoreBackup` or `beginAfresh`. */
export const whenChosen = (): Promise<void> => new Promise((resolve) => {
  if (backups.offer.length === 0) resolve()
  else choosing.push(resolve)
})

const settle = async (): Promise<void> => {
  await parts.call('settleBackups', { generation })
  await noteChosen()
  if (!journal) await begin((await getGeneration()).acknowledged, false)
  say({ offer: [] })
  for (const chosen of choosing.splice(0)) chosen()
}

/** The user wants the empty inbox. The backups stay where they are. */
export const beginAfresh = (): Promise<void> => settle()

/**
 * Merges a backup into what is here, part by part; newer decisions win, answers on their way become drafts.
 * Rejects with a BridgeError, a StoreProblem, or the signal's reason between two parts; what was merged by then stays, and asking again goes on without doubling.
 */
export const restoreBackup = async (id: string, onProgress: (progress: RestoreProgress) => void = () => undefined, signal?: AbortSignal): Promise<RestoreCounts> => {
  const known = backups.offer.find((one) => one.id === id) ?? (await parts.call('listBackups', null)).find((one) => one.id === id)
  const of = known ? Object.values(known.counts).reduce((sum, count) => sum + count, 0) : null
  const unsent: RestoredRow[] = []
  let [counts, rows, after]: [RestoreCounts, number, number | null] = [noCounts, 0, 0]
  onProgress({ rows, of })
  while (after !== null) {
    const part: CallOutput<'readBackup'> = await parts.call('readBackup', { id, after })
    unsent.push(...part.rows.filter(isUnsent))
    counts = sumOf(counts, await restoreRows(part.rows.filter((row) => !isUnsent(row)), parts.now()))
    rows += part.rows.length
    // Should it end here, the offer says that a part is back.
    if (backups.offer.length > 0) say({ isCutOff: true })
    onProgress({ rows, of: of === null ? null : Math.max(of, rows) })
    after = part.next
    signal?.throwIfAborted()
  }
  counts = sumOf(counts, await restoreRows(unsent.sort((a, b) => a.at - b.at), parts.now()))
  await settle()
  return counts
}
