/** Which threads are worth reading again: an answer need not have made a notification. */
import type { Database } from './database.ts'

const youngerThanMs = 7 * 24 * 3600_000
const most = 30

/** Uris of an account's lively threads, the longest unread first. */
export const listWatched = async (database: Database, accountId: string, nowMs: number): Promise<string[]> => {
  const lively = await database.threadStates.where('activeAt').aboveOrEqual(nowMs - youngerThanMs).toArray()
  return lively.filter(({ accountIds }) => accountIds.includes(accountId))
    .sort((a, b) => a.readAt - b.readAt || b.activeAt - a.activeAt)
    .slice(0, most)
    .map(({ uri }) => uri)
}
