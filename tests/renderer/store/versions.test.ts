import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countSections } from '../../../renderer/store/conversations.ts'
import { createDatabase, openDatabase } from '../../../renderer/store/database.ts'
import { listFollowers } from '../../../renderer/store/followers.ts'
import { ask, closeStore, openStore, read } from '../../../renderer/store/open.ts'
import { listOutbox } from '../../../renderer/store/outbox.ts'
import { getGeneration, readPending } from '../../../renderer/store/journal.ts'
import { rebuildStore } from '../../../renderer/store/receive.ts'
import { getIndexing, search } from '../../../renderer/store/search.ts'
import { defaultSettings, getSettings } from '../../../renderer/store/settings.ts'
import { latestVersion, versions } from '../../../renderer/store/versions.ts'
import { soon } from '../../soon.ts'
import { deleteDatabase, everything } from './use-store.ts'
import { account, batch, conversationId, day, noCounts, noon, person, say, thread } from './world.ts'

const name = 'kith-old'
const seen = { accountIds: ['net:me'] }
const spam = 'https://seo.example/offer'
const words = [
  say('root', 'me', 'walk', { at: noon }),
  say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 }), say('hello', 'bob', 'walk', { parent: 'root', at: noon + 2 }),
  say('set-aside', 'cleo', 'walk', { parent: 'root', at: noon + 3 }), say('spam', 'dan', 'walk', { names: ['me'], text: spam, kind: 'mention', at: noon + 4, marks: [{ kind: 'link', from: 0, to: spam.length, target: spam }] }),
]
const old = conversationId('ana', 'walk')
const { cursor } = batch([])

/** The rows a Kith of version 1 wrote, as it wrote them. */
const rowsOfVersion1 = (): Record<string, readonly object[]> => ({
  accounts: [account()],
  people: ['me', 'ana', 'bob', 'cleo', 'dan'].map((one) => ({ ...person(one), ...seen })),
  threads: [{ ...thread('walk'), ...seen }],
  messages: words.map((message) => ({ ...message, ...seen, refs: { 'net:me': message.ref } })),
  cursors: [{ accountId: 'net:me', cursor }],
  conversations: ['ana', 'bob', 'cleo', 'dan'].map((one) => ({ id: conversationId(one, 'walk'), threadId: 'net:t-walk', personId: `net:p-${one}`, section: 'waiting', tier: 0, waitingSince: noon })),
  counters: [{ section: 'waiting', count: 4 }],
  threadStates: [{ threadId: 'net:t-walk', uri: 't-walk', accountIds: ['net:me'], size: 5, activeAt: noon + 4, readAt: noon + 100 }],
  triage: [{ conversationId: conversationId('cleo', 'walk'), state: 'done', decidedAt: noon + 10, seenUntil: noon + 3 }],
  drafts: [{ conversationId: conversationId('bob', 'walk'), accountId: 'net:me', text: 'half a sente', savedAt: noon + 11 }],
  outbox: [{
    id: 'o1', accountId: 'net:me', conversationId: old, text: 'coming', language: null, queuedAt: noon + 12, state: 'waiting', attempts: 0, notBefore: noon + 12, failure: null,
    sentMessageId: null, settledAt: null, target: {
      kind: 'reply', personId: 'net:p-ana', threadId: 'net:t-walk', threadUri: 't-walk', messageId: 'net:hi', messageUri: 'hi', messageRef: '', audience: 'public', warning: null,
    },
  }],
  settings: [{ key: 'pastDays', value: 30 }],
})
/** The same as a Kith of version 2 kept it. */
const rowsOfVersion2 = (): Record<string, readonly object[]> => ({
  ...rowsOfVersion1(),
  messages: words.map((message) => ({ ...message, ...seen, refs: { 'net:me': message.ref }, textHash: null })),
  conversations: [], counters: [], markers: [{ key: 'rules', value: 0 }],
  triage: [{ conversationId: conversationId('cleo', 'walk'), state: 'snoozed', decidedAt: noon + 10, seenUntil: noon + 3, returnsAt: noon + 1_000_000 }],
  looks: [{ conversationId: old, openedAt: noon + 12, shownAt: noon + 20 }],
  exceptions: [{ id: 'sender net:p-dan', by: 'sender', value: 'net:p-dan', is: 'noise', decidedAt: noon + 13 }],
})
const write = async (number: number, rowsOf = rowsOfVersion1, into = name): Promise<void> => {
  const database = new Dexie(into)
  for (const version of versions.filter((one) => one.number <= number)) database.version(version.number).stores(version.stores)
  await database.open()
  for (const [table, rows] of Object.entries(rowsOf())) await database.table(table).bulkPut(rows)
  database.close()
}

