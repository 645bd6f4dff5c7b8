import { language } from '../words/language.ts'
import { madeOnce } from './made-once.ts'

const formatOf = (type: 'conjunction' | 'disjunction'): Intl.ListFormat =>
  // British: no comma before the last.
  madeOnce(`listed-${type}`, () => new Intl.ListFormat(language() === 'en' ? 'en-GB' : language(), { type }))

/** `Ana`, `Ana and Bo`, `Ana, Bo and Cleo`; empty for nobody. */
export const listed = (parts: readonly string[]): string => formatOf('conjunction').format(parts)

/** `Ana or Bo`, `Ana, Bo or Cleo`. */
export const eitherOf = (parts: readonly string[]): string => formatOf('disjunction').format(parts)
