/** Gathers what passed between the user and one person. */
import type { Database } from './database.ts'
import { StoreProblem } from './problem.ts'
import type { ConversationView, ThreadMessage } from './rows.ts'

export const conversationView = (_database: Database, _id: string): Promise<ConversationView | null> =>
  Promise.reject(new StoreProblem('closed'))
export const threadMessages = (_database: Database, _threadId: string, _personId: string | null): Promise<ThreadMessage[]> =>
  Promise.reject(new StoreProblem('closed'))
