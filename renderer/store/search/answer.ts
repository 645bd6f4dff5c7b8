/** One search from the typed text to what is shown. */
import { readQuery, type SectionWord } from '../../rules/search/query.ts'
import type { Database } from '../database.ts'
import { newest } from './finding.ts'
import { messagesOf, type Scene } from './find-messages.ts'
import { findPeople } from './find-people.ts'
import { nothingFound, type Found, type FoundMessage, type Wanted } from './found.ts'
import { limitsOf } from './limits.ts'
import type { Packed } from './segment.ts'
import type { Family } from './rows.ts'

const rowsAtOnce = 40
/** What the index chooses is nearly always an answer; where it is not, more is chosen. */
const chosenAtFirst = 240

/** Thrown where a later question has taken the place of this one. */
export class Superseded extends Error {}

export interface Question {
  readonly text: string
  readonly nowMs: number
  readonly wanted: Wanted
}

export interface Means {
  /** The index. */
  readonly load: (family: Family) => Promise<readonly Packed[]>
  /** `threadsIn`, perhaps remembered. */
  readonly threads: (sections: ReadonlySet<SectionWord>) => Promise<ReadonlySet<number>>
  /** Throws where the answer is no longer wanted. */
  readonly check: () => void
}

/** Each part in a look of its own, so that a long search keeps nobody from writing; what a part says fits together. */
export const answer = async (database: Database, { text, nowMs, wanted }: Question, means: Means): Promise<Found> => {
  const { load, check } = means
  const query = readQuery(text, nowMs)
  const { pieces, filters, misread } = query
  if (!pieces.some(({ isNot }) => !isNot) && filters.length === 0) return { ...nothingFound, misread }
  const [people, messages, accounts] = await Promise.all([load('people'), load('messages'), database.accounts.toArray()])
  check()
  const scene: Scene = { database, query, accounts, known: limitsOf(query, people, accounts) }
  const [foundPeople, foundMessages] = await Promise.all([inOneLook(database, () => findPeople(scene, people, wanted.people)), findMessages(scene, messages, wanted.messages, means)])
  return {
    people: foundPeople.slice(0, wanted.people), hasMorePeople: foundPeople.length > wanted.people,
    messages: foundMessages.slice(0, wanted.messages), hasMoreMessages: foundMessages.length > wanted.messages, misread,
  }
}

const inOneLook = <T>(database: Database, work: () => Promise<T>): PromiseLike<T> =>
  database.transaction('r', [database.people, database.notes, database.depths, database.links, database.conversations, database.messages], async () => await work())

const findMessages = async (scene: Scene, segments: readonly Packed[], most: number, { threads, check }: Means): Promise<FoundMessage[]> => {
  const found: FoundMessage[] = []
  const seen = new Set<string>()
  const { sections } = scene.known
  // Where the words alone leave few, it is quicker to look at each than to know where everybody stands.
  const few = sections ? newest(segments, scene.query, { ...scene.known, threads: null }, chosenAtFirst) : null
  const limits = { ...scene.known, threads: sections && !few?.isAll ? await threads(sections) : null }
  for (let choose = Math.max(chosenAtFirst, most * 2); ; choose *= 8) {
    const { candidates, isAll } = newest(segments, scene.query, limits, choose)
    const fresh = candidates.filter(({ id }) => !seen.has(id))
    for (let at = 0; at < fresh.length && found.length <= most; at += rowsAtOnce) {
      const part = fresh.slice(at, at + rowsAtOnce)
      for (const { id } of part) seen.add(id)
      found.push(...await inOneLook(scene.database, () => messagesOf(scene, part)))
      check()
    }
    if (isAll || found.length > most) return found
  }
}
