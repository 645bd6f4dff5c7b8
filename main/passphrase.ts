/** The Sealer both hosts use: the machine's keyring where there is one, else a passphrase, else this session only. */
import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import type { VaultState } from '#domain/account'
import { decrypt, encrypt } from './cipher.ts'
import type { Sealer } from './host.ts'
import { writeWhole } from './write-whole.ts'

/** A keyring that was tried and works: a host passes one only after a test secret came back. */
export interface Keyring {
  seal(plain: string): Promise<string>
  open(sealed: string): Promise<string>
}

/** What rests in the seal file: enough to tell a right passphrase from a wrong one, nothing to learn it from. */
const sealFileSchema = v.object({
  version: v.literal(1),
  salt: v.pipe(v.string(), v.base64(), v.minLength(24)),
  /** Bounds, so that an edited file can neither weaken the key nor ask for all memory. */
  cost: v.pipe(v.number(), v.integer(), v.minValue(2 ** 14), v.maxValue(2 ** 20)),
  verifier: v.pipe(v.string(), v.base64()),
})
type SealFile = v.InferOutput<typeof sealFileSchema>

// OWASP's first choice for scrypt: N = 2^17, r = 8, p = 1 (128 MB, about half a second).
const cost = 2 ** 17
const known = 'kith'
const purposes = { verifier: 'kith.verifier.v1', secret: 'kith.secret.v1' }
const marks = { keyring: 'keyring.v1:', passphrase: 'passphrase.v1:' }

const deriveKey = (passphrase: string, salt: string, n: number): Promise<Buffer> => {
  const options: ScryptOptions = { N: n, r: 8, p: 1, maxmem: 256 * n * 8 }
  return new Promise((resolve, reject) => {
    // NFKC: the same letters typed on another keyboard are the same passphrase.
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}

/** Null where there is none or it is no longer readable as one: then its secrets are gone and a new one may be chosen. */
const readSealFile = (path: string): SealFile | null => {
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  try {
    return v.parse(sealFileSchema, JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * Seals with `keyring` where one is given, unless this profile chose a passphrase before: then that stays the lock.
 * Choosing anew while locked is for a forgotten passphrase; what the old one sealed stays closed for good.
 * @param path where the passphrase's salt and verifier are kept, readable to the user alone.
 */
export const createSealer = (path: string, keyring: Keyring | null): Sealer => {
  let file = readSealFile(path)
  let key: Buffer | null = null
  let isSessionOnly = false

  const state = (): VaultState => {
    if (key) return 'passphrase'
    if (isSessionOnly) return 'session'
    if (file) return 'locked'
    return keyring ? 'keyring' : 'unset'
  }

  return {
    state,
    async seal(plain) {
      if (key) return marks.passphrase + encrypt(key, plain, purposes.secret)
      if (keyring && state() === 'keyring') return marks.keyring + await keyring.seal(plain)
      throw new Error(`A secret cannot be sealed while the vault is ${state()}.`)
    },
    async open(sealed) {
      if (sealed.startsWith(marks.passphrase) && key) return decrypt(key, sealed.slice(marks.passphrase.length), purposes.secret)
      if (sealed.startsWith(marks.keyring) && keyring) return keyring.open(sealed.slice(marks.keyring.length))
      throw new Error(`This secret cannot be opened while the vault is ${state()}.`)
    },
    async choose(passphrase) {
      if (key !== null || state() === 'keyring') return state()
      if (passphrase === null) {
        isSessionOnly = true
        return state()
      }
      const salt = randomBytes(16).toString('base64')
      const fresh = await deriveKey(passphrase, salt, cost)
      const next: SealFile = { version: 1, salt, cost, verifier: encrypt(fresh, known, purposes.verifier) }
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(path, `${JSON.stringify(next)}\n`)
      file = next
      key = fresh
      return state()
    },
    async unlock(passphrase) {
      if (key !== null || file === null) return state()
      const tried = await deriveKey(passphrase, file.salt, file.cost)
      try {
        if (decrypt(tried, file.verifier, purposes.verifier) === known) key = tried
      } catch {
        // The verifier did not open: a wrong passphrase, answered by the state itself.
      }
      return state()
    },
    forget() {
      file = null
      key = null
      isSessionOnly = false
    },
  }
}
