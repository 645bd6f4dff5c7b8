/** What the lists of the inbox hold. */
import type { FoldInbox, InboxRow, Listed, PersonInbox } from '../store/rows.ts'

/** A list in the navigation. `older` is the part of those who wait that was seen and left for long. */
export type ListName = Exclude<Listed, 'unlisted'>

export const isPerson = (row: InboxRow): row is PersonInbox => row.type === 'person'
export const isFold = (row: InboxRow): row is FoldInbox => row.type === 'fold'

/** How many different people these rows are of. */
export const peopleIn = (rows: readonly InboxRow[]): number =>
  new Set(rows.filter(isPerson).map(({ personId }) => personId)).size + rows.filter(isFold).reduce((sum, fold) => sum + fold.people, 0)
