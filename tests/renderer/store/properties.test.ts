import { describe, expect, it } from 'vitest'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import { createDatabase, openDatabase, type Database } from '../../../renderer/store/database.ts'
import { untilAsked } from '../../../renderer/store/queue.ts'
import type { Tables } from '../../../renderer/store/rows.ts'
import { verbsOver } from '../../../renderer/store/write/verbs.ts'
import { deleteDatabase } from './use-store.ts'
import { account, batch, noon, person, say, thread } from './world.ts'
import { fc } from '../../property.ts'
import { answeredIn } from '../../replies.ts'

const accounts = [account(), account('second')]
const strangers = Array.from({ length: 10 }, (_, at) => `stranger${at}`)
const people = ['me', 'second', 'ana', 'bob', 'cleo', 'spam']
const everybody = [...people, ...strangers]
const threads = ['walk', 'run', 'talk', 'crowd']
const roots = { walk: 'post', run: 'article', talk: 'direct', crowd: 'post' } as const

interface Seed { by: number; text: number; thread: number; parent: number; quotes: number; names: number[]; at: number }
const seeds = fc.array(fc.record<Seed>({
  by: fc.nat(5), text: fc.nat(7), thread: fc.nat(2), parent: fc.nat(30), quotes: fc.nat(30), names: fc.array(fc.nat(5), { maxLength: 2 }), at: fc.nat(5),
}), { minLength: 1, maxLength: 25 })

const spam = 'Guest post offer: we write SEO articles with dofollow links for your blog. Best prices, DM us https://seo.example/offer'
const texts = [
  undefined, 'What do you think of this?', 'thanks!', spam, spam, 'I wish you the very best of luck with the harbour and all who live there',
  'Win a free phone! Like, repost, follow and tag three friends to enter our giveaway https://win.example/x', 'https://link.example/only',
]
const linkOf = (text: string): Message['marks'] => {
  const from = text.indexOf('https://')
  return from < 0 ? [] : [{ kind: 'link', from, to: text.length, target: text.slice(from) }]
}
const saying = (which: number) => {
  const text = texts[which % texts.length]
  return text === undefined ? {} : { text, marks: linkOf(text) }
}

