import { useQuery } from '@tanstack/react-query'
import { getConversation, listThreadMessages } from '../store/conversations.ts'

/** One conversation. Drafts are not part of the key: the composer reads its own, so typing rereads nothing here. */
export const useConversation = (id: string) => useQuery({
  queryKey: [{ tables: ['conversations', 'messages', 'people', 'threads', 'accounts', 'outbox', 'triage'] }, 'conversation', id],
  queryFn: () => getConversation(id),
})

/** Everything of a thread that is stored; read only when asked for. */
export const useWholeThread = (threadId: string, personId: string, isOn: boolean) => useQuery({
  queryKey: [{ tables: ['messages', 'people'] }, 'thread', threadId, personId],
  queryFn: () => listThreadMessages(threadId, personId),
  enabled: isOn,
})
