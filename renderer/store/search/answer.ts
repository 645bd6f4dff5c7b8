/** One search from the typed text to what is shown. */
import { readQuery } from '../../rules/search/query.ts'
import type { Database } from '../database.ts'
import { newest } from './finding.ts'
import { messagesOf, type Scene } from './find-messages.ts'
import { findPeople } from './find-people.ts'
import { nothingFound, type Found, type FoundMessage, type Wanted } from './found.ts'
import { limitsOf } from './limits.ts'
import type { Packed } from './segment.ts'
import type { Family } from './rows.ts'

const rowsAtOnce = 60
/** What the index chooses is nearly always an answer; where it is not, more is chosen. */
const chosenAtFirst = 240

/** Thrown where a later question has taken the place of this one. */
export class Superseded extends Error {}

export interface Question {
  readonly text: string
  readonly nowMs: number
  readonly wanted: Wanted
}

/** `load` gives the index; `check` throws where the answer is no longer wanted. */
export const answer = async (database: Database, { text, nowMs, wanted }: Question, load: (family: Family) => Promise<readonly Packed[]>, check: () => void): Promise<Found> => {
  const query = readQuery(text, nowMs)
  const { pieces, filters, misread } = query
  if (!pieces.some(({ isNot }) => !isNot) && filters.length === 0) return { ...nothingFound, misread }
  const [people, messages, accounts] = [await load('people'), await load('messages'), await database.accounts.toArray()]
  check()
  const scene: Scene = { database, query, accounts, known: await limitsOf(database, query, people, accounts) }
  check()
  const foundPeople = await findPeople(scene, people, wanted.people)
  check()
  const foundMessages = await findMessages(scene, messages, wanted.messages, check)
  return {
    people: foundPeople.slice(0, wanted.people), hasMorePeople: foundPeople.length > wanted.people,
    messages: foundMessages.slice(0, wanted.messages), hasMoreMessages: foundMessages.length > wanted.messages, misread,
  }
}

const findMessages = async (scene: Scene, segments: readonly Packed[], most: number, check: () => void): Promise<FoundMessage[]> => {
  const found: FoundMessage[] = []
  const seen = new Set<string>()
  for (let choose = Math.max(chosenAtFirst, most * 2); ; choose *= 8) {
    const { candidates, isAll } = newest(segments, scene.query, scene.known, choose)
    const fresh = candidates.filter(({ id }) => !seen.has(id))
    for (let at = 0; at < fresh.length && found.length <= most; at += rowsAtOnce) {
      const part = fresh.slice(at, at + rowsAtOnce)
      for (const { id } of part) seen.add(id)
      found.push(...await messagesOf(scene, part))
      check()
    }
    if (isAll || found.length > most) return found
  }
}
