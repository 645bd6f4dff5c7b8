import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
