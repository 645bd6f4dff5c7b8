/** How the search box explains itself. */
import type { Found } from '../store/search/found.ts'

export interface Hint {
  /** What is put into the box. */
  readonly typed: string
  readonly words: string
}

const day = 'a day, a month or a year: yesterday, 2026-11, 2025, or 2w for two weeks ago'
/** What stands behind each operator. */
const takes: Readonly<Record<string, string>> = {
  from: 'a name, a handle, or me', on: 'a network, or one of your accounts', is: 'waiting, answered, snoozed, done, hidden or bots', has: 'link, picture, video, audio or file', after: day, before: day,
}

export const hints: readonly Hint[] = [
  ...['from', 'on', 'is', 'has', 'after'].map((name) => ({ typed: `${name}:`, words: takes[name] ?? '' })),
  { typed: 'before:', words: 'the same, for what is older' },
  { typed: '"', words: 'around words that stand together' },
  { typed: '-', words: 'before what should not be there' },
]

/** What the operator being typed takes; empty where none is. */
export const hintFor = (text: string): string => {
  const name = /(?:^|\s)[-−]?(from|on|is|has|after|before):$/iu.exec(text)?.[1]?.toLowerCase()
  return name === undefined ? '' : `${name}: takes ${takes[name] ?? ''}.`
}

/** What could not be read, and what could be. While a value is still being typed nothing is wrong with it. */
export const misreadWords = (misread: Found['misread'], text: string): readonly string[] => misread
  .filter(({ operator, value }) => !text.toLowerCase().endsWith(`${operator}:${value}`.toLowerCase()) || text.endsWith(' '))
  .map(({ operator, value }) => `“${operator}:${value}” says nothing Kith knows, so it is left out. ${operator}: takes ${takes[operator] ?? ''}.`)
