/** What was sent from the composer comes back, or is thrown away. All of it waits for the disk. */
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import type { Database } from '../database.ts'
import { countsAsAnswer, threadsOfItem, untilAsked } from '../queue.ts'
import { StoreProblem } from '../problem.ts'
import { readSettings } from '../choices.ts'
import { before } from './drafts.ts'
import { deriveThreads } from './threads.ts'
import { inOne, required } from './transaction.ts'


/** The words of an item as a draft; `messageId` null where it answers what the row shows anyway, or nothing at all. */
export const draftOf = ({ conversationId, accountId, text, attachments, target, state }: OutboxItem, shownId: string | null, nowMs: number): Draft => ({
  conversationId, accountId, text, attachments,
  messageId: target.kind !== 'reply' || target.messageId === shownId ? null : target.messageId,
  savedAt: nowMs,
  restored: state === 'unsure' || state === 'sending' ? 'sent-perhaps' : null,
})

/** The same where its account goes: what may be there already still says so when the account is added again. */
export const leftBehind = (item: OutboxItem, shownId: string | null, nowMs: number): Draft => {
  const draft = draftOf(item, shownId, nowMs)
  return { ...draft, restored: draft.restored === null ? null : 'account-left' }
}

/** Text, pictures and picked message go back into the composer; what was typed there meanwhile follows. Null where it was sent meanwhile. */
export const editItem = (database: Database, id: string, nowMs: number): Promise<Draft | null> => inOne(database, async () => {
  const item = required(await database.outbox.get(id), 'no-item')
  const { state, conversationId } = item
  if (state === 'sent') return null
  if (state === 'sending') throw new StoreProblem('missing', '', 'being-sent')
  await database.outbox.delete(id)
  await deriveThreads(database, threadsOfItem(item))
  // The user has been told that it may be there, and edits it knowing that.
  const back: Draft = { ...draftOf(item, (await database.conversations.get(conversationId))?.messageId ?? null, nowMs), restored: null }
  const typed = await database.drafts.get(conversationId)
  // Later than what was there, whatever the clock says: the composer takes it over.
  const draft = typed ? { ...before(back, typed), savedAt: Math.max(nowMs, typed.savedAt + 1) } : back
  await database.drafts.put(draft)
  return draft
})

/** Gives what was thrown away, so that it can be put back. */
export const discardItem = (database: Database, id: string): Promise<OutboxItem> => inOne(database, async () => {
  const item = required(await database.outbox.get(id), 'no-item')
  if (item.state === 'sending') throw new StoreProblem('missing', '', 'being-sent')
  await database.outbox.delete(id)
  if (countsAsAnswer(item)) await deriveThreads(database, threadsOfItem(item))
  return item
})

/** Puts it back as it was, but nothing goes at once: it has to be approved anew, and what was held has its undo window again. */
export const restoreItem = (database: Database, item: OutboxItem, nowMs: number): Promise<void> => inOne(database, async () => {
  if (await database.outbox.get(item.id)) return
  if (!await database.accounts.get(item.accountId)) {
    const back = leftBehind(item, null, nowMs)
    const typed = await database.drafts.get(item.conversationId)
    await database.drafts.put(typed ? before(back, typed) : back)
    return
  }
  const mayGo = item.notBefore !== untilAsked && (item.state === 'holding' || item.state === 'waiting')
  const notBefore = mayGo ? Math.max(item.notBefore, nowMs + (await readSettings(database)).undoMs) : item.notBefore
  await database.outbox.put({ ...item, approvedAt: null, notBefore })
  if (countsAsAnswer(item)) await deriveThreads(database, threadsOfItem(item))
})
