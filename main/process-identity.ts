/** Tells whether a process id still means the process it once meant: ids are used again. */
import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process started, as text to compare; null where this system does not say. */
export const startOf = (pid: number): string | null => {
  try {
    // Field 22 of stat, counted after the command's closing parenthesis: ticks since boot. See proc(5).
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null
    if (process.platform === 'darwin') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    return null
  } catch {
    return null
  }
}
