/** Everything the store knows of one person: how you met, what passed between you, what the user noted. */
import type { Account } from '#domain/account'
import type { Note } from '#domain/note'
import type { Person } from '#domain/person'
import type { Database } from './database.ts'
import { ask, read } from './open.ts'
import type { ConversationRow, ThreadRow } from './rows.ts'

const mostTalks = 50

/** One thread in which you two said something to each other. */
export interface Talk {
  readonly conversationId: string
  readonly snippet: string
  readonly latestAt: number
  readonly exchanges: number
  /** They wait for an answer here. */
  readonly isWaiting: boolean
  /** The user wrote to them here, and they have not answered. */
  readonly isUnanswered: boolean
  /** It hangs under something of the user's. */
  readonly isMine: boolean
}

export interface About {
  readonly person: Person
  /** How they first came: by following or by writing; null where only the user wrote. */
  readonly met: { readonly how: 'followed' | 'wrote'; readonly at: number } | null
  /** In all threads. */
  readonly exchanges: number
  /** In the longest of them. */
  readonly longest: number
  /** When something last passed between you both ways; null for never. */
  readonly lastTalkAt: number | null
  /** The latest first. */
  readonly talks: readonly Talk[]
  readonly note: Note | null
}

/** Saves a note as it stands; nothing in it removes it. */
export const saveNote = (note: Note): Promise<void> => ask('saveNote', note)

export const getAbout = (personId: string): Promise<About | null> => read((database) => database.transaction('r', database.tables, async () => {
  const [person, note, depth, rows, accounts] = await Promise.all([
    database.people.get(personId), database.notes.get(personId), database.depths.get(personId),
    database.conversations.where('personId').equals(personId).toArray(), database.accounts.toArray(),
  ])
  if (!person) return null
  const between = rows.filter(({ passed }) => passed.mine + passed.theirs > 0).sort((a, b) => b.latestAt - a.latestAt)
  const threads = new Map((await database.threads.bulkGet(between.map(({ threadId }) => threadId))).flatMap((row) => row ? [[row.id, row]] : []))
  const deep = between.filter(({ passed }) => passed.exchanges > 0)
  return {
    person, note: note ?? null, exchanges: depth?.exchanges ?? 0, met: await metOf(database, personId, between),
    longest: Math.max(0, ...deep.map(({ passed }) => passed.exchanges)), lastTalkAt: deep[0]?.latestAt ?? null,
    talks: between.slice(0, mostTalks).map((row) => talkOf(row, threads.get(row.threadId), accounts)),
  }
}))

const talkOf = ({ id, snippet, latestAt, passed, section }: ConversationRow, thread: ThreadRow | undefined, accounts: readonly Account[]): Talk => ({
  conversationId: id, snippet, latestAt, exchanges: passed.exchanges,
  isWaiting: section === 'waiting', isUnanswered: passed.mine > 0 && passed.theirs === 0,
  isMine: accounts.some(({ personId }) => personId === thread?.authorId),
})

const metOf = async (database: Database, personId: string, between: readonly ConversationRow[]): Promise<About['met']> => {
  const first = await Promise.all(between.filter(({ passed }) => passed.theirs > 0).map(({ threadId }) =>
    database.messages.where('[threadId+authorId+arrivedAt]').between([threadId, personId, -Infinity], [threadId, personId, Infinity]).first()))
  const follows = await database.followerEvents.filter((event) => event.personId === personId && event.kind === 'followed').toArray()
  const all = [...first.flatMap((row) => row ? [{ how: 'wrote' as const, at: row.arrivedAt }] : []), ...follows.map(({ at }) => ({ how: 'followed' as const, at }))]
  return all.sort((a, b) => a.at - b.at)[0] ?? null
}
