/** Writes a file so that a crash leaves the old one or the new one, never half of either. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Renames are only durable once the folder is flushed; Windows cannot open folders and does not need it. */
const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Replaces `path` with `text`, owner-only (0600), flushed to disk before it resolves. Rejects with the system's error. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const beside = `${path}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } catch (error) {
    await handle.close()
    await rm(beside, { force: true })
    throw error
  }
  await handle.close()
  await rename(beside, path)
  await flushFolder(dirname(path))
}
