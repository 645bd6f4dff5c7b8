/** The queue of one account: one item after the other, then a rest until the next may go. */
import type { Account, AccountStatus } from '#domain/account'
import type { Failure } from '#domain/failure'
import type { OutboxItem } from '#domain/outbox-item'
import { endUndo, getNextAttemptAt, getNextUndoEnd, hurryWaiting, noteUnapproved, settleRefused, settleSent, settleUnsure, settleWaiting, takeNext } from '../store/outbox.ts'
import { untilAsked } from '../store/queue.ts'
import { createApproving, type ApprovingParts } from './approving.ts'
import { attempt, type Outcome } from './attempt.ts'
import { isSendingHeld } from './hold.ts'
import { createLoop, type LoopParts } from './loop.ts'
import { pauseMs } from './pause.ts'
import { unlessGone, unlessStoreLost } from './store-problems.ts'

export interface LaneParts extends ApprovingParts, LoopParts {}

export interface Lane {
  /** Looks whether something may go now. */
  ring(account: Account): void
  /** The user is signed in again. */
  resume(): void
  /** What main says of the account's reading tells whether it is signed in and the network is there. */
  hear(before: AccountStatus | undefined, status: AccountStatus): void
  stop(): void
}

/** Builds the lane of an account; nothing is sent before the first `ring`. */
export const createLane = (first: Account, parts: LaneParts): Lane => {
  const { bridge, now, dice } = parts
  const approving = createApproving({ bridge, now, dice })
  let account = first
  let isStopped = false
  let signedOutAt: number | null = null
  const tries = new Map<string, number>()
  /** What main would not send for want of an approval, and was asked about once more. */
  const askedAgain = new Set<string>()
  /** Writes what came of the last item: kept until the store has taken it, so that a full disk does not make us forget it. */
  let unwritten: (() => Promise<void>) | null = null

  const pause = (item: OutboxItem, failure: Failure | null): number => {
    const count = (tries.get(item.id) ?? 0) + 1
    tries.set(item.id, count)
    return now() + pauseMs(count, failure, now(), dice())
  }

  const writerOf = (item: OutboxItem, outcome: Outcome): (() => Promise<void>) => {
    if ('failure' in outcome && outcome.failure?.kind === 'signed-out') signedOutAt = now()
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
      case 'held': return giveBack(item)
      case 'resend': return () => settleWaiting(item.id, null, now())
      case 'undecided': return () => settleUnsure(item.id, outcome.failure, untilAsked)
    }
  }

  const giveBack = (item: OutboxItem): (() => Promise<void>) => async () => {
    if (item.state === 'sending') await settleWaiting(item.id, item.failure, item.notBefore)
  }

  const settle = async (): Promise<void> => {
    await unwritten?.().catch(unlessGone)
    unwritten = null
  }

  const goThrough = async (): Promise<void> => {
    while (!isStopped && signedOutAt === null && !isSendingHeld()) {
      const item = await takeNext(account.id, now())
      if (!item) break
      // Held while it was taken: it goes back as it was, and is not sent behind the question.
      unwritten = isSendingHeld() ? giveBack(item) : writerOf(item, await attempt(item, account, bridge))
      await settle()
    }
  }

  const earliest = (times: readonly (number | null)[]): number | null => {
    const known = times.filter((at) => at !== null)
    return known.length === 0 ? null : Math.min(...known)
  }
  /** Undo windows end and approvals are asked for whether or not the account can send now, and however long a send takes. */
  const minding = createLoop(async () => {
    // What is held goes on with the ring at its end.
    if (isSendingHeld()) return null
    await endUndo(account.id, now())
    const askAt = await approving.ask(account)
    return earliest([askAt, await getNextUndoEnd(account.id)])
  }, parts)
  const going = createLoop(async () => {
    await settle()
    if (isSendingHeld()) return null
    // Before anything is taken: what comes far too late is not.
    await endUndo(account.id, now())
    await goThrough()
    return signedOutAt === null ? getNextAttemptAt(account.id) : null
  }, parts)
  const ring = (): void => {
    minding.ring()
    going.ring()
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
      minding.stop()
      going.stop()
    },
  }
}
