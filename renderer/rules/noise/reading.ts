/** One look at an item: its own words, what they speak of, and the shape of the text. Every signal is read from this. */
import { asks } from '../question.ts'
import type { NoiseItem } from './item.ts'
import { bitsOf, countOf, countTopics, plainOf, saidBits, shared, wordsOf } from './lexicon.ts'
import type { Bits, Counts, Topic } from './lexicon.ts'
import { concreteTopics, noisyTopics } from './topics.ts'

export interface Reading {
  readonly item: NoiseItem
  /** The text, or its first 2,000 characters. */
  readonly text: string
  /** The text without addresses, handles and tags. */
  readonly own: string
  /** The same in one spelling, lower case. */
  readonly plain: string
  readonly words: readonly string[]
  /** How many words of its own; scripts without spaces count two characters as one. */
  readonly length: number
  /** Which topics it speaks of. */
  readonly bits: Bits
  readonly says: (topic: Topic) => number
  readonly bioSays: (topic: Topic) => number
  readonly nameSays: (topic: Topic) => number
  /** The bio in one spelling, lower case. */
  readonly plainBio: string
  /** The longer words of the bio. */
  readonly bioWords: ReadonlySet<string>
  /** How many topics of noise, and how many of one life and one matter, it speaks of. */
  readonly noisy: number
  readonly concrete: number
  readonly hosts: readonly string[]
  readonly asks: boolean
  readonly lines: number
  readonly pictographs: number
  readonly exclamations: number
  /** Parts of all letters, 0 to 1. */
  readonly capitals: number
  /** Part of the words that begin with a capital, in scripts that have them. */
  readonly titled: number
  readonly startsLower: boolean
  readonly endsOpen: boolean
}

const address = /(?:https?:\/\/|www\.)\S+/giu
const handles = /(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?/gu
const tags = /(?<![\p{L}\p{N}&])[#＃][\p{L}\p{M}\p{N}_]+/gu
const pictograph = /\p{Extended_Pictographic}/gu
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu
/** Nobody hides what they want behind two thousand characters. */
const longest = 2000
const noisyBits = bitsOf(noisyTopics)
const concreteBits = bitsOf(concreteTopics)

export const read = (item: NoiseItem): Reading => {
  const text = item.text.length > longest ? item.text.slice(0, longest) : item.text
  const isPlain = isAscii.test(text)
  const own = withoutMarks(text)
  const plain = plainOf(own)
  const words = wordsOf(plain)
  const denseCount = isPlain ? 0 : own.match(dense)?.length ?? 0
  const tagWords = item.tags.length === 0 ? [] : wordsOf(plainOf(item.tags.join(' ')))
  const counts = tagWords.length === 0 ? countTopics(plain, words) : countTopics(`${plain} ${tagWords.join(' ')}`, [...words, ...tagWords])
  const bits = saidBits(counts)
  const { upper, lower, titled } = lettersOf(own)
  const trimmed = own.trim()
  const bio = lookUp(item.author.bio)
  const name = lookUp(`${item.author.name} ${item.author.handle.replace(/[@._-]|(?<=[a-z])(?=[A-Z])/gu, ' ')}`)
  return {
    item, text, own: trimmed, plain, words,
    length: denseCount === 0 ? words.length : words.length + Math.round(denseCount / 2),
    bits,
    says: (topic) => countOf(counts, topic),
    bioSays: (topic) => countOf(bio.counts, topic),
    nameSays: (topic) => countOf(name.counts, topic),
    plainBio: bio.plain,
    bioWords: bio.longWords,
    noisy: shared(bits, noisyBits),
    concrete: shared(bits, concreteBits),
    hosts: item.links.map(hostOf),
    asks: asks(text),
    lines: trimmed === '' ? 0 : trimmed.includes('\n') ? trimmed.split('\n').filter((line) => line.trim() !== '').length : 1,
    pictographs: isPlain ? 0 : text.match(pictograph)?.length ?? 0,
    exclamations: text.match(/[!！]/gu)?.length ?? 0,
    capitals: upper + lower < 12 ? 0 : upper / (upper + lower),
    titled,
    startsLower: /^\p{Ll}/u.test(trimmed),
    endsOpen: /[\p{L}\p{N}]$/u.test(trimmed),
  }
}

const isAscii = /^[\x00-\x7f]*$/

const withoutMarks = (text: string): string => {
  let own = text
  if (own.includes('://') || own.includes('www.')) own = own.replace(address, ' ')
  if (own.includes('@') || own.includes('＠')) own = own.replace(handles, ' ')
  if (own.includes('#') || own.includes('＃')) own = own.replace(tags, ' ')
  return own
}

/** Counted by hand over the first 600 characters: regular expressions would cost more than all signals together. */
const lettersOf = (text: string): { upper: number; lower: number; titled: number } => {
  let upper = 0
  let lower = 0
  let words = 0
  let titledWords = 0
  let run = 0
  let beginsUpper = false
  const close = (): void => {
    if (run >= 4) {
      words++
      if (beginsUpper) titledWords++
    }
    run = 0
  }
  for (let at = 0; at < Math.min(text.length, 600); at++) {
    const code = text.charCodeAt(at)
    const character = code < 128 ? '' : text.charAt(at)
    const isUpper = code < 128 ? code >= 65 && code <= 90 : character.toLowerCase() !== character
    const isLetter = isUpper || (code < 128 ? code >= 97 && code <= 122 : letter.test(character))
    if (!isLetter) {
      if (code !== 39 && code !== 0x2019) close()
      continue
    }
    if (isUpper) upper++
    else lower++
    if (run === 0) beginsUpper = isUpper
    else if (run === 1 && isUpper) beginsUpper = false
    run++
  }
  close()
  return { upper, lower, titled: words < 4 ? 0 : titledWords / words }
}
const letter = /\p{L}/u

/** The host of an address, without www, lower case; empty where there is none. */
export const hostOf = (link: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#:\s]+)/iu.exec(link)?.[1]?.toLowerCase() ?? ''

/** Few people write much: what a bio or a name speaks of is looked up once. */
interface Look { readonly plain: string; readonly counts: Counts; readonly longWords: ReadonlySet<string> }
const remembered = new Map<string, Look>()
const lookUp = (text: string): Look => {
  const before = remembered.get(text)
  if (before) return before
  const plain = plainOf(text.slice(0, 1000))
  const words = wordsOf(plain)
  const look = { plain, counts: countTopics(plain, words), longWords: new Set(words.filter((word) => word.length >= 6)) }
  if (remembered.size >= 5000) remembered.clear()
  remembered.set(text, look)
  return look
}
