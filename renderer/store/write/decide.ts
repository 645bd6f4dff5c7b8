/** What the user decides and writes short of sending: triage, drafts, settings. All of it waits for the disk. */
import { conversationIdOf } from '#domain/conversation'
import type { Draft } from '#domain/draft'
import type { Triage } from '#domain/triage'
import type { Database } from '../database.ts'
import type { Settings, SettingRow } from '../rows.ts'
import { deriveThreads } from './threads.ts'
import { inOne, required } from './transaction.ts'

const gone = 'This conversation is no longer here.'

/** Gives what was decided before. Everything they have said so far is seen; anything that arrives later opens it again. */
export const markDone = (database: Database, conversationId: string, nowMs: number): Promise<Triage | null> => inOne(database, async () => {
  const { threadId, personId } = required(await database.conversations.get(conversationId), gone)
  const before = await database.triage.get(conversationId) ?? null
  const latest = await database.messages.where('[threadId+authorId+arrivedAt]')
    .between([threadId, personId, -Infinity], [threadId, personId, Infinity]).last()
  await database.triage.put({ conversationId, state: 'done', decidedAt: nowMs, seenUntil: latest?.arrivedAt ?? nowMs })
  await deriveThreads(database, [threadId])
  return before
})

/** Puts back a decision; null is "open". */
export const restoreTriage = (database: Database, conversationId: string, before: Triage | null): Promise<void> => inOne(database, async () => {
  const { threadId, personId } = required(await database.conversations.get(conversationId), gone)
  if (before) await database.triage.put({ ...before, conversationId: conversationIdOf(threadId, personId) })
  else await database.triage.delete(conversationId)
  await deriveThreads(database, [threadId])
})

/** An empty text is no draft. */
export const saveDraft = async (database: Database, draft: Draft): Promise<void> => {
  if (draft.text.trim() === '') await database.drafts.delete(draft.conversationId)
  else await database.drafts.put(draft)
}

export const discardDraft = (database: Database, conversationId: string): Promise<void> => database.drafts.delete(conversationId)

export const saveSettings = async (database: Database, patch: Partial<Settings>): Promise<void> => {
  const rows = Object.entries(patch).map(([key, value]) => ({ key, value }) as SettingRow)
  await database.settings.bulkPut(rows)
}
