/** What the user decided about a conversation. Absent means open. */
export interface Triage {
  readonly conversationId: string
  readonly state: 'done'
  readonly decidedAt: number
  /** Arrival (ms) of their latest message when it was decided: anything later opens it again. */
  readonly seenUntil: number
}
