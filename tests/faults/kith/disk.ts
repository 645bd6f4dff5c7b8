/**
 * Stands between Kith's main process and the disk: every write, flush and rename of a file in the profile can be held or
 * made to fail. Kith's own code is as it is; what it imports from `node:fs/promises` is what changes.
 */
import fs, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { relative, sep } from 'node:path'
import type { Gates } from './gates.ts'

/** From now on this fails. `path` is a beginning of the path inside the profile. */
export interface DiskFault {
  readonly path: string
  readonly code: 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES'
}

export const watchDisk = (profile: string, gates: Gates): { fail(fault: DiskFault | null): void } => {
  let fault: DiskFault | null = null
  const real = { open: fs.open, rename: fs.rename, mkdir: fs.mkdir }
  const nameOf = (path: unknown): string | null => {
    const name = typeof path === 'string' ? relative(profile, path).split(sep).join('/') : '..'
    return name.startsWith('..') || name.startsWith('browser') ? null : name
  }
  const check = (name: string, syscall: string): void => {
    if (fault && name.startsWith(fault.path)) throw Object.assign(new Error(`${fault.code}: made to fail, ${syscall} '${name}'`), { code: fault.code, syscall })
  }

  const watched = (handle: FileHandle, name: string): FileHandle => {
    const [write, writeFile, sync, datasync] = [handle.write.bind(handle), handle.writeFile.bind(handle), handle.sync.bind(handle), handle.datasync.bind(handle)]
    let last = ''
    const before = async (bytes: unknown): Promise<void> => {
      last = typeof bytes === 'string' ? bytes : Buffer.isBuffer(bytes) || bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : ''
      await gates.pass(`write ${name}`, last)
      check(name, 'write')
    }
    const flushed = (flush: () => Promise<void>) => async (): Promise<void> => {
      await gates.pass(`flush ${name}`, last)
      check(name, 'fsync')
      await flush()
      await gates.pass(`flushed ${name}`, last)
    }
    return Object.assign(handle, {
      write: async (bytes: Uint8Array, ...rest: number[]) => {
        await before(bytes)
        return write(bytes, ...rest)
      },
      writeFile: async (bytes: string | Uint8Array, ...rest: unknown[]) => {
        await before(bytes)
        return writeFile(bytes, ...rest as [])
      },
      sync: flushed(sync),
      datasync: flushed(datasync),
    })
  }

  Object.assign(fs, {
    open: async (path: string, flags?: string | number, mode?: number) => {
      const name = nameOf(path)
      const writes = typeof flags === 'number' || (flags !== undefined && flags !== 'r')
      if (name !== null && writes) check(name, 'open')
      const handle = await real.open(path, flags, mode)
      return name !== null && writes ? watched(handle, name) : handle
    },
    rename: async (from: string, to: string) => {
      const name = nameOf(to)
      if (name === null) return real.rename(from, to)
      await gates.pass(`rename ${name}`)
      check(name, 'rename')
      await real.rename(from, to)
      await gates.pass(`renamed ${name}`)
    },
    mkdir: async (path: string, options?: Parameters<typeof fs.mkdir>[1]) => {
      const name = nameOf(path)
      if (name !== null) check(`${name}/`, 'mkdir')
      return real.mkdir(path, options)
    },
  })
  syncBuiltinESMExports()
  return {
    fail: (next) => {
      fault = next
    },
  }
}
