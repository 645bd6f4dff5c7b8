/** Runs in the page: saves one draft again and again, over a connection that waits for the disk and one that does not. */
import type { Draft } from '#domain/draft'
import { createDatabase, openDatabase, type Database } from '../../renderer/store/database.ts'
import { verbsOver } from '../../renderer/store/write/verbs.ts'

/** Milliseconds of each save, its change row included. */
export const measureSaves = async (saves: number): Promise<{ strict: number[]; relaxed: number[] }> => {
  const open = async (durability: 'strict' | 'relaxed'): Promise<Database> => {
    const database = createDatabase('kith-bench', durability)
    await openDatabase(database, () => undefined)
    return database
  }
  const [relaxed, strict] = [await open('relaxed'), await open('strict')]
  await relaxed.looks.put({ conversationId: 'c1', shownAt: 1, openedAt: 1 })
  const times: { strict: number[]; relaxed: number[] } = { strict: [], relaxed: [] }
  const ways = [['strict', verbsOver(strict, strict)], ['relaxed', verbsOver(relaxed, relaxed)]] as const
  for (let at = 0; at < saves + 20; at++) {
    for (const [way, verbs] of ways) {
      const draft: Draft = { conversationId: 'c1', accountId: 'net:me', text: `An answer of usual length, typed letter by letter. ${at}`, attachments: [], messageId: null, savedAt: at, restored: null }
      const before = performance.now()
      await verbs.saveDraft(draft)
      // The first ones warm up.
      if (at >= 20) times[way].push(performance.now() - before)
    }
  }
  return times
}
