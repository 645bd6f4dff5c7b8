/** What was typed for a box that did not come. */
import { firstPlaceOf } from '#domain/first-place'
import { getConversation } from '../store/conversations.ts'
import { saveDraft } from '../store/drafts.ts'
import type { ConversationView } from '../store/rows.ts'

/** Whether a box stands under this conversation. */
const hasBox = ({ account, conversation }: ConversationView): boolean =>
  account !== null && account.isPreview !== true && account.abilities.includes('reply') && conversation.section !== 'hidden'

const nothingKnown = { savedAt: 0, text: '', attachments: [] }

/** Keeps it behind the draft it was meant for, at `nowMs`; where nothing can be written it was meant for nothing. */
export async function keepTyped(conversationId: string, typed: string, nowMs: number): Promise<void> {
  if (typed.trim() === '') return
  const view = await getConversation(conversationId)
  const accountId = firstPlaceOf(conversationId)?.accountId ?? (view && hasBox(view) ? view.account?.id : undefined)
  if (accountId === undefined) return
  // Nothing of the row is known here: what stands in it stays, and this follows.
  await saveDraft({ conversationId, accountId, text: typed, attachments: [], messageId: null, restored: null, savedAt: nowMs }, nothingKnown)
}
