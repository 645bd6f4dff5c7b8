/** Text not yet sent; one per target. */
export interface Draft {
  /** The conversation it is written in. */
  readonly conversationId: string
  readonly accountId: string
  readonly text: string
  readonly savedAt: number
}
