import { describe, expect, it, vi } from 'vitest'
import { createDatabase, openDatabase, type Database } from '../../../../renderer/store/database.ts'
import type { ChangeRow, UserTable } from '../../../../renderer/store/change-rows.ts'
import { inOne } from '../../../../renderer/store/write/transaction.ts'
import { userTables } from '../../../../renderer/store/write/journaling.ts'
import { verbsOver } from '../../../../renderer/store/write/verbs.ts'
import { deleteDatabase } from '../use-store.ts'
import { account, batch, conversationId, noon, say } from '../world.ts'

const ana = conversationId('ana', 'walk')
const walk = [say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]
const rowOf: Record<UserTable, (key: string, words?: string) => object> = {
  accounts: (id, name = 'me') => ({ ...account(), id, name }),
  settings: (key, value = 'dark') => ({ key, value }),
  exceptions: (id, value = 'x') => ({ id, by: 'domain', value, is: 'noise', decidedAt: noon }),
  triage: (id, state = 'done') => ({ conversationId: id, state, decidedAt: noon, seenUntil: noon, returnsAt: null }),
  looks: (id) => ({ conversationId: id, shownAt: noon, openedAt: null }),
  reviews: (personId, pile = 'hello') => ({ personId, pile, decidedAt: noon, returnsAt: null, greetedAt: null }),
  notes: (personId, text = 'hi') => ({ personId, text, labels: [], savedAt: noon }),
  links: (personId, humanId = 'one') => ({ personId, humanId, decidedAt: noon }),
  followUps: (id, text = 'hi') => ({ id, personId: 'net:p-ana', text, madeAt: noon, doneAt: null }),
  drafts: (id, text = 'hi') => ({ conversationId: id, accountId: 'net:me', text, attachments: [], messageId: null, savedAt: noon, restored: null }),
  outbox: (id, text = 'hi') => ({ id, conversationId: ana, state: 'waiting', queuedAt: noon, text }),
}

let count = 0
const withDatabase = async (work: (database: Database) => Promise<void>, prepare: (database: Database) => void = () => undefined): Promise<void> => {
  const name = `kith-journaling-${Date.now()}-${++count}`
  const database = createDatabase(name, 'strict')
  prepare(database)
  await openDatabase(database, () => undefined)
  try {
    await work(database)
  } finally {
    database.close()
    await deleteDatabase(name)
  }
}
const changes = async (database: Database): Promise<Pick<ChangeRow, 'id' | 'seq' | 'isGone'>[]> =>
  (await database.changes.orderBy('seq').toArray()).map(({ id, seq, isGone }) => ({ id, seq, isGone }))
/** Refuses writes to one table when told to. */
const breaking = (table: string, isBroken: () => boolean) => (database: Database): void => {
  database.use({
    stack: 'dbcore', name: 'breaks', level: 0,
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: (request) => name === table && isBroken() ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : core.table(name).mutate(request),
      }),
    }),
  })
}

