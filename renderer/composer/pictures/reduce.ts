/**
 * Makes of a file a picture that a network takes. It is always drawn and written anew: what a camera wrote into it (where it
 * was taken, with what, when) stays on this machine.
 */
import { fitted, steps, typesFor, type Size } from './sizes.ts'

export interface Reduced extends Size {
  readonly bytes: Blob
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  /** It moved, and goes as a still picture. */
  readonly wasMoving: boolean
}

export interface Wanted {
  readonly bytes: number
  readonly mediaTypes: readonly string[]
}

const draw = (bitmap: ImageBitmap, { width, height }: Size, onWhite: boolean): OffscreenCanvas => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw.')
  if (onWhite) {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas
}

/** Looked for on a small copy: a hole of less than a few pixels is nothing one sees through. */
const isSeeThrough = (bitmap: ImageBitmap): boolean => {
  const { width, height } = fitted(bitmap, 128)
  const data = draw(bitmap, { width, height }, false).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true
  return false
}

const isMoving = async (file: Blob): Promise<boolean> => {
  if (!['image/gif', 'image/webp', 'image/png', 'image/apng', 'image/avif'].includes(file.type)) return false
  try {
    const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type: file.type === 'image/apng' ? 'image/png' : file.type })
    await decoder.tracks.ready
    const isAnimated = decoder.tracks.selectedTrack?.animated ?? false
    decoder.close()
    return isAnimated
  } catch {
    // Whether it moves is only worth a word; it is drawn all the same.
    return false
  }
}

/** Rejects where the file cannot be opened as a picture, or not made small enough. */
export const reducePicture = async (file: Blob, wanted: Wanted): Promise<Reduced> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const isGlass = isSeeThrough(bitmap)
    const wasMoving = await isMoving(file)
    for (const [at, { edge, quality }] of steps.entries()) {
      const size = fitted(bitmap, edge)
      for (const mediaType of typesFor(file.type, isGlass, at === 0, wanted.mediaTypes)) {
        const bytes = await draw(bitmap, size, mediaType === 'image/jpeg').convertToBlob({ type: mediaType, quality })
        // A browser that cannot write a type writes PNG instead.
        if (bytes.type === mediaType && bytes.size <= wanted.bytes) return { bytes, mediaType, ...size, wasMoving }
      }
    }
  } finally {
    bitmap.close()
  }
  throw new Error('It cannot be made small enough.')
}
