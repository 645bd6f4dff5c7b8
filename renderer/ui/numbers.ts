const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count as people write it: in words up to twelve, in figures with separators beyond. */
export const countInWords = (count: number): string => words[count] ?? count.toLocaleString('en')

/** The same at the beginning of a sentence. */
export function countAtStart(count: number): string {
  const word = countInWords(count)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** `1 answer`, `2 answers`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
