/** What could be restored: of each generation its latest state, and the snapshots before it. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '#domain/backup'
import { isMissing, systemCode } from '../system-error.ts'
import { readGeneration } from './generation-files.ts'
import { isGenerationFolder, readSnapshotName } from './names.ts'
import { countRows, handlesIn, hasContent, type Rows } from './rows.ts'
import { readSnapshot, readSnapshotHeader } from './snapshot-file.ts'

const snapshotsOffered = 20

/** Names of the generations' folders. Rejects with the system's error where the backups cannot be read. */
export const listGenerations = (backups: string): Promise<string[]> =>
  readdir(backups).then((names) => names.filter(isGenerationFolder).sort(), (error: unknown) => {
    // Where something else stands in the folder's place, there are none either.
    if (isMissing(error) || systemCode(error) === 'ENOTDIR') return []
    throw error
  })

/** Empty for a generation nobody ever wrote anything to, or of which nothing can be read any more. */
export const backupsOf = async (backups: string, folder: string): Promise<Backup[]> => {
  const files = await readGeneration(join(backups, folder))
  const counts = countRows(files.rows)
  const generation = files.generation ?? folder
  const size = (files.snapshots[0]?.size ?? 0) + (files.journal?.wholeBytes ?? 0)
  const latest: Backup[] = hasContent(counts)
    ? [{ id: `${folder}/latest`, generation, kind: 'latest', at: files.at, size, counts, accounts: handlesIn(files.rows) }] : []
  const snapshots: Backup[] = []
  for (const { name, size: bytes } of files.snapshots) {
    if (snapshots.length >= snapshotsOffered) break
    const header = await readSnapshotHeader(join(backups, folder, name)).catch(() => null)
    if (!header || !hasContent(header.counts) || [...latest, ...snapshots].some(({ at }) => at === header.at)) continue
    snapshots.push({ id: `${folder}/${name}`, generation, kind: 'snapshot', at: header.at, size: bytes, counts: header.counts, accounts: header.accounts })
  }
  return [...latest, ...snapshots]
}

/** Of all these generations, the one that was written last first. */
export const allBackups = async (backups: string, folders: readonly string[]): Promise<Backup[]> => {
  const lists: Backup[][] = []
  // One after the other: each is held in memory whole while it is counted.
  for (const folder of folders) lists.push(await backupsOf(backups, folder).catch(() => []))
  const newest = (list: readonly Backup[]): number => list[0]?.at ?? 0
  return lists.sort((a, b) => newest(b) - newest(a)).flat()
}

/** The rows of a backup by its id, or null where there is no such one, or it is damaged. Rejects with the system's error. */
export const readRows = async (backups: string, id: string): Promise<Rows | null> => {
  const [folder = '', name = '', ...more] = id.split('/')
  if (!isGenerationFolder(folder) || more.length > 0) return null
  if (name === 'latest') return (await readGeneration(join(backups, folder))).rows
  if (!readSnapshotName(name)) return null
  const reading = await readSnapshot(join(backups, folder, name)).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  return reading?.is === 'whole' ? reading.rows : null
}
