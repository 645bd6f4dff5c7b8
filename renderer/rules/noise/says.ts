/**
 * The words of a text as the table of learned words knows them: whole words, pairs of neighbours, the stems of longer words
 * (`begin*`), and in scripts without spaces every two and three characters in a row.
 */
import type { NoiseKind } from './signals/signal.ts'

export interface SaidWord { readonly of: NoiseKind | 'own-words'; readonly weight: number }
export type SaidWords = ReadonlyMap<string, SaidWord>
/** A kind and a weight in hundredths, then its words: as the training script writes them down. */
export type WordTable = readonly (readonly [of: NoiseKind | 'own-words', weight: number, words: string])[]

const joined = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u
const digit = /\d/u
const longWord = 7
const stem = 5

const isJoined = (word: string): boolean => word.charCodeAt(0) > 0xdff && joined.test(word)
const oneNumber = (word: string): string => (word.length < 12 && digit.test(word) ? '0' : word)
const gramsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => [word.slice(at, at + 2), ...at + 2 < word.length ? [word.slice(at, at + 3)] : []]).flat()

/** What of a text (its words from `wordsOf`) can be looked up; each once. Numbers are all the same. */
export const partsOf = (words: readonly string[]): ReadonlySet<string> => {
  const parts = new Set<string>()
  let before = ''
  for (const word of words.map(oneNumber)) {
    if (isJoined(word)) for (const gram of gramsOf(word)) parts.add(gram)
    else {
      parts.add(word)
      if (word.length >= longWord) parts.add(`${word.slice(0, stem)}*`)
      if (before !== '') parts.add(`${before} ${word}`)
    }
    before = isJoined(word) ? '' : word
  }
  return parts
}

/** What one word brings: itself, its stem or its characters, and what it makes with the word after it. */
interface Found<Entry> { readonly alone: readonly Entry[]; readonly next: ReadonlyMap<string, Entry> | null }
const enough = 50_000
const none: readonly never[] = []

/** Looks up the same parts as `partsOf` gives, without making them: each word of the language is looked at once, then remembered. */
export const lookUpOf = <Entry>(entries: ReadonlyMap<string, Entry>): ((words: readonly string[]) => ReadonlySet<Entry>) => {
  const pairs = new Map<string, Map<string, Entry>>()
  for (const [part, entry] of entries) {
    const [first = '', second] = part.split(' ')
    if (second !== undefined) pairs.set(first, (pairs.get(first) ?? new Map<string, Entry>()).set(second, entry))
  }
  const known = new Map<string, Found<Entry>>()
  const find = (given: string): Found<Entry> => {
    const remembered = known.get(given)
    if (remembered) return remembered
    const word = oneNumber(given)
    const alone = isJoined(word) ? gramsOf(word) : word.length >= longWord ? [word, `${word.slice(0, stem)}*`] : [word]
    const entriesOf = alone.flatMap((part) => entries.get(part) ?? [])
    const found = { alone: entriesOf.length === 0 ? none : entriesOf, next: isJoined(word) ? null : pairs.get(word) ?? null }
    if (known.size >= enough) known.clear()
    known.set(given, found)
    return found
  }
  return (words) => {
    const shown = new Set<Entry>()
    let next: Found<Entry>['next'] = null
    for (const word of words) {
      const pair = next?.get(word) ?? (next !== null && digit.test(word) ? next.get('0') : undefined)
      if (pair !== undefined) shown.add(pair)
      const found = find(word)
      for (const entry of found.alone) shown.add(entry)
      next = found.next
    }
    return shown
  }
}

/** The tables as they are looked up: one step for a word. */
export const saidWordsOf = (...tables: readonly WordTable[]): SaidWords =>
  new Map(tables.flat().flatMap(([of, weight, words]) => words.split(',').map((word) => [word.trim(), { of, weight: weight / 100 }] as const)))
