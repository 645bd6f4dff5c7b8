/** Reads a batch's JSON and says in plain words what is wrong with it, before anything is written. */
import * as v from 'valibot'
import type { Batch } from '#domain/batch'
import { batchSchema } from '#schema/batch'
import type { Database } from '../database.ts'

/** A batch that cannot be written; the message goes into the receipt. */
export class BadBatch extends Error {}

const kept = 'Nothing of it was kept.'

/** Parses and checks the shape; throws BadBatch. */
export const readBatch = (json: string): Batch => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new BadBatch(`What was read from the network was cut off. ${kept}`)
  }
  const checked = v.safeParse(batchSchema, value)
  if (!checked.success) {
    const [issue] = checked.issues
    const place = v.getDotPath(issue) ?? 'the whole'
    throw new BadBatch(`What was read from the network has the wrong shape (${place}: ${issue.message.slice(0, 200)}). ${kept}`)
  }
  const batch: Batch = checked.output
  for (const { id, text, marks } of batch.messages) {
    if (marks.some(({ from, to }) => from > to || to > text.length)) throw new BadBatch(`A mark lies outside the text of ${id}. ${kept}`)
  }
  if (batch.account && batch.account.id !== batch.accountId) throw new BadBatch(`It speaks for another account than its own. ${kept}`)
  return batch
}

/** Whoever a message names as its author or hangs under must be in the batch or known; throws BadBatch. Runs inside the transaction. */
export const checkSelfContained = async (database: Database, { accountId, messages, people, threads }: Batch): Promise<void> => {
  if (!await database.accounts.get(accountId)) throw new BadBatch('This account is no longer in Kith, so nothing was kept.')
  const missing = async (table: 'people' | 'threads', wanted: Iterable<string>, brought: readonly { readonly id: string }[]) => {
    const here = new Set(brought.map(({ id }) => id))
    const unknown = [...new Set(wanted)].filter((id) => !here.has(id))
    const rows = await database[table].bulkGet(unknown)
    return unknown.find((_, at) => !rows[at])
  }
  const thread = await missing('threads', messages.map(({ threadId }) => threadId), threads)
  if (thread !== undefined) throw new BadBatch(`A message hangs under a thread that was not brought along (${thread}). ${kept}`)
  const person = await missing('people', messages.map(({ authorId }) => authorId), people)
  if (person !== undefined) throw new BadBatch(`A message is by somebody who was not brought along (${person}). ${kept}`)
}
