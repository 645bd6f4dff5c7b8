/** Networks that only say who follows now: what changed since the list before. */
import type { FollowerEvent } from '#domain/follower-event'
import type { Database } from '../database.ts'

const eventOf = (accountId: string, kind: FollowerEvent['kind'], at: number) => (personId: string): FollowerEvent =>
  ({ id: `${accountId} ${kind} ${personId} ${at}`, accountId, personId, kind, at })

/** The first list is a baseline and makes no events. Runs inside the batch's transaction. */
export const takeSnapshot = async (database: Database, accountId: string, personIds: readonly string[], nowMs: number): Promise<void> => {
  const before = await database.followerLists.get(accountId)
  const now = new Set(personIds)
  if (before) {
    const known = new Set(before.personIds)
    const events = [
      ...[...now].filter((id) => !known.has(id)).map(eventOf(accountId, 'followed', nowMs)),
      ...before.personIds.filter((id) => !now.has(id)).map(eventOf(accountId, 'left', nowMs)),
    ]
    if (events.length === 0) return
    await database.followerEvents.bulkPut(events)
  }
  await database.followerLists.put({ accountId, personIds: [...now] })
}
