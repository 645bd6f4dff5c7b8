/** Pages of a list, read from the index alone. */
import type { Collection } from 'dexie'
import type { Database } from './database.ts'
import { dressRows } from './dress.ts'
import { insideFold } from './place.ts'
import type { ConversationRow, Page, PageKey } from './rows.ts'

const order = '[list+tier+waitingSince+id]'
type Key = readonly [tier: number, waitingSince: number, id: string]

const keyOf = ({ tier, waitingSince, id }: PageKey): Key => [tier, waitingSince, id]
const isBefore = (a: Key, b: Key): boolean => a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2]
const inOrder = (a: ConversationRow, b: ConversationRow): number => (isBefore(keyOf(a), keyOf(b)) ? -1 : 1)

/** What follows `after` in a list, that key left out. */
const following = (database: Database, list: string, after: readonly unknown[]): Collection<ConversationRow, string> =>
  database.conversations.where(order).between([list, ...after], [list, []], false, false)

/** What a page is made of and nothing else: a read waits for whoever writes a table it names. */
const oneLook = <T>(database: Database, work: () => Promise<T>): Promise<T> => {
  const { conversations, people, depths, links, threads, accounts, folds } = database
  // Dexie follows awaits only in a function that is `async` itself.
  return database.transaction('r', [conversations, people, depths, links, threads, accounts, folds], async () => await work())
}

/** A list that is one range of the index. */
export const listPage = (database: Database, list: string, after: PageKey | null, limit: number): Promise<Page> =>
  oneLook(database, async () => pageOf(database, await following(database, list, after ? keyOf(after) : []).limit(limit + 1).toArray(), limit))

/** What waits: what was not shown yet in one range, what was in one range per tier, from `before` on. */
export const waitingPage = (database: Database, after: PageKey | null, limit: number, before: number): Promise<Page> =>
  oneLook(database, async () => {
    const [fresh, shown] = await Promise.all([
      following(database, 'waiting', after ? keyOf(after) : []).limit(limit + 1).toArray(),
      shownFrom(database, after, limit + 1, before),
    ])
    return pageOf(database, [...fresh, ...shown].sort(inOrder).slice(0, limit + 1), limit)
  })

const shownFrom = async (database: Database, after: PageKey | null, limit: number, before: number): Promise<ConversationRow[]> => {
  const found: ConversationRow[] = []
  let from: readonly unknown[] | null = after ? keyOf(after) : []
  while (from && found.length < limit) {
    const rows: ConversationRow[] = await following(database, 'shown', from).limit(limit - found.length).toArray()
    const tooOld = rows.findIndex(({ waitingSince }) => waitingSince < before)
    found.push(...tooOld < 0 ? rows : rows.slice(0, tooOld))
    const old: ConversationRow | undefined = rows[tooOld]
    // Over what is older in this tier, to where its younger part begins.
    from = old ? [old.tier, before] : null
  }
  return found
}

/** What is older: per tier, what was shown and waits since before `before`. */
export const olderPage = (database: Database, after: PageKey | null, limit: number, before: number): Promise<Page> =>
  oneLook(database, async () => {
    const found: ConversationRow[] = []
    let from: readonly unknown[] | null = after ? keyOf(after) : []
    while (from && found.length <= limit) {
      const rows: ConversationRow[] = await following(database, 'shown', from).limit(limit + 1 - found.length).toArray()
      const young = rows.findIndex(({ waitingSince }) => waitingSince >= before)
      found.push(...young < 0 ? rows : rows.slice(0, young))
      const first: ConversationRow | undefined = rows[young]
      from = first ? [first.tier, []] : null
    }
    return pageOf(database, found, limit)
  })

/** The people of a fold: the one whose place it has, then the others. */
export const foldPage = (database: Database, threadId: string, after: PageKey | null, limit: number): Promise<Page> =>
  oneLook(database, async () => {
    const fold = await database.folds.get(threadId)
    const first = fold && !after ? await database.conversations.get(fold.firstId) : undefined
    const rows = await following(database, insideFold(threadId), after ? keyOf(after) : []).limit(limit + 1).toArray()
    return pageOf(database, [...first ? [{ ...first, isFold: false }] : [], ...rows], limit)
  })

const pageOf = async (database: Database, found: readonly ConversationRow[], limit: number): Promise<Page> => {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: await dressRows(database, shown),
    next: found.length > limit && last ? { tier: last.tier, waitingSince: last.waitingSince, id: last.id } : null,
  }
}
