/** Small real pictures for tests: what a server sniffs and a browser decodes. */
import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Attached } from '#domain/draft'
import { failed } from '../main/failed.ts'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of one grey from 0 to 255. */
export const pngOf = (width: number, height: number, grey: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc((width + 1) * height, grey)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

const kept = new Map<string, Uint8Array>()

/** A picture as the composer attaches it; `readPicture` finds its bytes. */
export const attachedPicture = (alt: string, { width = 40, height = 30, grey = 128 } = {}): Attached => {
  const bytes = pngOf(width, height, grey)
  const hash = createHash('sha256').update(bytes).digest('hex')
  kept.set(hash, bytes)
  return { hash, mediaType: 'image/png', size: bytes.length, width, height, alt }
}

/** What a Session's `readAttachment` does in tests. */
export const readPicture = async (hash: string): Promise<Uint8Array> => {
  const bytes = kept.get(hash)
  if (!bytes) throw failed('refused', 'attachment-missing', hash)
  return bytes
}
