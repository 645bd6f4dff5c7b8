import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { VaultState } from '#domain/account'
import { Failed } from '../../main/failed.ts'
import type { Sealer } from '../../main/host.ts'
import { openVault } from '../../main/vault.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-vault-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Writes text as hex: enough to see that the vault seals before it writes. */
const inHex = (state: VaultState): Sealer & { now: VaultState } => ({
  now: state,
  state() {
    return this.now
  },
  seal: async (plain) => Buffer.from(plain).toString('hex'),
  open: async (sealed) => Buffer.from(sealed, 'hex').toString(),
  choose: async () => state,
  unlock: async () => state,
  forget: () => undefined,
})
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'nothing failed', (error: unknown) => (error instanceof Failed ? `${error.failure.kind}/${error.failure.code}` : String(error)))

test('a secret survives a restart, sealed, in a file only its owner can read', async () => {
  await openVault(join(folder, 'vault.json'), inHex('keyring')).save('one', 'secret-word')
  expect(await openVault(join(folder, 'vault.json'), inHex('keyring')).read('one')).toBe('secret-word')
  expect(await readFile(join(folder, 'vault.json'), 'utf8')).not.toContain('secret-word')
  expect((await stat(join(folder, 'vault.json'))).mode & 0o777).toBe(0o600)
})

test('saves at the same time lose none of them', async () => {
  const vault = openVault(join(folder, 'vault.json'), inHex('passphrase'))
  const names = Array.from({ length: 30 }, (_, n) => `account-${n}`)
  await Promise.all(names.map((name) => vault.save(name, `secret of ${name}`)))
  const again = openVault(join(folder, 'vault.json'), inHex('passphrase'))
  expect(await Promise.all(names.map((name) => again.read(name)))).toEqual(names.map((name) => `secret of ${name}`))
})

test('a session vault writes nothing to disk', async () => {
  const vault = openVault(join(folder, 'vault.json'), inHex('session'))
  await vault.save('one', 'secret-word')
  expect(await vault.read('one')).toBe('secret-word')
  await expect(stat(join(folder, 'vault.json'))).rejects.toThrow('ENOENT')
})

test('a locked vault gives nothing and takes nothing until it is unlocked', async () => {
  await openVault(join(folder, 'vault.json'), inHex('passphrase')).save('one', 'secret-word')
  const sealer = inHex('locked')
  const vault = openVault(join(folder, 'vault.json'), sealer)
  expect(await codeOf(vault.read('one'))).toBe('signed-out/vault-locked')
  expect(await codeOf(vault.save('two', 'x'))).toBe('refused/vault-locked')
  sealer.now = 'passphrase'
  expect(await vault.read('one')).toBe('secret-word')
})

test('forgetting one account leaves the others', async () => {
  const vault = openVault(join(folder, 'vault.json'), inHex('keyring'))
  await vault.save('one', 'a')
  await vault.save('two', 'b')
  await vault.forget('one')
  expect(await codeOf(vault.read('one'))).toBe('signed-out/no-credential')
  expect(await vault.read('two')).toBe('b')
})

test('a damaged vault asks to sign in again instead of crashing, and signing in again repairs it', async () => {
  await writeFile(join(folder, 'vault.json'), '{"version":1,"sealed":{"one":')
  const vault = openVault(join(folder, 'vault.json'), inHex('keyring'))
  expect(await codeOf(vault.read('one'))).toBe('signed-out/vault-unreadable')
  await vault.save('one', 'new secret')
  expect(await vault.read('one')).toBe('new secret')
})

test('a vault that cannot be read right now is never replaced', async () => {
  const path = join(folder, 'vault.json')
  await mkdir(path)
  expect(await codeOf(openVault(path, inHex('keyring')).save('one', 'a'))).toBe('signed-out/vault-unreadable')
  expect((await stat(path)).isDirectory()).toBe(true)
})

test('a vault a newer Kith wrote is left as it is', async () => {
  const path = join(folder, 'vault.json')
  await writeFile(path, '{"version":2,"sealed":{"two":"x"}}')
  const vault = openVault(path, inHex('keyring'))
  expect(await codeOf(vault.save('one', 'a'))).toBe('signed-out/vault-newer')
  expect(await codeOf(vault.read('two'))).toBe('signed-out/vault-newer')
  expect(await readFile(path, 'utf8')).toBe('{"version":2,"sealed":{"two":"x"}}')
})
