/** Work on the whole inbox that goes on behind everything else: how far it has come. The setting `stoppedWork` stops it. */
import { readSettings } from './choices.ts'
import { read } from './open.ts'

export interface LongWork {
  /** What `done` and `total` are counts of. */
  readonly counted: 'threads' | 'messages' | 'people'
  readonly done: number
  /** How many there are in all; null until they have been counted. */
  readonly total: number | null
  readonly isStopped: boolean
}

/** How far deriving everything anew has come, as after an import or with other rules; null where nothing is left of it. */
export const getSorting = (): Promise<LongWork | null> => read(async (database) => {
  const chore = (await database.chores.toArray()).find(({ kind }) => kind === 'threads')
  return chore ? { counted: 'threads', done: chore.done ?? 0, total: chore.total ?? null, isStopped: (await readSettings(database)).stoppedWork.includes('rules') } : null
})
