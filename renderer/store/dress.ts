/** Makes rows of the inbox from stored conversations: only those of a page are dressed. */
import type { Conversation } from '#domain/conversation'
import type { Database } from './database.ts'
import { depthsOf } from './humans.ts'
import { foldIdOf } from './place.ts'
import type { ConversationRow, DepthRow, FoldInbox, FoldRow, InboxRow } from './rows.ts'

/** A stored conversation with how deep the two have talked. */
export const conversationOf = (row: ConversationRow, depth: DepthRow | undefined): Conversation => {
  const { id, threadId, personId, accountId, network, root, turn, section, tier, waitingSince, latestAt, messageId, kind, snippet, waitingCount, asks } = row
  const exchanges = depth?.exchanges ?? 0
  const reason = section === 'waiting' ? { key: row.reason.key, params: { ...row.reason.params, exchanges } } : row.reason
  return {
    id, threadId, personId, accountId, network, root, turn, section, tier, waitingSince, latestAt, messageId, kind, snippet, waitingCount, asks, exchanges, reason,
  }
}

export const dressRows = async (database: Database, rows: readonly ConversationRow[]): Promise<InboxRow[]> => {
  const alone = rows.filter(({ isFold }) => !isFold)
  const [people, depths, threads, accounts, folds] = await Promise.all([
    database.people.bulkGet(alone.map(({ personId }) => personId)),
    depthsOf(database, alone.map(({ personId }) => personId)),
    database.threads.bulkGet(rows.map(({ threadId }) => threadId)),
    database.accounts.toArray(),
    dressFolds(database, rows.filter(({ isFold }) => isFold)),
  ])
  const accountOf = new Map(accounts.map((account) => [account.id, account]))
  const at = new Map(alone.map(({ id }, index) => [id, index]))
  return rows.flatMap((row, index): InboxRow[] => {
    const thread = threads[index]
    const place = at.get(row.id)
    if (!thread) return []
    if (place === undefined) {
      const fold = folds.get(row.threadId)
      return fold ? [{ ...fold, thread, account: accountOf.get(row.accountId) ?? null }] : []
    }
    const person = people[place]
    return person ? [{ type: 'person', ...conversationOf(row, depths[place]), person, thread, account: accountOf.get(row.accountId) ?? null }] : []
  })
}

const dressFolds = async (database: Database, firsts: readonly ConversationRow[]): Promise<Map<string, Omit<FoldInbox, 'thread' | 'account'>>> => {
  const folds = (await database.folds.bulkGet(firsts.map(({ threadId }) => threadId))).filter((row): row is FoldRow => row !== undefined)
  const people = await database.people.bulkGet(folds.flatMap(({ personIds }) => personIds))
  const names = new Map(people.flatMap((row) => row ? [[row.id, row.name === '' ? row.handle : row.name]] : []))
  const first = new Map(firsts.map((row) => [row.threadId, row]))
  return new Map(folds.flatMap(({ threadId, people: count, asking, personIds }) => {
    const row = first.get(threadId)
    return row ? [[threadId, {
      type: 'fold' as const, id: foldIdOf(threadId), threadId, network: row.network, people: count, asking, tier: row.tier, waitingSince: row.waitingSince,
      personNames: personIds.flatMap((id) => names.get(id) ?? []),
      reason: { key: 'folded', params: { people: count, asking } },
    }]] : []
  }))
}
