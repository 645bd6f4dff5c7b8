import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import { createDatabase, openDatabase, type Database } from '../../../renderer/store/database.ts'
import { untilAsked } from '../../../renderer/store/queue.ts'
import type { Tables } from '../../../renderer/store/rows.ts'
import { verbsOver } from '../../../renderer/store/write/verbs.ts'
import { deleteDatabase } from './use-store.ts'
import { account, batch, noon, person, say, thread } from './world.ts'

const accounts = [account(), account('second')]
const people = ['me', 'second', 'ana', 'bob', 'cleo']
const threads = ['walk', 'run', 'talk']
const roots = { walk: 'post', run: 'article', talk: 'direct' } as const

interface Seed { by: number; thread: number; parent: number; quotes: number; names: number[]; at: number }
const seeds = fc.array(fc.record<Seed>({
  by: fc.nat(4), thread: fc.nat(2), parent: fc.nat(30), quotes: fc.nat(30), names: fc.array(fc.nat(4), { maxLength: 2 }), at: fc.nat(5),
}), { minLength: 1, maxLength: 25 })

/** A world that never contradicts itself: the same message is the same in every batch. */
const worldOf = (from: readonly Seed[]): Message[] => from.map(({ by, thread: inThread, parent, quotes, names, at }, index) =>
  say(`m${index}`, people[by] ?? 'ana', threads[inThread] ?? 'walk', {
    ...(parent < index && { parent: `m${parent}` }), ...(quotes < from.length && { quotes: `m${quotes}` }),
    names: names.map((one) => people[one] ?? 'ana'), at: noon + at,
  }))
const brought = (messages: readonly Message[], accountId: string): Batch => batch(messages, {
  accountId, people: people.map((name) => person(name, { isBot: name === 'cleo' })), threads: threads.map((name) => thread(name, { root: roots[name as keyof typeof roots] })),
  readThreadIds: ['net:t-walk'], cursor: `after ${messages.length}`,
})

let count = 0
/** Runs in a database of its own, without the worker: the same code, and quick enough for many runs. */
const inDatabase = async (work: (verbs: ReturnType<typeof verbsOver>, database: Database) => Promise<void>): Promise<void> => {
  const database = createDatabase(`kith-property-${Date.now()}-${++count}`, 'relaxed')
  await openDatabase(database, () => undefined)
  const verbs = verbsOver(database, database)
  try {
    for (const one of accounts) await verbs.saveAccount(one)
    await work(verbs, database)
  } finally {
    database.close()
    await deleteDatabase(database.name)
  }
}
const contents = async (database: Database, except: readonly (keyof Tables)[]): Promise<Record<string, unknown>> =>
  Object.fromEntries(await Promise.all(database.tables.filter(({ name }) => !except.includes(name as keyof Tables))
    .map(async (table) => [table.name, (await table.toArray() as unknown[]).filter((row) => !isEmptyCounter(row))] as const)))
/** A counter that went up and down again says the same as one that was never needed. */
const isEmptyCounter = (row: unknown): boolean => typeof row === 'object' && row !== null && 'section' in row && 'count' in row && row.count === 0

describe('whatever a network says', () => {
  it('the order and the repetition of batches change nothing but the cursor', async () => {
    const placesAt = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 25, maxLength: 25 })
    await fc.assert(fc.asyncProperty(seeds, placesAt, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 0, 3], { minLength: 8 }),
      async (from, places, order) => {
        const world = worldOf(from)
        const batches = [0, 1, 2, 3, 4, 5].map((part) => world.filter((_, at) => places[at]?.includes(part)))
          .map((messages, at) => JSON.stringify(brought(messages, at % 2 ? 'net:second' : 'net:me')))
        let first: unknown
        await inDatabase(async (verbs, database) => {
          for (const json of batches) expect(await verbs.applyBatch(json, noon)).toMatchObject({ problem: null })
          first = await contents(database, ['cursors'])
        })
        await inDatabase(async (verbs, database) => {
          for (const at of order) expect(await verbs.applyBatch(batches[at] ?? '', noon)).toMatchObject({ problem: null })
          expect(await contents(database, ['cursors'])).toEqual(first)
        })
      }), { numRuns: 40 })
  }, 120_000)

  const step = fc.record({ what: fc.nat(11), which: fc.nat(30), size: fc.integer({ min: 1, max: 6 }) })

  it('and whatever the user does, rebuilding from scratch gives the same rows and counters', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.array(step, { minLength: 10, maxLength: 30 }), async (from, steps) => {
      const world = worldOf(from)
      await inDatabase(async (verbs, database) => {
        for (const [at, { what, which, size }] of steps.entries()) {
          const now = noon + 10 + at
          const conversations = await database.conversations.toArray()
          const conversation = conversations[which % Math.max(1, conversations.length)]
          const items = await database.outbox.toArray()
          const item = items[which % Math.max(1, items.length)]
          if (what <= 2) await verbs.applyBatch(JSON.stringify(brought(world.slice(which % world.length, which % world.length + size), what === 2 ? 'net:second' : 'net:me')), now)
          else if (what === 3) await verbs.applyBatch(JSON.stringify({ ...brought([], 'net:me'), gone: [{ messageId: `net:m${which % world.length}`, at: now }] }), now)
          else if (what === 4 && conversation) await verbs.markDone(conversation.id, now)
          else if (what === 5 && conversation) await verbs.restoreTriage(conversation.id, null)
          else if (what === 6 && conversation) await verbs.queueReply({ conversationId: conversation.id, text: 'words' }, now)
          else if (what === 7) await verbs.takeNext('net:me', now)
          else if (what === 8 && item) await verbs.settleUnsure(item.id, null, which % 2 ? now : untilAsked)
          else if (what === 9 && item) {
            const parent = item.target.messageId.slice('net:'.length)
            await verbs.settleSent(item.id, say(`sent-${item.id}`, 'me', item.target.threadId.slice('net:t-'.length), { parent, at: now }), now)
          } else if (what === 10 && item && item.state !== 'sending') await verbs.editItem(item.id, now)
          else if (what === 11 && which % 3 === 0) {
            await verbs.removeAccount('net:second')
            await verbs.saveAccount(account('second'))
          }
        }
        const before = await contents(database, [])
        await verbs.rebuild()
        expect(await contents(database, [])).toEqual(before)
      })
    }), { numRuns: 40 })
  }, 240_000)
})
