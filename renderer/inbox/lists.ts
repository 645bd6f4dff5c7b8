/** What the lists of the inbox hold. */
import type { FoldInbox, InboxRow, Listed, PersonInbox } from '../store/rows.ts'

/** A list in the navigation. `older` is the part of those who wait that was seen and left for long. */
export type ListName = Exclude<Listed, 'unlisted'>

export const isPerson = (row: InboxRow): row is PersonInbox => row.type === 'person'
export const isFold = (row: InboxRow): row is FoldInbox => row.type === 'fold'
