/** Gathers what the rows of threads depend on, from as few reads as possible. */
import type { Account } from '#domain/account'
import { conversationIdOf } from '#domain/conversation'
import type { OutboxItem } from '#domain/outbox-item'
import type { Database } from '../database.ts'
import { prepareThread, type Prepared, type ThreadFacts } from '../derive.ts'
import { asMessage, countsAsAnswer } from '../queue.ts'
import type { ConversationRow, MessageRow, PersonRow, ThreadRow, ThreadStateRow } from '../rows.ts'
import { getSparse } from '../sparse.ts'
import { groupBy } from './group.ts'

/** Rows the caller holds already, so that they are not read again. */
export interface Known {
  readonly people: ReadonlyMap<string, PersonRow>
  readonly threads: ReadonlyMap<string, ThreadRow>
  /** The messages of this transaction. All there are, of a thread the store has never seen. */
  readonly messages: readonly MessageRow[]
}

/** One thread: its rows as they are, and what they follow from; null where nothing of it is left. */
export interface Gathered {
  readonly id: string
  readonly before: readonly ConversationRow[]
  readonly stateBefore: ThreadStateRow | undefined
  readonly prepared: Prepared | null
}

export const gatherThreads = async (database: Database, ids: readonly string[], known: Known): Promise<Gathered[]> => {
  const [threads, states] = await Promise.all([readThreads(database, ids, known.threads), getSparse(database.threadStates, ids)])
  const brought = groupBy(known.messages, ({ threadId }) => threadId)
  const messagesOf = (id: string, at: number): Promise<readonly MessageRow[]> =>
    states[at] ? database.messages.where('[threadId+authorId+arrivedAt]').between([id], [id, []]).toArray() : Promise.resolve(brought.get(id) ?? [])
  const conversationsOf = (id: string, at: number): Promise<ConversationRow[]> =>
    states[at] ? database.conversations.where('threadId').equals(id).toArray() : Promise.resolve([])
  const [messages, before] = await Promise.all([Promise.all(ids.map(messagesOf)), Promise.all(ids.map(conversationsOf))])
  const factsOf = await surroundings(database, messages.flat(), known)
  return ids.map((id, at) => {
    const thread = threads[at]
    const own = messages[at] ?? []
    return { id, before: before[at] ?? [], stateBefore: states[at], prepared: thread && own.length > 0 ? prepareThread(factsOf(thread, own)) : null }
  })
}

const openStates: readonly OutboxItem['state'][] = ['holding', 'waiting', 'sending']

const surroundings = async (database: Database, messages: readonly MessageRow[], known: Known) => {
  const accounts: readonly Account[] = await database.accounts.toArray()
  const mine = new Set(accounts.map(({ personId }) => personId))
  const theirs = messages.filter(({ authorId }) => !mine.has(authorId))
  const conversationIds = [...new Set(theirs.map(({ threadId, authorId }) => conversationIdOf(threadId, authorId)))]
  const [people, triages, looked, quoting, queued] = await Promise.all([
    readPeople(database, theirs.map(({ authorId }) => authorId), known.people),
    getSparse(database.triage, conversationIds),
    getSparse(database.looks, conversationIds),
    quotingAny(database, theirs.map(({ id }) => id)),
    Promise.all(openStates.map((state) => database.outbox.where('[state+queuedAt]').between([state, -Infinity], [state, Infinity]).toArray())),
  ])
  const triage = new Map(triages.flatMap((row) => row ? [[row.conversationId, row] as const] : []))
  const looks = new Map(looked.flatMap((row) => row ? [[row.conversationId, row] as const] : []))
  const byAccount = new Map(accounts.map((account) => [account.id, account]))
  const answers = queued.flat().filter(countsAsAnswer).flatMap((item) => {
    const account = byAccount.get(item.accountId)
    return account && item.target.kind === 'reply' ? [asMessage(item, item.target, account)] : []
  })
  const quotesOf = groupBy(quoting.filter(({ authorId }) => mine.has(authorId)), ({ quotedId }) => quotedId ?? '')
  const answersOf = groupBy(answers, ({ threadId }) => threadId)
  return (thread: ThreadRow, own: readonly MessageRow[]): ThreadFacts => ({
    thread, messages: own, accounts, triage, looks,
    people: new Map(own.flatMap(({ authorId }) => {
      const person = people.get(authorId)
      return person ? [[authorId, person]] : []
    })),
    quoting: quotesOf.size === 0 ? [] : own.flatMap(({ id }) => quotesOf.get(id) ?? []).filter(({ threadId }) => threadId !== thread.id),
    queued: answersOf.get(thread.id) ?? [],
  })
}

const readThreads = async (database: Database, ids: readonly string[], known: Known['threads']): Promise<(ThreadRow | undefined)[]> => {
  const unknown = ids.filter((id) => !known.has(id))
  const rows = await database.threads.bulkGet(unknown)
  const read = new Map(unknown.map((id, at) => [id, rows[at]]))
  return ids.map((id) => known.get(id) ?? read.get(id))
}

const readPeople = async (database: Database, ids: readonly string[], known: Known['people']): Promise<Map<string, PersonRow>> => {
  const wanted = [...new Set(ids)]
  const read = await database.people.bulkGet(wanted.filter((id) => !known.has(id)))
  return new Map([...wanted.map((id) => known.get(id)), ...read].flatMap((row) => row ? [[row.id, row]] : []))
}

/** The quotes table holds the user's quotes only, so a walk over it is short however many messages are asked for. */
const quotingAny = async (database: Database, ids: readonly string[]): Promise<MessageRow[]> => {
  const quotes = await database.quotes.where('quotedId').anyOf(ids).primaryKeys()
  return (await database.messages.bulkGet(quotes)).filter((row) => row !== undefined)
}
