/** Finds what a text speaks of: words, stems and phrases of many languages, looked up once per word. */
import * as human from './words/human.ts'
import * as lure from './words/lure.ts'
import * as trade from './words/trade.ts'
import * as warm from './words/warm.ts'

const lists = { ...trade, ...lure, ...warm, ...human }
/** Something a text can speak of. */
export type Topic = keyof typeof lists
export const topics = Object.keys(lists) as readonly Topic[]
/** How often a text speaks of each topic, in the order of `topics`. */
export type Counts = Uint8Array
export const countOf = (counts: Counts, topic: Topic): number => counts[topicIndex[topic]] ?? 0
const topicIndex = Object.fromEntries(topics.map((topic, index) => [topic, index])) as Record<Topic, number>

const joined = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u
const plainAscii = /^[\x20-\x7e\n]*$/
const diacritics = /[\u0300-\u036f\u0640\u064b-\u065f\u200b-\u200f\ufe0f]/gu
const word = /[\p{L}\p{M}\p{N}]+/gu

/** Lower case, without accents and decorated letters, so that one spelling is enough. */
export const plainOf = (text: string): string => {
  const lower = text.toLowerCase()
  return plainAscii.test(lower) ? lower : lower.normalize('NFKD').replace(diacritics, '').normalize('NFC')
}
export const wordsOf = (plain: string): readonly string[] => plain.match(word) ?? []

interface Phrase { readonly rest: readonly string[]; readonly topic: number }
interface Meaning { readonly topics: readonly number[]; readonly phrases: readonly Phrase[] }

const exact = new Map<string, number[]>()
const stems = new Map<string, number[]>()
const phrases = new Map<string, Phrase[]>()
const phraseStems = new Map<string, Phrase[]>()
const parts = new Map<string, Phrase[]>()
let longestStem = 0

const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

for (const [topic, list] of Object.values(lists).entries()) {
  const entries = new Set(list.split(/[,\n]/u).map((entry) => plainOf(entry.trim())).filter((entry) => entry !== ''))
  for (const entry of entries) {
    if (joined.test(entry)) {
      add(parts, entry.slice(0, 1), { rest: [entry], topic })
      continue
    }
    const [first = '', ...rest] = entry.split(/[^\p{L}\p{M}\p{N}*]+/u).filter((part) => part !== '')
    const isStem = first.endsWith('*')
    const key = isStem ? first.slice(0, -1) : first
    if (isStem) longestStem = Math.max(longestStem, key.length)
    if (rest.length > 0) add(isStem ? phraseStems : phrases, key, { rest, topic })
    else add(isStem ? stems : exact, key, topic)
  }
}

/** Arabic and Hebrew write the article and small words onto the next one. */
const prefixes = /^(?:وال|بال|فال|كال|لل|ال|و|ف|ب|ل|[הובלכמש])(?=\p{L}{3})/u
const known = new Map<string, Meaning>()
const enough = 50_000

const meaningOf = (given: string): Meaning => {
  const remembered = known.get(given)
  if (remembered) return remembered
  const meaning = { topics: [] as number[], phrases: [] as Phrase[] }
  const bare = given.replace(prefixes, '')
  for (const form of bare === given ? [given] : [given, bare]) {
    meaning.topics.push(...exact.get(form) ?? [])
    meaning.phrases.push(...phrases.get(form) ?? [])
    for (let length = Math.min(form.length, longestStem); length > 1; length--) {
      const stem = form.slice(0, length)
      meaning.topics.push(...stems.get(stem) ?? [])
      meaning.phrases.push(...phraseStems.get(stem) ?? [])
    }
  }
  meaning.topics = [...new Set(meaning.topics)]
  if (known.size >= enough) known.clear()
  known.set(given, meaning)
  return meaning
}

const follows = (words: readonly string[], at: number, rest: readonly string[]): boolean => {
  for (let index = 0; index < rest.length; index++) {
    const wanted = rest[index] ?? ''
    const is = words[at + index] ?? ''
    if (wanted.endsWith('*') ? !is.startsWith(wanted.slice(0, -1)) : is !== wanted) return false
  }
  return true
}

/** Counts the topics of a plain text (from `plainOf`) and its words. */
export const countTopics = (plain: string, words: readonly string[]): Counts => {
  const counts = new Uint8Array(topics.length)
  const count = (topic: number): void => { counts[topic] = Math.min(255, (counts[topic] ?? 0) + 1) }
  for (let at = 0; at < words.length; at++) {
    const meaning = meaningOf(words[at] ?? '')
    for (const topic of meaning.topics) count(topic)
    for (const phrase of meaning.phrases) if (follows(words, at + 1, phrase.rest)) count(phrase.topic)
  }
  if (!plainAscii.test(plain) && joined.test(plain)) {
    for (let at = 0; at < plain.length; at++) {
      for (const part of parts.get(plain.charAt(at)) ?? []) if (plain.startsWith(part.rest[0] ?? '', at)) count(part.topic)
    }
  }
  return counts
}
