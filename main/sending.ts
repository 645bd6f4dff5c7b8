/** The only way out to a network: what the user approved, exactly as approved, and never blindly twice. */
import { createHash } from 'node:crypto'
import type { Account } from '#domain/account'
import type { Approval, FindAnswer, SendAnswer, SendItem } from '#domain/outbox-item'
import { tooSoon } from './approvals.ts'
import type { Connector, Session } from './connectors/connector.ts'
import { failed, failureOf } from './failed.ts'
import type { Ledger, LedgerEvent, Standing } from './ledger.ts'

export interface SendingParts {
  /** Opened once; rejects where it cannot be read, and then nothing is sent. */
  readonly ledger: Promise<Ledger>
  /** Milliseconds since epoch. */
  readonly now: () => number
  /** Milliseconds on a clock that nobody can set. */
  readonly tick: () => number
  /** Runs a verb of an account's connector, one at a time. */
  readonly withSession: <T>(account: Account, verb: (connector: Connector, session: Session) => Promise<T>) => Promise<T>
}

export interface Sending {
  readonly approve: (asked: { readonly item: SendItem; readonly isFirst: boolean; readonly isAgain: boolean }) => Promise<Approval>
  /** Rejects with Failed where it cannot be written down. */
  readonly withdraw: (itemId: string) => Promise<void>
  readonly send: (asked: { readonly item: SendItem; readonly account: Account }) => Promise<SendAnswer>
  /** `unknown` too where it went a moment ago and the network does not show it yet. */
  readonly find: (asked: { readonly item: SendItem; readonly account: Account }) => Promise<FindAnswer>
  /** What is known of an item of a backup; `unheard`: nothing at all, not even that it was approved. */
  readonly wordOf: (itemId: string) => Promise<'sent' | 'attempted' | 'none' | 'unheard'>
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
/** Of everything that reaches others: account, target, words, pictures, and the id and time its record key is made from. */
const hashOf = (item: SendItem): string => sha256(JSON.stringify(sorted(item)))

const notApproved = failed('refused', 'not-approved').failure
const onlyLooking = failed('refused', 'preview').failure
const attemptedBefore = failed('broken', 'attempted-before').failure

/** A network may not show at once what it has taken. What it does not show after this time is no longer there. */
const lagMs = 15 * 60_000
/** It went a moment ago; counted from either side, as a clock may have been set. */
const wentJustNow = (standing: Standing | null, now: number): boolean => {
  const sentAt = standing?.sentAt ?? null
  return sentAt !== null && Math.abs(now - sentAt) < lagMs
}

export const createSending = ({ ledger: opening, now, tick, withSession }: SendingParts): Sending => {
  // A ledger that cannot be read is said with every answer, not as a crash at the start.
  opening.catch(() => undefined)
  const ticks = { last: null as number | null, lastFirst: null as number | null }
  let approving: Promise<unknown> = Promise.resolve()

  const openedLedger = async (): Promise<Ledger> => {
    try {
      return await opening
    } catch (error) {
      throw failed('refused', 'ledger-unreadable', String(error))
    }
  }

  const approve: Sending['approve'] = async ({ item, isFirst, isAgain }) => {
    try {
      const ledger = await openedLedger()
      const hash = hashOf(item)
      const standing = ledger.get(item.id)
      if (standing?.hash === hash && standing.approvedAt !== null && !isAgain) return { is: 'approved', at: standing.approvedAt }
      if (standing && (standing.isOpen || standing.wasSent) && !isAgain) return { is: 'failed', failure: attemptedBefore }
      // Whoever says "again" has been told that it is not there; that it has gone is known here.
      if (wentJustNow(standing, now())) return { is: 'failed', failure: attemptedBefore }
      const to = sha256(item.target.personId)
      // Who wrote to somebody before, from another app or machine, only the page's store knows, so its word that this is no
      // first message is believed; a message it named could not be checked here either. What this ledger knows it knows better.
      const isNew = isFirst && !ledger.hasWritten(to)
      const { lastApprovedAt, lastFirstAt } = ledger
      const moment = { at: now(), tick: tick() }
      const wait = tooSoon({
        last: lastApprovedAt === null ? null : { at: lastApprovedAt, tick: ticks.last },
        lastFirst: lastFirstAt === null ? null : { at: lastFirstAt, tick: ticks.lastFirst },
      }, isNew, moment)
      if (wait) return { is: 'later', ...wait }
      await ledger.append({ is: 'approved', id: item.id, at: moment.at, hash, to, isFirst: isNew })
      ticks.last = moment.tick
      if (isNew) ticks.lastFirst = moment.tick
      return { is: 'approved', at: moment.at }
    } catch (error) {
      return { is: 'failed', failure: failureOf(error) }
    }
  }

  const lookFor = async (connector: Connector, session: Session, item: SendItem): Promise<FindAnswer> => {
    try {
      return await connector.find(session, item)
    } catch (error) {
      return { is: 'unknown', failure: failureOf(error) }
    }
  }
  /** What has gone out has gone out, whatever the disk says: the item stays open in the ledger and is looked for before anything else. */
  const note = (ledger: Ledger, event: LedgerEvent): Promise<void> => ledger.append(event).catch(() => undefined)

  const sendOne = async (ledger: Ledger, connector: Connector, session: Session, item: SendItem): Promise<SendAnswer> => {
    const standing = ledger.get(item.id)
    // Approved for one account is not approved for whichever session the page names beside it.
    if (standing?.hash !== hashOf(item) || session.account.id !== item.accountId) return { is: 'failed', failure: notApproved }
    if (standing.isOpen || standing.wasSent) {
      const found = await lookFor(connector, session, item)
      if (found.is === 'there') {
        await note(ledger, { is: 'sent', id: item.id, at: now(), uri: found.message.uri })
        return { is: 'sent', message: found.message }
      }
      if (found.is === 'unknown') return found
      if (standing.wasSent || !session.account.abilities.includes('idempotent-send')) return { is: 'unknown', failure: attemptedBefore }
    }
    await ledger.append({ is: 'attempted', id: item.id, at: now() })
    if (ledger.get(item.id)?.hash !== standing.hash) {
      // Taken back while this was being written down.
      await note(ledger, { is: 'not-sent', id: item.id, at: now(), code: notApproved.code })
      return { is: 'failed', failure: notApproved }
    }
    try {
      const message = await connector.send(session, item)
      await note(ledger, { is: 'sent', id: item.id, at: now(), uri: message.uri })
      return { is: 'sent', message }
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'broken') return { is: 'unknown', failure }
      await note(ledger, { is: 'not-sent', id: item.id, at: now(), code: failure.code })
      return { is: 'failed', failure }
    }
  }

