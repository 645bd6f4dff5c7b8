/** How the search box explains itself. */
import { say } from '../words/say.ts'
import type { Found } from '../store/search/found.ts'

export interface Hint {
  /** What is put into the box. */
  readonly typed: string
  readonly words: string
}

const operators = ['from', 'on', 'is', 'has', 'after', 'before'] as const
type Operator = (typeof operators)[number]
/** What stands behind an operator. */
const takes = (operator: Operator): string =>
  operator === 'after' || operator === 'before' ? say('search.takes.day') : say(`search.takes.${operator}`)

export const hints = (): readonly Hint[] => [
  ...operators.map((name) => ({ typed: `${name}:`, words: name === 'before' ? say('search.takes.before') : takes(name) })),
  { typed: '"', words: say('search.takes.quotes') },
  { typed: '-', words: say('search.takes.not') },
]

const operatorIn = (name: string | undefined): Operator | null => operators.find((operator) => operator === name?.toLowerCase()) ?? null

/** What the operator being typed takes; empty where none is. */
export const hintFor = (text: string): string => {
  const operator = operatorIn(/(?:^|\s)[-−]?(from|on|is|has|after|before):$/iu.exec(text)?.[1])
  return operator === null ? '' : say('search.takes', { operator, what: takes(operator) })
}

/** What could not be read, and what could be. While a value is still being typed nothing is wrong with it. */
export const misreadWords = (misread: Found['misread'], text: string): readonly string[] => misread
  .filter(({ operator, value }) => !text.toLowerCase().endsWith(`${operator}:${value}`.toLowerCase()) || text.endsWith(' '))
  .map(({ operator, value }) => {
    const known = operatorIn(operator)
    return say('search.misread', { operator, value, what: known === null ? '' : takes(known) })
  })
