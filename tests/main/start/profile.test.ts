import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProfile, readHost, rememberHost, userPath } from '../../../main/start/profile.ts'

let folder: string
const mode = (path: string): number => statSync(path).mode & 0o777

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kith-profile-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('profile', () => {
  it('is made for its owner only, with the folders above it', async () => {
    const profile = join(folder, 'a', 'b')
    await openProfile(profile)
    expect(mode(profile)).toBe(0o700)
  })

  it('is closed to others where it was open', async () => {
    chmodSync(folder, 0o755)
    await openProfile(folder)
    expect(mode(folder)).toBe(0o700)
  })

  it('leaves a folder alone that holds other things', async () => {
    writeFileSync(join(folder, 'letter.txt'), '')
    chmodSync(folder, 0o755)
    await openProfile(folder)
    expect(mode(folder)).toBe(0o755)
  })

  it('leaves nothing behind from trying it out', async () => {
    await openProfile(folder)
    expect(readdirSync(folder)).toEqual([])
  })

  it('made by two starts at the same time serves both', async () => {
    const profile = join(folder, 'a', 'b', 'c')
    await Promise.all([openProfile(profile), openProfile(profile)])
    expect(mode(profile)).toBe(0o700)
  })

  it('says that a file is no folder, and one below a file neither', async () => {
    const file = join(folder, 'letter.txt')
    writeFileSync(file, '')
    for (const path of [file, join(file, 'inbox')]) {
      await expect(openProfile(path)).rejects.toThrow(`Kith cannot write in ${path}. Choose another folder: --profile=DIR.`)
    }
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  it.runIf(process.platform === 'linux')('says so where the system takes no folders, instead of waiting', async () => {
    await expect(openProfile('/proc/nowhere/inbox')).rejects.toThrow('Kith cannot write in /proc/nowhere/inbox.')
  })

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('says so where others may write and we may not', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    await expect(openProfile(join(closed, 'inbox'))).rejects.toThrow('Kith cannot write in')
    // A folder that is ours is opened for us again.
    await openProfile(closed)
    expect(mode(closed)).toBe(0o700)
  })

  it('remembers its first host and keeps it', async () => {
    expect(await readHost(folder)).toBeNull()
    await rememberHost(folder, 'chromium')
    await rememberHost(folder, 'electron')
    expect(await readHost(folder)).toBe('chromium')
    expect(readFileSync(join(folder, 'host'), 'utf8')).toBe('chromium\n')
    expect(mode(join(folder, 'host'))).toBe(0o600)
  })

  it('takes an unreadable memory for none', async () => {
    writeFileSync(join(folder, 'host'), 'netscape')
    expect(await readHost(folder)).toBeNull()
  })

  it('reads paths from where npm was called, and ~ as home', () => {
    expect(userPath('inbox', { npm_lifecycle_event: 'start', INIT_CWD: '/home/ana' })).toBe('/home/ana/inbox')
    expect(userPath('inbox', { INIT_CWD: '/home/ana' })).toBe(join(process.cwd(), 'inbox'))
    expect(userPath('/srv/inbox', { npm_lifecycle_event: 'start', INIT_CWD: '/home/ana' })).toBe('/srv/inbox')
    expect(userPath('~/inbox', {})).toBe(join(homedir(), 'inbox'))
  })
})
