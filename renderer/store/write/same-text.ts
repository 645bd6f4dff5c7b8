/** Who else carries the same text: straight from the index of the messages, so there is nothing to keep up. */
import { Dexie } from 'dexie'
import { conversationIdOf } from '#domain/conversation'
import type { Database } from '../database.ts'
import { othersOf } from '../judging.ts'
import type { MessageRow } from '../rows.ts'
import { textHashOf } from '../text-hash.ts'
import { groupBy } from './group.ts'

/** Beyond this many nothing changes any more. */
const most = 50

/** Ids of the messages with each text, up to `most`. Runs inside a transaction. */
export const carriersOf = async (hashes: Iterable<number>): Promise<Map<number, readonly string[]>> => {
  const wanted = [...new Set(hashes)]
  if (wanted.length === 0) return new Map()
  // Past Dexie: one of its queries costs several times what the index itself does, and every message asks.
  const index = Dexie.currentTransaction.idbtrans.objectStore('messages').index('textHash')
  return new Dexie.Promise((resolve, reject) => {
    const found = new Map<number, readonly string[]>()
    for (const hash of wanted) {
      const request = index.getAllKeys(hash, most)
      request.onerror = () => reject(request.error ?? new Error('not read'))
      request.onsuccess = () => {
        found.set(hash, request.result as string[])
        if (found.size === wanted.length) resolve(found)
      }
    }
  }) as unknown as Promise<Map<number, readonly string[]>>
}

/**
 * Threads in which a verdict may hang on texts that came or went: how many messages of each did. `changed`: ids of what was
 * just written, whose threads the caller knows; nearly every text is carried by nobody else.
 */
export const threadsOfTexts = async (database: Database, moved: ReadonlyMap<number, number>, changed: ReadonlySet<string> = new Set()): Promise<string[]> => {
  const carriers = await carriersOf(moved.keys())
  const shared = [...carriers].filter(([, ids]) => ids.some((id) => !changed.has(id)))
  const rows = await database.messages.bulkGet(shared.flatMap(([, ids]) => ids))
  const byHash = groupBy(rows.filter((row) => row !== undefined), ({ textHash }) => String(textHash))
  return shared.flatMap(([hash]) => {
    const messages = byHash.get(String(hash)) ?? []
    const change = moved.get(hash) ?? 0
    const own = groupBy(messages, ({ threadId, authorId }) => conversationIdOf(threadId, authorId))
    const changes = [...own.values()].filter((theirs) => othersOf(messages.length - change, theirs.length) < othersOf(Infinity, 0))
    return changes.flatMap(([message]) => message?.threadId ?? [])
  })
}

/** The row with its text hash; the user's own words have none. */
export const withTextHash = (row: MessageRow, mine: ReadonlySet<string>): MessageRow => {
  const textHash = mine.has(row.authorId) ? null : textHashOf(row)
  return row.textHash === textHash ? row : { ...row, textHash }
}
