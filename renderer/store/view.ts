/** Gathers what passed between the user and one person: theirs, the user's to them, and what these hang under. */
import type { Account } from '#domain/account'
import { personIn, threadIn } from '#domain/conversation'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import { treeOf } from '../rules/tree.ts'
import type { Database } from './database.ts'
import { addresseesOf } from './exchange.ts'
import { conversationOf } from './dress.ts'
import { depthsOf } from './humans.ts'
import type { ConversationRow, ConversationView, MessageRow, ThreadMessage } from './rows.ts'

/** The newest so many of each author: a thread of thousands is not read whole to show one exchange. */
const ofEachAuthor = 200
const ancestorsAbove = 60
const ofThread = 2000

/** What a conversation is made of and nothing else: a read waits for whoever writes a table it names. */
const tablesOf = ({ conversations, threads, people, depths, links, accounts, threadStates, outbox, drafts, triage, messages, quotes }: Database) =>
  [conversations, threads, people, depths, links, accounts, threadStates, outbox, drafts, triage, messages, quotes]

/** One consistent look; null where there is no such conversation. As much as can be is asked for at once: each asking in turn is a way to the disk and back. */
export const conversationView = (database: Database, id: string): Promise<ConversationView | null> =>
  database.transaction('r', tablesOf(database), async () => {
    const [threadId, personId] = [threadIn(id), personIn(id)]
    const [row, thread, person, depth, accounts, state, outbox, draft, triage, theirs] = await Promise.all([
      database.conversations.get(id),
      database.threads.get(threadId),
      database.people.get(personId),
      depthsOf(database, [personId]),
      database.accounts.toArray(),
      database.threadStates.get(threadId),
      database.outbox.where('conversationId').equals(id).toArray(),
      database.drafts.get(id),
      database.triage.get(id),
      latestBy(database, threadId, personId),
    ])
    if (!row || !thread || !person) return null
    const own = [...new Set(accounts.map((account) => account.personId))]
    const [selves, quoting, ...mine] = await Promise.all([
      database.people.bulkGet(own),
      readQuoting(database, theirs, new Set(own)),
      ...own.map((ownId) => latestBy(database, threadId, ownId)),
    ])
    const exchange = await exchangeOf(database, row, theirs, mine.flat(), quoting)
    const parts = new Map(exchange.map((message) => [message.id, partOf(message, personId, accounts)]))
    return {
      conversation: conversationOf(row, depth[0]), person, thread,
      account: accounts.find((account) => account.id === row.accountId) ?? null,
      messages: await dress(database, exchange, parts, accounts, [person, ...selves], freshestUnder(exchange)),
      outbox: outbox.filter((item) => item.state !== 'sent').sort((a, b) => a.queuedAt - b.queuedAt),
      draft: draft ?? null,
      triage: triage ?? null,
      threadSize: state?.size ?? exchange.length,
    }
  })

/** Everything stored of a thread, up to a couple of thousand, in reading order. `personId` says whose words are `theirs`. */
export const threadMessages = (database: Database, threadId: string, personId: string | null): Promise<ThreadMessage[]> =>
  database.transaction('r', database.messages, database.people, database.accounts, async () => {
    const accounts = await database.accounts.toArray()
    const messages = await database.messages.where('threadId').equals(threadId).limit(ofThread).toArray()
    return dress(database, messages, new Map(messages.map((message) => [message.id, partOf(message, personId, accounts)])), accounts, [])
  })

const partOf = ({ authorId }: Message, personId: string | null, accounts: readonly Account[]): ThreadMessage['part'] =>
  authorId === personId ? 'theirs' : accounts.some((account) => account.personId === authorId) ? 'mine' : 'context'

const latestBy = (database: Database, threadId: string, authorId: string): Promise<MessageRow[]> => database.messages.where('[threadId+authorId+arrivedAt]')
  .between([threadId, authorId, -Infinity], [threadId, authorId, Infinity]).reverse().limit(ofEachAuthor).toArray()

const exchangeOf = async (
  database: Database, { personId, root }: ConversationRow, theirs: readonly MessageRow[], mine: readonly MessageRow[], quoting: readonly MessageRow[],
): Promise<MessageRow[]> => {
  const found = new Map([...theirs, ...mine].map((row) => [row.id, row]))
  await readAbove(database, mine, found, 1)
  const toThem = spokenTo(mine, personId, root, found)
  const shown = new Map([...theirs, ...toThem, ...quoting].map((row) => [row.id, row]))
  await readAbove(database, [...theirs, ...toThem], found, ancestorsAbove)
  for (const row of [...theirs, ...toThem]) {
    for (let above = found.get(row.parentId ?? ''); above && !shown.has(above.id); above = found.get(above.parentId ?? '')) shown.set(above.id, above)
  }
  return [...shown.values()]
}

