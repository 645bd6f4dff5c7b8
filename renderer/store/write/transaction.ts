/** The one way the store opens a transaction: every table, so that derived rows and counters change with what they follow from. */
import { StoreProblem } from '../problem.ts'
import type { Database } from '../database.ts'

/** Runs `work` whole or not at all; the connection decides how durable it is (see createDatabase). */
export const inOne = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  database.transaction('rw', database.tables, work)

/** The row, or a StoreProblem `missing` with these words. */
export const required = <T>(row: T | undefined, words: string): T => {
  if (row === undefined) throw new StoreProblem('missing', '', words)
  return row
}
