import type { InferOutput } from 'valibot'
import type { attachedSchema } from '../schema/sending.ts'
import type { DeepReadonly } from './readonly.ts'

/** A picture of a draft or an outbox item; its bytes lie apart, found by its hash. */
export type Attached = DeepReadonly<InferOutput<typeof attachedSchema>>

/** Text not yet sent; one per target. */
export interface Draft {
  /** The conversation it is written in, or the place of a first word (domain/first-place.ts). */
  readonly conversationId: string
  readonly accountId: string
  readonly text: string
  readonly attachments: readonly Attached[]
  /** The one message it answers where the user picked one, else null: the one the row shows. */
  readonly messageId: string | null
  readonly savedAt: number
  /**
   * Null for words written here. Else it was an answer on its way when a backup was made: `sent-perhaps` may be on the
   * network already, `not-sent` surely is not. Or, `account-left`, it was perhaps sent when its account was removed here.
   */
  readonly restored: 'sent-perhaps' | 'not-sent' | 'account-left' | null
}
