/** How the backups and the disk stand; a change is said once. */
import type { BackupStatus } from '#domain/backup'
import { failed } from '../failed.ts'
import { diskState, writeFailure } from './disk.ts'

/** What is written apart from the other, and may fail apart from it. */
export type Written = 'journal' | 'snapshots' | 'choices'

export interface StatusKeeper {
  readonly read: () => BackupStatus
  /** When something was last written (ms since epoch); null for not yet. */
  readonly noteWrittenAt: (at: number | null) => void
  /** A write of this kind failed; null: one succeeded. */
  readonly note: (written: Written, error: unknown) => void
  /** Files were damaged, or their end was torn off: stands for this run of the app, behind any failing write. */
  readonly noteFound: (what: 'damaged' | 'torn', detail: string) => void
  /** Looks at the disk; where that is not possible, what was known stays. */
  readonly lookAtDisk: () => Promise<void>
}

export const createStatus = (folder: string, freeBytes: () => Promise<number>, say: (status: BackupStatus) => void): StatusKeeper => {
  const failures = new Map<Written, NonNullable<BackupStatus['failure']>>()
  let found: BackupStatus['failure'] = null
  let writtenAt: number | null = null
  let disk: BackupStatus['disk'] = 'fine'
  const read = (): BackupStatus => ({ folder, failure: failures.get('journal') ?? failures.get('snapshots') ?? failures.get('choices') ?? found, writtenAt, disk })
  let said = ''
  const sayChange = (): void => {
    const status = read()
    // Each write has its time; only what somebody would do something about is news.
    const news = JSON.stringify([status.failure?.code, status.disk, status.writtenAt === null])
    if (news === said) return
    said = news
    say(status)
  }
  return {
    read,
    noteWrittenAt(at) {
      writtenAt = at
      sayChange()
    },
    note(written, error) {
      if (error === null) failures.delete(written)
      else failures.set(written, writeFailure(error).failure)
      sayChange()
    },
    noteFound(what, detail) {
      if (found?.code !== 'backups-damaged') found = failed('broken', `backups-${what}`, detail).failure
      sayChange()
    },
    async lookAtDisk() {
      disk = await freeBytes().then(diskState, () => disk)
      sayChange()
    },
  }
}
