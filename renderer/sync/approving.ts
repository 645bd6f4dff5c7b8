/** Asks main to take down what the user has sent, one answer after the other, long before it goes: nothing is sent without. */
import type { Account } from '#domain/account'
import type { Failure } from '#domain/failure'
import type { Approval, OutboxItem } from '#domain/outbox-item'
import { listUnapproved, noteApprovalLater, noteApproved, noteUnapproved, settleRefused, settleUnsure } from '../store/outbox.ts'
import { sendItemOf, type SendBridge } from './attempt.ts'
import { pauseMs } from './pause.ts'
import { unlessGone } from './store-problems.ts'

export interface ApprovingParts {
  readonly bridge: SendBridge
  /** Milliseconds since epoch. */
  readonly now: () => number
  /** A number from 0 to 1. */
  readonly dice: () => number
}

export interface Approving {
  /** Asks for whatever may be asked for now; resolves to when to look again (ms since epoch), or null. Rejects with a StoreProblem. */
  ask(account: Account): Promise<number | null>
}

/** Builds the approving of one account's answers. */
export const createApproving = ({ bridge, now, dice }: ApprovingParts): Approving => {
  /** When main may be asked about an item again, and since when that is so; what is not here may be asked about now. */
  const waits = new Map<string, { readonly since: number; readonly at: number }>()
  const wait = (id: string, at: number): void => void waits.set(id, { since: now(), at })
  const askAgainAt = (id: string): number => {
    const { since, at } = waits.get(id) ?? { since: 0, at: 0 }
    // Somebody set the clock back: a wait of seconds must not become one of days. Main keeps the pace by a clock nobody sets.
    return now() < since ? now() : Math.max(at, now())
  }
  const tries = new Map<string, number>()

  const approve = async (item: OutboxItem): Promise<Approval> => {
    try {
      return await bridge.call('approve', { item: sendItemOf(item), isFirst: item.isFirst, isAgain: item.isAgain })
    } catch (error) {
      return { is: 'failed', failure: { kind: 'broken', code: 'not-noted', until: null, detail: (error instanceof Error ? error.message : String(error)).slice(0, 2000) } }
    }
  }

  const fail = async ({ id }: OutboxItem, failure: Failure): Promise<void> => {
    if (failure.kind === 'refused') return settleRefused(id, failure, now())
    // Main remembers an attempt that nobody here does: it is looked for.
    if (failure.code === 'attempted-before') return settleUnsure(id, failure, now())
    const count = (tries.get(id) ?? 0) + 1
    tries.set(id, count)
    const at = now() + pauseMs(count, failure, now(), dice())
    wait(id, at)
    await noteUnapproved(id, failure, at)
  }

  const askFor = async (item: OutboxItem): Promise<void> => {
    const answer = await approve(item)
    try {
      if (answer.is === 'approved') await noteApproved(item.id, answer.at)
      else if (answer.is === 'failed') await fail(item, answer.failure)
      else {
        wait(item.id, answer.at)
        await noteApprovalLater(item.id, answer.at, answer.why)
      }
    } catch (error) {
      unlessGone(error)
      // Taken back while main was asked: what main has just taken down counts no more. Where it cannot be told, no send will match it.
      await bridge.call('withdraw', { itemId: item.id }).catch(() => undefined)
    }
  }

  return {
    ask: async (account) => {
      // Each is asked for at most once: after that its time is in the future, or it is approved.
      for (const item of await listUnapproved(account.id)) if (askAgainAt(item.id) <= now()) await askFor(item)
      const left = (await listUnapproved(account.id)).map(({ id }) => askAgainAt(id))
      return left.length === 0 ? null : Math.min(...left)
    },
  }
}
