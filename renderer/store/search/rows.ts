/** The rows of the search index. Derived from messages, people and notes: never in a backup or an export. */
import type { Packed } from './segment.ts'

/** What is indexed apart; notes with whom they are about. */
export type Family = 'messages' | 'people'

/** A piece of the index; `id` is family, when it was made, and how many texts it holds (see `segmentId`). */
export type SegmentRow = Packed & { readonly id: string }

/**
 * What is still to be indexed, written in the transaction that changed it, so that no crash loses it.
 * `ids`: these rows are new or different. `all`: everything above `after` (the key of the last row indexed); `done` of `total` so far.
 * `gone`: rows have been deleted, and what is left of them in the index is to go; with `ids`, only of these texts, whose rows stay.
 */
export type SearchQueueRow = { readonly id: string; readonly family: Family } & (
  | { readonly is: 'ids'; readonly ids: readonly string[] }
  | { readonly is: 'all'; readonly after: string; readonly done: number; readonly total: number | null }
  | { readonly is: 'gone'; readonly ids?: readonly string[] }
)

/** Both families from the beginning. */
export const everythingQueued: readonly SearchQueueRow[] = (['messages', 'people'] as const).map((family) => ({ id: `all ${family}`, family, is: 'all', after: '', done: 0, total: null }))

export interface SearchTables {
  readonly searchQueue: SearchQueueRow
  readonly searchSegments: SegmentRow
}
