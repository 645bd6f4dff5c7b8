import { spawn } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearSingleton } from '../../../main/chromium/singleton.ts'

let folder: string
const lock = (): string => join(folder, 'SingletonLock')
const isLocked = (): boolean => existsSync(folder) && (lstatSync(lock(), { throwIfNoEntry: false })?.isSymbolicLink() ?? false)
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kith-singleton-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(process.platform === 'linux')('the browser\'s own lock', () => {
  it('is nothing to care about where there is none', async () => {
    expect(await clearSingleton(folder)).toBe(true)
  })

  it.each([
    ['of a machine with another name', (): string => `another-machine-${process.pid}`],
    ['of a process that is not this folder\'s browser', (): string => `${hostname()}-${process.pid}`],
    ['that reads strange', (): string => 'nonsense'],
  ])('%s is removed or passed over', async (_name, target) => {
    symlinkSync(target(), lock())
    expect(await clearSingleton(folder)).toBe(true)
    if (target() !== 'nonsense') expect(isLocked()).toBe(false)
  })

  it('is waited for while its browser lives, and kept where it stays', async () => {
    const browser = spawn(process.execPath, ['-e', 'process.stdin.resume()', '--', `--user-data-dir=${folder}`], { stdio: ['pipe', 'ignore', 'ignore'] })
    try {
      symlinkSync(`${hostname()}-${browser.pid}`, lock())
      expect(await clearSingleton(folder, 50)).toBe(false)
      expect(isLocked()).toBe(true)
      const cleared = clearSingleton(folder, 30_000)
      browser.kill()
      expect(await cleared).toBe(true)
    } finally {
      browser.kill()
    }
  })
})