/** A world that never contradicts itself: the same message is the same in every batch. In one thread strangers wait in a crowd. */
const worldOf = (from: readonly Seed[]): Message[] => [...from.map(({ by, text, thread: inThread, parent, quotes, names, at }, index) =>
  say(`m${index}`, people[by] ?? 'ana', threads[inThread] ?? 'walk', {
    ...(parent < index && { parent: `m${parent}` }), ...(quotes < from.length && { quotes: `m${quotes}` }),
    names: names.map((one) => people[one] ?? 'ana'), at: noon + at, ...saying(text),
  })),
say('crowd', 'me', 'crowd', { at: noon }),
...strangers.map((name, at) => say(`from-${name}`, name, 'crowd', { parent: 'crowd', at: noon + 1 + at % 3, ...saying(at % 3) })),
]
const brought = (messages: readonly Message[], accountId: string): Batch => batch(messages, {
  accountId, people: everybody.map((name) => person(name, { isBot: name === 'cleo' })), threads: threads.map((name) => thread(name, { root: roots[name as keyof typeof roots] })),
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
/** All rows but those of `except` and of the search: what is queued for its index says when and how often something was written. */
const contents = async (database: Database, except: readonly (keyof Tables)[]): Promise<Record<string, unknown>> =>
  Object.fromEntries(await Promise.all(database.tables.filter(({ name }) => ![...except, 'searchQueue', 'searchSegments'].includes(name))
    .map(async (table) => [table.name, (await table.toArray() as unknown[]).filter((row) => !isEmptyCounter(row))] as const)))
const finish = async (verbs: ReturnType<typeof verbsOver>): Promise<void> => {
  while (await verbs.doChore());
}
/** A counter that went up and down again says the same as one that was never needed. */
const isEmptyCounter = (row: unknown): boolean => typeof row === 'object' && row !== null && 'count' in row && row.count === 0

describe('whatever a network says', () => {
  it('the order and the repetition of batches change nothing but the cursor', async () => {
    const placesAt = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 40, maxLength: 40 })
    await fc.assert(fc.asyncProperty(seeds, placesAt, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 0, 3], { minLength: 8 }),
      async (from, places, order) => {
        const world = worldOf(from)
        const batches = [0, 1, 2, 3, 4, 5].map((part) => world.filter((_, at) => places[at]?.includes(part)))
          .map((messages, at) => JSON.stringify(brought(messages, at % 2 ? 'net:second' : 'net:me')))
        let first: unknown
        await inDatabase(async (verbs, database) => {
          for (const json of batches) expect(await verbs.applyBatch(json, noon)).toMatchObject({ problem: null })
          first = await contents(database, ['cursors', 'changes'])
        })
        await inDatabase(async (verbs, database) => {
          for (const at of order) expect(await verbs.applyBatch(batches[at] ?? '', noon)).toMatchObject({ problem: null })
          expect(await contents(database, ['cursors', 'changes'])).toEqual(first)
        })
      }), { numRuns: 40 })
  }, 300_000)

  it('a reaction changes nothing but that it is there', async () => {
    const reactions = fc.array(fc.record({ by: fc.nat(15), to: fc.nat(30), kind: fc.constantFrom('like' as const, 'repost' as const) }), { minLength: 1, maxLength: 10 })
    await fc.assert(fc.asyncProperty(seeds, reactions, async (from, given) => {
      await inDatabase(async (verbs, database) => {
        await verbs.applyBatch(JSON.stringify(brought(worldOf(from), 'net:me')), noon)
        const before = await contents(database, ['reactions', 'cursors'])
        const made = given.map(({ by, to, kind }, at) => ({ id: `net:like${at}`, messageId: `net:m${to}`, byId: `net:p-${everybody[by] ?? 'ana'}`, kind, at: noon + at }))
        await verbs.applyBatch(JSON.stringify({ ...brought([], 'net:me'), reactions: made, readThreadIds: [] }), noon + 10)
        expect(await contents(database, ['reactions', 'cursors'])).toEqual(before)
      })
    }), { numRuns: 15 })
  }, 300_000)

  const step = fc.record({ what: fc.nat(24), which: fc.nat(60), size: fc.integer({ min: 1, max: 12 }) })

  it('and whatever the user does, rebuilding from scratch gives the same rows and counters', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.array(step, { minLength: 15, maxLength: 45 }), async (from, steps) => {
      const world = worldOf(from)
      await inDatabase(async (verbs, database) => {
        for (const [at, { what, which, size }] of steps.entries()) {
          const now = noon + 10 + at
          const conversations = await database.conversations.toArray()
          const conversation = conversations[which % Math.max(1, conversations.length)]
          const items = await database.outbox.toArray()
          const item = items[which % Math.max(1, items.length)]
          if (what <= 2) await verbs.applyBatch(JSON.stringify(brought(world.slice(which % world.length, which % world.length + size), what === 2 ? 'net:second' : 'net:me')), now)
          else if (what === 3) await verbs.applyBatch(JSON.stringify({ ...brought([], 'net:me'), gone: [{ messageId: world[which % world.length]?.id ?? 'net:m0', at: now }] }), now)
          else if (what === 4 && conversation) await verbs.markDone(conversation.id, now)
          else if (what === 5 && conversation) await verbs.restoreTriage(conversation.id, null)
          else if (what === 6 && conversation) {
            const answered = await database.messages.get(conversation.messageId)
            if (answered?.deletedAt === null) await verbs.queueReply({ conversationId: conversation.id, text: 'words' }, now)
          } else if (what === 7) {
            if (item) await verbs.noteApproved(item.id, now)
            await verbs.takeNext('net:me', now + 20_000)
          } else if (what === 8 && item) await verbs.settleUnsure(item.id, null, which % 2 ? now : untilAsked)
          else if (what === 9 && item) {
            const parent = answeredIn(item).messageId.slice('net:'.length)
            await verbs.settleSent(item.id, say(`sent-${item.id}`, 'me', answeredIn(item).threadId.slice('net:t-'.length), { parent, at: now }), now)
          } else if (what === 10 && item && item.state !== 'sending') await verbs.editItem(item.id, now)
          else if (what === 11 && which % 3 === 0) {
            await verbs.removeAccount('net:second', which % 2 === 0)
            await verbs.saveAccount(account('second'))
          } else if (what === 12 && conversation) await verbs.snooze(conversation.id, which % 3 ? now + size : null, now)
          else if (what === 13) await verbs.wakeSnoozed(now)
          else if (what === 14 && conversation) await verbs.markNoAnswer(conversation.id, now)
          else if (what === 15) await verbs.markShown([...conversations.slice(0, size).map(({ id }) => id), 'fold net:t-crowd'], now)
          else if (what === 16 && conversation) await verbs.markOpened(conversation.id, now)
          else if (what === 17 && conversation) await verbs.saveDraft({ conversationId: conversation.id, accountId: 'net:me', text: which % 2 ? 'half a' : '', attachments: [], messageId: null, restored: null, savedAt: now })
          else if (what === 18) await verbs.addException({ by: 'sender', value: `net:p-${everybody[which % everybody.length] ?? 'ana'}`, is: size % 2 ? 'noise' : 'person' }, now)
          else if (what === 19) await verbs.addException({ by: 'domain', value: ['seo.example', 'www.win.example', 'link.example'][which % 3] ?? '', is: size % 2 ? 'noise' : 'person' }, now)
          else if (what === 20) await verbs.addException({ by: 'reason', value: ['guest-post', 'giveaway', 'bare-link', 'same-text'][which % 4] ?? '', is: 'person' }, now)
          else if (what === 21) await Promise.all((await database.exceptions.limit(size % 3).toArray()).map((exception) => verbs.removeException(exception)))
          else if (what === 22) await verbs.applyBatch(JSON.stringify({ ...brought([], 'net:me'), people: [person('ana', { isBot: which % 3 === 0, bio: which % 2 ? 'SEO agency' : '' })] }), now)
          else if (what === 23) await verbs.linkPeople(`net:p-${everybody[which % everybody.length] ?? 'ana'}`, `net:p-${everybody[size % everybody.length] ?? 'ana'}`, now)
          else if (what === 24) await verbs.unlinkPerson((await database.links.toArray())[which % Math.max(1, await database.links.count())]?.personId ?? 'net:p-ana')
        }
        await finish(verbs)
        const before = await contents(database, [])
        await verbs.rebuild()
        expect(await contents(database, [])).toEqual(before)
        await everyoneHasAPlace(database)
      })
    }), { numRuns: 60 })
  }, 300_000)
})

