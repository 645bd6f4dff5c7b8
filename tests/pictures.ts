/** Small real pictures for tests: what a server sniffs and a browser decodes. */
import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
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

/** A JPEG of 640 by 480 as a phone makes it, with a place in its EXIF (`GPS-MARKER` stands where it would). */
export const jpegWithPlace = async (page: Page): Promise<Buffer> => {
  const plain = Buffer.from(await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    const paint = context.createLinearGradient(0, 0, 640, 480)
    paint.addColorStop(0, '#8a5543')
    paint.addColorStop(1, '#eaf3ef')
    context.fillStyle = paint
    context.fillRect(0, 0, 640, 480)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())]
  }))
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'), Buffer.from('GPS-MARKER')])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)])
}
