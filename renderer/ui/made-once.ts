import { subscribeLanguage } from '../words/language.ts'

const made = new Map<string, unknown>()
subscribeLanguage(() => made.clear())

/** Made once for each key, until another language is spoken, and not before it is needed: making a format takes as long as drawing the message it is for. */
export const madeOnce = <T>(key: string, make: () => T): T => {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as T
}
