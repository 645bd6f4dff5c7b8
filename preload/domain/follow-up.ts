/** Something the user said they would do for somebody, pinned so that it is not forgotten; never sent anywhere. */
export interface FollowUp {
  readonly id: string
  readonly personId: string
  /** Such as `Send the scan of the broadside`. */
  readonly text: string
  readonly madeAt: number
  /** Null while it is still to be done. */
  readonly doneAt: number | null
}
