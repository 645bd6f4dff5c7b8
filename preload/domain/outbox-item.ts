import type { InferOutput } from 'valibot'
import type { approvalSchema, findAnswerSchema, sendAnswerSchema, sendItemSchema, targetSchema } from '../schema/sending.ts'
import type { Failure } from './failure.ts'
import type { DeepReadonly } from './readonly.ts'

/** Where an answer goes: exactly one person, exactly one place. */
export type Target = DeepReadonly<InferOutput<typeof targetSchema>>
export type ReplyTarget = Extract<Target, { readonly kind: 'reply' }>
export type PersonTarget = Extract<Target, { readonly kind: 'person' }>
/** What crosses to main when it is time to send. */
export type SendItem = DeepReadonly<InferOutput<typeof sendItemSchema>>
export type SendAnswer = DeepReadonly<InferOutput<typeof sendAnswerSchema>>
export type Approval = DeepReadonly<InferOutput<typeof approvalSchema>>
export type FindAnswer = DeepReadonly<InferOutput<typeof findAnswerSchema>>

/**
 * holding: inside the undo window; waiting: goes when its turn and the network allow; sending: handed to main;
 * sent: on the network; refused: the network said no, the text is kept; unsure: no answer came, it may be there.
 */
export type OutboxState = 'holding' | 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure'

/** Text the user has sent from the composer. */
export interface OutboxItem extends SendItem {
  /** Where it is written: a conversation, or the place of a first word (domain/first-place.ts). */
  readonly conversationId: string
  readonly state: OutboxState
  /** When main took down that the user sent this, or null: it may not go yet. */
  readonly approvedAt: number | null
  /** They had never written to this person when they pressed Send. */
  readonly isFirst: boolean
  /** The user decided to send it although it may be there already. */
  readonly isAgain: boolean
  /** Why it is held back until the user says what: `late` (Kith was not running when it should have gone), `kept` (the user quit and kept it); else null. */
  readonly asksBecause: 'late' | 'kept' | null
  /** How often it was handed to main. */
  readonly attempts: number
  /** Not before this time (ms since epoch). */
  readonly notBefore: number
  readonly failure: Failure | null
  /** The message it became, once sent. */
  readonly sentMessageId: string | null
  readonly settledAt: number | null
}
