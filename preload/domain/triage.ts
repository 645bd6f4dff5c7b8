/**
 * What the user decided about a conversation. Absent means open. New words of theirs (arrived after `seenUntil`)
 * open it again, whatever was decided.
 */
export interface Triage {
  readonly conversationId: string
  /** done: set aside; snoozed: returns by itself or when they write; no-answer: needs none, settled in the mirror. */
  readonly state: 'done' | 'snoozed' | 'no-answer'
  readonly decidedAt: number
  /** Arrival (ms) of their latest message when it was decided. */
  readonly seenUntil: number
  /** snoozed: when it returns (ms since epoch); null until they write. Null in the other states. */
  readonly returnsAt: number | null
}
