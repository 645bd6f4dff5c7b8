/** Rows, folders and disks for the tests of the backups. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { BackupStatus, JournalEntry, RestoredRow } from '#domain/backup'
import { createBackups, type BackupParts, type Backups } from '../../../main/backup/backups.ts'
import { generationFolder } from '../../../main/backup/names.ts'

export const noon = Date.UTC(2025, 5, 2, 12)
export const hourMs = 3600_000

/** A row as the store would write it: a draft unless said otherwise. */
export const entry = (seq: number, change: Partial<JournalEntry> = {}): JournalEntry => ({
  seq, table: 'drafts', key: `conversation-${seq}`, at: noon + seq, json: JSON.stringify({ text: `Words ${seq}, “quoted” and 👋` }), ...change,
})
export const entries = (from: number, to: number): JournalEntry[] => Array.from({ length: to - from + 1 }, (_, n) => entry(from + n))

/** An empty folder, gone when the test is over. */
export const emptyFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/**
 * A real small disk of its own, or null, with the reason printed, where this machine does not let us mount one.
 * Taken away when the test is over.
 */
export const smallDisk = async (size: string): Promise<{ folder: string; makeReadOnly: () => void; makeWritable: () => void } | null> => {
  const folder = await emptyFolder()
  const mounted = join(folder, 'disk')
  await mkdir(mounted)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', mounted], { stdio: 'pipe' })
  } catch (error) {
    console.log(`Skipped: a small disk cannot be mounted here (${error instanceof Error ? error.message.split('\n')[0] ?? '' : ''}).`)
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', mounted], { stdio: 'pipe' }))
  const remount = (how: string): void => void execFileSync('mount', ['-o', `remount,${how}`, mounted], { stdio: 'pipe' })
  return { folder: mounted, makeReadOnly: () => remount('ro'), makeWritable: () => remount('rw') }
}

export interface Opened {
  readonly backups: Backups
  readonly folder: string
  /** What was said, in order. */
  readonly said: BackupStatus[]
  /** Sets the clock. */
  clock: number
  /** The files of one generation. */
  files(generation?: string): Promise<string[]>
  path(name: string, generation?: string): string
  /** All rows of a backup. */
  read(id: string): Promise<RestoredRow[]>
}

/** The backups of a profile, as main would open them; stopped when the test is over. */
export const openProfile = async (folder: string, change: Partial<BackupParts> = {}): Promise<Opened> => {
  const said: BackupStatus[] = []
  const opened: Opened = {
    folder, said, clock: noon + hourMs,
    backups: createBackups({
      folder, now: () => opened.clock, say: (status) => said.push(status), ledgerWord: async () => 'none', freeBytes: async () => 1e12, ...change,
    }),
    files: (generation = 'one') => readdir(opened.path('', generation)).then((names) => names.sort(), () => []),
    path: (name, generation = 'one') => join(folder, 'backups', generationFolder(generation), name),
    async read(id) {
      const rows: RestoredRow[] = []
      for (let after: number | null = 0; after !== null;) {
        const part = await opened.backups.handlers.readBackup({ id, after })
        rows.push(...part.rows)
        after = part.next
      }
      return rows
    },
  }
  onTestFinished(() => opened.backups.letGo())
  return opened
}

/** Ends as a crash does: nothing is written any more, no last snapshot. */
export const crash = (opened: Opened): Promise<void> => opened.backups.letGo()
export const latestOf = (generation = 'one'): string => `${generationFolder(generation)}/latest`
export const withoutSeq = ({ table, key, at, json }: JournalEntry): RestoredRow => ({ table, key, at, json, ledger: 'none' })
