/** Who stands at the door: followers nobody has looked at yet, and those who were put off and are due. */
import type { FollowerEvent } from '#domain/follower-event'
import type { Pile, Review } from '#domain/review'

const day = 24 * 3600_000
/** "Later" is a month, or when they first speak. */
export const laterMs = 30 * day
/** Who followed so shortly before Kith knew the account is still new, as far as they are few. */
export const recentBeforeMs = 14 * day
export const mostFromBefore = 20

export type DoorList = 'door' | Pile

/** Somebody who follows one of the user's accounts. */
export interface Following {
  readonly personId: string
  readonly accountId: string
  readonly followedAt: number
}

/**
 * Who follows now, by what was said last of each. Who followed before the account was in Kith makes no flood: only the
 * latest `mostFromBefore` of its last two weeks count.
 */
export const followingOf = (events: readonly FollowerEvent[], accounts: ReadonlyMap<string, { readonly addedAt: number; readonly personId: string }>): Following[] => {
  const own = new Set([...accounts.values()].map(({ personId }) => personId))
  const latest = new Map<string, FollowerEvent>()
  for (const event of events) {
    if (own.has(event.personId) || !accounts.has(event.accountId)) continue
    const key = `${event.accountId} ${event.personId}`
    const before = latest.get(key)
    if (!before || event.at > before.at || (event.at === before.at && event.kind === 'left')) latest.set(key, event)
  }
  const all = [...latest.values()].filter(({ kind }) => kind === 'followed')
  return [...accounts].flatMap(([accountId, { addedAt }]) => {
    const here = all.filter((event) => event.accountId === accountId)
    const before = here.filter(({ at }) => at < addedAt && at >= addedAt - recentBeforeMs).sort((a, b) => b.at - a.at).slice(0, mostFromBefore)
    return [...here.filter(({ at }) => at >= addedAt), ...before].map(({ personId, at }) => ({ personId, accountId, followedAt: at }))
  })
}

/** The list somebody who follows stands in; null once they were greeted. `spokeAt`: when they last wrote to the user. */
export const doorListOf = (review: Review | null, spokeAt: number | null, nowMs: number): DoorList | null => {
  if (!review) return 'door'
  if (review.greetedAt !== null) return null
  return isBack(review, spokeAt, nowMs) ? 'door' : review.pile
}

/** Put off, and due again: the month is over, or they have spoken since. */
export const isBack = ({ pile, returnsAt, decidedAt }: Review, spokeAt: number | null, nowMs: number): boolean =>
  pile === 'later' && ((returnsAt !== null && returnsAt <= nowMs) || (spokeAt !== null && spokeAt > decidedAt))
