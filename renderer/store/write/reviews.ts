/** What the user decides about followers. All of it waits for the disk. */
import type { Pile, Review } from '#domain/review'
import { laterMs } from '../../rules/door.ts'
import type { Database } from '../database.ts'
import { inOne } from './transaction.ts'

/** Gives what was decided before. Somebody greeted before who is put on a pile again stands there again. */
export const reviewFollower = (database: Database, personId: string, pile: Pile, nowMs: number): Promise<Review | null> => inOne(database, async () => {
  const before = await database.reviews.get(personId) ?? null
  await database.reviews.put({ personId, pile, decidedAt: nowMs, returnsAt: pile === 'later' ? nowMs + laterMs : null, greetedAt: null })
  return before
})

/** Puts back a decision; null is "not looked at yet". */
export const restoreReview = async (database: Database, personId: string, before: Review | null): Promise<void> => {
  if (before) await database.reviews.put({ ...before, personId })
  else await database.reviews.delete(personId)
}

/** Words of the user to somebody are on the network: whoever was to be greeted has been. Inside a transaction. */
export const noteGreeted = async (database: Database, personId: string, nowMs: number): Promise<void> => {
  const review = await database.reviews.get(personId)
  if (review && review.greetedAt === null) await database.reviews.put({ ...review, greetedAt: nowMs })
}
