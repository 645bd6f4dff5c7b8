/** Finds with whom the user has truly talked, and has not for long; in many short looks, as it goes through everybody. */
import type { Person } from '#domain/person'
import { driftsAt, fewestExchanges } from '../rules/drifted.ts'
import type { Database } from './database.ts'
import type { ConversationRow } from './rows.ts'
import { groupBy } from './write/group.ts'

export interface DriftedRow {
  /** Of linked Persons the one the user talked with last. */
  readonly person: Person
  readonly exchanges: number
  /** When the last of them was (ms since epoch). */
  readonly lastAt: number
  /** They wrote meanwhile, and wait for an answer. */
  readonly isWaiting: boolean
}

/** A look is over before anybody notices that they wait for it. */
const depthsAtOnce = 1000
const peopleAtOnce = 200

/** Who has drifted by `nowMs`, whom the user knows best first; whom the user hides is left out. */
export const findDrifted = async (database: Database, nowMs: number): Promise<DriftedRow[]> => {
  const [links, exceptions] = await Promise.all([database.links.toArray(), database.exceptions.toArray()])
  const linked = new Map(links.map(({ personId, humanId }) => [personId, humanId]))
  const humanOf = (personId: string): string => linked.get(personId) ?? personId
  const hidden = new Set(exceptions.flatMap(({ by, is, value }) => by === 'sender' && is === 'noise' ? [value] : []))
  const talked = groupBy(await talkedWith(database), ({ personId }) => humanOf(personId))
  const close = [...talked.values()].filter((rows) => rows.reduce((sum, { exchanges }) => sum + exchanges, 0) >= fewestExchanges)
  const found: DriftedRow[] = []
  for (const personIds of inParts(close.map((rows) => rows.map(({ personId }) => personId)))) {
    found.push(...await database.transaction('r', database.conversations, database.people, async () => {
      const byHuman = groupBy(await database.conversations.where('personId').anyOf(personIds).toArray(), ({ personId }) => humanOf(personId))
      const away = [...byHuman.values()].filter((rows) => isAway(rows, nowMs) && !rows.some(({ personId }) => hidden.has(personId)))
      return (await Promise.all(away.map((rows) => dress(database, rows)))).flatMap((row) => row ?? [])
    }))
  }
  return found.sort((a, b) => b.exchanges - a.exchanges || b.lastAt - a.lastAt || (a.person.id < b.person.id ? -1 : 1))
}

const talkedWith = async (database: Database): Promise<{ personId: string; exchanges: number }[]> => {
  const talked: { personId: string; exchanges: number }[] = []
  for (let after = '', hasMore = true; hasMore;) {
    const rows = await database.depths.where(':id').above(after).limit(depthsAtOnce).toArray()
    for (const { personId, exchanges } of rows) if (exchanges > 0) talked.push({ personId, exchanges })
    after = rows.at(-1)?.personId ?? after
    hasMore = rows.length === depthsAtOnce
  }
  return talked
}

/** Whoever is one human stays together. */
const inParts = (humans: readonly (readonly string[])[]): string[][] => {
  const parts: string[][] = []
  for (const personIds of humans) {
    const last = parts.at(-1)
    if (last && last.length + personIds.length <= peopleAtOnce) last.push(...personIds)
    else parts.push([...personIds])
  }
  return parts
}

const isAway = (rows: readonly ConversationRow[], nowMs: number): boolean => {
  const at = driftsAt(rows.flatMap(({ exchanged = [] }) => exchanged.map((exchange) => exchange.at)))
  return at !== null && nowMs > at
}

const dress = async (database: Database, rows: readonly ConversationRow[]): Promise<DriftedRow | null> => {
  const talks = rows.flatMap(({ personId, exchanged = [] }) => exchanged.map(({ at }) => ({ personId, at }))).sort((a, b) => b.at - a.at || (a.personId < b.personId ? -1 : 1))
  const [last] = talks
  const person = last && await database.people.get(last.personId)
  return person ? { person, exchanges: talks.length, lastAt: last.at, isWaiting: rows.some(({ section }) => section === 'waiting') } : null
}