describe('what the user wrote', () => {
  it.each(userTables)('in %s is a change, however it is written, in a transaction or not', (table) => withDatabase(async (database) => {
    const rows = database.table<object, string>(table)
    const make = rowOf[table]
    const ways: [way: string, work: () => PromiseLike<unknown>, changed: readonly string[], gone: boolean][] = [
      ['add', () => rows.add(make('a')), ['a'], false],
      ['put', () => rows.put(make('a', 'light')), ['a'], false],
      ['bulkAdd', () => rows.bulkAdd([make('b'), make('c')]), ['b', 'c'], false],
      ['bulkPut', () => rows.bulkPut([make('b'), make('d')]), ['b', 'd'], false],
      ['update', () => rows.update('a', { note: 1 }), ['a'], false],
      ['upsert', () => rows.upsert('a', { note: 3 }), ['a'], false],
      ['bulkUpdate', () => rows.bulkUpdate([{ key: 'c', changes: { note: 2 } }]), ['c'], false],
      ['modify', () => rows.where(':id').anyOf('a', 'b').modify({ note: 9 }), ['a', 'b'], false],
      ['delete', () => rows.delete('a'), ['a'], true],
      ['a filtered delete', () => rows.filter((row) => 'note' in row).delete(), ['b', 'c'], true],
      ['put again', () => rows.bulkPut([make('a'), make('e')]), ['a', 'e'], false],
      ['a range delete', () => rows.where(':id').above('d').delete(), ['e'], true],
      ['bulkDelete', () => rows.bulkDelete(['d', 'never there']), ['d'], true],
      ['clear', () => rows.clear(), ['a'], true],
    ]
    for (const inside of [false, true]) {
      for (const [way, work, keys, gone] of ways) {
        const before = (await changes(database)).at(-1)?.seq ?? 0
        if (inside) await inOne(database, async () => {
          await work()
        })
        else await work()
        const now = (await changes(database)).filter(({ seq }) => seq > before)
        expect(now.map(({ id, isGone }) => [id, isGone]), `${way} ${inside ? 'inside' : 'alone'}`).toEqual([...keys].sort().map((key) => [`${table} ${key}`, gone]))
      }
    }
    const seqs = (await changes(database)).map(({ seq }) => seq)
    expect(new Set(seqs).size).toBe(seqs.length)
  }))

  it('takes sequences that grow, none twice, also when much is written at once', () => withDatabase(async (database) => {
    await inOne(database, async () => {
      await Promise.all(userTables.flatMap((table) => ['a', 'b'].map((key) => database.table<object, string>(table).put(rowOf[table](key)))))
    })
    await Promise.all(userTables.map((table) => database.table<object, string>(table).bulkPut([rowOf[table]('c'), rowOf[table]('d')])))
    const all = await changes(database)
    expect(all).toHaveLength(4 * userTables.length)
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 4 * userTables.length }, (_, at) => at + 1))
  }))

  it('goes on above what main has, though a power cut took it from this disk', () => withDatabase(async (database) => {
    await database.markers.put({ key: 'acknowledged', value: 500 })
    await database.table('drafts').put(rowOf.drafts('a'))
    expect(await changes(database)).toEqual([{ id: 'drafts a', seq: 501, isGone: false }])
  }))

  it('is newer than what stood there before, also when the clock was turned back', () => withDatabase(async (database) => {
    const clock = vi.spyOn(Date, 'now')
    try {
      clock.mockReturnValue(noon + 1_000_000)
      await database.table('drafts').put(rowOf.drafts('a'))
      clock.mockReturnValue(noon)
      await database.table('drafts').put(rowOf.drafts('a', 'later'))
      await database.table('drafts').put(rowOf.drafts('b'))
    } finally {
      clock.mockRestore()
    }
    expect((await database.changes.toArray()).map(({ id, at }) => [id, at])).toEqual([['drafts a', noon + 1_000_001], ['drafts b', noon]])
  }))

  it.each(userTables)('in %s is not there without its change: an error while the change is written undoes both', async (table) => {
    let isBroken = false
    await withDatabase(async (database) => {
      const rows = database.table<object, string>(table)
      await rows.put(rowOf[table]('kept'))
      isBroken = true
      await expect(rows.put(rowOf[table]('a'))).rejects.toThrow(/no room/)
      await expect(rows.bulkPut([rowOf[table]('a'), rowOf[table]('b')])).rejects.toThrow(/no room/)
      await expect(rows.clear()).rejects.toThrow(/no room/)
      await expect(inOne(database, async () => {
        await rows.put(rowOf[table]('c')).catch(() => undefined)
        await rows.put(rowOf[table]('d')).catch(() => undefined)
      })).rejects.toThrow()
      isBroken = false
      expect(await rows.toCollection().primaryKeys()).toEqual(['kept'])
      expect(await changes(database)).toEqual([{ id: `${table} kept`, seq: 1, isGone: false }])
    }, breaking('changes', () => isBroken))
  })

  it('and then taken back with its transaction leaves no change', () => withDatabase(async (database) => {
    await expect(inOne(database, async () => {
      await database.table('drafts').put(rowOf.drafts('a'))
      expect(await database.changes.count()).toBe(1)
      throw new Error('no after all')
    })).rejects.toThrow('no after all')
    expect([await database.drafts.count(), await database.changes.count()]).toEqual([0, 0])
  }))

  it('that the database refuses leaves no change either', () => withDatabase(async (database) => {
    const drafts = database.table<object, string>('drafts')
    await drafts.add(rowOf.drafts('a'))
    await expect(drafts.add(rowOf.drafts('a', 'twice'))).rejects.toThrow()
    await drafts.bulkAdd([rowOf.drafts('a', 'twice'), rowOf.drafts('b')]).catch(() => undefined)
    const kept = await drafts.toCollection().primaryKeys()
    expect((await changes(database)).map(({ id }) => id)).toEqual(kept.map((key) => `drafts ${key}`))
    expect((await changes(database)).find(({ id }) => id === 'drafts a')?.seq).toBe(1)
  }))
})

describe('the verbs', () => {
  it('leave a change for every row of the user’s, and none for what a network says', () => withDatabase(async (database) => {
    const verbs = verbsOver(database, database)
    await verbs.saveAccount(account())
    await verbs.applyBatch(JSON.stringify(batch(walk)), noon)
    expect((await changes(database)).map(({ id }) => id)).toEqual(['accounts net:me'])
    await verbs.saveDraft({ conversationId: ana, accountId: 'net:me', text: 'hi', attachments: [], messageId: null, savedAt: noon, restored: null })
    await verbs.markDone(ana, noon)
    await verbs.markShown([ana], noon)
    await verbs.saveSettings({ pastDays: 3 })
    await verbs.addException({ by: 'domain', value: 'seo.example', is: 'noise' }, noon)
    await verbs.queueReply({ conversationId: ana, text: 'hi' }, noon)
    await verbs.removeAccount('net:me', true)
    const live = new Set((await database.changes.toArray()).filter(({ isGone }) => !isGone).map(({ id }) => id))
    const rows = (await Promise.all(userTables.map(async (table) => (await database.table<object, string>(table).toCollection().primaryKeys()).map((key) => `${table} ${key}`)))).flat()
    expect([...live].sort()).toEqual(rows.sort())
    expect((await database.changes.get('accounts net:me'))?.isGone).toBe(true)
  }))
})