/** Whoever waits stands in exactly one place; whatever is hidden says why; the counters count what is there. */
const everyoneHasAPlace = async (database: Database): Promise<void> => {
  const rows = await database.conversations.toArray()
  const folds = new Map((await database.folds.toArray()).map((fold) => [fold.threadId, fold]))
  for (const row of rows) {
    if (row.section === 'waiting') expect(['waiting', 'shown', `folded ${row.threadId}`]).toContain(row.list)
    else expect(row.list).toBe(row.section)
    if (row.isFold) expect(folds.get(row.threadId)?.firstId).toBe(row.id)
    if (row.section === 'hidden') expect(row.reason.key).toMatch(/^(marked-(sender|domain)|broadcast|headline|bare-link|repost|automated-list|welcome|giveaway|easy-money|guest-post|empty-praise|sales-pitch|bait|phishing|promotion|flirt|same-text)$/)
  }
  for (const fold of folds.values()) {
    expect(rows.filter(({ threadId, list, isFold }) => threadId === fold.threadId && (isFold || list.startsWith('folded')))).toHaveLength(fold.people)
    expect(fold.people).toBeGreaterThanOrEqual(8)
  }
  for (const { section, count } of await database.counters.toArray()) expect(rows.filter((row) => row.section === section), section).toHaveLength(count)
  for (const { reasonKey, count } of await database.hiddenCounts.toArray()) {
    expect(rows.filter((row) => row.section === 'hidden' && row.reason.key === reasonKey), reasonKey).toHaveLength(count)
  }
}
