/** The machine's keyring, holding one random key that seals the vault's secrets. */
import { randomBytes } from 'node:crypto'
import { decrypt, encrypt } from '../cipher.ts'
import type { Keyring } from '../passphrase.ts'

/** The part of a keyring's entry that is used. */
export interface KeyringEntry {
  getPassword(signal?: AbortSignal): Promise<string | null>
  setPassword(password: string, signal?: AbortSignal): Promise<void>
}

const purpose = 'kith.keyring.v1'
const keyBytes = 32

const systemEntry = async (): Promise<KeyringEntry> => {
  const { AsyncEntry } = await import('@napi-rs/keyring')
  // Pinned: the default falls back to the kernel's keyring without a word, and that is empty after a reboot.
  return new AsyncEntry('Kith', 'vault key', { linux: { store: 'secret-service' } })
}

const readKey = async (entry: KeyringEntry, signal: AbortSignal): Promise<Buffer | null> => {
  if (await entry.getPassword(signal) === null) await entry.setPassword(randomBytes(keyBytes).toString('base64'), signal)
  // Read back even what was just written: a keyring that cannot is none, and another Kith may have been first.
  const key = Buffer.from(await entry.getPassword(signal) ?? '', 'base64')
  return key.length === keyBytes ? key : null
}

/**
 * The working keyring, or null where there is none, it is locked, or it does not answer within `limitMs`: time enough to type the
 * keyring's password where it asks for it.
 */
export const openKeyring = async (makeEntry: () => Promise<KeyringEntry> = systemEntry, limitMs = 15_000): Promise<Keyring | null> => {
  const signal = AbortSignal.timeout(limitMs)
  const tooLate = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
  const key = await Promise.race([makeEntry().then((entry) => readKey(entry, signal)).catch(() => null), tooLate])
  if (!key) return null
  return {
    seal: async (plain) => encrypt(key, plain, purpose),
    open: async (sealed) => decrypt(key, sealed, purpose),
  }
}
