/** Who else carries the same text: straight from the index of the messages, so there is nothing to keep up. */
import { Dexie } from 'dexie'
import type { Database } from '../database.ts'
import { othersOf } from '../judging.ts'
import type { MessageRow } from '../rows.ts'
import { textHashOf } from '../text-hash.ts'
import { conversationIdOf } from '#domain/conversation'

/** Beyond this many nothing changes any more. */
const most = 50

/** Ids of the messages with each text, up to `most`. Runs inside a transaction. */
export const carriersOf = async (database: Database, hashes: Iterable<number>): Promise<Map<number, readonly string[]>> => {
  const wanted = [...new Set(hashes)]
  if (wanted.length === 0) return new Map()
  const transaction = Dexie.currentTransaction?.idbtrans
  if (!transaction) throw new Error(`${database.name} must be in a transaction`)
  // Past Dexie: one of its queries costs several times what the index itself does, and every message asks.
  const index = transaction.objectStore('messages').index('textHash')
  return new Dexie.Promise((resolve, reject) => {
    const found = new Map<number, readonly string[]>()
    for (const hash of wanted) {
      const request = index.getAllKeys(hash, most)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        found.set(hash, request.result as string[])
        if (found.size === wanted.length) resolve(found)
      }
    }
  }) as unknown as Promise<Map<number, readonly string[]>>
}

/** Threads in which a verdict may hang on texts that came or went: how many messages of each did. */
export const threadsOfTexts = async (database: Database, moved: ReadonlyMap<number, number>): Promise<string[]> => {
  const carriers = await carriersOf(database, moved.keys())
  const shared = [...carriers].filter(([hash, ids]) => ids.length + (moved.get(hash) ?? 0) > 1)
  const rows = await database.messages.bulkGet(shared.flatMap(([, ids]) => ids))
  const byHash = new Map<number, MessageRow[]>()
  for (const row of rows) if (row?.textHash != null) byHash.set(row.textHash, [...byHash.get(row.textHash) ?? [], row])
  return [...byHash].flatMap(([hash, messages]) => {
    const by = new Map<string, number>()
    for (const { threadId, authorId } of messages) by.set(conversationIdOf(threadId, authorId), (by.get(conversationIdOf(threadId, authorId)) ?? 0) + 1)
    const change = moved.get(hash) ?? 0
    const canChange = (own: number): boolean => othersOf(messages.length - change, own) < othersOf(Infinity, 0)
    return messages.filter(({ threadId, authorId }) => canChange(by.get(conversationIdOf(threadId, authorId)) ?? 0)).map(({ threadId }) => threadId)
  })
}

/** The row with its text hash; the user's own words have none. */
export const withTextHash = (row: MessageRow, mine: ReadonlySet<string>): MessageRow => {
  const textHash = mine.has(row.authorId) ? null : textHashOf(row)
  return row.textHash === textHash ? row : { ...row, textHash }
}
