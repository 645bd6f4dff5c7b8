import { expect, test } from 'vitest'
import { rkeyFor } from '../../../../main/connectors/bluesky/rkey.ts'
import { fc } from '../../../property.ts'

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
const microsecondsIn = (rkey: string): bigint => rkey.split('').reduce((bits, letter) => (bits << 5n) | BigInt(alphabet.indexOf(letter)), 0n) >> 10n

test('the same item has the same key, another item another', () => {
  expect(rkeyFor('one', 1_700_000_000_000)).toBe(rkeyFor('one', 1_700_000_000_000))
  expect(rkeyFor('one', 1_700_000_000_000)).not.toBe(rkeyFor('two', 1_700_000_000_000))
  expect(rkeyFor('one', 1_700_000_000_000)).not.toBe(rkeyFor('one', 1_700_000_000_001))
})

test('a key is a valid TID of the time it was queued', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 0, max: 4_000_000_000_000 }), (id, queuedAt) => {
    const rkey = rkeyFor(id, queuedAt)
    expect(rkey).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
    expect(microsecondsIn(rkey) / 1000n).toBe(BigInt(queuedAt))
  }))
})

test('ten thousand items of one moment have ten thousand keys, give or take a few', () => {
  const keys = new Set(Array.from({ length: 10_000 }, (_, at) => rkeyFor(`item ${at}`, 1_700_000_000_000)))
  expect(keys.size).toBeGreaterThan(9900)
})
