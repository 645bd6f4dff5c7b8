/** Who is the same human as whom, by the user's word. How deep two have talked is counted anew with it. All of it waits for the disk. */
import type { Linked } from '#domain/linked'
import type { Database } from '../database.ts'
import { humansOf } from '../humans.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

/** Joins the two, and whomever each is linked with already. */
export const linkPeople = (database: Database, personId: string, withId: string, nowMs: number): Promise<void> => inOne(database, async () => {
  if (personId === withId) return
  const humans = await humansOf(database, [personId, withId])
  const members = [...new Set([personId, withId].flatMap((id) => humans.get(id) ?? [id]))]
  const humanId = `${personId} ${nowMs}`
  await database.links.bulkPut(members.map((id): Linked => ({ personId: id, humanId, decidedAt: nowMs })))
  await countAnew(database, members)
})

/** They are by themselves again; the others stay together. */
export const unlinkPerson = (database: Database, personId: string): Promise<void> => inOne(database, () => unlinkIn(database, personId))

const unlinkIn = async (database: Database, personId: string): Promise<void> => {
  const members = (await humansOf(database, [personId])).get(personId) ?? [personId]
  await database.links.bulkDelete(members.length > 2 ? [personId] : [...members])
  await countAnew(database, members)
}

const countAnew = async (database: Database, personIds: readonly string[]): Promise<void> => {
  const rows = await database.conversations.where('personId').anyOf([...personIds]).toArray()
  await deriveThreads(database, rows.map(({ threadId }) => threadId))
}

/** Of people only this account saw. Inside a transaction. */
export const forgetLinks = async (database: Database, accountId: string): Promise<void> => {
  if (await database.links.count() === 0) return
  const only = await database.people.filter(({ accountIds }) => accountIds.length === 1 && accountIds[0] === accountId).primaryKeys()
  for (const row of await database.links.bulkGet(only)) if (row) await unlinkIn(database, row.personId)
}
