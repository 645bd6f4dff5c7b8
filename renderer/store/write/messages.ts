/** Writes messages and whatever follows from them: the one path for a pull and for an answer just sent. */
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import type { Database } from '../database.ts'
import type { MessageRow, PersonRow, ThreadRow } from '../rows.ts'
import { getSparse } from '../sparse.ts'
import { foldMessage } from './fold.ts'
import { isSame } from './same.ts'
import { threadsOfTexts, withTextHash } from './same-text.ts'
import { deriveThreads } from './threads.ts'

export interface MessageChange {
  readonly messages: readonly Message[]
  readonly gone: Batch['gone']
  readonly accountId: string
  /** Threads to derive anew besides those of the messages. */
  readonly threadIds: Iterable<string>
  readonly people: ReadonlyMap<string, PersonRow>
  /** Threads the caller holds as they are stored now; what is not among them is read. */
  readonly threads?: ReadonlyMap<string, ThreadRow>
}

/** Folds messages into their rows, marks the gone ones, and derives every thread this touches. Runs inside a transaction. */
export const writeMessages = async (database: Database, change: MessageChange, nowMs: number): Promise<void> => {
  const { messages, gone, accountId } = change
  const before = await readRows(database, [...messages.map(({ id }) => id), ...gone.map(({ messageId }) => messageId)])
  const mine = new Set((await database.accounts.toArray()).map(({ personId }) => personId))
  const after = new Map<string, MessageRow>()
  for (const message of messages) {
    after.set(message.id, withTextHash(foldMessage(after.get(message.id) ?? before.get(message.id), message, accountId, nowMs), mine))
  }
  for (const { messageId, at } of gone) {
    const row = after.get(messageId) ?? before.get(messageId)
    if (row) after.set(messageId, { ...row, deletedAt: before.get(messageId)?.deletedAt ?? row.deletedAt ?? at })
  }
  const changed = [...after.values()].filter((row) => !isSame(row, before.get(row.id)))
  if (changed.length > 0) await database.messages.bulkPut(changed)
  const quoted = await writeQuotes(database, changed, after, mine)
  const moved = changed.flatMap(({ id }) => before.get(id)?.threadId ?? [])
  const alike = await threadsOfTexts(database, movedTexts(before, changed), new Set(changed.map(({ id }) => id)))
  await deriveThreads(database, [...change.threadIds, ...changed.map(({ threadId }) => threadId), ...moved, ...quoted, ...alike],
    { people: change.people, threads: change.threads ?? new Map(), messages: [...after.values()] })
}

const readRows = async (database: Database, ids: readonly string[]): Promise<Map<string, MessageRow>> => {
  const rows = await getSparse(database.messages, [...new Set(ids)])
  return new Map(rows.flatMap((row) => row ? [[row.id, row]] : []))
}

/** How many messages of each text came or went. */
const movedTexts = (before: ReadonlyMap<string, MessageRow>, changed: readonly MessageRow[]): Map<number, number> => {
  const moved = new Map<number, number>()
  for (const { id, textHash, threadId } of changed) {
    const old = before.get(id)
    if (old?.textHash === textHash && old.threadId === threadId) continue
    for (const hash of [old?.textHash ?? null, textHash]) if (hash !== null) moved.set(hash, (moved.get(hash) ?? 0) + 1)
  }
  return moved
}

/** Remembers which of the user's messages quote whom; gives the threads of what they quote. */
const writeQuotes = async (database: Database, changed: readonly MessageRow[], brought: ReadonlyMap<string, MessageRow>, mine: ReadonlySet<string>): Promise<string[]> => {
  const quotes = changed.flatMap(({ id, authorId, quotedId }) => quotedId !== null && mine.has(authorId) ? [{ id, quotedId }] : [])
  if (quotes.length === 0) return []
  await database.quotes.bulkPut(quotes)
  const quotedIds = quotes.map(({ quotedId }) => quotedId)
  const rows = await database.messages.bulkGet(quotedIds.filter((id) => !brought.has(id)))
  return [...rows, ...quotedIds.map((id) => brought.get(id))].flatMap((row) => row ? [row.threadId] : [])
}
