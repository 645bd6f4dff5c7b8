/** Bytes of pictures nobody needs any more go. */
import type { Database } from '../database.ts'
import { inOne } from './transaction.ts'

/**
 * Removes what neither a draft nor an answer still to be sent names; how many. Only at the start, before anything is asked
 * for: later, a draft thrown away may come back by undo, and a new picture is here before its draft is.
 */
export const removeUnusedPictures = async (database: Database): Promise<number> => {
  if (await database.blobs.count() === 0) return 0
  return inOne(database, async () => {
    const drafts = await database.drafts.toArray()
    const items = await database.outbox.where('[state+queuedAt]').below(['sent']).or('[state+queuedAt]').above(['sent', []]).toArray()
    const used = new Set([...drafts, ...items].flatMap(({ attachments }) => attachments.map(({ hash }) => hash)))
    const unused = (await database.blobs.toCollection().primaryKeys()).filter((hash) => !used.has(hash))
    await database.blobs.bulkDelete(unused)
    return unused.length
  })
}
