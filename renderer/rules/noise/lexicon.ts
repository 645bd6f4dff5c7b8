/** Finds what a text speaks of: words, stems and phrases of many languages, looked up once per word. */
import { append } from '../group.ts'
import { oneSpelling } from './spelling.ts'
import * as between from './words/between.ts'
import * as comment from './words/comment.ts'
import * as human from './words/human.ts'
import * as life from './words/life.ts'
import * as lure from './words/lure.ts'
import { moreLure } from './words/more-lure.ts'
import { moreOffers } from './words/more-offers.ts'
import { moreTrade } from './words/more-trade.ts'
import { moreWarm } from './words/more-warm.ts'
import { more } from './words/more.ts'
import * as offers from './words/offers.ts'
import * as scam from './words/scam.ts'
import * as trade from './words/trade.ts'
import * as warm from './words/warm.ts'

const lists = { ...trade, ...lure, ...scam, ...warm, ...comment, ...human, ...life, ...offers, ...between }
const additions: readonly Readonly<Record<string, string>>[] = [more, moreWarm, moreLure, moreOffers, moreTrade]
/** Something a text can speak of. */
export type Topic = keyof typeof lists
export const topics = Object.keys(lists) as readonly Topic[]
/** How often a text speaks of each topic, in the order of `topics`. */
export type Counts = Uint8Array
export const countOf = (counts: Counts, topic: Topic): number => counts[topicIndex[topic]] ?? 0
/** Topics as bits, so that "one of these" is a single comparison. */
export type Bits = readonly [number, number]
export const bitsOf = (among: readonly Topic[]): Bits => {
  const bits: [number, number] = [0, 0]
  for (const topic of among) bits[topicIndex[topic] < 31 ? 0 : 1] |= 1 << (topicIndex[topic] % 31)
  return bits
}
export const saidBits = (counts: Counts): Bits => {
  let low = 0
  let high = 0
  for (let index = 0; index < counts.length; index++) {
    if (counts[index] === 0) continue
    if (index < 31) low |= 1 << index
    else high |= 1 << (index % 31)
  }
  return [low, high]
}
/** How many topics two sets of bits share. */
export const shared = (a: Bits, b: Bits): number => ones(a[0] & b[0]) + ones(a[1] & b[1])
const ones = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
const topicIndex = Object.fromEntries(topics.map((topic, index) => [topic, index])) as Record<Topic, number>

const joined = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u
const plainAscii = /^[\x20-\x7e\n]*$/
const diacritics = /[\u0300-\u036f\u0640\u064b-\u065f\u200b-\u200f\ufe0f]/gu
const word = /[\p{L}\p{M}\p{N}]+/gu

/** Lower case, without accents, decorated letters and other spellings of the same, so that one spelling is enough. */
export const plainOf = (text: string): string => {
  const lower = text.toLowerCase()
  return plainAscii.test(lower) ? lower : oneSpelling(lower.normalize('NFKD').replace(diacritics, '').normalize('NFC'))
}
export const wordsOf = (plain: string): readonly string[] => plain.match(word) ?? []

interface Part { readonly text: string; readonly isStem: boolean }
interface Phrase { readonly rest: readonly Part[]; readonly topic: number }
interface Meaning {
  readonly topics: readonly number[]
  /** Phrases that begin with the word, by their second word; those whose second is a stem apart. */
  readonly next: ReadonlyMap<string, readonly Phrase[]> | null
  readonly nextStems: readonly Phrase[]
  /** The number of the text it was last counted in: a word said twice counts once. */
  countedIn: number
}

interface Tables {
  readonly exact: ReadonlyMap<string, readonly number[]>
  readonly stems: ReadonlyMap<string, readonly number[]>
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly phraseStems: ReadonlyMap<string, readonly Phrase[]>
  readonly parts: ReadonlyMap<string, readonly { readonly text: string; readonly topic: number }[]>
  readonly longestStem: number
}

