/** Which language Kith speaks. Its texts stand in catalogue/, one file a language; English stands in where one is missing. */
import english from './catalogue/en.json'

export type Key = keyof typeof english
export const isKey = (key: string): key is Key => Object.hasOwn(english, key)
type Texts = Readonly<Partial<Record<Key, string>>>

/** Read when they are spoken: nobody carries the languages of others. */
const others = import.meta.glob<Texts>(['./catalogue/*.json', '!./catalogue/en.json'], { import: 'default' })
const fileOf = (code: string): string => `./catalogue/${code}.json`

/** The languages Kith speaks, by their codes: the names of their files. */
export const languages: readonly string[] = ['en', ...Object.keys(others).map((file) => /([\w-]+)\.json$/.exec(file)?.[1] ?? '')]

let spoken = 'en'
let texts: Texts = english
const listeners = new Set<() => void>()

/** The code of the language that is spoken now. */
export const language = (): string => spoken

/** The text of a message as it stands in the catalogue. */
export const textOf = (key: Key): string => texts[key] ?? english[key]

/** Calls back when another language is spoken; returns how to stop. */
export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The first of the wanted languages Kith speaks: `de` for `de-AT`; English where it speaks none of them. */
export const bestOf = (wanted: readonly string[]): string =>
  wanted.flatMap((tag) => [tag, tag.split('-')[0] ?? '']).find((tag) => languages.includes(tag)) ?? 'en'

/** What the user chose: a language, or whatever the system speaks. */
export const speakAs = (choice: string): Promise<void> => speak(choice === 'system' ? bestOf(navigator.languages) : bestOf([choice]))

/** Speaks a language from now on; one whose file cannot be read leaves everything as it is. */
export async function speak(code: string): Promise<void> {
  if (code === spoken) return
  const read = others[fileOf(code)]
  const found = code === 'en' ? english : await read?.()
  if (!found) return
  texts = found
  spoken = code
  for (const listener of [...listeners]) listener()
}

/** The user's own way of writing dates, where it is one of the language that is spoken: `de-AT` for German in Austria. */
export function region(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale
  return own.split('-')[0] === spoken.split('-')[0] ? own : spoken === 'en' ? 'en-GB' : spoken
}
