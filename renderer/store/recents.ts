/** Somebody's latest posts as a network showed them, kept for a week, and what they are seen against. */
import type { Person } from '#domain/person'
import type { Recent } from '#domain/recent'
import { readingOf, type Beholder, type Reading } from '../rules/reading.ts'
import type { Database } from './database.ts'
import { depthsOf } from './humans.ts'
import { ask, read } from './open.ts'

/** How long what was read counts, in ms. */
export const freshMs = 7 * 24 * 3600_000
/** The user's own words: of this many threads, the liveliest. */
const ownThreads = 40

/** Keeps what was read through one account, with the person as they are now; who turns out to have left is noted. */
export const saveRecent = (accountId: string, recent: Recent, nowMs: number): Promise<void> => ask('saveRecent', accountId, recent, nowMs)

/** A post that was read can be answered like any other; gives the conversation it stands in. Nothing is sent by that. */
export const takePost = (personId: string, messageId: string, nowMs: number): Promise<string> => ask('takePost', personId, messageId, nowMs)

export interface Look {
  readonly recent: Recent
  /** Made from it now: it is never kept. */
  readonly reading: Reading
  /** Whom the user knows of those they answer. */
  readonly known: readonly Person[]
}

/** What is known of somebody and not older than a week; null where they would have to be read. */
export const getLook = (personId: string, nowMs: number): Promise<Look | null> => read((database) => database.transaction('r', database.tables, async () => {
  const recent = await database.recents.get(personId)
  if (!recent || !isFresh(recent, nowMs)) return null
  const reading = readingOf(recent, { known: await knownOf(database, recent), words: await ownWords(database) })
  const known = await database.people.bulkGet([...reading.knownIds])
  return { recent, reading, known: known.filter((person) => person !== undefined) }
}))

/** A clock that was set back makes nothing fresh for ever. */
export const isFresh = ({ readAt }: Pick<Recent, 'readAt'>, nowMs: number): boolean => Math.abs(nowMs - readAt) < freshMs

const knownOf = async (database: Database, { posts }: Recent): Promise<Beholder['known']> => {
  const ids = [...new Set(posts.flatMap(({ answersId }) => answersId ?? []))]
  return new Set((await depthsOf(database, ids)).flatMap((row) => row && row.exchanges > 0 ? [row.personId] : []))
}

const ownWords = async (database: Database): Promise<string> => {
  const mine = [...new Set((await database.accounts.toArray()).map(({ personId }) => personId))]
  const states = await database.threadStates.orderBy('activeAt').reverse().limit(ownThreads).toArray()
  const said = await Promise.all(states.flatMap(({ threadId }) => mine.map((personId) =>
    database.messages.where('[threadId+authorId+arrivedAt]').between([threadId, personId, -Infinity], [threadId, personId, Infinity]).toArray())))
  const people = await database.people.bulkGet(mine)
  return [...people.map((person) => person?.bio ?? ''), ...said.flat().map(({ text }) => text)].join('\n')
}
