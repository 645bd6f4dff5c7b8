/** A correction by the user: what noise was no noise, or the other way round. Exact, listed, removable. */
export interface Exception {
  readonly by: 'sender' | 'domain' | 'reason'
  /** A Person id, a domain without www, or the key of a reason. */
  readonly value: string
  readonly is: 'person' | 'noise'
  readonly decidedAt: number
}
