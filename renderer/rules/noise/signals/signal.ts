/** A named, readable sign that a message is noise, or that a person wrote it. */
import type { Topic } from '../lexicon.ts'
import type { Reading } from '../reading.ts'

/** Kinds of noise; each is the key of a reason. */
export const noiseKinds = [
  'broadcast', 'headline', 'bare-link', 'repost', 'automated-list', 'welcome', 'giveaway', 'easy-money', 'guest-post',
  'empty-praise', 'sales-pitch', 'bait', 'phishing', 'promotion', 'flirt', 'same-text',
] as const
export type NoiseKind = (typeof noiseKinds)[number]
/** What speaks for a person; the keys of reasons as well. */
export type PersonKind = 'talked-before' | 'answers-you' | 'own-words' | 'asks'

export interface Signal {
  readonly name: string
  /** What it is a sign of. */
  readonly of: NoiseKind | PersonKind
  /** How strongly it shows: 0 not at all, 1 fully. Pure. */
  readonly in: (reading: Reading) => number
  /** Shows only where the text speaks of one of these; lets the judge pass over it quickly. */
  readonly needs?: readonly Topic[]
}

export const signal = (
  of: Signal['of'], name: string, shows: (reading: Reading) => boolean | number, needs?: readonly Topic[],
): Signal => ({ name, of, in: (reading) => Number(shows(reading)), ...(needs ? { needs } : {}) })

/** Grows with a count up to `full`. */
export const upTo = (count: number, full: number): number => Math.max(0, Math.min(count, full) / full)
