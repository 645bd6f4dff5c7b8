/** How large a picture is drawn, and how finely it is written, until it is small enough. Pure. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** The longest edge in pixels, and the quality from 0 to 1. */
export interface Step {
  readonly edge: number
  readonly quality: number
}

/** Tried in this order; a phone's photo fits at the first or second. */
export const steps: readonly Step[] = [
  { edge: 2000, quality: 0.92 }, { edge: 2000, quality: 0.85 }, { edge: 2000, quality: 0.76 }, { edge: 1600, quality: 0.8 },
  { edge: 1280, quality: 0.8 }, { edge: 1280, quality: 0.65 }, { edge: 960, quality: 0.65 }, { edge: 640, quality: 0.6 },
]

/** As large as fits into a square of `edge`, never larger than it is, never thinner than a pixel. */
export const fitted = ({ width, height }: Size, edge: number): Size => {
  const scale = Math.min(1, edge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

type Writable = 'image/jpeg' | 'image/png' | 'image/webp'

/**
 * What it is written as at this step, best first; none where the network takes nothing we can write. What was drawn by a
 * machine (PNG) stays exact where that is small enough at the first step; what one can see through needs a type that keeps
 * that; a photo is a JPEG, which every server reads.
 */
export const typesFor = (source: string, isSeeThrough: boolean, isFirst: boolean, taken: readonly string[]): readonly Writable[] => {
  const usual: readonly Writable[] = isSeeThrough ? ['image/webp', 'image/png', 'image/jpeg'] : ['image/jpeg', 'image/webp', 'image/png']
  const one = usual.filter((type) => taken.includes(type)).slice(0, 1)
  return isFirst && source === 'image/png' && taken.includes('image/png') && one[0] !== 'image/png' ? ['image/png', ...one] : one
}