/** The user's messages to this person, and what the user added to those. */
const spokenTo = (mine: readonly MessageRow[], personId: string, root: ConversationRow['root'], found: ReadonlyMap<string, MessageRow>): MessageRow[] => {
  const spoken = new Set<string>()
  return [...mine].sort((a, b) => a.arrivedAt - b.arrivedAt).filter((message) => {
    const isToThem = addresseesOf(message, root, (id) => found.get(id), [personId]).has(personId)
    if (isToThem || spoken.has(message.parentId ?? '')) spoken.add(message.id)
    return spoken.has(message.id)
  })
}

const readQuoting = async (database: Database, theirs: readonly MessageRow[], own: ReadonlySet<string>): Promise<MessageRow[]> => {
  const ids = await database.quotes.where('quotedId').anyOf(theirs.map(({ id }) => id)).primaryKeys()
  if (ids.length === 0) return []
  return (await database.messages.bulkGet(ids)).filter((row) => row !== undefined).filter(({ authorId }) => own.has(authorId))
}

/** Reads parents not found yet, level by level. */
const readAbove = async (database: Database, below: readonly MessageRow[], found: Map<string, MessageRow>, levels: number): Promise<void> => {
  const seen = new Set<string>()
  let front = below
  for (let level = 0; level < levels && front.length > 0; level++) {
    const parents = [...new Set(front.flatMap(({ parentId }) => parentId ?? []))].filter((id) => !seen.has(id))
    const missing = parents.filter((id) => !found.has(id))
    // Of most talks all is there already: nothing is asked for fifty times, once for each level.
    if (missing.length > 0) for (const row of await database.messages.bulkGet(missing)) if (row) found.set(row.id, row)
    for (const id of parents) seen.add(id)
    front = parents.flatMap((id) => found.get(id) ?? [])
  }
}

/** For each message the arrival of the latest word under it, itself included. */
const freshestUnder = (messages: readonly MessageRow[]): ReadonlyMap<string, number> => {
  const parents = new Map(messages.map(({ id, parentId }) => [id, parentId]))
  const freshest = new Map(messages.map(({ id, arrivedAt }) => [id, arrivedAt]))
  for (const { id, arrivedAt } of messages) {
    // Ends where something as fresh has passed already, so also in a circle.
    for (let above = parents.get(id) ?? null; above !== null && (freshest.get(above) ?? Infinity) < arrivedAt; above = parents.get(above) ?? null) freshest.set(above, arrivedAt)
  }
  return freshest
}

/** Authors, of whom some are `known`, and reading order: a message before what answers it, else by time; with `freshest`, the branch that spoke last stands last. */
const dress = async (
  database: Database, messages: readonly MessageRow[], parts: ReadonlyMap<string, ThreadMessage['part']>, accounts: readonly Account[],
  known: readonly (Person | undefined)[], freshest: ReadonlyMap<string, number> = new Map(),
): Promise<ThreadMessage[]> => {
  const authors = new Map<string, Person>(known.flatMap((row) => row ? [[row.id, row]] : []))
  const others = [...new Set(messages.map(({ authorId }) => authorId))].filter((id) => !authors.has(id))
  if (others.length > 0) for (const row of await database.people.bulkGet(others)) if (row) authors.set(row.id, row)
  const freshness = ({ id }: MessageRow): number => freshest.get(id) ?? 0
  // The tree takes the last first.
  const { messages: latestFirst, order } = treeOf([...messages].sort((a, b) => freshness(b) - freshness(a) || b.arrivedAt - a.arrivedAt || (a.id < b.id ? 1 : -1)))
  return order.flatMap((at) => {
    const message = latestFirst[at]
    if (!message) return []
    const author = authors.get(message.authorId) ?? nameless(message, accounts)
    return [{ ...message, part: parts.get(message.id) ?? 'context', author }]
  })
}

/** Somebody the store has no row of: the user before the network has shown them, or an author removed with an account. */
const nameless = ({ authorId, network }: Message, accounts: readonly Account[]): Person => {
  const account = accounts.find(({ personId }) => personId === authorId)
  return {
    id: authorId, network, handle: account?.handle ?? '', name: account?.name ?? '', bio: '', avatarUrl: null,
    url: account?.url ?? null, isBot: false, followers: null, following: null, posts: null,
  }
}
