/** Writes what the user exports, part by part, into a folder of its own among their downloads. */
import { mkdir, open, rm, rmdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallInput } from '#bridge'
import { Failed, failed } from './failed.ts'
import { isDiskFull, isMissing, systemCode } from './system-error.ts'
import { createTurns } from './turns.ts'
import { flushFolder } from './write-whole.ts'

type Part = CallInput<'writeExport'>

export interface Exports {
  /**
   * Writes the next part; resolves to the folder. The file is on disk when its last part's call resolves. A text of null
   * removes all of this export.
   * Rejects with Failed `refused`: `disk-full` or `export-unwritable`, and the half file is gone; `export-out-of-order`.
   */
  write(part: Part): Promise<string>
  /** Half files of exports that were not finished are removed, and their folders where nothing else is in them. */
  stop(): Promise<void>
}

interface OpenFile {
  readonly path: string
  readonly handle: FileHandle
  /** UTF-16 units taken so far. */
  taken: number
  /** Half of a surrogate pair whose other half comes with the next part; else empty. */
  held: string
}

const two = (number: number): string => String(number).padStart(2, '0')
/** `Kith export 2025-12-31 23.59`, by the user's own clock; a colon is no part of a file name everywhere. */
export const exportName = (at: Date): string =>
  `Kith export ${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}.${two(at.getMinutes())}`

/** The first free name: `stem`, `stem 2`, `stem 3` … */
const makeFolder = async (parent: string, stem: string): Promise<string> => {
  for (let n = 1; ; n += 1) {
    const folder = join(parent, n === 1 ? stem : `${stem} ${n}`)
    try {
      await mkdir(folder, { mode: 0o700 })
      return folder
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || n > 999) throw error
    }
  }
}

export const createExports = (downloads: () => string, now: () => number): Exports => {
  const folders = new Map<string, string>()
  const files = new Map<string, OpenFile>()
  const turns = createTurns()

  const drop = async (key: string): Promise<void> => {
    const file = files.get(key)
    if (!file) return
    files.delete(key)
    await file.handle.close().catch(() => undefined)
    await rm(file.path, { force: true })
  }

  const begin = async ({ exportId, file }: Pick<Part, 'exportId' | 'file'>, key: string): Promise<OpenFile> => {
    await drop(key)
    const folder = folders.get(exportId) ?? await makeFolder(downloads(), exportName(new Date(now())))
    folders.set(exportId, folder)
    const path = join(folder, file)
    const begun = { path, handle: await open(path, 'w', 0o600), taken: 0, held: '' }
    files.set(key, begun)
    return begun
  }

  /** The folder goes too, unless somebody put something of theirs into it. */
  const forget = async (exportId: string): Promise<string> => {
    const folder = folders.get(exportId)
    for (const key of [...files.keys()]) if (key.startsWith(`${exportId}/`)) await drop(key)
    if (folder === undefined) return ''
    folders.delete(exportId)
    for (const file of ['kith.jsonl', 'conversations.html']) await rm(join(folder, file), { force: true })
    await rmdir(folder).catch(() => undefined)
    return folder
  }

  const write = async ({ text: given, ...part }: Part, key: string): Promise<string> => {
    if (given === null) return forget(part.exportId)
    const file = part.from === 0 ? await begin(part, key) : files.get(key)
    const folder = folders.get(part.exportId)
    if (!file || folder === undefined || file.taken !== part.from) {
      throw failed('refused', 'export-out-of-order', 'The parts did not arrive in order. Begin the export again.')
    }
    const text = file.held + given
    // Split between the halves of a character it would become two unreadable ones.
    const isSplit = !part.isLast && /[\uD800-\uDBFF]$/u.test(text)
    file.held = isSplit ? text.slice(-1) : ''
    await file.handle.appendFile(isSplit ? text.slice(0, -1) : text, 'utf8')
    file.taken += given.length
    if (part.isLast) {
      await file.handle.sync()
      await file.handle.close()
      files.delete(key)
      await flushFolder(folder)
    }
    return folder
  }

  return {
    write: (part) => turns.take(part.exportId, async () => {
      const key = `${part.exportId}/${part.file}`
      try {
        return await write(part, key)
      } catch (error) {
        if (error instanceof Failed) throw error
        await drop(key)
        const folder = folders.get(part.exportId)
        // Only where nothing else of this export is in it.
        if (folder !== undefined && await rmdir(folder).then(() => true, isMissing)) folders.delete(part.exportId)
        throw failed('refused', isDiskFull(error) ? 'disk-full' : 'export-unwritable', String(error))
      }
    }),
    async stop() {
      for (const key of [...files.keys()]) {
        const folder = folders.get(key.slice(0, key.lastIndexOf('/')))
        await drop(key).catch(() => undefined)
        if (folder !== undefined) await rmdir(folder).catch(() => undefined)
      }
    },
  }
}
