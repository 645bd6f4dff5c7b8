/** Reading the inbox. */
import { lastTier } from '../rules/rank.ts'
import { olderBefore } from '../rules/section.ts'
import type { Database } from './database.ts'
import { conversationView, threadMessages } from './view.ts'
import { listPage, olderPage, waitingPage } from './lists.ts'
import { read } from './open.ts'
import { insideFold } from './place.ts'
import type { ConversationView, HiddenCountRow, Listed, Page, PageKey, ThreadMessage } from './rows.ts'
import { readSettings } from './choices.ts'

export interface PageRequest {
  readonly section: Listed
  /** Where the page before ended; null for the first. */
  readonly after: PageKey | null
  readonly limit: number
}

/** One page of a list in its order, from the index alone; only the rows of the page are read. Age is counted at `nowMs`. */
export const listConversations = ({ section, after, limit }: PageRequest, nowMs: number): Promise<Page> => read(async (database) => {
  if (section === 'waiting') return waitingPage(database, after, limit, await olderThan(database, nowMs))
  if (section === 'older') return olderPage(database, after, limit, await olderThan(database, nowMs))
  return listPage(database, section, after, limit)
})

const olderThan = async (database: Database, nowMs: number): Promise<number> =>
  olderBefore(nowMs, (await readSettings(database)).olderAfterDays)

/** What passed between the user and one person in one thread; null where there is no such conversation. */
export const getConversation = (id: string): Promise<ConversationView | null> => read((database) => conversationView(database, id))

/** The whole thread (of a very long one the newest part of each author is left out: compare `threadSize`). */
export const listThreadMessages = (threadId: string, personId: string | null = null): Promise<ThreadMessage[]> =>
  read((database) => threadMessages(database, threadId, personId))

/** How many people each list holds, those inside folds counted one by one. From counters, but for `older`. */
export const countSections = (nowMs: number): Promise<Record<Listed, number>> => read((database) =>
  database.transaction('r', [database.counters, database.conversations, database.folds, database.settings], async () => {
    const sections = { waiting: 0, answered: 0, snoozed: 0, done: 0, bots: 0, hidden: 0, unlisted: 0 }
    for (const { section, count } of await database.counters.toArray()) sections[section] = count
    const older = await countOlder(database, await olderThan(database, nowMs))
    return { ...sections, waiting: sections.waiting - older, older }
  }))

/** Who becomes older does so by the clock alone, without a write that could keep a counter: a few ranges of the index are counted. */
const countOlder = async (database: Database, before: number): Promise<number> => {
  const alone = await countBefore(database, 'shown', before)
  const folds = await database.folds.toArray()
  const firsts = await database.conversations.bulkGet(folds.map(({ firstId }) => firstId))
  const folded = folds.map(({ people }, at) => firsts[at]?.list === 'shown' && firsts[at].waitingSince < before ? people - 1 : 0)
  return folded.reduce((sum, count) => sum + count, alone)
}

const countBefore = async (database: Database, list: string, before: number): Promise<number> => {
  const tiers = Array.from({ length: lastTier + 1 }, (_, tier) => tier)
  const counts = await Promise.all(tiers.map((tier) => database.conversations.where('[list+tier+waitingSince+id]')
    .between([list, tier, -Infinity], [list, tier, before], true, false).count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How many are hidden for each reason, most first. */
export const countHidden = (): Promise<readonly HiddenCountRow[]> => read(async ({ hiddenCounts }) =>
  (await hiddenCounts.toArray()).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.reasonKey < b.reasonKey ? -1 : 1)))

/**
 * How many people wait with words that arrived before this time. With the time an account was added:
 * how many were waiting from before Kith. Over all accounts.
 */
export const countWaitingFromBefore = (addedAt: number): Promise<number> => read(async (database) => {
  const threadIds = await database.folds.toCollection().primaryKeys()
  const counts = await Promise.all(['waiting', 'shown', ...threadIds.map(insideFold)].map((list) => countBefore(database, list, addedAt)))
  return counts.reduce((sum, count) => sum + count, 0)
})
