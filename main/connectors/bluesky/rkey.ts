/** Record keys chosen before sending, so that one item is one record however often it is tried. */
import { createHash } from 'node:crypto'

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * A TID (https://atproto.com/specs/tid) made only from the item's id and the time it was queued (ms since epoch):
 * 53 bits of microseconds, 10 bits of clock id; the bits nobody measured come from a hash of the id.
 */
export const rkeyFor = (id: string, queuedAt: number): string => {
  const hash = createHash('sha256').update(id).digest()
  const microseconds = BigInt(Math.trunc(queuedAt)) * 1000n + BigInt(hash.readUInt16BE(0) % 1000)
  let bits = (BigInt.asUintN(53, microseconds) << 10n) | BigInt(hash.readUInt16BE(2) % 1024)
  let rkey = ''
  for (let at = 0; at < 13; at += 1) {
    rkey = (alphabet[Number(bits & 31n)] ?? '') + rkey
    bits >>= 5n
  }
  return rkey
}
