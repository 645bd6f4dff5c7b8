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
    /** Handles the user saw the answer be for; absent where the network does not say. */
    names: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(600))), v.maxLength(200))),
  }),
  /** A first word that answers nothing. */
  v.object({
    kind: v.literal('person'),
    personId: id,
    /** As the user saw them named; goes in front where the words do not name them. */
    handle: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
    /** public: a post that names them; direct: to them alone. */
    audience: v.picklist(['public', 'direct']),
  }),
])

/** A picture that goes along; its bytes were handed over before (`putAttachment`) and are found by their hash. */
export const attachedSchema = v.object({
  /** SHA-256 of the bytes, hex. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  mediaType: v.picklist(['image/jpeg', 'image/png', 'image/webp', 'image/gif']),
  /** Bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Pixels. */
  width: v.number(),
  height: v.number(),
  /** What it shows, in the user's words; may be empty. */
  alt: v.pipe(v.string(), v.maxLength(10_000)),
})

/** Text the user has sent from the composer, on its way to a network. */
export const sendItemSchema = v.pipe(v.object({
  /** Travels as the idempotency key; the connector derives its record key from id and time. */
  id,
  accountId: id,
  target: targetSchema,
  /** Empty only where pictures speak for themselves. */
  text: v.pipe(v.string(), v.maxLength(100_000)),
  language: v.nullable(v.string()),
  attachments: v.pipe(v.array(attachedSchema), v.maxLength(10)),
  /** When the user pressed Send. */
  queuedAt: v.number(),
}), v.check(({ text, attachments }) => text !== '' || attachments.length > 0, 'There is nothing to send.'))

/**
 * Main's answer to "the user pressed Send". approved: it may go, as it is and to whom it is for; later: too soon after the
 * one before, ask again at that time (ms since epoch); failed: it could not be written down, so nothing is sent.
 */
export const approvalSchema = v.variant('is', [
  v.object({ is: v.literal('approved'), at: v.number() }),
  v.object({ is: v.literal('later'), at: v.number(), why: v.picklist(['one-at-a-time', 'strangers']) }),
  v.object({ is: v.literal('failed'), failure: failureSchema }),
])

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
