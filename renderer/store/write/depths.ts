/** How deep the user has talked with people, over all threads: kept up by what each thread adds or takes. */
import type { Database } from '../database.ts'
import { humansOf } from '../humans.ts'
import type { ConversationRow, DepthRow, Passed } from '../rows.ts'
import { getSparse } from '../sparse.ts'

const nothing: Passed = { exchanges: 0, mine: 0, theirs: 0 }

/** The sums of some people, as they were and as they are becoming; whoever is linked is here with everybody they are. */
export interface Depths {
  readonly now: Map<string, Passed>
  readonly before: Map<string, Passed>
  /** Of linked Persons: all of the same human. */
  readonly humans: Map<string, readonly string[]>
}

export const noDepths = (): Depths => ({ now: new Map(), before: new Map(), humans: new Map() })

/** Reads whom it does not hold yet. */
export const readDepths = async (database: Database, depths: Depths, personIds: Iterable<string>): Promise<void> => {
  const asked = [...new Set(personIds)].filter((id) => !depths.now.has(id))
  if (asked.length === 0) return
  const humans = await humansOf(database, asked)
  for (const [personId, members] of humans) depths.humans.set(personId, members)
  const unknown = [...new Set([...asked, ...humans.keys()])].filter((id) => !depths.now.has(id))
  const rows = await getSparse(database.depths, unknown)
  unknown.forEach((id, at) => {
    const { exchanges, mine, theirs } = rows[at] ?? nothing
    depths.now.set(id, { exchanges, mine, theirs })
    depths.before.set(id, { exchanges, mine, theirs })
  })
}

export const depthOf = (depths: ReadonlyMap<string, Passed>, personId: string): Passed => depths.get(personId) ?? nothing

/** Of the whole human somebody is. */
export const humanDepth = (depths: ReadonlyMap<string, Passed>, humans: Depths['humans'], personId: string): Passed =>
  (humans.get(personId) ?? [personId]).map((id) => depthOf(depths, id)).reduce((sum, one) =>
    ({ exchanges: sum.exchanges + one.exchanges, mine: sum.mine + one.mine, theirs: sum.theirs + one.theirs }), nothing)

/** Moves one person's sum by the difference of two looks at one thread, in some of its parts. */
export const moveDepth = (
  depths: Depths, personId: string, before: Partial<Passed> | undefined, after: Partial<Passed> | undefined, parts: readonly (keyof Passed)[],
): void => {
  const sum = { ...depthOf(depths.now, personId) }
  for (const part of parts) sum[part] += (after?.[part] ?? 0) - (before?.[part] ?? 0)
  depths.now.set(personId, sum)
}

export const writeDepths = async (database: Database, { now, before }: Depths): Promise<void> => {
  const changed: DepthRow[] = []
  const gone: string[] = []
  for (const [personId, sum] of now) {
    const old = depthOf(before, personId)
    if (sum.exchanges === old.exchanges && sum.mine === old.mine && sum.theirs === old.theirs) continue
    if (sum.exchanges + sum.mine + sum.theirs === 0) gone.push(personId)
    else changed.push({ personId, ...sum })
  }
  if (changed.length > 0) await database.depths.bulkPut(changed)
  if (gone.length > 0) await database.depths.bulkDelete(gone)
}

/** What conversations say passed, by person. */
export const passedIn = (rows: readonly ConversationRow[]): Map<string, Passed> => new Map(rows.map(({ personId, passed }) => [personId, passed]))
