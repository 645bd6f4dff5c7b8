/** Cuts text into what is indexed and looked for: words, and where a script has no spaces every two neighbouring characters. */
import { fold } from './fold.ts'

const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々〆`
const part = new RegExp(String.raw`(?<run>[${unspaced}]+)|(?<word>(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])+)|(?<sign>\p{RI}{2}|\p{Extended_Pictographic})`, 'gu')
const ascii = /[a-z0-9]+/gu
const betweenAscii = /[^a-z0-9]+/gu
const plain = /^[\u0000-\u007f]*$/u

/** `run`: characters of a script without spaces. */
export interface Part {
  readonly is: 'run' | 'word'
  readonly text: string
  /** Where it stands in the folded text (UTF-16). */
  readonly at: number
}

/** What a folded text is made of, in order; punctuation and space only part. */
export const partsOf = (folded: string): Part[] => plain.test(folded)
  ? [...folded.matchAll(ascii)].map(({ 0: text, index: at }) => ({ is: 'word', text, at }))
  : [...folded.matchAll(part)].map(({ 0: text, index: at, groups }) => ({ is: groups?.['run'] === undefined ? 'word' : 'run', text, at }))

/** The parts with one space around each: the same words give the same string, so that a phrase is found by looking for it. */
export const normal = (text: string): string => {
  const folded = fold(text)
  // The same, quicker, for the most.
  return ` ${plain.test(folded) ? folded.replace(betweenAscii, ' ').trim() : partsOf(folded).map((one) => one.text).join(' ')} `
}

/** Longer words are looked up by their beginning, and read whole only where they are found. */
export const longestTerm = 40

/** Neighbours, two by two. */
export const pairsOf = (run: string): string[] => {
  const characters = Array.from(run)
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}

/** What one text is indexed by. The last character of a run stands alone, so that every character begins a term. */
export const termsOf = (text: string): Set<string> => {
  const terms = new Set<string>()
  for (const { is, text: found } of partsOf(fold(text))) {
    if (is === 'word') {
      terms.add(found.slice(0, longestTerm))
      continue
    }
    for (const pair of pairsOf(found)) terms.add(pair)
    terms.add(Array.from(found).at(-1) ?? '')
  }
  return terms
}
