/** Sends what is in the outbox: one owner at a time, a lane per account, so that one dead account holds up nobody. */
import type { Account } from '#domain/account'
import { call } from '../bridge.ts'
import { getAccounts } from '../store/accounts.ts'
import { onTablesChanged } from '../store/open.ts'
import { StoreProblem } from '../store/problem.ts'
import { subscribeHeld } from './hold.ts'
import { createLane, type Lane, type LaneParts } from './lane.ts'
import { getStatus, subscribeStatus } from './status.ts'

export interface Sending {
  /** The user signed in again: what waited for that goes. */
  resume(accountId: string): void
  /** Lets the next owner begin; what is being sent is still settled. */
  stop(): void
}

const real: LaneParts = {
  bridge: { call },
  now: () => Date.now(),
  dice: () => Math.random(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}

/** Begins as soon as no other window sends; `parts` are given by tests. */
export const startSending = (parts: Partial<LaneParts> = {}): Sending => {
  const lanes = new Map<string, Lane>()
  const ending = new AbortController()
  const laneOf = (account: Account): Lane => {
    const lane = lanes.get(account.id) ?? createLane(account, { ...real, ...parts })
    lanes.set(account.id, lane)
    return lane
  }

  const ringAll = async (): Promise<void> => {
    for (const account of await getAccounts()) laneOf(account).ring(account)
  }
  const ring = (): void => void ringAll().catch((error: unknown) => {
    if (!(error instanceof StoreProblem)) throw error
  })

  const own = (): Promise<void> => new Promise((resolve) => {
    let before = getStatus().accounts
    const stops = [
      onTablesChanged((tables) => {
        if (tables.has('outbox') || tables.has('accounts')) ring()
      }),
      subscribeHeld(ring),
      subscribeStatus(() => {
        const { accounts } = getStatus()
        for (const [id, status] of Object.entries(accounts)) if (status !== before[id]) lanes.get(id)?.hear(before[id], status)
        before = accounts
      }),
    ]
    ending.signal.addEventListener('abort', () => {
      for (const stop of stops) stop()
      for (const lane of lanes.values()) lane.stop()
      resolve()
    })
    ring()
  })

  navigator.locks.request('kith-sending', { signal: ending.signal }, own).catch((error: unknown) => {
    // Stopped before it was our turn.
    if (!ending.signal.aborted) throw error
  })
  return { resume: (accountId) => lanes.get(accountId)?.resume(), stop: () => ending.abort() }
}