describe('an inbox written by an older Kith', () => {
  beforeEach(() => deleteDatabase(name))
  afterEach(async () => {
    closeStore()
    await deleteDatabase(name)
  })

  it('opens with everything in it and what the user decided, and follows today’s rules soon after', async () => {
    await write(1)
    await openStore(name)
    const kept = await read(async (database) => [
      await database.messages.count(), await database.people.count(), (await database.cursors.get('net:me'))?.cursor, (await database.drafts.toArray())[0]?.text, (await database.triage.toArray())[0],
    ])
    expect(kept).toEqual([5, 5, cursor, 'half a sente', { conversationId: conversationId('cleo', 'walk'), state: 'done', decidedAt: noon + 10, seenUntil: noon + 3, returnsAt: null }])
    expect((await listOutbox()).map(({ text }) => text)).toEqual(['coming'])
    expect(await getSettings()).toEqual({ ...defaultSettings, pastDays: 30 })
    while (await ask('doChore'));
    expect(await countSections(noon)).toEqual({ ...noCounts, waiting: 1, answered: 1, done: 1, hidden: 1 })
    expect((await read(({ looks }) => looks.toArray())).map(({ conversationId: id }) => id).sort()).toEqual([old, conversationId('bob', 'walk'), conversationId('cleo', 'walk')].sort())
    expect((await read(({ threadStates }) => threadStates.toArray()))[0]).toMatchObject({ readAt: noon + 100 })
    const derived = await everything(['counters', 'hiddenCounts'])
    await rebuildStore()
    expect(await everything(['counters', 'hiddenCounts'])).toEqual(derived)
  })

  it('goes on with what is left to do where Kith was closed in the middle of it', async () => {
    await write(1)
    const database = createDatabase(name, 'relaxed')
    await openDatabase(database, () => undefined)
    expect((await database.chores.toArray()).map(({ kind }) => kind).sort()).toEqual(['texts', 'threads'])
    database.close()
    await openStore(name)
    while (await ask('doChore'));
    expect(await countSections(noon)).toMatchObject({ waiting: 1, hidden: 1 })
    expect(await read(({ chores }) => chores.count())).toBe(0)
  })

  it('is the same for who goes there version by version and for who describes only the latest', async () => {
    const shapeOf = async (isLatest: boolean): Promise<unknown> => {
      const into = `${name}-shape-${isLatest}`
      // From the first version on; only where there is nothing yet may the latest alone be described.
      if (!isLatest) await write(1, rowsOfVersion1, into)
      const database = createDatabase(into, 'relaxed', isLatest)
      try {
        await openDatabase(database, () => undefined)
        const native = database.backendDB()
        const names = [...native.objectStoreNames]
        const stores = native.transaction(names)
        return [native.version, names.map((table) => {
          const { keyPath, indexNames } = stores.objectStore(table)
          return [table, keyPath, [...indexNames].map((index) => {
            const { keyPath: path, unique, multiEntry } = stores.objectStore(table).index(index)
            return [index, path, unique, multiEntry]
          })]
        })]
      } finally {
        await database.delete()
      }
    }
    expect(await shapeOf(true)).toEqual(await shapeOf(false))
  })

  it('can be searched, from before there was an index', async () => {
    await write(2, rowsOfVersion2)
    await openStore(name)
    await soon(async () => expect(await getIndexing()).toBeNull())
    const { people, messages } = await search('hello', { people: 5, messages: 5 }, noon)
    expect([people.length, messages.map(({ id }) => id)]).toEqual([0, ['net:hello']])
    expect((await search('bob', { people: 5, messages: 5 }, noon)).people.map(({ person: { name: found } }) => found)).toEqual(['bob'])
  })

  it('derived by other rules is derived anew', async () => {
    await write(1)
    await openStore(name)
    while (await ask('doChore'));
    closeStore()
    const database = createDatabase(name, 'relaxed')
    await openDatabase(database, () => undefined)
    await database.markers.put({ key: 'rules', value: 0 })
    await database.conversations.update(conversationId('bob', 'walk'), { snippet: 'as older rules had it' })
    database.close()
    await openStore(name)
    while (await ask('doChore'));
    expect((await read(({ conversations }) => conversations.get(conversationId('bob', 'walk'))))?.snippet).toBe('words of hello')
  })

  it('without a journal gives all that the user wrote to it, and says of drafts and answers what they say today', async () => {
    await write(2, rowsOfVersion2)
    await openStore(name)
    while (await ask('doChore'));
    expect(await countSections(noon)).toEqual({ ...noCounts, waiting: 1, answered: 1, snoozed: 1, hidden: 1 })
    expect(await read(({ drafts }) => drafts.toArray())).toMatchObject([{ text: 'half a sente', attachments: [], messageId: null, restored: null }])
    expect(await listOutbox()).toMatchObject([{ text: 'coming', attachments: [], approvedAt: null, isFirst: false, isAgain: false }])
    const { entries } = await readPending(0)
    const first = [`accounts net:me ${noon - 90 * day}`, `drafts ${conversationId('bob', 'walk')} ${noon + 11}`]
    expect(entries.map(({ table, key, at }) => `${table} ${key} ${at}`)).toEqual(expect.arrayContaining([...first, `looks ${old} ${noon + 20}`, `exceptions sender net:p-dan ${noon + 13}`, 'settings pastDays 0']))
    expect(entries.map(({ table }) => table).sort()).toEqual(['accounts', 'drafts', 'exceptions', 'looks', 'outbox', 'settings', 'triage'])
    expect(new Set(entries.map(({ seq }) => seq)).size).toBe(entries.length)
    // What was written by an older Kith is no empty inbox: no backup is offered over it.
    expect(await getGeneration()).toMatchObject({ isEmpty: false, acknowledged: 0 })
  })

  it('of before there was a door has its followers at it', async () => {
    await write(4, () => ({
      accounts: [account('me', { addedAt: noon - day })], people: [{ ...person('ana'), ...seen }],
      followerEvents: [{ id: 'f1', accountId: 'net:me', personId: 'net:p-ana', kind: 'followed', at: noon }],
    }))
    await openStore(name)
    expect((await listFollowers(noon + 1)).door.map(({ person: { id } }) => id)).toEqual(['net:p-ana'])
  })

  it('has its notes found, also those written before notes were searched', async () => {
    await write(7, () => ({
      people: [{ ...person('ana'), ...seen }, { ...person('bob'), ...seen }],
      notes: [{ personId: 'net:p-ana', text: 'restores harmoniums', labels: [], savedAt: noon }],
    }))
    await openStore(name)
    await soon(async () => expect((await search('harmoniums', { people: 5, messages: 5 }, noon)).people.map(({ person: { name: found } }) => found)).toEqual(['ana']))
  })

  it('is of a version that every later one builds on', () => {
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: latestVersion }, (_, at) => at + 1))
  })
})
