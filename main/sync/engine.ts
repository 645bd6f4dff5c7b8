/** Reads every account: one loop each that pulls, delivers and waits for the receipt before it goes on. */
import type { Account, AccountStatus } from '#domain/account'
import type { Batch, Receipt } from '#domain/batch'
import type { Failure } from '#domain/failure'
import type { Connector, Session } from '../connectors/connector.ts'
import { failed, failureOf } from '../failed.ts'
import { afterFailure, afterSuccess, mayHurry, restMs } from './pace.ts'
import { createAlarm, type Alarm } from './alarm.ts'
import { keepListening } from './listening.ts'

/** What the engine needs from the app around it. */
export interface EngineParts {
  /** Runs one verb of an account's connector, one at a time per account. */
  readonly withSession: <T>(account: Account, signal: AbortSignal, verb: (connector: Connector, session: Session) => Promise<T>) => Promise<T>
  /** Hears news of an account until the connection ends; null where its network tells of none. */
  readonly listen?: (account: Account, signal: AbortSignal, onNews: () => void) => Promise<void> | null
  /** Hands a batch to the store; rejects when the page is gone. */
  readonly deliver: (batch: Batch) => Promise<Receipt>
  readonly say: (status: AccountStatus) => void
  readonly now: () => number
  /** A number from 0 to 1. */
  readonly dice: () => number
}

export interface Start {
  readonly account: Account
  readonly cursor: string | null
  readonly watched: readonly string[]
  readonly pastDays: number
  readonly fillsPast: boolean
}

export interface Engine {
  /** Starts an account's loop, or starts it anew from this cursor. */
  start(input: Start): Promise<void>
  /** Resolves when the loop has ended; nothing of it is delivered after. */
  stop(accountId: string): Promise<void>
  stopAll(): Promise<void>
  /** Asks now where the network allows; null means every account. */
  hurry(accountId: string | null): void
  /** Stop or go on filling in the past. */
  fillPast(accountId: string, isOn: boolean): void
}

const dayMs = 86_400_000

interface Loop {
  readonly alarm: Alarm
  readonly ending: AbortController
  /** Rejects when the loop is told to end. */
  readonly cut: Promise<never>
  ended: Promise<void>
  fillsPast: boolean
  failure: Failure | null
  /** The next pull was hurried by the network's own word: it reads only what is new. */
  isCalled: boolean
  isListening: boolean
}

/** Builds an engine that reads nothing until `start`. */
export const createEngine = ({ withSession, listen, deliver, say, now, dice }: EngineParts): Engine => {
  const loops = new Map<string, Loop>()
  /** Starts come one after the other: two at once would leave a loop nobody can stop. */
  let starting: Promise<void> = Promise.resolve()

  /** Begins with the first reading that came to its end: before, there is enough to read. */
  const beginListening = (loop: Loop, account: Account): void => {
    if (loop.isListening || !listen) return
    loop.isListening = true
    const { signal } = loop.ending
    const onNews = (): void => {
      if (!mayHurry(loop.failure, now())) return
      loop.isCalled = true
      loop.alarm.ring()
    }
    void keepListening({ listen: async (tell) => listen(account, signal, tell) ?? Promise.reject(failed('refused', 'not-offered')), onNews, signal, now, dice })
  }

  const run = async (loop: Loop, { account, pastDays, ...from }: Start): Promise<void> => {
    const isEnding = (): boolean => loop.ending.signal.aborted
    // A verb or a page that hangs must not hold up a stop.
    const untilEnding = <T>(work: Promise<T>): Promise<T> => Promise.race([work, loop.cut])
    let { cursor, watched } = from
    let failures = 0
    /** When threads were last read again as well. */
    let wholeAt = -Infinity
    let lastKind: Failure['kind'] | null = null
    let status: AccountStatus = { accountId: account.id, phase: 'reading', failure: null, nextAt: null, lastReadAt: null, progress: null }
    const change = (patch: Partial<AccountStatus>): void => {
      status = { ...status, ...patch }
      if (!isEnding()) say(status)
    }
    while (!isEnding()) {
      change({ phase: 'reading', nextAt: null })
      try {
        const isQuick = loop.isCalled && now() - wholeAt < restMs
        const request = { cursor, watched: isQuick ? [] : watched, since: now() - pastDays * dayMs, fillsPast: loop.fillsPast }
        loop.isCalled = false
        const batch = await untilEnding(withSession(account, loop.ending.signal, (connector, session) => connector.pull(session, request)))
        const receipt = await untilEnding(deliver(batch))
        if (!receipt.isWritten) throw failed('broken', 'not-written', receipt.problem ?? '')
        ;({ cursor } = batch)
        ;({ watched } = receipt)
        if (!isQuick) wholeAt = now()
        failures = 0
        lastKind = null
        loop.failure = null
        change({ failure: null, progress: batch.progress })
        if (batch.hasMore) continue
        beginListening(loop, account)
        const step = afterSuccess(dice())
        change({ phase: loop.fillsPast || batch.progress?.phase !== 'past' ? 'resting' : 'stopped', lastReadAt: now(), nextAt: now() + (step.waitMs ?? 0) })
        await loop.alarm.wait(step.waitMs)
      } catch (error) {
        if (isEnding()) return
        const failure = failureOf(error)
        // A night offline must not make the first hiccup of the morning wait an hour.
        const step = afterFailure(failure, failure.kind === lastKind ? failures : 0, now(), dice())
        ;({ failures } = step)
        lastKind = failure.kind
        loop.failure = failure
        // "Sync now" pressed during the reading counts only where it may cut this wait short.
        if (!mayHurry(failure, now())) loop.alarm.forget()
        change({ phase: step.waitMs === null ? 'paused' : 'waiting', failure, nextAt: step.waitMs === null ? null : now() + step.waitMs })
        await loop.alarm.wait(step.waitMs)
      }
    }
  }

  const stop = async (accountId: string): Promise<void> => {
    const loop = loops.get(accountId)
    if (!loop) return
    loops.delete(accountId)
    loop.ending.abort()
    loop.alarm.ring()
    await loop.ended
  }

  return {
    start(input) {
      starting = starting.then(async () => {
        await stop(input.account.id)
        const ending = new AbortController()
        const cut = new Promise<never>((_, reject) => ending.signal.addEventListener('abort', () => reject(new Error('ended'))))
        cut.catch(() => undefined)
        const loop: Loop = { alarm: createAlarm(), ending, cut, ended: Promise.resolve(), fillsPast: input.fillsPast, failure: null, isCalled: false, isListening: false }
        loops.set(input.account.id, loop)
        loop.ended = run(loop, input)
      })
      return starting
    },
    stop,
    async stopAll() {
      await starting
      await Promise.all([...loops.keys()].map(stop))
    },
    hurry(accountId) {
      for (const [id, loop] of loops) {
        if ((accountId === null || id === accountId) && mayHurry(loop.failure, now())) loop.alarm.ring()
      }
    },
    fillPast(accountId, isOn) {
      const loop = loops.get(accountId)
      if (!loop || loop.fillsPast === isOn) return
      loop.fillsPast = isOn
      if (mayHurry(loop.failure, now())) loop.alarm.ring()
    },
  }
}
