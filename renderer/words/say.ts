/** Says what the catalogue has under a key, in the language that is spoken. The texts are in ICU MessageFormat. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { FormatXMLElementFn, Formatters } from 'intl-messageformat'
import { language, subscribeLanguage, textOf } from './language.ts'
import type { Key } from './language.ts'

export type { Key }
/** What stands in the place of a name in the text. */
export type Values = Readonly<Record<string, string | number>>

/** Made once each and kept: making one takes much longer than using it. */
const kept = new Map<string, unknown>()
const keep = <T>(kind: string, locale: unknown, options: unknown, make: () => T): T => {
  const name = `${kind} ${String(locale)} ${JSON.stringify(options)}`
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as T
}
const formatters: Formatters = {
  getNumberFormat: (locales, options) => keep('number', locales, options, () => new Intl.NumberFormat(locales, options as Intl.NumberFormatOptions)),
  getDateTimeFormat: (locales, options) => keep('date', locales, options, () => new Intl.DateTimeFormat(locales, options)),
  getPluralRules: (locales, options) => keep('plural', locales, options, () => new Intl.PluralRules(locales, options)),
}

/** By key, in the language that is spoken: a text with nothing in it to fill in is said as it is. */
const messages = new Map<Key, string | IntlMessageFormat>()
subscribeLanguage(() => messages.clear())
const messageOf = (key: Key): string | IntlMessageFormat => {
  let message = messages.get(key)
  if (message === undefined) {
    const text = textOf(key)
    message = /[{}<>']/.test(text) ? new IntlMessageFormat(text, language(), undefined, { formatters }) : text
    messages.set(key, message)
  }
  return message
}

/** The words under a key. Which values it takes is written in the catalogue; `tests/house` holds every call to it. */
export function say(key: Key, values?: Values): string {
  const message = messageOf(key)
  return typeof message === 'string' ? message : String(message.format<string>(values))
}

/** The same in parts, where a value or a `<tag>` is more than words. */
export function sayParts<T extends object>(key: Key, values: Readonly<Record<string, string | number | T | FormatXMLElementFn<string | T, T>>>): readonly (string | T)[] {
  const message = messageOf(key)
  if (typeof message === 'string') return [message]
  const said = message.format<T>(values)
  return Array.isArray(said) ? said : [said]
}
