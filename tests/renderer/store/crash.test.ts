import { describe, expect, it, vi } from 'vitest'
import { countSections } from '../../../renderer/store/conversations.ts'
import { listAccounts } from '../../../renderer/store/accounts.ts'
import { createDatabase, openDatabase } from '../../../renderer/store/database.ts'
import { read } from '../../../renderer/store/open.ts'
import { rebuildStore } from '../../../renderer/store/receive.ts'
import { verbsOver } from '../../../renderer/store/write/verbs.ts'
import { apply, deleteDatabase, everything, reopen, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noon, say } from './world.ts'

const walk = [say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]

describe('a crash', () => {
  useStore(account())

  it('at any point of a batch leaves all of it or nothing of it, never a cursor without its messages', async () => {
    const threads = Array.from({ length: 300 }, (_, at) => [say(`p${at}`, 'me', `t${at}`), say(`r${at}`, `someone${at}`, `t${at}`, { parent: `p${at}`, at: noon + at })]).flat()
    const outcomes = new Set<string>()
    for (let at = 0; outcomes.size < 2 || at < 10; at++) {
      const applied = apply(batch(threads, { cursor: `round ${at}` })).catch(() => null)
      // The stimulus itself: the worker is killed a little later each round.
      await new Promise((resolve) => setTimeout(resolve, at * 15))
      await reopen()
      await applied
      const [me] = await listAccounts()
      const [messages, waiting, people] = [await read(({ messages }) => messages.count()), (await countSections(noon + day)).waiting, await read(({ people }) => people.count())]
      expect([messages, waiting, people]).toEqual(me?.cursor === null ? [0, 0, 0] : [600, 300, 301])
      outcomes.add(me?.cursor === null ? 'nothing' : 'all')
    }
    const before = await everything()
    await rebuildStore()
    expect(await everything()).toEqual(before)
  }, 240_000)

  it('or an error in the middle of a batch undoes what was written before it', async () => {
    const name = 'kith-crash'
    await deleteDatabase(name)
    const database = createDatabase(name, 'relaxed')
    database.use({
      stack: 'dbcore', name: 'breaks',
      create: (core) => ({
        ...core,
        table: (table) => ({
          ...core.table(table),
          mutate: (request) => table === 'cursors' ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : core.table(table).mutate(request),
        }),
      }),
    })
    await openDatabase(database, () => undefined)
    const verbs = verbsOver(database, database)
    await verbs.saveAccount(account())
    const receipt = await verbs.applyBatch(JSON.stringify(batch(walk)), noon)
    expect(receipt.isWritten).toBe(false)
    expect(receipt.problem).toMatch(/^full\b/)
    for (const table of ['messages', 'people', 'threads', 'conversations', 'counters', 'threadStates', 'cursors'] as const) {
      expect(await database[table].count(), table).toBe(0)
    }
    database.close()
    await deleteDatabase(name)
  })
})

describe('durability', () => {
  it('what the user wrote waits for the disk; what a pull brings again does not', async () => {
    const name = 'kith-durable'
    await deleteDatabase(name)
    // Before opening: Dexie keeps the function it finds then.
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const relaxed = createDatabase(name, 'relaxed')
    const strict = createDatabase(name, 'strict')
    await openDatabase(relaxed, () => undefined)
    await openDatabase(strict, () => undefined)
    const verbs = verbsOver(relaxed, strict)
    const during = async (work: () => Promise<unknown>): Promise<string[]> => {
      begin.mockClear()
      await work()
      const made = begin.mock.results.map(({ value }) => value as IDBTransaction).filter(({ mode }) => mode === 'readwrite')
      return [...new Set(made.map(({ durability }) => durability))]
    }
    const ana = conversationId('ana', 'walk')
    try {
      expect(await during(() => verbs.saveAccount(account()))).toEqual(['strict'])
      expect(await during(() => verbs.applyBatch(JSON.stringify(batch(walk)), noon))).toEqual(['relaxed'])
      expect(await during(() => verbs.saveDraft({ conversationId: ana, accountId: 'net:me', text: 'hi', attachments: [], messageId: null, restored: null, savedAt: noon }))).toEqual(['strict'])
      expect(await during(() => verbs.markDone(ana, noon))).toEqual(['strict'])
      expect(await during(() => verbs.queueReply({ conversationId: ana, text: 'hi' }, noon))).toEqual(['strict'])
      expect(await during(() => verbs.endUndo('net:me', noon + 20_000))).toEqual(['strict'])
      expect(await during(() => verbs.takeNext('net:me', noon))).toEqual(['strict'])
      expect(await during(() => verbs.saveSettings({ pastDays: 3 }))).toEqual(['strict'])
    } finally {
      begin.mockRestore()
      relaxed.close()
      strict.close()
      await deleteDatabase(name)
    }
  })
})
