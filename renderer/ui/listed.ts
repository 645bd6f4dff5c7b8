import { language, subscribeLanguage } from '../words/language.ts'

// British: no comma before the last.
const make = (): Intl.ListFormat => new Intl.ListFormat(language() === 'en' ? 'en-GB' : language())
let format = make()
subscribeLanguage(() => { format = make() })

/** `Ana`, `Ana and Bo`, `Ana, Bo and Cleo`; empty for nobody. */
export const listed = (parts: readonly string[]): string => format.format(parts)