const makeTables = (): Tables => {
  const exact = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  const phrases = new Map<string, Phrase[]>()
  const phraseStems = new Map<string, Phrase[]>()
  const parts = new Map<string, { readonly text: string; readonly topic: number }[]>()
  let longestStem = 0
  for (const [topic, [name, list]] of Object.entries(lists).entries()) {
    const entries = new Set([list, ...additions.map((addition) => addition[name] ?? '')].join(',').split(/[,\n]/u).map((entry) => plainOf(entry.trim())).filter((entry) => entry !== ''))
    for (const entry of entries) {
      if (joined.test(entry)) {
        append(parts, entry.slice(0, 1), { text: entry, topic })
        continue
      }
      const [first = '', ...rest] = entry.split(/[^\p{L}\p{M}\p{N}*]+/u).filter((part) => part !== '')
      const isStem = first.endsWith('*')
      const key = isStem ? first.slice(0, -1) : first
      if (isStem) longestStem = Math.max(longestStem, key.length)
      if (rest.length > 0) append(isStem ? phraseStems : phrases, key, { rest: rest.map((part) => ({ text: part.replace('*', ''), isStem: part.endsWith('*') })), topic })
      else append(isStem ? stems : exact, key, topic)
    }
  }
  return { exact, stems, phrases, phraseStems, parts, longestStem }
}

let made: Tables | null = null
/** Made when the first text is looked at: a start has something better to do. */
const tables = (): Tables => made ??= makeTables()

/** Arabic and Hebrew write the article and small words onto the next one. */
const prefixes = /^(?:وال|بال|فال|كال|لل|ال|و|ف|ب|ل|[הובלכמש])(?=\p{L}{3})/u
const known = new Map<string, Meaning>()
const enough = 50_000
const nothing: readonly Phrase[] = []
let textNumber = 0

const meaningOf = (given: string): Meaning => {
  const remembered = known.get(given)
  if (remembered) return remembered
  const { exact, stems, phrases, phraseStems, longestStem } = tables()
  const found = new Set<number>()
  const begun: Phrase[] = []
  const bare = given.replace(prefixes, '')
  for (const form of bare === given ? [given] : [given, bare]) {
    for (const topic of exact.get(form) ?? []) found.add(topic)
    begun.push(...phrases.get(form) ?? [])
    for (let length = Math.min(form.length, longestStem); length > 1; length--) {
      const stem = form.slice(0, length)
      for (const topic of stems.get(stem) ?? []) found.add(topic)
      begun.push(...phraseStems.get(stem) ?? [])
    }
  }
  const next = new Map<string, Phrase[]>()
  for (const phrase of begun) if (phrase.rest[0]?.isStem === false) append(next, phrase.rest[0].text, phrase)
  const meaning = { topics: [...found], next: next.size > 0 ? next : null, nextStems: begun.filter((phrase) => phrase.rest[0]?.isStem === true), countedIn: 0 }
  if (known.size >= enough) known.clear()
  known.set(given, meaning)
  return meaning
}

const follows = (words: readonly string[], at: number, rest: readonly Part[]): boolean => {
  for (let index = 0; index < rest.length; index++) {
    const { text, isStem } = rest[index] ?? { text: '', isStem: false }
    const is = words[at + index] ?? ''
    if (isStem ? !is.startsWith(text) : is !== text) return false
  }
  return true
}

/** Counts the topics of a plain text (from `plainOf`) and its words; a word said twice counts once. */
export const countTopics = (plain: string, words: readonly string[]): Counts => {
  const counts = new Uint8Array(topics.length)
  const count = (topic: number): void => { counts[topic] = Math.min(255, (counts[topic] ?? 0) + 1) }
  textNumber++
  for (let at = 0; at < words.length; at++) {
    const meaning = meaningOf(words[at] ?? '')
    if (meaning.countedIn !== textNumber) for (const topic of meaning.topics) count(topic)
    meaning.countedIn = textNumber
    for (const phrase of meaning.next?.get(words[at + 1] ?? '') ?? nothing) if (follows(words, at + 1, phrase.rest)) count(phrase.topic)
    for (const phrase of meaning.nextStems) if (follows(words, at + 1, phrase.rest)) count(phrase.topic)
  }
  if (!plainAscii.test(plain) && joined.test(plain)) {
    const { parts } = tables()
    for (let at = 0; at < plain.length; at++) {
      for (const part of parts.get(plain.charAt(at)) ?? []) if (plain.startsWith(part.text, at)) count(part.topic)
    }
  }
  return counts
}
