/** How the folders and files of the backups are called; docs/backups.md says it for people. */
import { createHash } from 'node:crypto'

/** A generation's id may hold anything; its folder is a hash of it. */
export const generationFolder = (generation: string): string => createHash('sha256').update(generation).digest('hex').slice(0, 32)
/** Also one that was set aside because its store had been emptied: `<hash>.emptied-2`. */
export const isGenerationFolder = (name: string): boolean => /^[0-9a-f]{32}(?:\.emptied-\d+)?$/u.test(name)

export const journalName = 'journal.jsonl'
/** The journal whose entries snapshot `number` took in; kept a while, in case that snapshot turns out unreadable. */
export const takenInName = (number: number): string => `journal.before-${padded(number)}.jsonl`

/** A snapshot as its file's name tells of it. */
export interface SnapshotName {
  readonly name: string
  /** Grows with each snapshot of a generation, whatever the clock says. */
  readonly number: number
  /** When it was made, to the second (ms since epoch). */
  readonly at: number
}

const padded = (number: number): string => String(number).padStart(6, '0')

/** UTC, to the second, fit for file names: 20251231T235959Z. */
export const timeInName = (at: number): string =>
  new Date(Math.min(Math.max(at, 0), Date.UTC(9999, 11, 31))).toISOString().replace(/\.\d+|[:-]/gu, '')

export const snapshotName = (number: number, at: number): string => `snapshot-${padded(number)}-${timeInName(at)}.jsonl.gz`

/** Null for any other file. */
export const readSnapshotName = (name: string): SnapshotName | null => {
  const match = /^snapshot-(\d{6,15})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.jsonl\.gz$/u.exec(name)
  if (!match) return null
  const [number = 0, year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  return { name, number, at: Date.UTC(year, month - 1, day, hour, minute, second) }
}

/** The number in the name of a journal that was taken in, or null. */
export const readTakenInName = (name: string): number | null => {
  const match = /^journal\.before-(\d{6,15})\.jsonl$/u.exec(name)
  return match ? Number(match[1]) : null
}
