/** What can be done with unsent words; where they meet the rest of the window, App decides how it is said and undone. */
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'

export interface UnsentVerbs {
  /** "Undo", "Edit": back into the composer, which is opened. Rejects with a StoreProblem. */
  readonly onTakeBack: (item: OutboxItem) => Promise<void>
  readonly onDiscardItem: (item: OutboxItem) => Promise<void>
  readonly onDiscardDraft: (draft: Draft) => Promise<void>
  /** Opens the conversation with the composer focused. */
  readonly onWrite: (conversationId: string) => void
}
