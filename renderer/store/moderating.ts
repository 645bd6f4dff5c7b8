/** What a moderator decided, once the network has taken it. */
import type { Message } from '#domain/message'
import { ask } from './open.ts'

/** `message` as everybody sees it now, or null where nobody does any more. */
export const settleModerated = (accountId: string, messageId: string, message: Message | null): Promise<void> => ask('settleModerated', accountId, messageId, message, Date.now())
