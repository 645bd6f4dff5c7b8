/** How much room the profile's disk has, and what a write that failed means for the user. */
import { statfs } from 'node:fs/promises'
import type { BackupStatus } from '#domain/backup'
import { Failed, failed } from '../failed.ts'
import { isDiskFull } from '../system-error.ts'

const lowBytes = 500_000_000
const fullBytes = 20_000_000

/** Bytes an ordinary user may still write to the disk a folder is on. Rejects with the system's error. */
export const freeBytesOf = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export const diskState = (freeBytes: number): BackupStatus['disk'] => {
  if (freeBytes < fullBytes) return 'full'
  return freeBytes < lowBytes ? 'low' : 'fine'
}

/** `refused` with `disk-full` or `backups-unwritable` for what the system said; what was thrown on purpose stays itself. */
export const writeFailure = (error: unknown): Failed =>
  error instanceof Failed ? error : failed('refused', isDiskFull(error) ? 'disk-full' : 'backups-unwritable', String(error))
