/** Text not yet sent: one draft per conversation. */
import type { Draft } from '#domain/draft'
import { ask, read } from './open.ts'

/** Saves the draft as it stands, waiting for the disk; an empty text removes it. */
export const saveDraft = (draft: Draft): Promise<void> => ask('saveDraft', draft)

export const discardDraft = (conversationId: string): Promise<void> => ask('discardDraft', conversationId)

export const getDraft = (conversationId: string): Promise<Draft | null> =>
  read(async ({ drafts }) => await drafts.get(conversationId) ?? null)

/** All drafts, the latest first. */
export const listDrafts = (): Promise<Draft[]> =>
  read(async ({ drafts }) => (await drafts.toArray()).sort((a, b) => b.savedAt - a.savedAt))
