/** Text not yet sent: one draft per conversation. */
import type { Draft } from '#domain/draft'
import { ask, reading } from './open.ts'

/** Saves the draft as it stands, waiting for the disk; an empty text removes it. */
export const saveDraft = (draft: Draft): Promise<void> => ask('saveDraft', draft)

export const discardDraft = (conversationId: string): Promise<void> => ask('discardDraft', conversationId)

export const getDraft = async (conversationId: string): Promise<Draft | null> =>
  await reading().drafts.get(conversationId) ?? null

/** All drafts, the latest first. */
export const listDrafts = async (): Promise<Draft[]> =>
  (await reading().drafts.toArray()).sort((a, b) => b.savedAt - a.savedAt)
