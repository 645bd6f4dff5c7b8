import type { ConversationView } from '../store/rows.ts'

/** Where a conversation stands on its network: what is answered, else the whole; null for nowhere one could go to. */
export const pageOf = ({ conversation, messages, thread }: Pick<ConversationView, 'conversation' | 'messages' | 'thread'>): string | null =>
  messages.find((message) => message.id === conversation.messageId)?.url ?? thread.url
