import { describe, expect, it } from 'vitest'
import { reducePicture } from '../../../../renderer/composer/pictures/reduce.ts'

const wanted = { bytes: 1_000_000, mediaTypes: ['image/jpeg', 'image/webp', 'image/png'] }

/** Noise, the hardest thing to make small; `alpha` 0 to 255. */
const noise = (width: number, height: number, alpha = 255): OffscreenCanvas => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const tile = new ImageData(256, 256)
  for (let at = 0, seed = 7; at < tile.data.length; at += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    tile.data[at] = at % 4 === 3 ? alpha : seed >> 16 & 255
  }
  for (let left = 0; left < width; left += 256) for (let top = 0; top < height; top += 256) context.putImageData(tile, left, top)
  return canvas
}
const opened = async (blob: Blob) => {
  const { width, height } = await createImageBitmap(blob)
  return { width, height }
}
const head = async (blob: Blob, bytes: number): Promise<number[]> => [...new Uint8Array(await blob.slice(0, bytes).arrayBuffer())]

describe('a picture on its way to a network', () => {
  it('of a camera is made small enough, keeps its shape and is a JPEG', async () => {
    const photo = await noise(4000, 3000).convertToBlob({ type: 'image/jpeg', quality: 1 })
    expect(photo.size).toBeGreaterThan(wanted.bytes)
    const { bytes, mediaType, width, height } = await reducePicture(photo, wanted)
    expect(bytes.size).toBeLessThanOrEqual(wanted.bytes)
    expect(mediaType).toBe('image/jpeg')
    expect(await head(bytes, 2)).toEqual([0xff, 0xd8])
    expect(width / height).toBeCloseTo(4 / 3, 2)
    expect(await opened(bytes)).toEqual({ width, height })
  })

  it('of the screen stays exact', async () => {
    const canvas = new OffscreenCanvas(800, 600)
    canvas.getContext('2d')?.fillRect(10, 10, 100, 100)
    const context = canvas.getContext('2d')
    if (context) {
      context.globalCompositeOperation = 'destination-over'
      context.fillStyle = '#fff'
      context.fillRect(0, 0, 800, 600)
    }
    const { mediaType, width, height } = await reducePicture(await canvas.convertToBlob({ type: 'image/png' }), wanted)
    expect({ mediaType, width, height }).toEqual({ mediaType: 'image/png', width: 800, height: 600 })
  })

  it('that one can see through stays so, and turns white where the network takes nothing of that kind', async () => {
    const glass = await noise(300, 300, 0).convertToBlob({ type: 'image/webp' })
    expect((await reducePicture(glass, wanted)).mediaType).toBe('image/webp')
    const { bytes, mediaType } = await reducePicture(glass, { ...wanted, mediaTypes: ['image/jpeg'] })
    expect(mediaType).toBe('image/jpeg')
    const canvas = new OffscreenCanvas(1, 1)
    const context = canvas.getContext('2d')
    context?.drawImage(await createImageBitmap(bytes), 0, 0)
    expect([...context?.getImageData(0, 0, 1, 1).data ?? []]).toEqual([255, 255, 255, 255])
  })

  it('is taken as it is shown, not as the camera was held', async () => {
    // A JPEG of 60 by 40 whose EXIF says: turned by 90 degrees.
    const plain = new Uint8Array(await (await noise(60, 40).convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
    const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
    const turned = new Blob([plain.slice(0, 2), new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]), plain.slice(2)], { type: 'image/jpeg' })
    const { width, height, bytes } = await reducePicture(turned, wanted)
    expect({ width, height }).toEqual({ width: 40, height: 60 })
    expect(new TextDecoder('latin1').decode(await bytes.arrayBuffer())).not.toContain('Exif')
  })

  it('that moves goes as a still one, and it is known', async () => {
    const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
    const gif = [...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, ...frame, ...frame, 0x3b]
    expect((await reducePicture(new Blob([new Uint8Array(gif)], { type: 'image/gif' }), wanted)).wasMoving).toBe(true)
    const still = await noise(20, 20).convertToBlob({ type: 'image/png' })
    expect((await reducePicture(still, wanted)).wasMoving).toBe(false)
  })

  it.each([['nothing', new Blob([])], ['words', new Blob(['hello'], { type: 'image/png' })]])('of %s is none', async (_, file) => {
    await expect(reducePicture(file, wanted)).rejects.toThrow()
  })

  it('that cannot be made small enough is refused', async () => {
    await expect(reducePicture(await noise(500, 500).convertToBlob({ type: 'image/jpeg' }), { ...wanted, bytes: 100 })).rejects.toThrow('small enough')
  })
})
