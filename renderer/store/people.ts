/** Reading people by themselves. */
import type { Person } from '#domain/person'
import { read } from './open.ts'

/** Those of the ids the store knows. */
export const getPeople = (ids: readonly string[]): Promise<Person[]> => read(async ({ people }) =>
  (await people.bulkGet([...ids])).filter((person) => person !== undefined))
