/** Where the user put somebody who followed them: to say hello to, to look at later, to let be. */
export type Pile = 'hello' | 'later' | 'let-be'

/** What the user decided about a follower; absent means not looked at yet. One per person, whichever account they follow. */
export interface Review {
  readonly personId: string
  readonly pile: Pile
  readonly decidedAt: number
  /** later: when they stand at the door again by themselves (ms since epoch); null in the other piles. */
  readonly returnsAt: number | null
  /** When words of the user to them were on the network; null before. */
  readonly greetedAt: number | null
}
