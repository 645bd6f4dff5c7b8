/** The one way the store opens a transaction: every table, so that derived rows and counters change with what they follow from. */
import { StoreProblem } from '../problem.ts'
import type { ProblemWords } from '../problem.ts'
import type { Database } from '../database.ts'

/** Runs `work` whole or not at all; the connection decides how durable it is (see createDatabase). */
export const inOne = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  // Dexie follows awaits only in a function that is `async` itself: handed `work`, it would let go of the transaction at the first one.
  database.transaction('rw', database.tables, async () => await work())

/** The row, or a StoreProblem `missing` with these words. */
export const required = <T>(row: T | undefined, says: ProblemWords): T => {
  if (row === undefined) throw new StoreProblem('missing', '', says)
  return row
}
