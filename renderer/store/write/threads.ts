/** Brings the derived rows of threads up to date: gathers what they depend on, derives, writes what changed. */
import type { Account } from '#domain/account'
import { conversationIdOf, type Conversation, type Section } from '#domain/conversation'
import type { OutboxItem } from '#domain/outbox-item'
import type { Triage } from '#domain/triage'
import type { Database } from '../database.ts'
import { deriveThread, type ThreadFacts } from '../derive.ts'
import { asMessage, countsAsAnswer } from '../queue.ts'
import type { MessageRow, PersonRow, ThreadRow, ThreadStateRow } from '../rows.ts'
import { groupBy } from './group.ts'
import { isSame } from './same.ts'

/** Rows the caller holds already, so that they are not read again. */
export interface Known {
  readonly people: ReadonlyMap<string, PersonRow>
  /** The messages of this transaction. All there are, of a thread the store has never seen. */
  readonly messages: readonly MessageRow[]
}
const nothing: Known = { people: new Map(), messages: [] }

/** Derives these threads anew. Runs inside the transaction that changed them. */
export const deriveThreads = async (database: Database, threadIds: Iterable<string>, known: Known = nothing): Promise<void> => {
  const ids = [...new Set(threadIds)]
  if (ids.length === 0) return
  const [threads, states] = await Promise.all([database.threads.bulkGet(ids), database.threadStates.bulkGet(ids)])
  const brought = groupBy(known.messages, ({ threadId }) => threadId)
  const messagesOf = (id: string, at: number): Promise<readonly MessageRow[]> =>
    states[at] ? database.messages.where('threadId').equals(id).toArray() : Promise.resolve(brought.get(id) ?? [])
  const conversationsOf = (id: string, at: number): Promise<Conversation[]> =>
    states[at] ? database.conversations.where('threadId').equals(id).toArray() : Promise.resolve([])
  const [messages, before] = await Promise.all([Promise.all(ids.map(messagesOf)), Promise.all(ids.map(conversationsOf))])
  const around = await surroundings(database, messages.flat(), known)
  const derived = ids.map((_, at) => {
    const thread = threads[at]
    const own = messages[at] ?? []
    return thread && own.length > 0 ? deriveThread(around.factsOf(thread, own)) : null
  })
  await writeConversations(database, before.flat(), derived.flatMap((one) => one?.conversations ?? []))
  await writeStates(database, ids, states, derived.map((one) => one?.state ?? null))
}

const openStates: readonly OutboxItem['state'][] = ['holding', 'waiting', 'sending']

const surroundings = async (database: Database, messages: readonly MessageRow[], known: Known) => {
  const accounts: readonly Account[] = await database.accounts.toArray()
  const mine = new Set(accounts.map(({ personId }) => personId))
  const theirs = messages.filter(({ authorId }) => !mine.has(authorId))
  const conversationIds = [...new Set(theirs.map(({ threadId, authorId }) => conversationIdOf(threadId, authorId)))]
  const [people, triages, quoting, queued] = await Promise.all([
    readPeople(database, theirs.map(({ authorId }) => authorId), known.people),
    database.triage.bulkGet(conversationIds),
    quotingAny(database, theirs.map(({ id }) => id)),
    Promise.all(openStates.map((state) => database.outbox.where('[state+queuedAt]').between([state, -Infinity], [state, Infinity]).toArray())),
  ])
  const triage = new Map(triages.flatMap((row): [string, Triage][] => row ? [[row.conversationId, row]] : []))
  const bots = new Set(people.filter(({ isBot }) => isBot).map(({ id }) => id))
  const byAccount = new Map(accounts.map((account) => [account.id, account]))
  const answers = queued.flat().filter(countsAsAnswer).flatMap((item) => {
    const account = byAccount.get(item.accountId)
    return account ? [asMessage(item, account)] : []
  })
  const quotesOf = groupBy(quoting.filter(({ authorId }) => mine.has(authorId)), ({ quotedId }) => quotedId ?? '')
  const answersOf = groupBy(answers, ({ threadId }) => threadId)
  const factsOf = (thread: ThreadRow, own: readonly MessageRow[]): ThreadFacts => ({
    thread, messages: own, accounts, bots, triage,
    quoting: quotesOf.size === 0 ? [] : own.flatMap(({ id }) => quotesOf.get(id) ?? []).filter(({ threadId }) => threadId !== thread.id),
    queued: answersOf.get(thread.id) ?? [],
  })
  return { factsOf }
}

const readPeople = async (database: Database, ids: readonly string[], known: Known['people']): Promise<PersonRow[]> => {
  const wanted = [...new Set(ids)]
  const read = await database.people.bulkGet(wanted.filter((id) => !known.has(id)))
  return [...wanted.map((id) => known.get(id)), ...read].filter((row) => row !== undefined)
}

/** The quotes table holds the user's quotes only, so a walk over it is short however many messages are asked for. */
const quotingAny = async (database: Database, ids: readonly string[]): Promise<MessageRow[]> => {
  const quotes = await database.quotes.where('quotedId').anyOf(ids).primaryKeys()
  return (await database.messages.bulkGet(quotes)).filter((row) => row !== undefined)
}

const writeConversations = async (database: Database, before: readonly Conversation[], after: readonly Conversation[]): Promise<void> => {
  const old = new Map(before.map((row) => [row.id, row]))
  const now = new Set(after.map(({ id }) => id))
  const changed = after.filter((row) => !isSame(row, old.get(row.id)))
  const gone = before.filter(({ id }) => !now.has(id))
  const moves = new Map<Section, number>()
  const count = (section: Section, by: number): unknown => moves.set(section, (moves.get(section) ?? 0) + by)
  for (const row of changed) {
    const previous = old.get(row.id)
    if (previous) count(previous.section, -1)
    count(row.section, 1)
  }
  for (const { section } of gone) count(section, -1)
  if (changed.length > 0) await database.conversations.bulkPut(changed)
  if (gone.length > 0) await database.conversations.bulkDelete(gone.map(({ id }) => id))
  await moveCounters(database, [...moves].filter(([, by]) => by !== 0))
}

const moveCounters = async (database: Database, moves: readonly (readonly [Section, number])[]): Promise<void> => {
  if (moves.length === 0) return
  const rows = await database.counters.bulkGet(moves.map(([section]) => section))
  await database.counters.bulkPut(moves.map(([section, by], at) => ({ section, count: (rows[at]?.count ?? 0) + by })))
}

const writeStates = async (
  database: Database, ids: readonly string[], before: readonly (ThreadStateRow | undefined)[], after: readonly (Omit<ThreadStateRow, 'readAt'> | null)[],
): Promise<void> => {
  const rows = after.flatMap((state, at) => state ? [{ ...state, readAt: before[at]?.readAt ?? 0 }] : [])
  const old = new Map(before.flatMap((row) => row ? [[row.threadId, row]] : []))
  const changed = rows.filter((row) => !isSame(row, old.get(row.threadId)))
  const gone = ids.filter((id, at) => after[at] === null && old.has(id))
  if (changed.length > 0) await database.threadStates.bulkPut(changed)
  if (gone.length > 0) await database.threadStates.bulkDelete(gone)
}
