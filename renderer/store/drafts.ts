/** Text not yet sent: one draft per conversation. */
import { personIn } from '#domain/conversation'
import type { Draft } from '#domain/draft'
import { firstPlaceOf, type FirstWay } from '#domain/first-place'
import { ask, read } from './open.ts'
import type { KnownDraft } from './verbs.ts'

/**
 * Saves the draft as it stands, waiting for the disk; nothing written and nothing attached removes it. `known`: the draft as
 * whoever writes it last knew it; what has come back into it since (undo, "Edit") is kept before it, and the row is later than both.
 */
export const saveDraft = (draft: Draft, known: KnownDraft | null = null): Promise<void> => ask('saveDraft', draft, known)

/** Gives what was thrown away, for undo. */
export const discardDraft = (conversationId: string): Promise<Draft | null> => ask('discardDraft', conversationId)
/** Undoes `discardDraft`: exactly as it was, before whatever was typed there meanwhile. */
export const restoreDraft = (draft: Draft): Promise<void> => ask('restoreDraft', draft)

export const getDraft = (conversationId: string): Promise<Draft | null> =>
  read(async ({ drafts }) => await drafts.get(conversationId) ?? null)

/** How the user writes to somebody with this account, as their latest draft says; null where there is none. */
export const getLatestWay = async (personId: string, accountId: string): Promise<'reply' | FirstWay | null> => {
  const [draft] = (await listDrafts()).filter((one) => one.accountId === accountId && personIn(one.conversationId) === personId)
  return draft ? firstPlaceOf(draft.conversationId)?.way ?? 'reply' : null
}

/** All drafts, the latest first. */
export const listDrafts = (): Promise<Draft[]> =>
  read(async ({ drafts }) => (await drafts.toArray()).sort((a, b) => b.savedAt - a.savedAt))
