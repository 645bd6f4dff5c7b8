/** Muting and blocking on the network: only what the user pressed for, about one person, at a person's pace. */
import type { Account } from '#domain/account'
import type { BarAnswer, BarAsk, Barriers } from '#domain/barrier'
import { tooSoon, type Moment } from './approvals.ts'
import type { Connector, Session } from './connectors/connector.ts'
import { failed, failureOf } from './failed.ts'

export interface BarringParts {
  readonly withSession: <T>(account: Account, verb: (connector: Connector, session: Session) => Promise<T>) => Promise<T>
  /** Milliseconds since epoch. */
  readonly now: () => number
  /** Milliseconds on a clock that nobody can set. */
  readonly tick: () => number
}

/** Asks or changes how the user stands to somebody. Never rejects; keeps nothing, so that nothing can be done again by itself. */
export const createBarring = ({ withSession, now, tick }: BarringParts): (ask: BarAsk) => Promise<BarAnswer> => {
  let last: Moment | null = null

  const takePace = (): void => {
    const moment = { at: now(), tick: tick() }
    const soon = tooSoon({ last, lastFirst: null }, false, moment)
    if (soon) throw failed('slow-down', 'one-at-a-time', '', soon.at)
    last = moment
  }

  const run = async ({ account, personId, handle, change }: BarAsk): Promise<Barriers> => {
    const { abilities, network } = account
    if (account.isPreview) throw failed('refused', 'preview')
    if (personId === account.personId) throw failed('refused', 'yourself')
    if (!abilities.includes(change?.barrier ?? 'mute') && (change !== null || !abilities.includes('block'))) throw failed('refused', 'not-able', network)
    if (change) takePace()
    return withSession(account, async (connector, session) => {
      const somebody = { personId, handle }
      const done = change === null ? connector.readBarriers?.(session, somebody)
        : change.barrier === 'mute' ? connector.mute?.(session, somebody, change.isOn) : connector.block?.(session, somebody, change.isOn)
      if (!done) throw failed('refused', 'not-able', network)
      return done
    })
  }

  return (ask) => run(ask).then((barriers) => ({ is: 'done', barriers }), (error: unknown) => ({ is: 'failed', failure: failureOf(error) }))
}
