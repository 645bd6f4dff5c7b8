/** What the user decides: triage, settings. All of it waits for the disk. */
import { conversationIdOf } from '#domain/conversation'
import type { Triage } from '#domain/triage'
import type { Database } from '../database.ts'
import type { Settings, SettingRow } from '../rows.ts'
import { noteTouched } from './looks.ts'
import { deriveThreads } from './threads.ts'
import { inOne, required } from './transaction.ts'

type Decision = Pick<Triage, 'state' | 'returnsAt'>

/** Gives what was decided before. Everything they have said so far is seen; anything that arrives later opens it again. */
const decide = (database: Database, conversationId: string, decision: Decision, nowMs: number): Promise<Triage | null> => inOne(database, async () => {
  const { threadId, personId } = required(await database.conversations.get(conversationId), 'no-conversation')
  const before = await database.triage.get(conversationId) ?? null
  const latest = await database.messages.where('[threadId+authorId+arrivedAt]')
    .between([threadId, personId, -Infinity], [threadId, personId, Infinity]).last()
  await database.triage.put({ conversationId, ...decision, decidedAt: nowMs, seenUntil: latest?.arrivedAt ?? nowMs })
  await noteTouched(database, conversationId, nowMs)
  await deriveThreads(database, [threadId])
  return before
})

export const markDone = (database: Database, conversationId: string, nowMs: number): Promise<Triage | null> =>
  decide(database, conversationId, { state: 'done', returnsAt: null }, nowMs)

export const markNoAnswer = (database: Database, conversationId: string, nowMs: number): Promise<Triage | null> =>
  decide(database, conversationId, { state: 'no-answer', returnsAt: null }, nowMs)

export const snooze = (database: Database, conversationId: string, returnsAt: number | null, nowMs: number): Promise<Triage | null> =>
  decide(database, conversationId, { state: 'snoozed', returnsAt }, nowMs)

/** Puts back a decision; null is "open". */
export const restoreTriage = (database: Database, conversationId: string, before: Triage | null): Promise<void> => inOne(database, async () => {
  const { threadId, personId } = required(await database.conversations.get(conversationId), 'no-conversation')
  if (before) await database.triage.put({ ...before, conversationId: conversationIdOf(threadId, personId) })
  else await database.triage.delete(conversationId)
  await deriveThreads(database, [threadId])
})

/**
 * Moves the store's clock on and brings back what was snoozed until then. Rows follow this clock and not the time of
 * day, so that the same contents always give the same rows.
 */
export const wakeSnoozed = (database: Database, nowMs: number): Promise<void> => inOne(database, async () => {
  const due = await database.conversations.where('[list+tier+waitingSince+id]').between(['snoozed'], ['snoozed', 0, nowMs, []]).toArray()
  if (due.length === 0) return
  const clock = await database.markers.get('clock')
  await database.markers.put({ key: 'clock', value: Math.max(nowMs, clock?.value ?? 0) })
  await deriveThreads(database, due.map(({ threadId }) => threadId))
})

export const saveSettings = async (database: Database, patch: Partial<Settings>): Promise<void> => {
  const rows = Object.entries(patch).map(([key, value]) => ({ key, value }) as SettingRow)
  await database.settings.bulkPut(rows)
}
