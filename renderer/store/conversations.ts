/** Reading the inbox. */
import type { Section } from '#domain/conversation'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'
import { conversationView, threadMessages } from './view.ts'
import { read } from './open.ts'
import type { ConversationView, InboxRow, PageKey, ThreadMessage } from './rows.ts'

export interface PageRequest {
  readonly section: Section
  /** Where the page before ended; null for the first. */
  readonly after: PageKey | null
  readonly limit: number
}
export interface Page {
  readonly rows: readonly InboxRow[]
  /** Null where nothing follows. */
  readonly next: PageKey | null
}

/** One page of a section in its order, from the index alone; only the rows of the page are read. */
export const listConversations = ({ section, after, limit }: PageRequest): Promise<Page> => read(async (database) => {
  const range = database.conversations.where('[section+tier+waitingSince+id]')
    .between(after ? [section, after.tier, after.waitingSince, after.id] : [section], [section, []], false, false)
  const found = await range.limit(limit + 1).toArray()
  const shown = found.slice(0, limit)
  const [people, threads, accounts] = await Promise.all([
    database.people.bulkGet(shown.map(({ personId }) => personId)),
    database.threads.bulkGet(shown.map(({ threadId }) => threadId)),
    database.accounts.bulkGet(shown.map(({ accountId }) => accountId)),
  ])
  const rows = shown.flatMap((conversation, at): InboxRow[] => {
    const person: Person | undefined = people[at]
    const thread: Thread | undefined = threads[at]
    return person && thread ? [{ ...conversation, person, thread, account: accounts[at] ?? null }] : []
  })
  const last = shown.at(-1)
  return { rows, next: found.length > limit && last ? { tier: last.tier, waitingSince: last.waitingSince, id: last.id } : null }
})

/** What passed between the user and one person in one thread; null where there is no such conversation. */
export const getConversation = (id: string): Promise<ConversationView | null> => read((database) => conversationView(database, id))

/** The whole thread (of a very long one the newest part of each author is left out: compare `threadSize`). */
export const listThreadMessages = (threadId: string, personId: string | null = null): Promise<ThreadMessage[]> =>
  read((database) => threadMessages(database, threadId, personId))

/** How many conversations each section holds, from counters kept up by the writes. */
export const countSections = (): Promise<Record<Section, number>> => read(async ({ counters }) => {
  const rows = await counters.toArray()
  return { waiting: 0, answered: 0, done: 0, unlisted: 0, ...Object.fromEntries(rows.map(({ section, count }) => [section, count])) }
})
