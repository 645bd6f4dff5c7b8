/** The bytes of the pictures the user attached, each in a file named by its hash, until no draft, answer or backup names it. */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallInput, CallOutput } from '#bridge'
import { Failed, failed } from './failed.ts'
import { isDiskFull, isMissing } from './system-error.ts'
import { createTurns } from './turns.ts'
import { flushFolder, writeAll } from './write-whole.ts'

/** Bytes of one picture. */
export const largestAttachment = 20_000_000
/** Bytes read at once; in base64 well under what a message may hold. */
const partBytes = 1_000_000
const keptMs = 30 * 24 * 3600_000

type Part = CallInput<'putAttachment'>

export interface Attachments {
  /**
   * Takes the next part; resolves to how many bytes are there, on disk once that is `size`. A part that does not follow
   * changes nothing. Rejects with Failed `refused`: `attachment-too-large`, `attachment-damaged`, `disk-full`, `attachments-unwritable`.
   */
  readonly put: (part: Part) => Promise<number>
  has(hash: string): Promise<boolean>
  /** At most 1 MB from there, or null where there is no such picture. */
  readonly read: (asked: CallInput<'readAttachment'>) => Promise<CallOutput<'readAttachment'>>
  /** Rejects with Failed `refused` `attachment-missing` where it is missing or its bytes are no longer those of its hash. */
  readonly readAll: (hash: string) => Promise<Uint8Array>
  /** Removes what was last attached more than 30 days ago and is not in use, which is only asked where there is such. Rejects with the system's error. */
  removeUnused(readInUse: () => Promise<ReadonlySet<string>>): Promise<void>
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const sizeOf = (path: string): Promise<number | null> => stat(path).then((file) => file.size, (error: unknown) => {
  if (isMissing(error)) return null
  throw error
})
const unwritable = (error: unknown): Failed => failed('refused', isDiskFull(error) ? 'disk-full' : 'attachments-unwritable', String(error))

/** Keeps them in `attachments` in the profile folder, made at the first one, readable by the user alone. */
export const createAttachments = (profile: string, now: () => number): Attachments => {
  const folder = join(profile, 'attachments')
  const turns = createTurns()
  const pathOf = (hash: string): string => join(folder, hash)

  /** Adds bytes at the end; what a failed write left is cut off again. */
  const extend = async (path: string, from: number, bytes: Uint8Array): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(path, from === 0 ? 'w' : 'r+', 0o600)
    try {
      await writeAll(handle, bytes, from)
      await handle.sync()
    } catch (error) {
      await handle.truncate(from).catch(() => undefined)
      throw error
    } finally {
      await handle.close().catch(() => undefined)
    }
  }

  const finish = async (hash: string, part: string): Promise<void> => {
    if (hashOf(await readFile(part)) !== hash) {
      await rm(part, { force: true })
      throw failed('refused', 'attachment-damaged', 'The picture did not arrive as it was sent. Attach it again.')
    }
    await rename(part, pathOf(hash))
    await flushFolder(folder)
  }

  const put = async ({ hash, from, size, base64 }: Part): Promise<number> => {
    if (size > largestAttachment) throw failed('refused', 'attachment-too-large', `${size} bytes`)
    if (await sizeOf(pathOf(hash)) === size) {
      // Attached again: its days begin anew.
      await utimes(pathOf(hash), now() / 1000, now() / 1000).catch(() => undefined)
      return size
    }
    const part = `${pathOf(hash)}.part`
    const there = from === 0 ? 0 : await sizeOf(part) ?? 0
    const bytes = Buffer.from(base64, 'base64')
    if (from !== there) return there
    if (there + bytes.length > size) throw failed('refused', 'attachment-damaged', 'There are more bytes than were announced.')
    await extend(part, there, bytes)
    if (there + bytes.length === size) await finish(hash, part)
    return there + bytes.length
  }

  return {
    put: (part) => turns.take(part.hash, () => put(part).catch((error: unknown) => {
      throw error instanceof Failed ? error : unwritable(error)
    })),
    has: async (hash) => await sizeOf(pathOf(hash)) !== null,
    read: async ({ hash, from }) => {
      const size = await sizeOf(pathOf(hash))
      if (size === null) return null
      const handle = await open(pathOf(hash), 'r')
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(partBytes), 0, partBytes, from)
        return { hash, from, size, base64: buffer.subarray(0, bytesRead).toString('base64') }
      } finally {
        await handle.close()
      }
    },
    readAll: async (hash) => {
      const bytes = await readFile(pathOf(hash)).catch(() => null)
      // Damaged bytes go: the page has them still, and may put them again.
      if (bytes && hashOf(bytes) !== hash) await rm(pathOf(hash), { force: true })
      if (!bytes || hashOf(bytes) !== hash) throw failed('refused', 'attachment-missing', hash)
      return bytes
    },
    async removeUnused(readInUse) {
      const names = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return []
        throw error
      })
      const isOld = async (name: string): Promise<boolean> => now() - (await stat(join(folder, name))).mtimeMs > keptMs
      const old: string[] = []
      for (const name of names) if (/^[0-9a-f]{64}(?:\.part)?$/u.test(name) && await isOld(name)) old.push(name)
      if (old.length === 0) return
      const inUse = await readInUse()
      for (const name of old.filter((one) => !inUse.has(one.slice(0, 64)))) {
        // Attached again meanwhile: its days have begun anew.
        await turns.take(name.slice(0, 64), async () => {
          if (await isOld(name)) await rm(join(folder, name), { force: true })
        })
      }
    },
  }
}
