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

/** What of a text (its words from `wordsOf`) can be looked up; each once. Numbers are all the same. */
export const partsOf = (words: readonly string[]): ReadonlySet<string> => {
  const parts = new Set<string>()
  let before = ''
  for (const given of words) {
    const word = given.length < 12 && digit.test(given) ? '0' : given
    if (word.charCodeAt(0) > 0xdff && joined.test(word)) {
      for (let at = 0; at + 1 < word.length; at++) {
        parts.add(word.slice(at, at + 2))
        if (at + 2 < word.length) parts.add(word.slice(at, at + 3))
      }
      before = ''
      continue
    }
    parts.add(word)
    if (word.length >= longWord) parts.add(`${word.slice(0, stem)}*`)
    if (before !== '') parts.add(`${before} ${word}`)
    before = word
  }
  return parts
}

/** The tables as they are looked up: one step for a word. */
export const saidWordsOf = (...tables: readonly WordTable[]): SaidWords =>
  new Map(tables.flat().flatMap(([of, weight, words]) => words.split(',').map((word) => [word.trim(), { of, weight: weight / 100 }] as const)))
