import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alreadyOpen, lockProfile } from '../../main/lock.ts'
import { startOf } from '../../main/process-identity.ts'

let folder: string
const lockFile = (): string => join(folder, 'lock')
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kith-lock-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const idOfDead = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the lock of a profile', () => {
  it('is held by one, private to its owner, and free again after its release', async () => {
    const lock = await lockProfile(folder)
    expect(lock).not.toBeNull()
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
    expect(statSync(lockFile()).mode & 0o777).toBe(0o600)
    expect(await lockProfile(folder)).toBeNull()
    lock?.release()
    expect(existsSync(lockFile())).toBe(false)
    expect(await lockProfile(folder)).not.toBeNull()
  })

  it('names who holds it, where its file says so', async () => {
    await lockProfile(folder)
    expect(alreadyOpen(folder)).toBe(`Kith is already open with this inbox (process ${process.pid} holds it). Look for its window, or end that process.`)
    rmSync(lockFile())
    expect(alreadyOpen(folder)).toBe('Kith is already open with this inbox. Look for its window.')
  })

  it('is taken over from a process that died', async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: await idOfDead(), startedAt: '1' }))
    expect(await lockProfile(folder)).not.toBeNull()
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  it('is taken over where the id now belongs to another process', async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }))
    expect(await lockProfile(folder)).not.toBeNull()
  })

  it('stays with a living holder whose start is not known', async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, startedAt: null }))
    expect(await lockProfile(folder)).toBeNull()
  })

  it.each(['', '{"pid":', 'nonsense', '{"pid":"1"}'])('is taken over from a file that says nothing: %j', async (text) => {
    writeFileSync(lockFile(), text)
    expect(await lockProfile(folder)).not.toBeNull()
  })

  it('is not released by who no longer holds it', async () => {
    const lock = await lockProfile(folder)
    writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, startedAt: startOf(process.ppid) }))
    lock?.release()
    expect(existsSync(lockFile())).toBe(true)
  })

  it('goes to exactly one of many who find a dead holder', async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: await idOfDead(), startedAt: '1' }))
    const locks = await Promise.all(Array.from({ length: 8 }, () => lockProfile(folder)))
    expect(locks.filter((lock) => lock !== null)).toHaveLength(1)
  })
})
