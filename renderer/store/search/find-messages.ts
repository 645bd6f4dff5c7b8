/** Reads the rows of what the index chose, looks again, and makes them ready to show. */
import type { Account } from '#domain/account'
import { conversationIdOf } from '#domain/conversation'
import type { Person } from '#domain/person'
import { markAll, snippetOf, holds } from '../../rules/search/ranges.ts'
import type { Query } from '../../rules/search/query.ts'
import { normal } from '../../rules/search/words.ts'
import type { Database } from '../database.ts'
import type { ConversationRow, MessageRow } from '../rows.ts'
import { heldIn, wordsOf } from './docs.ts'
import { isWithin, type Candidate } from './finding.ts'
import type { FoundMessage } from './found.ts'
import type { Known } from './limits.ts'

export interface Scene {
  readonly database: Database
  readonly query: Query
  readonly known: Known
  readonly accounts: readonly Account[]
}

/** Those of the candidates that are answers, in their order. */
export const messagesOf = async (scene: Scene, candidates: readonly Candidate[]): Promise<FoundMessage[]> => {
  const { database, accounts, known } = scene
  const rows = (await database.messages.bulkGet(candidates.map(({ id }) => id))).filter((row) => row !== undefined).filter((row) => isAnswer(scene, row))
  const parents = await byId(database.messages.bulkGet(unique(rows.flatMap(({ parentId, authorId }) => isMine(accounts, authorId) ? parentId ?? [] : []))))
  const placed = await placesOf(scene, rows, parents)
  const people = await byId<Person>(database.people.bulkGet(unique([...rows.map(({ authorId }) => authorId), ...[...placed.values()].map(({ personId }) => personId)])))
  return rows.flatMap((row) => {
    const author = people.get(row.authorId) ?? nameless(row, accounts)
    const place = placed.get(row.id) ?? null
    return known.allowsAuthor(author) && known.allowsSection(place?.section ?? null) ? [dress(scene, row, author, place, people.get(place?.personId ?? '') ?? null)] : []
  })
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
const byId = async <T extends { readonly id: string }>(rows: PromiseLike<readonly (T | undefined)[]>): Promise<Map<string, T>> =>
  new Map((await rows).flatMap((row) => row ? [[row.id, row]] : []))
const isMine = (accounts: readonly Account[], personId: string): boolean => accounts.some((account) => account.personId === personId)

/** The index may know older words of a message than the row, and phrases it does not know at all. */
const isAnswer = ({ query, known }: Scene, row: MessageRow): boolean => {
  if (row.deletedAt !== null || !known.allowsAccounts(row.accountIds)) return false
  const held = heldIn(row)
  for (const filter of query.filters) {
    if (filter.by === 'has' && held.has(filter.value) === filter.isNot) return false
    if (filter.by === 'time' && !isWithin(filter, row.arrivedAt)) return false
  }
  return holds(normal(wordsOf(row)), query.pieces)
}

/** The conversation each can be read in: its author's, or whom the user answered; else the latest of its thread. */
const placesOf = async ({ database, accounts }: Scene, rows: readonly MessageRow[], parents: ReadonlyMap<string, MessageRow>): Promise<Map<string, ConversationRow>> => {
  const wishes = rows.map(({ authorId, parentId, mentions }) => isMine(accounts, authorId) ? [parents.get(parentId ?? '')?.authorId ?? [], mentions].flat() : [authorId])
  const ids = unique(rows.flatMap(({ threadId }, at) => (wishes[at] ?? []).slice(0, 3).map((personId) => conversationIdOf(threadId, personId))))
  const there = await byId(database.conversations.bulkGet(ids))
  const placed = new Map<string, ConversationRow>()
  const homeless: MessageRow[] = []
  rows.forEach((row, at) => {
    const place = (wishes[at] ?? []).map((personId) => there.get(conversationIdOf(row.threadId, personId))).find((one) => one !== undefined)
    if (place) placed.set(row.id, place)
    else homeless.push(row)
  })
  const threads = unique(homeless.map(({ threadId }) => threadId))
  const latest = new Map(await Promise.all(threads.map(async (threadId) => {
    const some = await database.conversations.where('threadId').equals(threadId).limit(50).toArray()
    return [threadId, some.sort((a, b) => b.latestAt - a.latestAt || (a.id < b.id ? -1 : 1))[0]] as const
  })))
  for (const row of homeless) {
    const place = latest.get(row.threadId)
    if (place) placed.set(row.id, place)
  }
  return placed
}

const dress = ({ query, accounts }: Scene, row: MessageRow, author: Person, place: ConversationRow | null, withPerson: Person | null): FoundMessage => {
  const { pieces } = query
  const accountId = place && row.accountIds.includes(place.accountId) ? place.accountId : row.accountIds[0]
  const own = markAll(row.text, pieces)
  // Found by what is not its text: a picture's description, an address.
  const shown = own.marks.length > 0 || pieces.length === 0 ? own : markAll(wordsOf({ ...row, warning: null }), pieces)
  return {
    id: row.id, network: row.network, author, isMine: isMine(accounts, row.authorId), at: row.arrivedAt, url: row.url,
    account: accounts.find(({ id }) => id === accountId) ?? null, conversationId: place?.id ?? null, withPerson, section: place?.section ?? null,
    snippet: row.warning ? { text: '', marks: [] } : snippetOf(shown), warning: row.warning ? snippetOf(markAll(row.warning, pieces)) : null,
  }
}

/** Somebody the store has no row of: the user before the network has shown them, or an author removed with an account. */
const nameless = ({ authorId, network }: MessageRow, accounts: readonly Account[]): Person => {
  const account = accounts.find(({ personId }) => personId === authorId)
  return {
    id: authorId, network, handle: account?.handle ?? '', name: account?.name ?? '', bio: '', avatarUrl: null, url: account?.url ?? null, isBot: false,
    followers: null, following: null, posts: null,
  }
}
