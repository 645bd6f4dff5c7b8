/** What the user keeps for themselves about somebody; never sent anywhere. */
export interface Note {
  readonly personId: string
  /** As typed; Markdown where the user likes. */
  readonly text: string
  readonly labels: readonly string[]
  readonly savedAt: number
}
