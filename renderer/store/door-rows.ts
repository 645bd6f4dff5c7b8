/** Rows about people: who follows, what was read of them, what the user decided and noted. */
import type { Account } from '#domain/account'
import type { FollowUp } from '#domain/follow-up'
import type { Linked } from '#domain/linked'
import type { Note } from '#domain/note'
import type { Person } from '#domain/person'
import type { Recent } from '#domain/recent'
import type { Review } from '#domain/review'
import type { DoorList } from '../rules/door.ts'

/** Who followed an account when its network last gave the whole list. */
export interface FollowerListRow {
  readonly accountId: string
  readonly personIds: readonly string[]
}

/** What was read of somebody, through which account. */
export interface RecentRow extends Recent {
  readonly personId: string
  readonly accountId: string
}

/** Somebody who follows, as the door shows them. */
export interface DoorRow {
  readonly person: Person
  /** The account they followed last. */
  readonly account: Account
  readonly followedAt: number
  readonly list: DoorList
  readonly review: Review | null
  /** They were put off and are due again. */
  readonly isBack: boolean
  /** Their latest posts are here and not too old. */
  readonly isRead: boolean
  /** They talk with people, as far as their latest posts were read. */
  readonly converses: boolean
  /** Exchanges of you two. */
  readonly exchanges: number
  /** The conversation in which they wait for an answer, or null. */
  readonly waitsIn: string | null
  /** When they last wrote to the user, or null. */
  readonly spokeAt: number | null
}

/** The tables of these rows: the networks' word, then the user's own. */
export interface PeopleTables {
  readonly followerLists: FollowerListRow
  readonly recents: RecentRow
  readonly reviews: Review
  readonly notes: Note
  readonly links: Linked
  readonly followUps: FollowUp
}
