import * as v from 'valibot'
import { failureSchema } from './failure.ts'
import { messageSchema } from './message.ts'

/** A moderator's word on a message under their own article. */
export const verdictSchema = v.picklist(['shown', 'spam', 'trash'])

/** `ref` as the account saw it. */
export const moderateSchema = v.object({ messageId: messageSchema.entries.id, ref: messageSchema.entries.ref, to: verdictSchema })

/** done: the message as everybody sees it now, or null where nobody does any more. */
export const moderatedSchema = v.variant('is', [
  v.object({ is: v.literal('done'), message: v.nullable(messageSchema) }),
  v.object({ is: v.literal('failed'), failure: failureSchema }),
])
