import type { Person } from '#domain/person'

/** What somebody is called: their name, else their handle. */
export const nameOf = (person: Pick<Person, 'name' | 'handle'>): string => person.name.trim() || handleOf(person)

/** A handle as people write it, with one leading @; an address or a plain id stays as it is. */
export function handleOf({ handle }: Pick<Person, 'handle'>): string {
  const bare = handle.trim()
  return bare === '' || bare.startsWith('@') || /[\s:/]/.test(bare) ? bare : `@${bare}`
}

/** The first word of a name, for the line above a message. */
export const firstNameOf = (person: Pick<Person, 'name' | 'handle'>): string => nameOf(person).split(/\s+/u)[0] ?? nameOf(person)
