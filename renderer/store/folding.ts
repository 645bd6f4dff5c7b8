/** Where conversations stand: their tier, and which of a thread's fold into one. Pure; from rows alone, no message is read. */
import { foldsOf } from '../rules/fold.ts'
import { tierOf } from '../rules/rank.ts'
import { insideFold, listOf } from './place.ts'
import type { ConversationRow, FoldRow } from './rows.ts'

/** The row in its tier; `exchanges`: of the two, in all threads. */
export const ranked = (row: ConversationRow, exchanges: number): ConversationRow => {
  const tier = row.section === 'waiting' ? tierOf(row, exchanges) : 0
  return tier === row.tier ? row : { ...row, tier }
}

export interface Folded {
  readonly rows: readonly ConversationRow[]
  readonly fold: FoldRow | null
}

const inOrder = (a: ConversationRow, b: ConversationRow): number =>
  a.tier - b.tier || a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : 1)
const namesShown = 4

/** All rows of one thread, ranked. The fold stands where the first of its people would: best tier, longest wait. */
export const folded = (rows: readonly ConversationRow[], exchangesOf: (personId: string) => number): Folded => {
  const waiting = rows.filter(({ section }) => section === 'waiting').sort(inOrder)
  const [found] = foldsOf(waiting.map(({ threadId, personId, asks }) => ({ threadId, personId, asks, exchanges: exchangesOf(personId) })))
  const inside = new Set(found?.personIds)
  const first = waiting.find(({ personId }) => inside.has(personId))
  return {
    rows: rows.map((row) => {
      const isInside = row.section === 'waiting' && inside.has(row.personId)
      const isFold = isInside && row.id === first?.id
      return placed(row, isInside && !isFold ? insideFold(row.threadId) : listOf(row.section, row.isShown), isFold)
    }),
    fold: found && first
      ? { threadId: found.threadId, firstId: first.id, people: found.people, asking: found.asking, personIds: found.personIds.slice(0, namesShown) }
      : null,
  }
}

const placed = (row: ConversationRow, list: string, isFold: boolean): ConversationRow =>
  row.list === list && row.isFold === isFold ? row : { ...row, list, isFold }
