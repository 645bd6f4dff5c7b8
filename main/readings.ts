/** Reading people's recent posts, politely: per account one after the other, with a breath in between. */
import type { Account } from '#domain/account'
import type { RecentAnswer } from '#domain/recent'
import type { Connector, Session } from './connectors/connector.ts'
import { failed, failureOf } from './failed.ts'
import { createTurns } from './turns.ts'

/** Between two people of one account, in ms. */
export const breathMs = 1000

export interface ReadingsParts {
  readonly withSession: <T>(account: Account, verb: (connector: Connector, session: Session) => Promise<T>) => Promise<T>
  /** Milliseconds since epoch. */
  readonly now: () => number
  /** Resolves after so many ms; rejects where Kith quits meanwhile. */
  readonly rest: (ms: number) => Promise<void>
}

export interface Readings {
  /** Never rejects. Asked twice for the same person before they were read, it reads once. */
  read(asked: { readonly account: Account; readonly personId: string; readonly handle: string }): Promise<RecentAnswer>
}

export const createReadings = ({ withSession, now, rest }: ReadingsParts): Readings => {
  const turns = createTurns()
  const underWay = new Map<string, Promise<RecentAnswer>>()
  const readyAt = new Map<string, number>()
  /** What the network said when it asked for patience: nobody is asked for before its time. */
  const patience = new Map<string, RecentAnswer & { readonly is: 'failed' }>()

  const readOne = async (account: Account, personId: string, handle: string): Promise<RecentAnswer> => {
    const before = patience.get(account.id)
    if (before?.failure.until && before.failure.until > now()) return before
    patience.delete(account.id)
    try {
      // A clock that was set must not make a breath a day.
      await rest(Math.min(breathMs, Math.max(0, (readyAt.get(account.id) ?? 0) - now())))
      const recent = await withSession(account, (connector, session) => {
        if (!connector.readPerson || !account.abilities.includes('read-person')) throw failed('refused', 'not-able', account.network)
        return connector.readPerson(session, personId, handle)
      })
      return { is: 'read', recent }
    } catch (error) {
      const answer = { is: 'failed', failure: failureOf(error) } as const
      if (answer.failure.kind === 'slow-down') patience.set(account.id, answer)
      return answer
    } finally {
      readyAt.set(account.id, now() + breathMs)
    }
  }

  return {
    read({ account, personId, handle }) {
      const key = `${account.id} ${personId}`
      const asked = underWay.get(key) ?? turns.take(account.id, () => readOne(account, personId, handle)).finally(() => underWay.delete(key))
      underWay.set(key, asked)
      return asked
    },
  }
}
