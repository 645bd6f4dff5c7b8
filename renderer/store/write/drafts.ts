/** Words begun and not sent. All of it waits for the disk. */
import type { Attached, Draft } from '#domain/draft'
import { firstPlaceOf } from '#domain/first-place'
import type { KnownDraft } from '../verbs.ts'
import type { Database } from '../database.ts'
import { isTouched, noteTouched } from './looks.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

const isEmpty = ({ text, attachments }: Pick<Draft, 'text' | 'attachments'>): boolean => text.trim() === '' && attachments.length === 0

/**
 * Nothing is no draft. The first words make the conversation one that is not hidden any more.
 * `known`: the row as the composer last knew it. Where words have come back into the row since, they stay before the typed ones.
 */
export const saveDraft = async (database: Database, typed: Draft, known: KnownDraft | null = null): Promise<void> => {
  const { conversationId, savedAt } = typed
  const row = known ? await database.drafts.get(conversationId) : undefined
  const back = known && comeBack(row, known)
  // Of words that stood there it may have been learnt meanwhile that they were sent.
  const mark = row && known && row.savedAt > known.savedAt ? row.restored : null
  // Later than either: the composer sees that it is not what it wrote.
  const draft = back ? { ...before(back, typed), savedAt: Math.max(back.savedAt, savedAt) + 1 }
    : row && mark !== null && mark !== typed.restored ? { ...typed, restored: mark, savedAt: Math.max(row.savedAt, savedAt) + 1 } : typed
  if (isEmpty(draft)) return database.drafts.delete(conversationId)
  if (firstPlaceOf(conversationId) !== null || await isTouched(database, conversationId)) {
    await database.drafts.put(draft)
    return
  }
  await inOne(database, async () => {
    await database.drafts.put(draft)
    const row = await database.conversations.get(conversationId)
    if (!row) return
    await noteTouched(database, conversationId, savedAt)
    await deriveThreads(database, [row.threadId])
  })
}

/** Gives what was thrown away, so that it can be put back. */
export const discardDraft = (database: Database, conversationId: string): Promise<Draft | null> => inOne(database, async () => {
  const draft = await database.drafts.get(conversationId)
  await database.drafts.delete(conversationId)
  return draft ?? null
})

/** Puts a draft back as it was; what was typed there meanwhile follows it. */
export const restoreDraft = (database: Database, draft: Draft): Promise<void> => inOne(database, async () => {
  const typed = await database.drafts.get(draft.conversationId)
  await database.drafts.put(typed ? { ...before(draft, typed), savedAt: Math.max(draft.savedAt, typed.savedAt + 1) } : draft)
})

/** What came into a row since the composer last knew it, or null: put before what stood there, which is not counted again. */
export const comeBack = (row: Draft | undefined, known: KnownDraft): Draft | null => {
  if (!row || row.savedAt <= known.savedAt) return null
  const stood = known.text.trim() === '' ? '' : known.text
  const back: Draft = {
    ...row,
    text: without(row.text, stood),
    attachments: row.attachments.filter(({ hash }) => !known.attachments.some((one) => one.hash === hash)),
  }
  return isEmpty(back) ? null : back
}

/** What parts two texts in one draft. */
export const between = '\n\n'

/** The text without what stood there, the last time it is there as whole paragraphs. */
const without = (text: string, stood: string): string => {
  const whole = between + text + between
  const at = stood === '' ? -1 : whole.lastIndexOf(between + stood + between)
  if (at < 0) return text
  return [text.slice(0, Math.max(0, at - between.length)), text.slice(at + stood.length + between.length)].filter((part) => part !== '').join(between)
}

/** Two drafts of one conversation as one: the words that come back, then those already there. Nothing is lost, nothing doubled. */
export const before = (back: Draft, typed: Draft): Draft => {
  const isThere = typed.text.trim() === '' || typed.text.trim() === back.text.trim()
  return {
    ...back,
    text: isThere ? back.text : back.text.trim() === '' ? typed.text : back.text + between + typed.text,
    attachments: together(back.attachments, typed.attachments),
    savedAt: Math.max(back.savedAt, typed.savedAt),
    restored: back.restored ?? typed.restored,
  }
}

const together = (first: readonly Attached[], second: readonly Attached[]): readonly Attached[] =>
  [...first, ...second.filter(({ hash }) => !first.some((one) => one.hash === hash))]
