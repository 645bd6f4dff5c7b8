/** What the user has seen and touched. */
import type { Database } from '../database.ts'
import { insideFold, threadOfFold } from '../place.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

/** True once the user opened, drafted in, answered or decided it. */
export const isTouched = async (database: Database, conversationId: string): Promise<boolean> =>
  ((await database.looks.get(conversationId))?.openedAt ?? null) !== null

/** From now on it is not hidden by itself. Runs inside a transaction; deriving is left to the caller. */
export const noteTouched = async (database: Database, conversationId: string, nowMs: number): Promise<void> => {
  const look = await database.looks.get(conversationId)
  if ((look?.openedAt ?? null) !== null) return
  await database.looks.put({ conversationId, shownAt: look?.shownAt ?? null, openedAt: nowMs })
}

/** Only what is not hidden: whoever looks through what is hidden does not want it back by that. */
export const markOpened = async (database: Database, conversationId: string, nowMs: number): Promise<void> => {
  if (await isTouched(database, conversationId)) return
  await inOne(database, async () => {
    const row = await database.conversations.get(conversationId)
    if (!row || row.section === 'hidden') return
    await noteTouched(database, conversationId, nowMs)
    await deriveThreads(database, [row.threadId])
  })
}

/** Moves the rows to the list of what was shown before, from which the older ones are cut. Only what waits can grow older. */
export const markShown = async (database: Database, ids: readonly string[], nowMs: number): Promise<void> => {
  const asked = await expand(database, ids)
  const known = await database.looks.bulkGet(asked)
  if (known.every((look) => (look?.shownAt ?? null) !== null)) return
  await inOne(database, async () => {
    const rows = await database.conversations.bulkGet(await expand(database, ids))
    const waiting = rows.flatMap((row) => row?.section === 'waiting' && !row.isShown ? [row] : [])
    if (waiting.length === 0) return
    const looks = await database.looks.bulkGet(waiting.map(({ id }) => id))
    await database.looks.bulkPut(waiting.map(({ id: conversationId }, at) =>
      ({ conversationId, shownAt: nowMs, openedAt: looks[at]?.openedAt ?? null })))
    // Nothing else of a row follows from this, so no thread is derived for it.
    await database.conversations.bulkPut(waiting.map((row) => ({ ...row, isShown: true, list: row.list === 'waiting' ? 'shown' : row.list })))
  })
}

/** A fold stands for all its people. */
const expand = async (database: Database, ids: readonly string[]): Promise<string[]> => {
  const threadIds = ids.flatMap((id) => threadOfFold(id) ?? [])
  const folds = (await database.folds.bulkGet(threadIds)).filter((fold) => fold !== undefined)
  const inside = await Promise.all(folds.map(({ threadId }) =>
    database.conversations.where('[list+tier+waitingSince+id]').between([insideFold(threadId)], [insideFold(threadId), []]).primaryKeys()))
  return [...ids.filter((id) => threadOfFold(id) === null), ...folds.map(({ firstId }) => firstId), ...inside.flat()]
}
