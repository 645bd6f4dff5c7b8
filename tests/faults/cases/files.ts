/** The files of a profile, as somebody finds, damages or loses them. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../watched.ts'

export const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

export const databaseFolder = (profile: string): string => join(profile, 'browser/Default/IndexedDB')
export const loseDatabase = (profile: string): void => rmSync(databaseFolder(profile), { recursive: true })

/** The journals being written. */
export const journals = (profile: string): readonly string[] => filesIn(join(profile, 'backups')).filter((file) => file.endsWith('/journal.jsonl'))

/** Every line of the journals, also of those a snapshot has taken in meanwhile: a slow run is long enough for one. */
const journaled = (profile: string): readonly string[] => filesIn(join(profile, 'backups')).filter((file) => /\/journal(?:\.before-\d+)?\.jsonl$/.test(file))
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))

/** Whether the backup has all these words, as drafts or already in the queue, or in the queue only. */
export const hasBackup = (profile: string, words: readonly string[], as: 'any' | 'queued' = 'any'): boolean => {
  const lines = journaled(profile).filter((line) => as === 'any' || line.includes('"table":"outbox"'))
  return words.every((each) => lines.some((line) => line.includes(each)))
}
export const isBackedUp = (profile: string, words: readonly string[], as: 'any' | 'queued' = 'any'): Promise<void> =>
  until(`in the backup: ${words.join(', ')}`, () => hasBackup(profile, words, as))

/** Writes nonsense over the files of the database, as a failing disk does. */
export const damageDatabase = (profile: string): number => {
  const files = filesIn(databaseFolder(profile)).filter((file) => /(?:\.ldb|\.log|MANIFEST-\d+|CURRENT)$/.test(file))
  for (const file of files) writeFileSync(file, Buffer.alloc(Math.max(64, readFileSync(file).length), 0xa5))
  return files.length
}
