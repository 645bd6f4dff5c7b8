import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const build = join(import.meta.dirname, '..', '..', 'build')
/** Width and height as a PNG's first chunk says them. */
const sizeOf = (png: Buffer): string => {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
}

it('has a Linux icon of every usual size, each as large as its name says', () => {
  const names = readdirSync(join(build, 'icons'))
  expect(names).toEqual(expect.arrayContaining(['16x16.png', '32x32.png', '48x48.png', '128x128.png', '256x256.png', '512x512.png']))
  for (const name of names) expect(`${sizeOf(readFileSync(join(build, 'icons', name)))}.png`).toBe(name)
})

it('has a Windows icon up to 256 pixels', () => {
  const ico = readFileSync(join(build, 'icon.ico'))
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = ico.readUInt32LE(6 + 16 * index + 12)
    return sizeOf(ico.subarray(at))
  })
  expect(sizes).toContain('16x16')
  expect(sizes.at(-1)).toBe('256x256')
})

it('has a macOS icon up to 1024 pixels', () => {
  const icns = readFileSync(join(build, 'icon.icns'))
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const sizes: string[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) sizes.push(sizeOf(icns.subarray(at + 8)))
  expect(sizes).toEqual(['32x32', '64x64', '128x128', '256x256', '512x512', '1024x1024'])
})
