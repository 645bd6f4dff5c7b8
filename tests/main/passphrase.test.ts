import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSealer, type Keyring } from '../../main/passphrase.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-seal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const words = 'correct horse battery staple'
const keyring: Keyring = {
  seal: async (plain) => Buffer.from(plain).toString('hex'),
  open: async (sealed) => Buffer.from(sealed, 'hex').toString(),
}

describe('a machine without a keyring', () => {
  it('is unset at first and keeps nothing', async () => {
    const sealer = createSealer(join(folder, 'seal.json'), null)
    expect(sealer.state()).toBe('unset')
    await expect(sealer.seal('token')).rejects.toThrow('unset')
    expect(readdirSync(folder)).toEqual([])
  })

  it('opens after a restart with the same passphrase, and stays locked with another', async () => {
    const first = createSealer(join(folder, 'seal.json'), null)
    expect(await first.choose(words)).toBe('passphrase')
    const sealed = await first.seal('token ✓')

    const second = createSealer(join(folder, 'seal.json'), null)
    expect(second.state()).toBe('locked')
    await expect(second.open(sealed)).rejects.toThrow('locked')
    await expect(second.seal('other')).rejects.toThrow('locked')
    expect(await second.unlock('wrong horse')).toBe('locked')
    expect(await second.unlock(words)).toBe('passphrase')
    expect(await second.open(sealed)).toBe('token ✓')
  })

  it('leaves neither the passphrase nor a secret on the disk, in a file of the user alone', async () => {
    const sealer = createSealer(join(folder, 'new', 'seal.json'), null)
    await sealer.choose(words)
    expect(await sealer.seal('token')).not.toContain('token')
    expect(readdirSync(join(folder, 'new'))).toEqual(['seal.json'])
    expect(readFileSync(join(folder, 'new', 'seal.json'), 'utf8')).not.toContain(words)
    if (process.platform !== 'win32') expect(statSync(join(folder, 'new', 'seal.json')).mode & 0o777).toBe(0o600)
  })

  it('seals the same secret differently each time and refuses one that was changed', async () => {
    const sealer = createSealer(join(folder, 'seal.json'), null)
    await sealer.choose(words)
    const sealed = await sealer.seal('token')
    expect(await sealer.seal('token')).not.toBe(sealed)
    const flipped = sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    await expect(sealer.open(flipped)).rejects.toThrow()
    await expect(sealer.open('passphrase.v1:')).rejects.toThrow('cut off')
    await expect(sealer.open('plain')).rejects.toThrow()
  })

  it('keeps secrets for this session only when asked, and writes nothing', async () => {
    const sealer = createSealer(join(folder, 'seal.json'), null)
    expect(await sealer.choose(null)).toBe('session')
    await expect(sealer.seal('token')).rejects.toThrow('session')
    expect(readdirSync(folder)).toEqual([])
    expect(await sealer.choose(words)).toBe('passphrase')
  })

  it('takes a new passphrase where the old one is forgotten, without opening what the old one sealed', async () => {
    const first = createSealer(join(folder, 'seal.json'), null)
    await first.choose(words)
    const sealed = await first.seal('token')
    const second = createSealer(join(folder, 'seal.json'), null)
    expect(await second.choose('another long one')).toBe('passphrase')
    await expect(second.open(sealed)).rejects.toThrow()
    expect(await createSealer(join(folder, 'seal.json'), null).unlock(words)).toBe('locked')
  })

  it('never changes the passphrase under secrets that are open', async () => {
    const sealer = createSealer(join(folder, 'seal.json'), null)
    await sealer.choose(words)
    const sealed = await sealer.seal('token')
    expect(await sealer.choose('another long one')).toBe('passphrase')
    expect(await sealer.choose(null)).toBe('passphrase')
    expect(await sealer.open(sealed)).toBe('token')
    expect(await createSealer(join(folder, 'seal.json'), null).unlock(words)).toBe('passphrase')
  })

  it.each(['', '{', '{"version":1}', '{"version":1,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","cost":2,"verifier":"AAAA"}'])(
    'asks anew where the seal file is damaged or weakened: %j', (text) => {
      writeFileSync(join(folder, 'seal.json'), text)
      expect(createSealer(join(folder, 'seal.json'), null).state()).toBe('unset')
    })
})

describe('a machine with a keyring', () => {
  it('seals with it and writes no file', async () => {
    const sealer = createSealer(join(folder, 'seal.json'), keyring)
    expect(sealer.state()).toBe('keyring')
    const sealed = await sealer.seal('token')
    expect(await sealer.open(sealed)).toBe('token')
    expect(await sealer.choose(words)).toBe('keyring')
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps to the passphrase this profile chose, and still opens what the keyring sealed before', async () => {
    const byKeyring = await createSealer(join(folder, 'seal.json'), keyring).seal('old token')
    await createSealer(join(folder, 'seal.json'), null).choose(words)
    const sealer = createSealer(join(folder, 'seal.json'), keyring)
    expect(sealer.state()).toBe('locked')
    await sealer.unlock(words)
    expect(await sealer.seal('token')).toMatch(/^passphrase/)
    expect(await sealer.open(byKeyring)).toBe('old token')
  })

  it('does not open what a keyring sealed once it is gone', async () => {
    const sealed = await createSealer(join(folder, 'seal.json'), keyring).seal('token')
    await expect(createSealer(join(folder, 'seal.json'), null).open(sealed)).rejects.toThrow('unset')
  })
})
