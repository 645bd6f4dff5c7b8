/** The undo window, and answers that are held back until the user says what. All of it waits for the disk. */
import type { OutboxItem } from '#domain/outbox-item'
import type { Database } from '../database.ts'
import { untilAsked } from '../queue.ts'
import { readSettings } from '../choices.ts'
import { inOne, required } from './transaction.ts'

/** A held answer that should have gone so long ago is not sent by surprise. */
const lateMs = 10 * 60_000
/** Longer than any undo window with its wait for approval: whoever is held longer was caught by a clock that moved. */
const longestHoldMs = 2 * 60_000

/** Further ahead than a day and its spread nothing is ever put off. */
const longestWaitMs = 25 * 3600_000

const asked = (item: OutboxItem, asksBecause: 'late' | 'kept'): OutboxItem => ({ ...item, asksBecause, notBefore: untilAsked })

const changeEach = (database: Database, states: readonly string[], step: (item: OutboxItem) => OutboxItem): Promise<void> => inOne(database, async () => {
  const items = await database.outbox.where('state').anyOf(...states).toArray()
  const changed = items.flatMap((item) => {
    const next = step(item)
    return next === item ? [] : [next]
  })
  if (changed.length > 0) await database.outbox.bulkPut(changed)
})

/** Kith was not running, or asleep, when it should have gone. */
const ifLate = (item: OutboxItem, nowMs: number): OutboxItem =>
  item.state === 'holding' && item.asksBecause === null && nowMs - item.notBefore > lateMs ? asked(item, 'late') : item

export const holdLate = (database: Database, nowMs: number): Promise<void> => changeEach(database, ['holding'], (item) => ifLate(item, nowMs))

/** Put off by a clock that was a year ahead: it may be tried now. What only the user can say more of stays as it is. */
const ifFarOff = (item: OutboxItem, nowMs: number): OutboxItem =>
  item.notBefore !== untilAsked && item.notBefore > nowMs + longestWaitMs ? { ...item, notBefore: nowMs } : item

/** Whose undo window is over waits for its turn from now on; and what a clock set back would hold up does not wait for it. */
export const endUndo = async (database: Database, accountId: string, nowMs: number): Promise<void> => {
  const { undoMs } = await readSettings(database)
  await changeEach(database, ['holding', 'waiting', 'unsure'], (item) => {
    if (item.accountId !== accountId) return item
    if (item.state !== 'holding') return ifFarOff(item, nowMs)
    if (item.asksBecause !== null) return item
    if (item.notBefore > nowMs + longestHoldMs) return { ...item, notBefore: nowMs + undoMs }
    const next = ifLate(item, nowMs)
    return next === item && item.notBefore <= nowMs ? { ...item, state: 'waiting' } : next
  })
}

/** "Send now": what was held back goes, by the user's own word. */
export const sendNow = (database: Database, id: string, nowMs: number): Promise<void> => inOne(database, async () => {
  const item = required(await database.outbox.get(id), 'no-item')
  // What may be there already is looked for, and goes on from there.
  if (item.state === 'unsure') await database.outbox.put({ ...item, asksBecause: null, notBefore: nowMs })
  else if (item.state === 'holding' || item.asksBecause !== null) await database.outbox.put({ ...item, state: 'waiting', asksBecause: null, notBefore: nowMs })
})

/** After a question nobody is caught by what was left of the undo window (ms). */
const leastMs = 3000

/** The user was asked something since `askedAt` and goes on: nothing of the undo windows has passed meanwhile. */
export const goOnHolding = (database: Database, askedAt: number, nowMs: number): Promise<void> => changeEach(database, ['holding'], (item) =>
  item.asksBecause === null ? { ...item, notBefore: Math.max(item.notBefore + Math.max(0, nowMs - askedAt), nowMs + leastMs) } : item)

/** The user is leaving and wants it sent: no undo window any more, and what may be there already is looked for now. */
export const hurryHolding = (database: Database, nowMs: number): Promise<void> => changeEach(database, ['holding', 'unsure'], (item) => {
  if (item.asksBecause !== null || item.notBefore === untilAsked) return item
  return item.state === 'holding' ? { ...item, state: 'waiting', notBefore: nowMs } : { ...item, notBefore: Math.min(item.notBefore, nowMs) }
})

/**
 * The user is leaving and wants to be asked first. What is being sent may arrive, and is looked for; but should it turn out
 * not to have gone, it does not go once more by itself.
 */
export const keepUnsent = (database: Database): Promise<void> => changeEach(database, ['holding', 'waiting', 'sending', 'unsure'], (item) => {
  if (item.asksBecause !== null || item.notBefore === untilAsked) return item
  return item.state === 'sending' || item.state === 'unsure' ? { ...item, asksBecause: 'kept' } : asked(item, 'kept')
})
