/** How much room an answer has left, counted as its network counts. */
import type { Limits } from '#domain/account'
import { withoutServers } from './front.ts'

export interface Room {
  /** What is left; negative when too long; null where there is no limit. */
  readonly left: number | null
  /** Which limit is the tighter one now. */
  readonly by: 'characters' | 'bytes'
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const encoder = new TextEncoder()
const links = /https?:\/\/[^\s<>"]+/gu

/** What a person would call characters: an emoji family is one, so is a letter with all its marks. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const part of segmenter.segment(text)) count += part.segment === '' ? 0 : 1
  return count
}

/** UTF-8 bytes. */
export const countBytes = (text: string): number => encoder.encode(text).length

/** `front` goes before the words, `warning` along with them. */
export function roomFor(text: string, limits: Pick<Limits, 'graphemes' | 'bytes' | 'graphemesPerLink' | 'shortHandles' | 'warningCounts'>, front: readonly string[] = [], warning = ''): Room {
  const words = [...front, text.trim()].join(' ')
  const found = limits.graphemesPerLink === null ? [] : words.match(links) ?? []
  const plain = found.length === 0 ? words : words.replace(links, '')
  const bare = limits.shortHandles === true ? withoutServers(plain) : plain
  const graphemes = countGraphemes(bare) + (limits.warningCounts === true ? countGraphemes(warning) : 0) + found.length * (limits.graphemesPerLink ?? 0)
  const ofGraphemes = limits.graphemes === null ? null : { left: limits.graphemes - graphemes, by: 'characters' as const }
  const bytes = countBytes(words)
  const ofBytes = limits.bytes === null ? null : { left: limits.bytes - bytes, by: 'bytes' as const }
  if (!ofGraphemes || !ofBytes) return ofGraphemes ?? ofBytes ?? { left: null, by: 'characters' }
  // The limit that is fuller is the one a writer runs into first.
  return bytes / (limits.bytes ?? 1) > graphemes / (limits.graphemes ?? 1) ? ofBytes : ofGraphemes
}
