/** Adds up what a message shows. One model is committed with the rules; training tries others on the very same scales. */
import type { NoiseItem } from './item.ts'
import { bitsOf } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { lookUpOf } from './says.ts'
import type { SaidWords } from './says.ts'
import { signals } from './signals/all.ts'
import type { SourcedSignal } from './signals/all.ts'
import { noiseKinds } from './signals/signal.ts'
import type { NoiseKind, Signal } from './signals/signal.ts'
import type { Pieces } from './wording.ts'
import { wordedBy } from './wording.ts'

/** How much each signal weighs, in log-odds: above zero for noise, below for a person. */
export interface Model {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
  /** Single words that were learned; together one family of signals, each named by its word. */
  readonly words: SaidWords
  /** Pieces of words that were learned; together one signal, how the message is worded. */
  readonly pieces: Pieces
  /** The same of bios. */
  readonly bioPieces: Pieces
  /** Hidden from this sum on; far from a coin toss, because hiding a person is the dear mistake. */
  readonly threshold: number
}

export interface Weight { readonly signal: SourcedSignal; readonly weight: number }
export interface Weighed {
  readonly sum: number
  /** What speaks for noise in the message itself, and as a rule rather than single words. */
  readonly said: number
  readonly byRule: number
  readonly shown: readonly Weight[]
}

/** However much speaks against an author, it adds no more than this: what counts is what they write. */
const mostOfAuthor = 5
/**
 * Wording accuses no more than this in public words by somebody of whom nothing is known: people who ask for help are
 * worded much like those who sell it, and only a life around the words tells them apart.
 */
const mostOfWordingAlone = 1

/** Speaks in public, and there is neither a bio nor a count to go by. */
export const isFaceless = ({ kind, author }: NoiseItem): boolean =>
  (kind === 'mention' || kind === 'reply') && author.followers === null && author.following === null && author.posts === null && author.bio.trim() === ''

/** How to weigh by a model. Few people write much: what speaks for or against an author is weighed once. */
export const weigherOf = ({ bias, weights, words, pieces, bioPieces }: Model): ((reading: Reading) => Weighed) => {
  const weighing = signals.flatMap((signal) => {
    const weight = weights[signal.name] ?? 0
    return weight === 0 ? [] : [{ signal, weight, needs: signal.needs ? bitsOf(signal.needs) : null }]
  })
  const ofMessage = weighing.filter(({ signal }) => !signal.isOfAuthor)
  const ofAuthor = weighing.filter(({ signal }) => signal.isOfAuthor)
  const saidIn = lookUpOf(new Map([...words].map(([word, { of, weight }]): [string, Weight] =>
    [word, { weight, signal: { of, name: `says “${word}”`, in: () => 1, from: 'word', isOfAuthor: false } }])))
  const wordedIn = wordedBy(pieces)
  const bioWordedIn = wordedBy(bioPieces)
  const known = new Map<string, { readonly author: Author; readonly weighed: readonly Weight[] }>()

  const weighAuthor = (reading: Reading): readonly Weight[] => {
    const { author } = reading.item
    const before = known.get(author.id)
    if (before && isSameAuthor(before.author, author)) return before.weighed
    const bioWorded = bioWordedIn(reading.plainBio)
    const weighed = [
      ...ofAuthor.map(({ signal, weight }) => ({ signal, weight: weight * signal.in(reading) })),
      { signal: bioWorded > 0 ? noisyBio : personalBio, weight: bioWorded },
    ].filter(({ weight }) => weight !== 0)
    if (known.size >= 5000) known.clear()
    known.set(author.id, { author, weighed })
    return weighed
  }

  return (reading) => {
    let sum = bias
    let said = 0
    let byRule = 0
    const shown: Weight[] = [...weighAuthor(reading)]
    sum += Math.min(mostOfAuthor, shown.reduce((total, { weight }) => total + weight, 0))
    const [low, high] = reading.bits
    for (const { signal, weight, needs } of ofMessage) {
      if (needs && (needs[0] & low) === 0 && (needs[1] & high) === 0) continue
      const value = signal.in(reading)
      if (value === 0) continue
      const part = weight * value
      sum += part
      if (part > 0 && signal.from !== 'who') said += part
      if (part > 0 && signal.from === 'rule') byRule += part
      shown.push({ signal, weight: part })
    }
    for (const word of saidIn(reading.words)) {
      sum += word.weight
      if (word.weight > 0) said += word.weight
      shown.push(word)
    }
    const worded = Math.min(isFaceless(reading.item) ? mostOfWordingAlone : Infinity, wordedIn(reading.plain))
    sum += worded
    if (worded > 0) said += worded
    if (worded !== 0) shown.push({ signal: worded > 0 ? impersonal : personal, weight: worded })
    return { sum, said, byRule, shown }
  }
}

type Author = NoiseItem['author']
const isSameAuthor = (a: Author, b: Author): boolean =>
  a.handle === b.handle && a.name === b.name && a.bio === b.bio && a.followers === b.followers && a.following === b.following && a.posts === b.posts && a.isBot === b.isBot

const wording = (name: string, of: Signal['of']): SourcedSignal => ({ name, of, in: () => 1, from: 'wording', isOfAuthor: false })
const personal = wording('worded like a person', 'own-words')
/** Tells that it is noise, not which: the kind is what all else shows. */
const impersonal = wording('worded like noise', 'promotion')
/** Of bios, never of names: whose name sounds like whose is no reason to hide anybody. */
const bioSignal = (name: string, of: Signal['of']): SourcedSignal => ({ name, of, in: () => 1, from: 'wording', isOfAuthor: true })
const noisyBio = bioSignal('bio worded like noise', 'promotion')
const personalBio = bioSignal('bio worded like a person', 'own-words')

/** What anybody can see with their own eyes is told before a guess at what it is for. */
const facts: ReadonlySet<string> = new Set(['tags several people with a link', 'the same text was sent to others'])

/** The kind of noise a plain fact shows, else the one that most weight speaks for; how it is worded tells only where nothing else does. */
export const kindOf = (shown: readonly Weight[]): NoiseKind | null => {
  const fact = shown.find(({ signal: { name, of }, weight }) => weight > 0 && facts.has(name) && isNoiseKind(of))
  if (fact && isNoiseKind(fact.signal.of)) return fact.signal.of
  return mostSpokenFor(shown.filter(({ signal }) => signal.from !== 'wording')) ?? mostSpokenFor(shown)
}

const mostSpokenFor = (shown: readonly Weight[]): NoiseKind | null => {
  const sums = new Map<NoiseKind, number>()
  for (const { signal: { of }, weight } of shown) if (weight > 0 && isNoiseKind(of)) sums.set(of, (sums.get(of) ?? 0) + weight)
  let best: NoiseKind | null = null
  for (const [kind, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = kind
  return best
}
const allKinds: ReadonlySet<string> = new Set(noiseKinds)
export const isNoiseKind = (of: Signal['of']): of is NoiseKind => allKinds.has(of)
