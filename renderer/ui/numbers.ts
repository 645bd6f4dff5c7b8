import { language, subscribeLanguage } from '../words/language.ts'
import { say } from '../words/say.ts'

let figures = new Intl.NumberFormat(language())
subscribeLanguage(() => { figures = new Intl.NumberFormat(language()) })
/** A count in figures, with separators; ten times as quick as asking the number itself. */
export const inFigures = (count: number): string => figures.format(count)

/** A count as people write it: in words up to twelve, in figures with separators beyond. */
export const countInWords = (count: number): string => say('count.in-words', { count })

/** The same at the beginning of a sentence. */
export function countAtStart(count: number): string {
  const word = countInWords(count)
  return word.charAt(0).toLocaleUpperCase(language()) + word.slice(1)
}
