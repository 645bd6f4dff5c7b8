/** One spelling for what people type in many ways: case, diacritics, widths and invisible characters do not count. */

/** Marks that only decorate a letter, and characters nobody sees. Not the voicing marks of Japanese or the vowels of Thai: they make another word. */
const decoration = /[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufeff]/gu
const plain = /^[\u0000-\u007f]*$/u
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' }
const letter = /[ßæœøłđðþıς]/gu

/** The text in its one spelling; what it finds again is found in every other. */
export const fold = (text: string): string => plain.test(text)
  ? text.toLowerCase()
  : text.normalize('NFKD').replace(decoration, '').normalize('NFC').toLowerCase().replace(letter, (found) => letters[found] ?? found)

const cluster = /\P{M}\p{M}*|\p{M}+/gu

export interface Folded {
  readonly text: string
  /** For every UTF-16 unit of `text` where in the original it comes from; one more for the end. */
  readonly from: readonly number[]
}

/** The same with the way back. The original should be in NFC. */
export const foldWithWay = (original: string): Folded => {
  if (plain.test(original)) return { text: original.toLowerCase(), from: Array.from({ length: original.length + 1 }, (_, at) => at) }
  let text = ''
  const from: number[] = []
  for (const { 0: part, index } of original.matchAll(cluster)) {
    const folded = fold(part)
    for (let at = 0; at < folded.length; at++) from.push(index)
    text += folded
  }
  return { text, from: [...from, original.length] }
}
