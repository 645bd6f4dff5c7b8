import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { decrypt, encrypt } from '../../main/cipher.ts'

const key = randomBytes(32)

it('gives back what it sealed, empty and foreign letters included', () => {
  for (const plain of ['', 'token', 'Grüße 👋 名前']) expect(decrypt(key, encrypt(key, plain, 'a'), 'a')).toBe(plain)
})

it('does not open with another key or for another purpose', () => {
  const sealed = encrypt(key, 'token', 'secret')
  expect(() => decrypt(randomBytes(32), sealed, 'secret')).toThrow()
  expect(() => decrypt(key, sealed, 'verifier')).toThrow()
})

it('notices every changed byte, and text that is cut off', () => {
  const bytes = Buffer.from(encrypt(key, 'token', 'a'), 'base64')
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
    expect(() => decrypt(key, changed.toString('base64'), 'a')).toThrow()
  }
  expect(() => decrypt(key, bytes.subarray(0, 20).toString('base64'), 'a')).toThrow('cut off')
})
