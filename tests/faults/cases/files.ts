/** The files of a profile, as somebody finds, damages or loses them. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../watched.ts'

export const filesIn = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

export const databaseFolder = (profile: string): string => join(profile, 'browser/Default/IndexedDB')
export const loseDatabase = (profile: string): void => rmSync(databaseFolder(profile), { recursive: true })

/** The journals of the profile. */
export const journals = (profile: string): readonly string[] => filesIn(join(profile, 'backups')).filter((file) => file.endsWith('/journal.jsonl'))

/** Waits until the journal has all these words. */
export const isBackedUp = (profile: string, words: readonly string[]): Promise<void> => until(`in the backup: ${words.join(', ')}`, () => {
  const text = journals(profile).map((file) => readFileSync(file, 'utf8')).join('')
  return words.every((each) => text.includes(each))
})

/** Writes nonsense over the files of the database, as a failing disk does. */
export const damageDatabase = (profile: string): number => {
  const files = filesIn(databaseFolder(profile)).filter((file) => /(?:\.ldb|\.log|MANIFEST-\d+|CURRENT)$/.test(file))
  for (const file of files) writeFileSync(file, Buffer.alloc(Math.max(64, readFileSync(file).length), 0xa5))
  return files.length
}
