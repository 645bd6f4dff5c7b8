/** The browser's own lock in its data folder: waited for, and removed where nobody can hold it any more. */
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../process-identity.ts'

/** The lock is a link whose target reads `<host name>-<pid>`. */
const readLock = (path: string): { host: string; pid: number } | null => {
  try {
    const [, host = '', pid = ''] = /^(.*)-(\d+)$/.exec(readlinkSync(path)) ?? []
    return { host, pid: Number(pid) }
  } catch {
    return null
  }
}

const isBrowserOf = (pid: number, userData: string): boolean => {
  if (!isAlive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(userData)
  } catch {
    // No /proc here: a living process with that id is taken for the browser.
    return process.platform !== 'linux'
  }
}

/**
 * Frees the browser's data folder; to be called while holding the profile's own lock, so that only a leftover can be in the way:
 * a browser still closing (waited for, `limitMs` at most), or the lock of a machine that had another name.
 * Resolves to false where a living browser keeps it.
 */
export const clearSingleton = async (userData: string, limitMs = 5000): Promise<boolean> => {
  const path = join(userData, 'SingletonLock')
  for (let waited = 0; ; waited += 50) {
    const lock = readLock(path)
    if (!lock) return true
    if (lock.host !== hostname() || !isBrowserOf(lock.pid, userData)) {
      rmSync(path, { force: true })
      return true
    }
    if (waited >= limitMs) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
