/** A moderator's word as the network took it, written as the next pull would write it. */
import type { Message } from '#domain/message'
import type { Database } from '../database.ts'
import { writeMessages } from './messages.ts'
import { inOne } from './transaction.ts'

/** `message` null: nobody sees it any more. An account that left meanwhile changes nothing. */
export const settleModerated = (database: Database, accountId: string, messageId: string, message: Message | null, nowMs: number): Promise<void> => inOne(database, async () => {
  if (!await database.accounts.get(accountId) || !await database.messages.get(messageId)) return
  const gone = message === null ? [{ messageId, at: nowMs }] : []
  await writeMessages(database, { messages: message === null ? [] : [message], gone, accountId, threadIds: [], people: new Map() }, nowMs)
})
