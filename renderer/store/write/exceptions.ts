/** Corrections: written on disk at once; what they touch is judged anew, a sender's words at once, the rest as a chore. */
import type { Exception } from '#domain/exception'
import type { Database } from '../database.ts'
import { askChore } from './chores.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

type Subject = Pick<Exception, 'by' | 'value'>

const idOf = ({ by, value }: Subject): string => `${by} ${value}`
const plain = ({ by, value }: Subject): Subject => ({ by, value: by === 'domain' ? value.toLowerCase().replace(/^www\./, '') : value })

/** Gives what was said about the same thing before. */
export const addException = (database: Database, given: Omit<Exception, 'decidedAt'>, nowMs: number): Promise<Exception | null> => inOne(database, async () => {
  const subject = plain(given)
  const before = await database.exceptions.get(idOf(subject))
  await database.exceptions.put({ ...subject, id: idOf(subject), is: given.is, decidedAt: nowMs })
  await judgeAnew(database, subject, 'added')
  return before ? { by: before.by, value: before.value, is: before.is, decidedAt: before.decidedAt } : null
})

export const removeException = (database: Database, given: Subject): Promise<void> => inOne(database, async () => {
  const subject = plain(given)
  if (!await database.exceptions.get(idOf(subject))) return
  await database.exceptions.delete(idOf(subject))
  await judgeAnew(database, subject, 'removed')
})

const judgeAnew = async (database: Database, { by, value }: Subject, what: 'added' | 'removed'): Promise<void> => {
  if (by === 'sender') {
    const rows = await database.conversations.where('personId').equals(value).toArray()
    await deriveThreads(database, rows.map(({ threadId }) => threadId))
  } else if (by === 'domain') await askChore(database, 'domain', value)
  // Once forgiven, nothing shows any more what a reason would have hidden: everything is looked at.
  else await askChore(database, what === 'added' ? 'reason' : 'threads', what === 'added' ? value : '')
}
