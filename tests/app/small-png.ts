/** Makes a picture of a page small: at most 256 colours, packed as tightly as zlib can. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

interface Pixels {
  readonly width: number
  readonly height: number
  /** Three bytes each. */
  readonly rgb: Uint8Array
}

const head = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

const chunksOf = (png: Buffer): readonly (readonly [kind: string, data: Buffer])[] => {
  const found: [string, Buffer][] = []
  for (let at = head.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    found.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)])
    at += length + 12
  }
  return found
}

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

/** Reads what Chromium writes: eight bits a channel, not interlaced. */
const read = (png: Buffer): Pixels => {
  const chunks = chunksOf(png)
  const about = chunks[0]?.[1] ?? Buffer.alloc(13)
  const [width, height, bytes] = [about.readUInt32BE(0), about.readUInt32BE(4), about[9] === 6 ? 4 : 3]
  const raw = inflateSync(Buffer.concat(chunks.filter(([kind]) => kind === 'IDAT').map(([, data]) => data)))
  const line = width * bytes
  const flat = new Uint8Array(line * height)
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0
    for (let x = 0; x < line; x += 1) {
      const left = x < bytes ? 0 : flat[y * line + x - bytes] ?? 0
      const up = y === 0 ? 0 : flat[(y - 1) * line + x] ?? 0
      const corner = x < bytes || y === 0 ? 0 : flat[(y - 1) * line + x - bytes] ?? 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      flat[y * line + x] = (raw[y * (line + 1) + 1 + x] ?? 0) + guess
    }
  }
  for (let at = 0; at < width * height; at += 1) rgb.set(flat.subarray(at * bytes, at * bytes + 3), at * 3)
  return { width, height, rgb }
}

const far = (a: number, b: number): number => {
  const of = (shift: number): number => ((a >> shift) & 255) - ((b >> shift) & 255)
  return of(16) ** 2 + of(8) ** 2 + of(0) ** 2
}

/** The 256 colours that are there most; a colour near one that is chosen gives way to others. */
const choose = (counts: ReadonlyMap<number, number>): readonly number[] => {
  const chosen: number[] = []
  const near = 8
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (chosen.length === 256) break
    if (chosen.every((other) => far(colour, other) > near)) chosen.push(colour)
  }
  return chosen
}

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const all = Buffer.alloc(body.length + 8)
  all.writeUInt32BE(data.length, 0)
  body.copy(all, 4)
  all.writeUInt32BE(crc32(body), body.length + 4)
  return all
}

/** The same picture with a palette. */
export const smallPng = (png: Buffer): Buffer => {
  const { width, height, rgb } = read(png)
  const colourAt = (at: number): number => ((rgb[at * 3] ?? 0) << 16) | ((rgb[at * 3 + 1] ?? 0) << 8) | (rgb[at * 3 + 2] ?? 0)
  const counts = new Map<number, number>()
  for (let at = 0; at < width * height; at += 1) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1)
  const chosen = choose(counts)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, chosen.reduce((best, other, index) => far(colour, other) < far(colour, chosen[best] ?? 0) ? index : best, 0)]))
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = nearest.get(colourAt(y * width + x)) ?? 0
  const about = Buffer.alloc(13)
  about.writeUInt32BE(width, 0)
  about.writeUInt32BE(height, 4)
  about.set([8, 3, 0, 0, 0], 8)
  const palette = Buffer.from(chosen.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([head, chunk('IHDR', about), chunk('PLTE', palette), chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })), chunk('IEND', new Uint8Array())])
}
