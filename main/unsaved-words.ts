/** Words the page had on no disk when it went, kept until its next start has them back. One file, opaque to main. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from './bridge-server.ts'
import { isMissing } from './system-error.ts'
import { besideOf } from './write-whole.ts'

const fileName = 'unsaved.json'
/** What can lie in the profile folder of it. */
export const unsavedFiles: readonly string[] = [fileName, besideOf(fileName)]

const keptIn = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * Answers the page about them. Writing is at once and whole, owner-only (0600): the page that asks is going, nobody hears the
 * answer, and Kith may end with it. Rejects with the system's error.
 */
export const keepsUnsaved = (folder: string): Pick<Handlers, 'unsaved'> => {
  const file = join(folder, fileName)
  const replace = (words: string): void => {
    const handle = openSync(besideOf(file), 'w', 0o600)
    try {
      writeFileSync(handle, words)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(besideOf(file), file)
  }
  return {
    unsaved: async ({ keep }) => {
      if (keep === null) rmSync(file, { force: true })
      else if (keep !== undefined) replace(keep)
      return keptIn(file)
    },
  }
}
