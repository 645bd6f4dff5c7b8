/** One look at an item: its own words, what they speak of, and the shape of the text. Every signal is read from this. */
import { asks } from '../question.ts'
import type { NoiseItem } from './item.ts'
import { countOf, countTopics, plainOf, wordsOf } from './lexicon.ts'
import type { Counts, Topic } from './lexicon.ts'

export interface Reading {
  readonly item: NoiseItem
  /** The text, or its first 3,000 characters. */
  readonly text: string
  /** The text without addresses, handles and tags. */
  readonly own: string
  readonly words: readonly string[]
  /** How many words of its own; scripts without spaces count two characters as one. */
  readonly length: number
  readonly says: (topic: Topic) => number
  readonly bioSays: (topic: Topic) => number
  readonly nameSays: (topic: Topic) => number
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
const longest = 3000

export const read = (item: NoiseItem): Reading => {
  const text = item.text.length > longest ? item.text.slice(0, longest) : item.text
  const isPlain = isAscii.test(text)
  const own = withoutMarks(text)
  const plain = plainOf(own)
  const words = wordsOf(plain)
  const denseCount = isPlain ? 0 : own.match(dense)?.length ?? 0
  const counts = countTopics(plain, words)
  const { upper, lower, titled } = lettersOf(own)
  const trimmed = own.trim()
  const bio = lookUp(item.author.bio)
  const name = lookUp(`${item.author.name} ${item.author.handle.replace(/[@._-]|(?<=[a-z])(?=[A-Z])/gu, ' ')}`)
  return {
    item, text, own: trimmed, words,
    length: denseCount === 0 ? words.length : words.length + Math.round(denseCount / 2),
    says: (topic) => countOf(counts, topic),
    bioSays: (topic) => countOf(bio, topic),
    nameSays: (topic) => countOf(name, topic),
    hosts: item.links.map(hostOf),
    asks: asks(text),
    lines: trimmed === '' ? 0 : trimmed.split('\n').filter((line) => line.trim() !== '').length,
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

const lettersOf = (text: string): { upper: number; lower: number; titled: number } => {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0
  const words = text.match(/(?<![\p{L}\p{N}'’])\p{L}{4,}/gu) ?? []
  const titled = words.length < 4 ? 0 : words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length / words.length
  return { upper, lower, titled }
}

/** The host of an address, without www, lower case; empty where there is none. */
export const hostOf = (link: string): string => /^[a-z]+:\/\/(?:www\.)?([^/?#:\s]+)/iu.exec(link)?.[1]?.toLowerCase() ?? ''

/** Few people write much: what a bio or a name speaks of is looked up once. */
const remembered = new Map<string, Counts>()
const lookUp = (text: string): Counts => {
  const before = remembered.get(text)
  if (before) return before
  const plain = plainOf(text.slice(0, 1000))
  const counts = countTopics(plain, wordsOf(plain))
  if (remembered.size >= 5000) remembered.clear()
  remembered.set(text, counts)
  return counts
}
