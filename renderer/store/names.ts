/** Finding people by what they are called: small rows of everybody there is a conversation with, and what there is with some of them. */
import type { Person } from '#domain/person'
import { dressRows } from './dress.ts'
import { read } from './open.ts'
import type { PersonInbox } from './rows.ts'

export type Named = Pick<Person, 'id' | 'name' | 'handle'>

/** So many are read at a time: a window that is being typed in must not wait for all of them. */
const step = 1000

/** Everybody there is a conversation with. */
export const listNamed = async (): Promise<Named[]> => {
  const ids = await read(async ({ conversations }) => conversations.orderBy('personId').uniqueKeys()) as string[]
  const found: Named[] = []
  for (let at = 0; at < ids.length; at += step) {
    const rows = await read(({ people }) => people.bulkGet(ids.slice(at, at + step)))
    for (const row of rows) if (row) found.push({ id: row.id, name: row.name, handle: row.handle })
  }
  return found
}

/** The conversations with these people, whose words are the latest first, at most `each` a person. */
export const listWith = (personIds: readonly string[], each: number): Promise<PersonInbox[]> => read(async (database) => {
  const lists = await Promise.all(personIds.map((id) => database.conversations.where('personId').equals(id).toArray()))
  const chosen = lists.flatMap((rows) => rows.sort((a, b) => Number(b.section === 'waiting') - Number(a.section === 'waiting') || b.latestAt - a.latestAt).slice(0, each))
  return (await dressRows(database, chosen.map((row) => ({ ...row, isFold: false })))).filter((row) => row.type === 'person')
})
