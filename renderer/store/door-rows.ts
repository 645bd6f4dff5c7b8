/** Rows about who follows. */
import type { Account } from '#domain/account'
import type { Person } from '#domain/person'
import type { Review } from '#domain/review'
import type { DoorList } from '../rules/door.ts'

/** Who followed an account when its network last gave the whole list. */
export interface FollowerListRow {
  readonly accountId: string
  readonly personIds: readonly string[]
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
  /** Exchanges of you two. */
  readonly exchanges: number
  /** The conversation in which they wait for an answer, or null. */
  readonly waitsIn: string | null
  /** When they last wrote to the user, or null. */
  readonly spokeAt: number | null
}
