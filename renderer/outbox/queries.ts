import { useQuery } from '@tanstack/react-query'
import { listDrafts } from '../store/drafts.ts'
import { listOutbox } from '../store/outbox.ts'
import { getConversation } from '../store/conversations.ts'

/** Answers that are not on their network yet, oldest first. */
export const useUnsent = () => useQuery({
  queryKey: [{ tables: ['outbox'] }, 'unsent'],
  queryFn: async () => (await listOutbox()).filter(({ state }) => state !== 'sent'),
}).data ?? []

/** Words begun and not sent, the latest first. */
export const useDrafts = () => useQuery({ queryKey: [{ tables: ['drafts'] }, 'drafts'], queryFn: listDrafts }).data ?? []

/** Whom an unsent text is for. */
export const useRecipient = (conversationId: string) => useQuery({
  queryKey: [{ tables: ['people', 'conversations', 'accounts'] }, 'recipient', conversationId],
  queryFn: async () => {
    const view = await getConversation(conversationId)
    return view && { person: view.person, network: view.conversation.network, account: view.account }
  },
}).data ?? null
