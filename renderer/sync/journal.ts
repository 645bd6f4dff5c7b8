/** Streams what the user writes to main's journal, and never in the user's way: what main has not taken waits and is said. */
import type { CallInput, CallOutput } from '#bridge'
import { acknowledge, readPending, touchesUser } from '../store/journal.ts'
import { onTablesChanged } from '../store/open.ts'
import { StoreProblem } from '../store/problem.ts'
import { pauseMs } from './pause.ts'

export interface JournalStatus {
  /** Since when (ms since epoch) something written here is not in main's journal yet; null where everything is. */
  readonly waitingSince: number | null
  /** Why it was not taken, for the curious; null where nothing went wrong. */
  readonly problem: string | null
  /** Rows too large for the journal since the start: they are in the inbox only. */
  readonly leftOut: number
}

export interface JournalParts {
  readonly call: (name: 'appendJournal', input: CallInput<'appendJournal'>) => Promise<CallOutput<'appendJournal'>>
  /** Milliseconds since epoch. */
  readonly now: () => number
  /** A number from 0 to 1. */
  readonly dice: () => number
  /** Runs `work` once after `ms`; returns how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void
}

export interface Journal {
  /** Tries again now: there may be room again. */
  hurry(): void
  stop(): void
}

/** What is written within so short a time goes in one part. */
const batchMs = 200

const quiet: JournalStatus = { waitingSince: null, problem: null, leftOut: 0 }
let status = quiet
const listeners = new Set<() => void>()
const say = (patch: Partial<JournalStatus>): void => {
  const next = { ...status, ...patch }
  if (next.waitingSince === status.waitingSince && next.problem === status.problem && next.leftOut === status.leftOut) return
  status = next
  for (const listener of [...listeners]) listener()
}

export const getJournalStatus = (): JournalStatus => status
/** Calls back after every change; returns how to stop. */
export const subscribeJournal = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Main has less than we gave it: what is missing goes once more. */
class TookLess extends Error {}

/** Begins after what main has acknowledged of this generation. */
export const startJournal = (generation: string, acknowledged: number, { call, now, dice, after }: JournalParts): Journal => {
  let from = acknowledged
  let isBusy = false
  let isAsked = false
  let isStopped = false
  let tries = 0
  let callOff: (() => void) | null = null
  status = quiet
  say({})

  /** One part; false where nothing is left. */
  const step = async (): Promise<boolean> => {
    const { entries, upTo, leftOut } = await readPending(from)
    if (upTo === from) return false
    say({ waitingSince: status.waitingSince ?? now() })
    const last = entries.at(-1)?.seq ?? from
    const has = entries.length === 0 ? from : await call('appendJournal', { generation, entries: [...entries] })
    if (has < last) {
      await acknowledge(has, has)
      const isFurther = has > from
      from = has
      if (isFurther) tries = 0
      throw new TookLess(`it has ${has} of ${last}`)
    }
    // Where it has more than we gave it, those rows have taken sequences after that.
    const reached = Math.max(has, upTo)
    await acknowledge(upTo, reached)
    from = reached
    tries = 0
    say({ problem: null, leftOut: status.leftOut + leftOut })
    return true
  }

  const drain = async (): Promise<void> => {
    while (!isStopped && await step());
    if (!isStopped) say({ waitingSince: null, problem: null })
  }

  const fail = (error: unknown): void => {
    // A store that is gone says so to the whole app.
    if (isStopped || error instanceof StoreProblem && error.code === 'closed') return
    tries += 1
    say({ waitingSince: status.waitingSince ?? now(), problem: error instanceof Error ? error.message : String(error) })
    callOff?.()
    callOff = after(pauseMs(tries, null, now(), dice()), run)
  }

  const run = (): void => {
    callOff?.()
    callOff = null
    if (isStopped) return
    if (isBusy) {
      isAsked = true
      return
    }
    isBusy = true
    isAsked = false
    void drain().catch(fail).finally(() => {
      isBusy = false
      if (isAsked && !callOff) run()
    })
  }

  const stopListening = onTablesChanged((tables) => {
    if (isStopped || !touchesUser(tables)) return
    say({ waitingSince: status.waitingSince ?? now() })
    // A rest after a failure is not cut short by typing on.
    if (isBusy) isAsked = true
    else callOff ??= after(batchMs, run)
  })
  run()
  return {
    hurry: run,
    stop: () => {
      isStopped = true
      callOff?.()
      stopListening()
    },
  }
}
