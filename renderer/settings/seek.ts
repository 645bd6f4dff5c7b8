import { fold } from '../rules/search/fold.ts'

/** Whether every word that was typed begins a word of these texts; nothing typed is met by all. */
export const isSought = (typed: string, texts: readonly string[]): boolean => {
  const words = fold(texts.join(' ')).split(/[^\p{L}\p{M}\p{N}]+/u)
  return fold(typed).split(/\s+/u).every((part) => words.some((word) => word.startsWith(part)))
}
