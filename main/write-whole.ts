/** Writes a file so that a crash leaves the old one or the new one, never half of either. */
import { open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Renames are only durable once the folder is flushed; Windows cannot open folders and does not need it. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes all of it from a byte on: a disk that is nearly full takes a part and calls that a success. Rejects with the system's error. */
export const writeAll = async (handle: Pick<FileHandle, 'write'>, bytes: Uint8Array, from: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done, bytes.length - done, from + done)).bytesWritten
}

/** What a crash may leave beside `path`; never read, replaced at the next write. */
export const besideOf = (path: string): string => `${path}.new`

/** Replaces `path` with text (UTF-8) or bytes, owner-only (0600), flushed to disk before it resolves. Rejects with the system's error. */
export const writeWhole = async (path: string, content: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void> => {
  const beside = besideOf(path)
  const handle = await open(beside, 'w', 0o600)
  try {
    await writeFile(handle, content, 'utf8')
    await handle.sync()
  } catch (error) {
    // The first error says what happened; a disk that is gone fails again here.
    await handle.close().catch(() => undefined)
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await handle.close()
  await rename(beside, path).catch(async (error: unknown) => {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  })
  await flushFolder(dirname(path))
}
