/** What the user keeps for themselves about people. All of it waits for the disk. */
import type { FollowUp } from '#domain/follow-up'
import type { Note } from '#domain/note'
import type { Database } from '../database.ts'

/** Nothing written is no note. */
export const saveNote = async (database: Database, note: Note): Promise<void> => {
  if (note.text.trim() === '' && note.labels.length === 0) await database.notes.delete(note.personId)
  else await database.notes.put(note)
}

/** Nothing written is nothing promised. */
export const saveFollowUp = async (database: Database, followUp: FollowUp): Promise<void> => {
  if (followUp.text.trim() !== '') await database.followUps.put(followUp)
}

export const removeFollowUp = (database: Database, id: string): Promise<void> => database.followUps.delete(id)

/** Of people only this account saw. Inside a transaction. */
export const forgetNotes = async (database: Database, accountId: string): Promise<void> => {
  const only = await database.people.filter(({ accountIds }) => accountIds.length === 1 && accountIds[0] === accountId).primaryKeys()
  await database.notes.bulkDelete(only)
  await database.followUps.where('personId').anyOf(only).delete()
}
