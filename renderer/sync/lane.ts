/** The queue of one account: one item after the other, then a rest until the next may go. */
import type { Account, AccountStatus } from '#domain/account'
import type { Failure } from '#domain/failure'
import type { OutboxItem } from '#domain/outbox-item'
import { endUndo, getNextAttemptAt, getNextUndoEnd, hurryWaiting, noteUnapproved, settleRefused, settleSent, settleUnsure, settleWaiting, takeNext } from '../store/outbox.ts'
import { StoreProblem } from '../store/problem.ts'
import { untilAsked } from '../store/queue.ts'
import { createApproving, type ApprovingParts } from './approving.ts'
import { attempt, type Outcome } from './attempt.ts'
import { pauseMs } from './pause.ts'
import { unlessGone, unlessStoreLost } from './store-problems.ts'

export interface LaneParts extends ApprovingParts {
  /** Runs `work` once after `ms`; returns how to call it off. */
  readonly after: (ms: number, work: () => void) => () => void
}

export interface Lane {
  /** Looks whether something may go now. */
  ring(account: Account): void
  /** The user is signed in again. */
  resume(): void
  /** What main says of the account's reading tells whether it is signed in and the network is there. */
  hear(before: AccountStatus | undefined, status: AccountStatus): void
  stop(): void
}

const longestRestMs = 3600_000
/** From so many failures of the store on, the rests between them no longer grow (about half a minute). */
const mostStuck = 4

/** Builds the lane of an account; nothing is sent before the first `ring`. */
export const createLane = (first: Account, { bridge, now, dice, after }: LaneParts): Lane => {
  const approving = createApproving({ bridge, now, dice })
  let account = first
  let isBusy = false
  let isAsked = false
  let isStopped = false
  let signedOutAt: number | null = null
  let callOff: () => void = () => undefined
  const tries = new Map<string, number>()
  /** What main would not send for want of an approval, and was asked about once more. */
  const askedAgain = new Set<string>()
  /** Writes what came of the last item: kept until the store has taken it, so that a full disk does not make us forget it. */
  let unwritten: (() => Promise<void>) | null = null
  /** How often in a row the store has failed. */
  let stuck = 0
  let isResting = false

  const pause = (item: OutboxItem, failure: Failure | null): number => {
    const count = (tries.get(item.id) ?? 0) + 1
    tries.set(item.id, count)
    return now() + pauseMs(count, failure, now(), dice())
  }

  const writerOf = (item: OutboxItem, outcome: Outcome): (() => Promise<void>) => {
    if (outcome.is !== 'sent' && outcome.is !== 'resend' && outcome.failure?.kind === 'signed-out') signedOutAt = now()
    // Signed out: no time would help. It goes when the lane goes on.
    const later = (failure: Failure): number => signedOutAt === null ? pause(item, failure) : now()
    switch (outcome.is) {
      case 'sent': return () => settleSent(item.id, outcome.message, now())
      case 'refused': return () => settleRefused(item.id, outcome.failure, now())
      case 'waiting': {
        const notBefore = later(outcome.failure)
        return () => settleWaiting(item.id, outcome.failure, notBefore)
      }
      case 'unsure': {
        const notBefore = later(outcome.failure)
        return () => settleUnsure(item.id, outcome.failure, notBefore)
      }
      case 'unapproved': {
        // Once: whoever asks again and again would never be done.
        if (askedAgain.has(item.id)) return () => settleRefused(item.id, outcome.failure, now())
        askedAgain.add(item.id)
        return () => noteUnapproved(item.id, null, now())
      }
      case 'resend': return () => settleWaiting(item.id, null, now())
      case 'undecided': return () => settleUnsure(item.id, outcome.failure, untilAsked)
    }
  }

  const settle = async (): Promise<void> => {
    await unwritten?.().catch(unlessGone)
    unwritten = null
  }

  const goThrough = async (): Promise<void> => {
    while (!isStopped && signedOutAt === null) {
      const item = await takeNext(account.id, now())
      if (!item) break
      unwritten = writerOf(item, await attempt(item, account, bridge))
      await settle()
    }
  }

  const drain = async (): Promise<void> => {
    await settle()
    await endUndo(account.id, now())
    const askAt = await approving.ask(account)
    await goThrough()
    stuck = 0
    if (isStopped) return
    // Undo windows end and approvals are asked for whether or not the account can send now.
    const times = [askAt, await getNextUndoEnd(account.id), signedOutAt === null ? await getNextAttemptAt(account.id) : null].filter((at) => at !== null)
    callOff()
    if (times.length > 0) callOff = after(Math.min(Math.max(0, Math.min(...times) - now()), longestRestMs), ring)
  }

  /** The store took nothing: it is asked again after a rest. One that is gone says so to the whole app. */
  const rest = (error: unknown): void => {
    if (!(error instanceof StoreProblem)) throw error
    if (error.code === 'closed') return
    stuck += 1
    callOff()
    callOff = after(pauseMs(Math.min(stuck, mostStuck), null, now(), dice()), () => {
      isResting = false
      ring()
    })
    isResting = true
  }

  const ring = (): void => {
    // What failed is said as a change too, and must not ring at once.
    if (isStopped || isResting) return
    if (isBusy) {
      isAsked = true
      return
    }
    isBusy = true
    isAsked = false
    void drain().catch(rest).finally(() => {
      isBusy = false
      if (isAsked) ring()
    })
  }

  const resume = (): void => {
    signedOutAt = null
    ring()
  }

  return {
    ring: (latest) => {
      account = latest
      ring()
    },
    resume,
    hear: (before, status) => {
      const isIn = status.phase !== 'paused' && (before?.phase === 'paused' || (status.lastReadAt ?? 0) > (signedOutAt ?? Infinity))
      if (signedOutAt !== null && isIn) resume()
      const isBack = before?.failure?.kind === 'offline' && status.failure === null
      // Writing it rings the lane.
      if (isBack) void hurryWaiting(account.id, now()).catch(unlessStoreLost)
    },
    stop: () => {
      isStopped = true
      callOff()
    },
  }
}
