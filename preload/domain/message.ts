import type { InferOutput } from 'valibot'
import type { attachmentSchema, markSchema, messageSchema } from '../schema/message.ts'
import type { DeepReadonly } from './readonly.ts'

/** One mention, reply, quote, comment, direct message or own post, received or sent. */
export type Message = DeepReadonly<InferOutput<typeof messageSchema>>
/** A stretch of plain text that means something. */
export type Mark = DeepReadonly<InferOutput<typeof markSchema>>
export type Attachment = DeepReadonly<InferOutput<typeof attachmentSchema>>
