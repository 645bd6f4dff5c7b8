import { language, subscribeLanguage } from '../words/language.ts'

type Kind = 'conjunction' | 'disjunction'

/** Made once each, and not before it is needed: the first one of a page takes as long as drawing its list. */
const made = new Map<Kind, Intl.ListFormat>()
subscribeLanguage(() => made.clear())

const formatOf = (kind: Kind): Intl.ListFormat => {
  // British: no comma before the last.
  const format = made.get(kind) ?? new Intl.ListFormat(language() === 'en' ? 'en-GB' : language(), { type: kind })
  made.set(kind, format)
  return format
}

/** `Ana`, `Ana and Bo`, `Ana, Bo and Cleo`; empty for nobody. */
export const listed = (parts: readonly string[]): string => formatOf('conjunction').format(parts)

/** `Ana or Bo`, `Ana, Bo or Cleo`. */
export const eitherOf = (parts: readonly string[]): string => formatOf('disjunction').format(parts)
