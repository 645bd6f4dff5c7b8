/** Search in everything that is stored: messages and people. */
import { readSettings } from './choices.ts'
import type { LongWork } from './long-work.ts'
import type { Wanted, Found } from './search/found.ts'
import type { SearchQueueRow } from './search/rows.ts'
import { askSearch, read } from './open.ts'

/**
 * People and messages for what was typed, the newest messages first. Only the latest question is answered: an earlier one
 * rejects with an AbortError, as one stopped by `signal` rejects with its reason; else with a StoreProblem.
 */
export const search = (text: string, wanted: Wanted, nowMs: number, signal?: AbortSignal): Promise<Found> => askSearch({ text, nowMs, wanted }, signal)

/** How far the index of an inbox from before there was one has come; null where everything can be found. */
export const getIndexing = (): Promise<LongWork | null> => read(async (database) => {
  const rows = (await database.searchQueue.where(':id').startsWith('all ').toArray()).filter((row): row is Extract<SearchQueueRow, { is: 'all' }> => row.is === 'all')
  const row = rows.find(({ family }) => family === 'messages') ?? rows[0]
  return row ? { counted: row.family, done: row.done, total: row.total, isStopped: (await readSettings(database)).stoppedWork.includes('index') } : null
})
