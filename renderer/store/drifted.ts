/** With whom the user has truly talked, and has not for long. */
import type { Person } from '#domain/person'
import { driftsAt, fewestExchanges } from '../rules/drifted.ts'
import type { Database } from './database.ts'
import { depthsOf } from './humans.ts'
import { read } from './open.ts'
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

/** Who has drifted by `nowMs`, whom the user knows best first; whom the user hides is left out. */
export const listDrifted = (nowMs: number): Promise<DriftedRow[]> => read((database) => database.transaction('r', database.tables, async () => {
  const talked = await database.depths.filter(({ exchanges }) => exchanges > 0).primaryKeys()
  const close = (await depthsOf(database, talked)).flatMap((row) => row && row.exchanges >= fewestExchanges ? [row.personId] : [])
  const humans = await humanIdsOf(database, close)
  const byHuman = groupBy(await database.conversations.where('personId').anyOf(close).toArray(), ({ personId }) => humans.get(personId) ?? personId)
  const away = [...byHuman.values()].flatMap((rows) => {
    const at = driftsAt(rows.flatMap(({ exchanged = [] }) => exchanged.map((exchange) => exchange.at)))
    return at !== null && nowMs > at ? [rows] : []
  })
  const hidden = new Set((await database.exceptions.toArray()).flatMap(({ by, is, value }) => by === 'sender' && is === 'noise' ? [value] : []))
  const rows = await Promise.all(away.filter((one) => !one.some(({ personId }) => hidden.has(personId))).map((one) => dress(database, one)))
  return rows.flatMap((row) => row ?? []).sort((a, b) => b.exchanges - a.exchanges || b.lastAt - a.lastAt || (a.person.id < b.person.id ? -1 : 1))
}))

const humanIdsOf = async (database: Database, personIds: readonly string[]): Promise<Map<string, string>> =>
  new Map((await database.links.bulkGet([...personIds])).flatMap((row) => row ? [[row.personId, row.humanId]] : []))

const dress = async (database: Database, rows: readonly ConversationRow[]): Promise<DriftedRow | null> => {
  const talks = rows.flatMap(({ personId, exchanged = [] }) => exchanged.map(({ at }) => ({ personId, at }))).sort((a, b) => b.at - a.at || (a.personId < b.personId ? -1 : 1))
  const [last] = talks
  const person = last && await database.people.get(last.personId)
  return person ? { person, exchanges: talks.length, lastAt: last.at, isWaiting: rows.some(({ section }) => section === 'waiting') } : null
}
