/** Somebody in the sample's world, as written down. */
export interface ScriptedPerson {
  readonly handle: string
  readonly name: string
  /** May be empty: some people say nothing about themselves. */
  readonly bio: string
  /** BCP 47; what they write unless a post says otherwise. */
  readonly language: string
  /** Followers, following, posts. */
  readonly counts: readonly [number, number, number]
  readonly isBot?: true
}
