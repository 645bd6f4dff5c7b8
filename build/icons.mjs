/** Draws build/icon.svg at every size the packages want: `node build/icons.mjs [path of a Chrome or Chromium]`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const here = import.meta.dirname
const svg = readFileSync(join(here, 'icon.svg'), 'utf8')
const executablePath = process.argv[2] ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage({ deviceScaleFactor: 1 })

/** @param {number} size */
const draw = async (size) => {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** @type {Map<number, Buffer>} */
const drawn = new Map()
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) drawn.set(size, await draw(size))
await browser.close()

/** @param {number} size */
const png = (size) => drawn.get(size) ?? Buffer.alloc(0)

/** Windows: a directory of PNGs; 256 is written as 0. @param {number[]} sizes */
const ico = (sizes) => {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png(size).length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png(size).length
  })
  return Buffer.concat([head, ...sizes.map(png)])
}

/** macOS: PNGs under four-letter names. @param {[string, number][]} entries */
const icns = (entries) => {
  const parts = entries.map(([name, size]) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32BE(8 + png(size).length, 4)
    return Buffer.concat([head, png(size)])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([head, body])
}

const linux = join(here, 'icons')
const page128 = join(here, '..', 'renderer', 'public')
mkdirSync(linux, { recursive: true })
mkdirSync(page128, { recursive: true })
for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(join(linux, `${size}x${size}.png`), png(size))
writeFileSync(join(here, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(join(here, 'icon.icns'), icns([['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024]]))
// The page's own icon, and the tray's.
writeFileSync(join(page128, 'icon.png'), png(128))
