/** How much passed between the user and somebody. */

/** What passed between the user and one person inside one thread. */
export interface Passed {
  /** Exchanges, noise left out. */
  readonly exchanges: number
  /** Messages of the user's to them, and of theirs to the user. */
  readonly mine: number
  readonly theirs: number
}

/** What passed between the user and somebody in all threads: the sum of their conversations' `passed`. Derived. */
export interface DepthRow extends Passed {
  readonly personId: string
}
