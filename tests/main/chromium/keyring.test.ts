import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKeyring, type KeyringEntry } from '../../../main/chromium/keyring.ts'
import { createSealer } from '../../../main/passphrase.ts'

/** A keyring in memory, as the system's would answer. */
const memoryEntry = (held: { password: string | null } = { password: null }): (() => Promise<KeyringEntry>) => async () => ({
  getPassword: async () => held.password,
  setPassword: async (password) => void (held.password = password),
})

describe('the keyring', () => {
  it('makes one random key, keeps it, and opens tomorrow what it sealed today', async () => {
    const held = { password: null as string | null }
    const sealed = await (await openKeyring(memoryEntry(held)))?.seal('a token') ?? ''
    expect(Buffer.from(held.password ?? '', 'base64')).toHaveLength(32)
    expect(sealed).not.toContain('token')
    expect(await (await openKeyring(memoryEntry(held)))?.open(sealed)).toBe('a token')
    await expect((await openKeyring(memoryEntry()))?.open(sealed)).rejects.toThrow()
  })

  it.each<[string, () => Promise<KeyringEntry>]>([
    ['there is none', () => Promise.reject(new Error('no secret service'))],
    ['it is locked', async () => ({ getPassword: () => Promise.reject(new Error('locked')), setPassword: async () => undefined })],
    ['it never answers', async () => ({ getPassword: () => new Promise(() => undefined), setPassword: async () => undefined })],
    ['it forgets what it was given', async () => ({ getPassword: async () => null, setPassword: async () => undefined })],
    ['it holds something else', memoryEntry({ password: 'hunter2' })],
    ['it cannot be written', async () => ({ getPassword: async () => null, setPassword: () => Promise.reject(new Error('read-only')) })],
  ])('is not used where %s', async (_name, makeEntry) => {
    expect(await openKeyring(makeEntry, 30)).toBeNull()
  })
})

describe('the vault of this host', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kith-seal-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('uses the keyring where it works', async () => {
    const sealer = createSealer(join(folder, 'seal.json'), await openKeyring(memoryEntry()))
    expect(sealer.state()).toBe('keyring')
    expect(await sealer.open(await sealer.seal('a token'))).toBe('a token')
  })

  it('waits for the user\'s choice where it does not, and seals nothing before', async () => {
    const sealer = createSealer(join(folder, 'seal.json'), await openKeyring(() => Promise.reject(new Error('no secret service'))))
    expect(sealer.state()).toBe('unset')
    await expect(sealer.seal('a token')).rejects.toThrow()
  })
})
