import type { InferOutput } from 'valibot'
import type { findAnswerSchema, sendAnswerSchema, sendItemSchema, targetSchema } from '../schema/sending.ts'
import type { Failure } from './failure.ts'
import type { DeepReadonly } from './readonly.ts'

/** Where an answer goes: exactly one person, exactly one place. */
export type Target = DeepReadonly<InferOutput<typeof targetSchema>>
/** What crosses to main when it is time to send. */
export type SendItem = DeepReadonly<InferOutput<typeof sendItemSchema>>
export type SendAnswer = DeepReadonly<InferOutput<typeof sendAnswerSchema>>
export type FindAnswer = DeepReadonly<InferOutput<typeof findAnswerSchema>>

/**
 * holding: inside the undo window; waiting: goes when its turn and the network allow; sending: handed to main;
 * sent: on the network; refused: the network said no, the text is kept; unsure: no answer came, it may be there.
 */
export type OutboxState = 'holding' | 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure'

/** Text the user has sent from the composer. */
export interface OutboxItem extends SendItem {
  readonly conversationId: string
  readonly state: OutboxState
  /** How often it was handed to main. */
  readonly attempts: number
  /** Not before this time (ms since epoch). */
  readonly notBefore: number
  readonly failure: Failure | null
  /** The message it became, once sent. */
  readonly sentMessageId: string | null
  readonly settledAt: number | null
}
