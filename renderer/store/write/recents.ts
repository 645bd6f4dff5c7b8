/** What was read of people: facts of their network, replaced whenever they are read again. */
import { conversationIdOf } from '#domain/conversation'
import type { Recent } from '#domain/recent'
import type { Database } from '../database.ts'
import { foldSeen } from './fold.ts'
import { writeMessages } from './messages.ts'
import { inOne, required } from './transaction.ts'

const keptMs = 7 * 24 * 3600_000

export const saveRecent = (database: Database, accountId: string, recent: Recent, nowMs: number): Promise<void> => inOne(database, async () => {
  // Removed while it was under way: nothing of it stays.
  if (!await database.accounts.get(accountId)) return
  const { person, followsYou, readAt } = recent
  await database.recents.where('readAt').below(nowMs - keptMs).delete()
  await database.recents.put({ ...recent, personId: person.id, accountId })
  const before = await database.people.get(person.id)
  await database.people.put(foldSeen(before, person, accountId))
  if (followsYou === false && await stillFollows(database, accountId, person.id)) {
    await database.followerEvents.put({ id: `${accountId} left ${person.id} ${readAt}`, accountId, personId: person.id, kind: 'left', at: readAt })
  }
})

/** As far as anybody has said. */
const stillFollows = async (database: Database, accountId: string, personId: string): Promise<boolean> => {
  const events = await database.followerEvents.where('accountId').equals(accountId).filter((event) => event.personId === personId).toArray()
  return events.sort((a, b) => b.at - a.at)[0]?.kind === 'followed'
}


/**
 * Takes one post of somebody's into the store as a pull would have, so that it can be answered like any other; gives the
 * conversation it stands in. Nothing waits for it and no list shows it before the user has written.
 */
export const takePost = (database: Database, personId: string, messageId: string, nowMs: number): Promise<string> => inOne(database, async () => {
  const recent = required(await database.recents.get(personId), 'no-post')
  const { said } = required(recent.posts.find((post) => post.said?.message.id === messageId), 'no-post')
  const { message, thread } = required(said ?? undefined, 'no-post')
  const before = await database.threads.get(thread.id)
  await database.threads.put(foldSeen(before, before ?? thread, recent.accountId))
  const people = new Map((await database.people.bulkGet([personId])).flatMap((row) => row ? [[row.id, row]] : []))
  await writeMessages(database, { messages: [message], gone: [], accountId: recent.accountId, threadIds: [], people }, nowMs)
  return conversationIdOf(thread.id, personId)
})
