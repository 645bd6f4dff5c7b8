/** Which words are worth a weight, and how much each tells. */
import type { Example } from './examples.ts'

export interface Vocabulary {
  readonly words: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  /** How far a word is from being as frequent in noise as with people: its value where it shows. */
  readonly telling: readonly number[]
}

const fewest = 3
const fewestHands = 2
const mostTelling = 2
/** Which network somebody names says nothing of who they are, and a network's name stays in its connector. */
const networks = /bluesky|mastodon|wordpress|twitter|linkedin|facebook|atproto/u

/** Words that several messages of at least two hands say: what one author alone is fond of teaches nothing. */
export const vocabularyOf = (examples: readonly Example[]): Vocabulary => {
  const seen = new Map<string, { noise: number; people: number; readonly hands: Set<string> }>()
  let noise = 0
  for (const { hand, isNoise, parts } of examples) {
    if (isNoise) noise++
    for (const part of parts) {
      const counts = seen.get(part) ?? { noise: 0, people: 0, hands: new Set<string>() }
      if (isNoise) counts.noise++
      else counts.people++
      counts.hands.add(hand)
      seen.set(part, counts)
    }
  }
  const kept = [...seen].filter(([word, counts]) => !networks.test(word) && counts.noise + counts.people >= fewest && counts.hands.size >= fewestHands)
  const ratio = (part: number, whole: number): number => (part + 0.5) / Math.max(1, whole)
  return {
    words: kept.map(([word]) => word),
    indexOf: new Map(kept.map(([word], index) => [word, index])),
    telling: kept.map(([, counts]) => Math.min(mostTelling, Math.abs(Math.log(ratio(counts.noise, noise) / ratio(counts.people, examples.length - noise))))),
  }
}
