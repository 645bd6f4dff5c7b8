import type { Person } from '#domain/person'

/** Without line breaks and without the characters that turn the order of reading: no name needs them, and they make one look like another. */
const oneLine = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '').replace(/\s+/gu, ' ').trim()

/** What somebody is called: their name, else their handle. */
export const nameOf = (person: Pick<Person, 'name' | 'handle'>): string => oneLine(person.name) || handleOf(person)

/** A handle as people write it, with one leading @; an address or a plain id stays as it is. */
export function handleOf({ handle }: Pick<Person, 'handle'>): string {
  const bare = oneLine(handle)
  return bare === '' || bare.startsWith('@') || /[\s:/]/.test(bare) ? bare : `@${bare}`
}
