/** Keeps all backups together under a size. */
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listGeneration } from './generation-files.ts'
import { whatFits } from './keep.ts'
import { listGenerations } from './list-backups.ts'
import { journalName } from './names.ts'

export interface RoomParts {
  /** The folder of all backups. */
  readonly backups: string
  /** The folder name of the generation being written. */
  readonly own: string
  /** The user has settled on `own`: before that, no other generation is touched. */
  readonly mayDropOthers: boolean
  readonly bytes: number
}

/**
 * Drops whole older generations first, the one written longest ago before the others, then the oldest snapshots of our
 * own; never our newest snapshot, never a journal of ours. Rejects with the system's error.
 */
export const makeRoom = async ({ backups, own, mayDropOthers, bytes }: RoomParts): Promise<void> => {
  const mine = await listGeneration(join(backups, own))
  let total = mine.size
  const others = await Promise.all((await listGenerations(backups)).filter((folder) => folder !== own).map(async (folder) => {
    const { size, snapshots } = await listGeneration(join(backups, folder))
    // Killed within its first hour it has a journal only, and is no older for that.
    return { folder, size, at: snapshots[0]?.at ?? await stat(join(backups, folder, journalName)).then(({ mtimeMs }) => mtimeMs, () => 0) }
  }))
  for (const { size } of others) total += size
  for (const { folder, size } of mayDropOthers ? others.sort((a, b) => a.at - b.at) : []) {
    if (total <= bytes) return
    await rm(join(backups, folder), { recursive: true, force: true })
    total -= size
  }
  if (total <= bytes) return
  const snapshots = mine.snapshots.reduce((sum, { size }) => sum + size, 0)
  const fitting = new Set(whatFits(mine.snapshots, bytes - (total - snapshots)))
  for (const { name } of mine.snapshots.filter((snapshot) => !fitting.has(snapshot))) await rm(join(backups, own, name), { force: true })
}
