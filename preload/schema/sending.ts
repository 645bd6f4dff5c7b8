import * as v from 'valibot'
import { failureSchema } from './failure.ts'
import { messageSchema } from './message.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))

/** Where an answer goes. Exactly one person, exactly one place. */
export const targetSchema = v.variant('kind', [
  v.object({
    kind: v.literal('reply'),
    personId: id,
    threadId: id,
    threadUri: id,
    messageId: id,
    messageUri: id,
    /** The answered message's `ref` as this account saw it. */
    messageRef: v.string(),
    audience: messageSchema.entries.audience,
    warning: v.nullable(v.string()),
  }),
])

/** Text the user has sent from the composer, on its way to a network. */
export const sendItemSchema = v.object({
  /** Travels as the idempotency key; the connector derives its record key from id and time. */
  id,
  accountId: id,
  target: targetSchema,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)),
  language: v.nullable(v.string()),
  /** When the user pressed Send. */
  queuedAt: v.number(),
})

/**
 * The network's answer to a send.
 * `unknown` means no answer came (timeout, cut off, 5xx): it may be there; look before any retry.
 */
export const sendAnswerSchema = v.variant('is', [
  v.object({ is: v.literal('sent'), message: messageSchema }),
  v.object({ is: v.literal('failed'), failure: failureSchema }),
  v.object({ is: v.literal('unknown'), failure: failureSchema }),
])

/** What a look on the network found. `unknown` where it could not be looked up now. */
export const findAnswerSchema = v.variant('is', [
  v.object({ is: v.literal('there'), message: messageSchema }),
  v.object({ is: v.literal('absent') }),
  v.object({ is: v.literal('unknown'), failure: failureSchema }),
])
