/** What the lists of the inbox hold. */
import type { FoldInbox, InboxRow, Listed, PersonInbox } from '../store/rows.ts'

/** A list in the navigation. `older` is the part of those who wait that was seen and left for long. */
export type ListName = Exclude<Listed, 'unlisted'>

export const isPerson = (row: InboxRow): row is PersonInbox => row.type === 'person'
export const isFold = (row: InboxRow): row is FoldInbox => row.type === 'fold'

/** How many different people these rows are of; null where somebody in a fold may have a row of their own as well. */
export const peopleIn = (rows: readonly InboxRow[]): number | null => {
  const folds = rows.filter(isFold)
  const [fold] = folds
  if (!fold) return new Set(rows.filter(isPerson).map(({ personId }) => personId)).size
  return rows.length === 1 ? fold.people : null
}
