/** A disk of its own for a profile, small enough to be filled: a tmpfs, mounted as root or with sudo where that asks nothing. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const asRoot = (...command: string[]): void => {
  const [program = '', ...args] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command]
  execFileSync(program, args, { stdio: 'ignore' })
}

export interface SmallDisk {
  readonly folder: string
  /** Takes all room there is but so many bytes, and goes on taking what others free, until `free`. */
  fill(leavesBytes: number): void
  /** Gives it back. */
  free(): void
  /** `ro` takes no writes any more, `rw` does. */
  remount(as: 'ro' | 'rw'): void
  remove(): void
}

/** Null where it may not be mounted. */
export const mountSmallDisk = (megabytes: number): SmallDisk | null => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-disk-'))
  try {
    const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
    asRoot('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700,uid=${uid},gid=${gid}`, 'tmpfs', folder)
  } catch {
    rmdirSync(folder)
    return null
  }
  const filler = join(folder, 'filler')
  /** Takes what is there now; false once there is nothing to take. */
  const take = (leavesBytes: number): boolean => {
    const { bavail, bsize } = statfsSync(folder)
    const room = bavail * bsize - leavesBytes
    if (room <= 0) return false
    const file = openSync(filler, 'a', 0o600)
    try {
      for (let done = 0; done < room; done += 1_000_000) writeSync(file, Buffer.alloc(Math.min(1_000_000, room - done), 1))
      return true
    } catch (error) {
      // Somebody else may take the last bytes meanwhile.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      return false
    } finally {
      closeSync(file)
    }
  }
  let taking: NodeJS.Timeout | undefined
  return {
    folder,
    fill(leavesBytes) {
      clearInterval(taking)
      while (take(leavesBytes));
      // A database that throws old files away makes room for what was to find none.
      taking = setInterval(() => take(leavesBytes), 10)
    },
    free() {
      clearInterval(taking)
      rmSync(filler, { force: true })
    },
    remount: (as) => asRoot('mount', '-o', `remount,${as}`, folder),
    remove() {
      clearInterval(taking)
      asRoot('umount', '-l', folder)
      rmdirSync(folder)
    },
  }
}
