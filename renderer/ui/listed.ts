import { language, subscribeLanguage } from '../words/language.ts'

const make = (type: 'conjunction' | 'disjunction'): Intl.ListFormat =>
  // British: no comma before the last.
  new Intl.ListFormat(language() === 'en' ? 'en-GB' : language(), { type })
let all = make('conjunction')
let any = make('disjunction')
subscribeLanguage(() => {
  all = make('conjunction')
  any = make('disjunction')
})

/** `Ana`, `Ana and Bo`, `Ana, Bo and Cleo`; empty for nobody. */
export const listed = (parts: readonly string[]): string => all.format(parts)

/** `Ana or Bo`, `Ana, Bo or Cleo`. */
export const eitherOf = (parts: readonly string[]): string => any.format(parts)
