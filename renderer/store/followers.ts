/** Followers at the door, and what the user decided about them. */
import type { Pile, Review } from '#domain/review'
import type { Database } from './database.ts'
import { doorListOf, followingOf, isBack, recentBeforeMs, type DoorList, type Following } from '../rules/door.ts'
import { converses, readingOf } from '../rules/reading.ts'
import { depthsOf } from './humans.ts'
import { ask, read } from './open.ts'
import { isFresh } from './recents.ts'
import type { DoorRow } from './rows.ts'

/** Puts somebody on a pile; gives what was decided before, for undo. */
export const reviewFollower = (personId: string, pile: Pile, nowMs: number): Promise<Review | null> => ask('reviewFollower', personId, pile, nowMs)
/** Undoes it: puts back what it resolved to; null is "not looked at yet". */
export const restoreReview = (personId: string, before: Review | null): Promise<void> => ask('restoreReview', personId, before)

/** Everybody who follows, by the list they stand in; who wrote to the user first, then those who talk with people, then the newest. */
export const listFollowers = (nowMs: number): Promise<Readonly<Record<DoorList, readonly DoorRow[]>>> => read((database) =>
  database.transaction('r', database.tables, async () => {
    const placed = await placeAll(database, nowMs)
    const rows = await dress(database, placed, nowMs)
    const of = (list: DoorList): DoorRow[] => rows.filter((row) => row.list === list)
    return { door: of('door'), hello: of('hello'), later: of('later'), 'let-be': of('let-be') }
  }))

interface Placed {
  readonly personId: string
  readonly list: DoorList
  readonly following: readonly Following[]
  readonly review: Review | null
  readonly spoke: Spoke | null
}

/** Their latest words to the user, and where. */
interface Spoke {
  readonly at: number
  readonly conversationId: string
  readonly isWaiting: boolean
}

const placeAll = async (database: Database, nowMs: number): Promise<Placed[]> => {
  const accounts = new Map((await database.accounts.toArray()).map((account) => [account.id, account]))
  if (accounts.size === 0) return []
  const since = Math.min(...[...accounts.values()].map(({ addedAt }) => addedAt)) - recentBeforeMs
  const events = await database.followerEvents.where('at').aboveOrEqual(since).toArray()
  const byPerson = new Map<string, Following[]>()
  for (const one of followingOf(events, accounts)) byPerson.set(one.personId, [...byPerson.get(one.personId) ?? [], one])
  const ids = [...byPerson.keys()]
  const [reviews, spoken] = await Promise.all([database.reviews.bulkGet(ids), spokenBy(database, ids)])
  return ids.flatMap((personId, at): Placed[] => {
    const review = reviews[at] ?? null
    const spoke = spoken.get(personId) ?? null
    const list = doorListOf(review, spoke?.at ?? null, nowMs)
    return list === null ? [] : [{ personId, list, following: byPerson.get(personId) ?? [], review, spoke }]
  })
}

/** Of everybody who said something to the user, when last. */
const spokenBy = async (database: Database, personIds: readonly string[]): Promise<Map<string, Spoke>> => {
  const rows = (await database.conversations.where('personId').anyOf(personIds).toArray()).filter(({ passed }) => passed.theirs > 0)
  const latest = await Promise.all(rows.map(({ threadId, personId }) =>
    database.messages.where('[threadId+authorId+arrivedAt]').between([threadId, personId, -Infinity], [threadId, personId, Infinity]).last()))
  const spoken = new Map<string, Spoke>()
  rows.forEach(({ id, personId, section }, at) => {
    const said = latest[at]?.arrivedAt ?? 0
    const isWaiting = section === 'waiting'
    const before = spoken.get(personId)
    // Where they wait is where the user wants to go.
    if (!before || (isWaiting && !before.isWaiting) || (isWaiting === before.isWaiting && said > before.at)) {
      spoken.set(personId, { at: Math.max(said, before?.at ?? 0), conversationId: id, isWaiting })
    }
  })
  return spoken
}

const dress = async (database: Database, placed: readonly Placed[], nowMs: number): Promise<DoorRow[]> => {
  const ids = placed.map(({ personId }) => personId)
  const [people, depths, recents, accounts] = await Promise.all([database.people.bulkGet(ids), depthsOf(database, ids), database.recents.bulkGet(ids), database.accounts.toArray()])
  const rows = placed.flatMap(({ list, following, review, spoke }, at): DoorRow[] => {
    const person = people[at]
    const first = [...following].sort((a, b) => b.followedAt - a.followedAt)[0]
    const recent = recents[at]
    const isRead = recent !== undefined && isFresh(recent, nowMs)
    const account = accounts.find(({ id }) => id === first?.accountId)
    if (!person || !first || !account) return []
    return [{
      isRead, converses: isRead && converses(readingOf(recent, { known: new Set(), words: '' })),
      person, account, list, review, followedAt: first.followedAt, exchanges: depths[at]?.exchanges ?? 0,
      waitsIn: spoke?.isWaiting === true ? spoke.conversationId : null, spokeAt: spoke?.at ?? null,
      isBack: review !== null && isBack(review, spoke?.at ?? null, nowMs),
    }]
  })
  return rows.sort((a, b) => Number(b.waitsIn !== null) - Number(a.waitsIn !== null) || Number(b.converses) - Number(a.converses) || b.followedAt - a.followedAt || (a.person.id < b.person.id ? -1 : 1))
}
