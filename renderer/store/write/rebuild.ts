/** Makes every derived row anew, from the messages and what the user decided. */
import type { Table } from 'dexie'
import type { Database } from '../database.ts'
import type { MessageRow, TableName } from '../rows.ts'
import { withTextHash } from './same-text.ts'
import { isSame } from './same.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

const atOnce = 200
const derivedTables: readonly TableName[] = ['conversations', 'depths', 'folds', 'counters', 'hiddenCounts', 'threadStates', 'quotes']

/** Writes the text hashes that are missing or wrong. */
export const hashTexts = async (database: Database, messages: readonly MessageRow[], mine: ReadonlySet<string>): Promise<void> => {
  const changed = messages.flatMap((row) => {
    const hashed = withTextHash(row, mine)
    return isSame(hashed, row) ? [] : [hashed]
  })
  if (changed.length > 0) await database.messages.bulkPut(changed)
}

/** In one transaction: whoever reads sees all of it before or all of it after. */
export const rebuild = (database: Database): Promise<void> => inOne(database, async () => {
  const mine = new Set((await database.accounts.toArray()).map(({ personId }) => personId))
  const readAt = new Map((await database.threadStates.toArray()).map((row) => [row.threadId, row.readAt]))
  await Promise.all(derivedTables.map((name) => database.table(name).clear()))
  await eachPage(database.messages, async (messages) => {
    await hashTexts(database, messages, mine)
    await database.quotes.bulkPut(messages.flatMap(({ id, authorId, quotedId }) => quotedId !== null && mine.has(authorId) ? [{ id, quotedId }] : []))
  })
  await eachPage(database.threads, async (threads) => {
    // An empty state says "not new": its messages are read from the store.
    await database.threadStates.bulkPut(threads.map(({ id, uri }) =>
      ({ threadId: id, uri, accountIds: [], size: 0, activeAt: 0, readAt: readAt.get(id) ?? 0 })))
    await deriveThreads(database, threads.map(({ id }) => id))
  })
})

const eachPage = async <T extends { readonly id: string }>(
  table: Table<T, string>,
  step: (rows: T[]) => Promise<void>,
): Promise<void> => {
  for (let after = ''; ;) {
    const rows = await table.where(':id').above(after).limit(atOnce).toArray()
    const last = rows.at(-1)
    if (!last) return
    await step(rows)
    after = last.id
  }
}
