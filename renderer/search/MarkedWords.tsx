import type { Marked } from '../rules/search/ranges.ts'

/** Characters that force the order of reading: no sentence needs them, and marks count what is left in. */
const overrides = /[\u202D\u202E]/gu
const shown = (text: string): string => text.replace(overrides, '')

/** A text with what was looked for pointed out. */
export const MarkedWords = ({ of: { text, marks } }: { of: Marked }) => {
  const ends = [0, ...marks.map(([, to]) => to)]
  return <>
    {marks.map(([from, to], at) => <span key={from}>{shown(text.slice(ends[at], from))}<mark>{shown(text.slice(from, to))}</mark></span>)}
    {shown(text.slice(ends.at(-1)))}
  </>
}