  return {
    // One after the other: two asked at once are not both the first.
    approve: (asked) => {
      const answer = approving.then(() => approve(asked))
      approving = answer
      return answer
    },
    async withdraw(itemId) {
      const ledger = await openedLedger()
      if (ledger.get(itemId)?.hash === null || !ledger.get(itemId)) return
      await ledger.append({ is: 'withdrawn', id: itemId, at: now() })
    },
    async send({ item, account }) {
      if (account.isPreview) return { is: 'failed', failure: onlyLooking }
      try {
        const ledger = await openedLedger()
        return await withSession(account, (connector, session) => sendOne(ledger, connector, session, item))
      } catch (error) {
        const failure = failureOf(error)
        return failure.kind === 'broken' ? { is: 'unknown', failure } : { is: 'failed', failure }
      }
    },
    async find({ item, account }) {
      try {
        const found = await withSession(account, (connector, session) => lookFor(connector, session, item))
        if (found.is !== 'absent') return found
        const standing = (await opening.catch(() => null))?.get(item.id) ?? null
        return wentJustNow(standing, now()) ? { is: 'unknown', failure: attemptedBefore } : found
      } catch (error) {
        return { is: 'unknown', failure: failureOf(error) }
      }
    },
    async wordOf(itemId) {
      const ledger = await opening.catch(() => null)
      // A ledger that cannot be read vouches for nothing.
      if (!ledger) return 'attempted'
      const standing = ledger.get(itemId)
      if (!standing) return 'unheard'
      if (standing.wasSent) return 'sent'
      return standing.isOpen || standing.wasOpen ? 'attempted' : 'none'
    },
  }
}
