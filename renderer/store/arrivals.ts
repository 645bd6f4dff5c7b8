/** Who waits with words that have just come. */
import { lastTier } from '../rules/rank.ts'
import { depthsOf } from './humans.ts'
import { read } from './open.ts'
import type { PersonRow } from './rows.ts'

export interface Arrival {
  readonly conversationId: string
  readonly person: PersonRow
  /** When the first of their words arrived that wait (ms since epoch). */
  readonly waitingSince: number
  /** The two have talked. */
  readonly isKnown: boolean
}

/**
 * Who waits with words that arrived after `afterMs` and after their account was added, the latest first. Not who stands inside
 * a fold; nor whose words the user has decided about since, as where they come back from being put off.
 */
export const listArrivals = (afterMs: number): Promise<readonly Arrival[]> => read((database) =>
  database.transaction('r', [database.conversations, database.people, database.depths, database.links, database.accounts, database.triage], async () => {
    const ranges = ['waiting', 'shown'].flatMap((list) => Array.from({ length: lastTier + 1 }, (_, tier) => [list, tier] as const))
    const [parts, accounts] = await Promise.all([
      Promise.all(ranges.map(([list, tier]) => database.conversations.where('[list+tier+waitingSince+id]').between([list, tier, afterMs, []], [list, tier, []]).toArray())),
      database.accounts.toArray(),
    ])
    const addedAt = new Map(accounts.map((account) => [account.id, account.addedAt]))
    const fresh = parts.flat().filter(({ accountId, waitingSince, isFold }) => !isFold && waitingSince > (addedAt.get(accountId) ?? Infinity))
    const decided = await database.triage.bulkGet(fresh.map(({ id }) => id))
    const rows = fresh.filter(({ waitingSince }, at) => (decided[at]?.decidedAt ?? -Infinity) < waitingSince)
    const people = await database.people.bulkGet(rows.map(({ personId }) => personId))
    const depths = await depthsOf(database, rows.map(({ personId }) => personId))
    return rows.flatMap(({ id, waitingSince }, at) => {
      const person = people[at]
      return person ? [{ conversationId: id, person, waitingSince, isKnown: (depths[at]?.exchanges ?? 0) > 0 }] : []
    }).sort((a, b) => b.waitingSince - a.waitingSince || (a.conversationId < b.conversationId ? -1 : 1))
  }))
