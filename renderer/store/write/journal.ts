/** Which store this is, and how far main has on disk what the user wrote. */
import type { Database } from '../database.ts'
import type { ChangeRow } from '../change-rows.ts'

/** A store made just now has a name of its own, and writes over nobody's backups before the user has chosen. */
export const beginGeneration = (database: Database, nowMs: number): Promise<void> => database.transaction('rw', database.markers, database.changes, async () => {
  if (await database.markers.get('generation')) return
  await database.markers.put({ key: 'generation', value: nowMs, id: crypto.randomUUID() })
  if (await database.changes.count() === 0) await database.markers.put({ key: 'unchosen', value: nowMs })
})

/** The user restored a backup or began afresh, or there was nothing to choose. */
export const noteChosen = (database: Database): Promise<void> => database.markers.delete('unchosen')

/** The sequence the next change takes. Inside a transaction. */
export const nextSeq = async (database: Database): Promise<number> => {
  const [last, marker] = await Promise.all([database.changes.orderBy('seq').last(), database.markers.get('acknowledged')])
  return Math.max(last?.seq ?? 0, marker?.value ?? 0) + 1
}

/**
 * Main has everything up to `has`; what we gave it as it stands here goes up to `sent`. Between the two it may know another
 * version than ours (a power cut took the last writes from this disk): these rows take new sequences and go once more.
 */
export const acknowledge = (database: Database, sent: number, has: number): Promise<void> => database.transaction('rw', database.markers, database.changes, async () => {
  const doubtful = has > sent ? await database.changes.where('seq').between(sent, has, false, true).toArray() : []
  await database.markers.put({ key: 'acknowledged', value: has })
  if (doubtful.length === 0) return
  const first = await nextSeq(database)
  await database.changes.bulkPut(doubtful.map((row, at): ChangeRow => ({ ...row, seq: first + at })))
})
