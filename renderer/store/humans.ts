/** Persons the user holds to be one human: what passed with one of them passed with all of them. */
import type { Database } from './database.ts'
import type { DepthRow } from './rows.ts'
import { getSparse } from './sparse.ts'

/** Of those who are linked: all Persons of the same human, themselves included, in one order for each. Others are absent. */
export const humansOf = async (database: Database, personIds: Iterable<string>): Promise<Map<string, readonly string[]>> => {
  const own = (await getSparse(database.links, [...new Set(personIds)])).flatMap((row) => row?.humanId ?? [])
  if (own.length === 0) return new Map()
  const rows = await database.links.where('humanId').anyOf([...new Set(own)]).toArray()
  const members = new Map<string, string[]>()
  for (const { personId, humanId } of rows) members.set(humanId, [...members.get(humanId) ?? [], personId])
  // One alone, as half a backup may leave it, is linked with nobody.
  return new Map(rows.flatMap(({ personId, humanId }) => {
    const all = members.get(humanId) ?? []
    return all.length > 1 ? [[personId, all.sort()]] : []
  }))
}

/** What passed with each, as `bulkGet` gives it, linked Persons taken together. */
export const depthsOf = async (database: Database, personIds: readonly string[]): Promise<(DepthRow | undefined)[]> => {
  // At once: few are linked, and only for these more is read.
  const [humans, own] = await Promise.all([humansOf(database, personIds), database.depths.bulkGet([...personIds])])
  const others = [...new Set([...humans.values()].flat())]
  if (others.length === 0) return own
  const rows = new Map((await database.depths.bulkGet(others)).flatMap((row) => row ? [[row.personId, row]] : []))
  return personIds.map((personId, at) => {
    const members = humans.get(personId)
    if (!members) return own[at]
    const sum = { exchanges: 0, mine: 0, theirs: 0 }
    for (const id of members) for (const part of ['exchanges', 'mine', 'theirs'] as const) sum[part] += rows.get(id)?.[part] ?? 0
    return { personId, ...sum }
  })
}
