/** One line of a journal: JSON that carries a checksum of its own bytes, so that a torn or flipped line is noticed. */
import { crc32 } from 'node:zlib'

export type SealedKind = 'header' | 'entry'

const sumOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0')
const opening = '{"sum":"'
/** `{"sum":"` + eight digits + `",` */
const prefixLength = opening.length + 10

/** `{"sum":"<CRC-32 of what follows the comma, without the last brace>","<kind>":<value>}` and a newline. */
export const sealLine = (kind: SealedKind, value: unknown): Buffer => {
  const body = Buffer.from(`"${kind}":${JSON.stringify(value)}`)
  return Buffer.concat([Buffer.from(`${opening}${sumOf(body)}",`), body, Buffer.from('}\n')])
}

/** What was sealed in these bytes (without their newline), or null where even one bit of them is not as it was written. */
export const openLine = (bytes: Uint8Array): { readonly kind: SealedKind; readonly value: unknown } | null => {
  const body = bytes.subarray(prefixLength, -1)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  if (text !== `${opening}${sumOf(body)}",${Buffer.from(body).toString('utf8')}}`) return null
  try {
    const { header, entry } = JSON.parse(text) as { header?: unknown; entry?: unknown }
    return header === undefined ? { kind: 'entry', value: entry } : { kind: 'header', value: header }
  } catch {
    return null
  }
}

/** Each line's bytes without its newline, where it starts, and whether a newline ended it. */
export function* linesOf(bytes: Buffer): Generator<{ readonly line: Buffer; readonly start: number; readonly isEnded: boolean }> {
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    yield { line: bytes.subarray(start, end < 0 ? undefined : end), start, isEnded: end >= 0 }
    if (end < 0) return
    start = end + 1
  }
}
