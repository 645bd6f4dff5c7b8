/** How the search box explains itself. */
import type { Found } from '../store/search/found.ts'

export interface Hint {
  /** What is put into the box. */
  readonly typed: string
  readonly words: string
}

export const hints: readonly Hint[] = [
  { typed: 'from:', words: 'who wrote it: a name, a handle, or me' },
  { typed: 'on:', words: 'a network, or one of your accounts' },
  { typed: 'is:', words: 'waiting, answered, snoozed, done, hidden or bots' },
  { typed: 'has:', words: 'link, picture, video, audio or file' },
  { typed: 'after:', words: 'a day, month or year: yesterday, 2026-11, 2025, or 2w for two weeks ago' },
  { typed: 'before:', words: 'the same, looking further back' },
  { typed: '"', words: 'around words that stand together' },
  { typed: '-', words: 'before what should not be there' },
]

const values: Readonly<Record<string, string>> = Object.fromEntries(hints.map(({ typed, words }) => [typed.slice(0, -1), words]))

/** What the operator being typed takes; empty where none is. */
export const hintFor = (text: string): string => {
  const name = /(?:^|\s)[-−]?(from|on|is|has|after|before):$/iu.exec(text)?.[1]?.toLowerCase()
  return name === undefined ? '' : `${name}: takes ${values[name] ?? ''}.`
}

/** What could not be read, and what could be. While a value is still being typed nothing is wrong with it. */
export const misreadWords = (misread: Found['misread'], text: string): readonly string[] => misread
  .filter(({ operator, value }) => !text.toLowerCase().endsWith(`${operator}:${value}`.toLowerCase()) || text.endsWith(' '))
  .map(({ operator, value }) => `“${operator}:${value}” says nothing Kith knows, so it is left out. ${operator}: takes ${values[operator] ?? ''}.`)
