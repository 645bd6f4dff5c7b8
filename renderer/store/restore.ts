/** Bringing back what the user wrote and decided. */
import type { RestoredRow } from '#domain/backup'
import { ask } from './open.ts'
import { parseUserRow } from './user-rows.ts'
import type { RestoreCounts } from './verbs.ts'

/** Merges rows of a backup into what is here: the newer one wins, drafts are joined, answers on their way become drafts. Asked twice, it changes nothing more. */
export const restoreRows = (rows: readonly RestoredRow[], nowMs: number): Promise<RestoreCounts> => ask('restore', rows, nowMs)

/** True of an answer that was on its way: it is restored after all drafts, so that its words are put before what stands there. */
export const isUnsent = ({ table, key, json }: RestoredRow): boolean =>
  table === 'outbox' && json !== null && parseUserRow('outbox', key, json)?.state !== 'sent'

export const noCounts: RestoreCounts = { written: 0, kept: 0, drafts: 0, unreadable: 0 }

export const sumOf = (a: RestoreCounts, b: RestoreCounts): RestoreCounts =>
  ({ written: a.written + b.written, kept: a.kept + b.kept, drafts: a.drafts + b.drafts, unreadable: a.unreadable + b.unreadable })
