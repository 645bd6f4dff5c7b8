/** Everything the store knows of one person: how you met, what passed between you, what the user noted. */
import type { Account } from '#domain/account'
import type { FollowUp } from '#domain/follow-up'
import type { Note } from '#domain/note'
import type { Person } from '#domain/person'
import type { Database } from './database.ts'
import { listFirstWords, type FirstWord } from './first-words.ts'
import { depthsOf, humansOf } from './humans.ts'
import { ask, read } from './open.ts'
import type { ConversationRow, PersonRow, ThreadRow } from './rows.ts'

const mostTalks = 50

/** One thread in which you two said something to each other, or the user did and had no answer. */
export interface Talk {
  /** Where: as which of the Persons they are. */
  readonly personId: string
  readonly messageId: string
  /** Null where only the user wrote: there is nothing to open here. */
  readonly conversationId: string | null
  /** Its page on the network, where there is nothing to open here. */
  readonly url: string | null
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

/** Another Person the user holds to be the same human. */
export interface Elsewhere {
  readonly person: Person
  readonly note: Note | null
}

/** Of linked Persons all of it is told together, but for the note. */
export interface About {
  readonly person: PersonRow
  readonly linked: readonly Elsewhere[]
  /** How they first came: by following or by writing; null where only the user wrote. */
  readonly met: { readonly how: 'followed' | 'wrote'; readonly at: number } | null
  /** In all threads. */
  readonly exchanges: number
  /** In the longest of them. */
  readonly longest: number
  /** When the last exchange was; null for never. */
  readonly lastTalkAt: number | null
  /** Who spoke first in the first of them. */
  readonly begunBy: 'user' | 'them' | null
  /** The latest first. */
  readonly talks: readonly Talk[]
  readonly note: Note | null
  /** What the user said they would do; what is still open first, then the latest. */
  readonly followUps: readonly FollowUp[]
  /** The user hides what they write. */
  readonly isHidden: boolean
}

/** What the user keeps for themselves about somebody, or null. */
export const getNote = (personId: string): Promise<Note | null> => read(async (database) => await database.notes.get(personId) ?? null)
/** Saves a note as it stands; nothing in it removes it. */
export const saveNote = (note: Note): Promise<void> => ask('saveNote', note)

/** Keeps it as it stands. */
export const saveFollowUp = (followUp: FollowUp): Promise<void> => ask('saveFollowUp', followUp)
export const removeFollowUp = (id: string): Promise<void> => ask('removeFollowUp', id)

/** The two are one human: how deep you have talked with either counts for both, and for whomever they are linked with already. */
export const linkPeople = (personId: string, withId: string, nowMs: number): Promise<void> => ask('linkPeople', personId, withId, nowMs)
/** They are by themselves again. */
export const unlinkPerson = (personId: string): Promise<void> => ask('unlinkPerson', personId)

export const getAbout = (personId: string): Promise<About | null> => read((database) => database.transaction('r', database.tables, async () => {
  const members = (await humansOf(database, [personId])).get(personId) ?? [personId]
  const others = members.filter((id) => id !== personId)
  const [person, note, [depth], rows, accounts, linked, notes, exception, followUps] = await Promise.all([
    database.people.get(personId), database.notes.get(personId), depthsOf(database, [personId]),
    database.conversations.where('personId').anyOf([...members]).toArray(), database.accounts.toArray(),
    database.people.bulkGet(others), database.notes.bulkGet(others), database.exceptions.get(`sender ${personId}`),
    database.followUps.where('personId').anyOf([...members]).toArray(),
  ])
  if (!person) return null
  const between = rows.filter(({ passed }) => passed.mine + passed.theirs > 0).sort((a, b) => b.latestAt - a.latestAt)
  const threads = new Map((await database.threads.bulkGet(between.map(({ threadId }) => threadId))).flatMap((row) => row ? [[row.id, row]] : []))
  const firstWords = await listFirstWords(database, accounts, members, new Set(between.map(({ threadId }) => threadId)))
  const talks = [...between.map((row) => talkOf(row, threads.get(row.threadId), accounts)), ...firstWords.map(firstTalkOf)]
  const exchanged = between.flatMap((row) => row.exchanged ?? []).sort((a, b) => a.at - b.at)
  return {
    person, followUps: followUps.sort(inOrder), note: note ?? null, isHidden: exception?.is === 'noise', exchanges: depth?.exchanges ?? 0, met: await metOf(database, members, between),
    linked: linked.flatMap((other, at) => other ? [{ person: other, note: notes[at] ?? null }] : []),
    longest: Math.max(0, ...between.map(({ passed }) => passed.exchanges)), lastTalkAt: exchanged.at(-1)?.at ?? null,
    begunBy: exchanged[0] ? exchanged[0].isMine ? 'user' : 'them' : null,
    talks: talks.sort((a, b) => b.latestAt - a.latestAt).slice(0, mostTalks),
  }
}))

/** Everything the user said they would do and has not, the oldest first. */
export const listFollowUps = (): Promise<{ readonly followUp: FollowUp; readonly person: Person | null }[]> => read(async ({ followUps, people }) => {
  const open = (await followUps.toArray()).filter(({ doneAt }) => doneAt === null).sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
  const found = await people.bulkGet(open.map(({ personId }) => personId))
  return open.map((followUp, at) => ({ followUp, person: found[at] ?? null }))
})

const inOrder = (a: FollowUp, b: FollowUp): number =>
  Number(a.doneAt !== null) - Number(b.doneAt !== null) || b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1)

const talkOf = ({ id, messageId, personId, snippet, latestAt, passed, section }: ConversationRow, thread: ThreadRow | undefined, accounts: readonly Account[]): Talk => ({
  messageId, conversationId: id, url: null, personId, snippet, latestAt, exchanges: passed.exchanges,
  isWaiting: section === 'waiting', isUnanswered: passed.mine > 0 && passed.theirs === 0,
  isMine: accounts.some(({ personId }) => personId === thread?.authorId),
})

const snippetLength = 280

const firstTalkOf = ({ personId, message: { id, text, url, sentAt } }: FirstWord): Talk => ({
  messageId: id, conversationId: null, url, personId, snippet: text.slice(0, snippetLength), latestAt: sentAt, exchanges: 0, isWaiting: false, isUnanswered: true, isMine: true,
})

const metOf = async (database: Database, personIds: readonly string[], between: readonly ConversationRow[]): Promise<About['met']> => {
  const first = await Promise.all(between.filter(({ passed }) => passed.theirs > 0).map(({ threadId, personId }) =>
    database.messages.where('[threadId+authorId+arrivedAt]').between([threadId, personId, -Infinity], [threadId, personId, Infinity]).first()))
  const follows = await database.followerEvents.filter((event) => personIds.includes(event.personId) && event.kind === 'followed').toArray()
  const all = [...first.flatMap((row) => row ? [{ how: 'wrote' as const, at: row.arrivedAt }] : []), ...follows.map(({ at }) => ({ how: 'followed' as const, at }))]
  return all.sort((a, b) => a.at - b.at)[0] ?? null
}
