/** Work on the whole inbox, stopped and gone on with: the real store in a real browser. */
import { describe, expect, it } from 'vitest'
import { addException, removeException } from '../../../renderer/store/exceptions.ts'
import { getSorting } from '../../../renderer/store/long-work.ts'
import { ask, read } from '../../../renderer/store/open.ts'
import { getIndexing, search } from '../../../renderer/store/search.ts'
import { createDatabase, openDatabase } from '../../../renderer/store/database.ts'
import { everythingQueued } from '../../../renderer/store/search/rows.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { soon } from '../../soon.ts'
import { apply, reopen, storeName, useStore } from './use-store.ts'
import { account, batch, noon, say } from './world.ts'

const many = Array.from({ length: 120 }, (_, at) => say(`m${at}`, `p${at % 7}`, `t${String(at).padStart(3, '0')}`, { names: ['me'], kind: 'mention', at: noon + at, text: `greetings number${at}` }))

/** As an update of Kith or an older inbox would leave it; written past the worker. */
const leave = async (rows: (database: ReturnType<typeof createDatabase>) => Promise<unknown>): Promise<void> => {
  const database = createDatabase(storeName(), 'relaxed')
  await openDatabase(database, () => undefined)
  await rows(database)
  database.close()
}

describe('long work', () => {
  useStore(account())

  it('on the threads is counted, stops where the user says so, also over a restart, and goes on from there', async () => {
    await apply(batch(many))
    expect(await getSorting()).toBeNull()
    await saveSettings({ stoppedWork: ['rules'] })
    await leave((database) => database.chores.put({ id: 'threads', kind: 'threads', value: '', after: '' }))
    expect(await ask('doChore')).toBe(false)
    await reopen()
    expect(await ask('doChore')).toBe(false)
    expect(await getSorting()).toEqual({ counted: 'threads', done: 0, total: null, isStopped: true })
    await saveSettings({ stoppedWork: [] })
    await soon(async () => expect(await getSorting()).toBeNull())
    expect(await read(({ chores }) => chores.count())).toBe(0)
  })

  it('says how many of how many', async () => {
    await apply(batch(many))
    await leave((database) => database.chores.put({ id: 'threads', kind: 'threads', value: '', after: '', done: 0 }))
    expect(await ask('doChore')).toBe(true)
    expect(await getSorting()).toEqual({ counted: 'threads', done: 50, total: 120, isStopped: false })
    while (await ask('doChore'));
    expect(await getSorting()).toBeNull()
  })

  it('that was stopped begins again where the user asks for something that needs it', async () => {
    await apply(batch(many))
    await saveSettings({ stoppedWork: ['rules', 'index'] })
    await addException({ by: 'domain', value: 'bakery.example', is: 'noise' }, noon)
    await removeException({ by: 'domain', value: 'bakery.example' })
    expect((await read(({ settings }) => settings.get('stoppedWork')))?.value).toEqual(['index'])
    await soon(async () => expect(await read(({ chores }) => chores.count())).toBe(0))
  })

  it('on the index waits while it is stopped; what comes in meanwhile is found all the same', async () => {
    await saveSettings({ stoppedWork: ['index'] })
    await apply(batch(many))
    const found = async (text: string): Promise<number> => (await search(text, { people: 5, messages: 50 }, noon)).messages.length
    expect(await found('number7')).toBeGreaterThan(0)
    await leave(async (database) => {
      await database.searchSegments.clear()
      await database.searchQueue.clear()
      await database.searchQueue.bulkPut(everythingQueued)
    })
    await reopen()
    await apply(batch([say('late', 'cleo', 'walk', { names: ['me'], kind: 'mention', at: noon + 500, text: 'Marmalade' })]))
    await soon(async () => expect(await found('marmalade')).toBe(1))
    expect(await found('number7')).toBe(0)
    expect(await getIndexing()).toMatchObject({ counted: 'messages', done: 0, isStopped: true })
    await saveSettings({ stoppedWork: [] })
    await soon(async () => expect(await getIndexing()).toBeNull())
    expect(await found('number7')).toBeGreaterThan(0)
  })

  it('on the index counts people where only they are left', async () => {
    await saveSettings({ stoppedWork: ['index'] })
    await leave((database) => database.searchQueue.put({ id: 'all people', family: 'people', is: 'all', after: '', done: 3, total: 7 }))
    expect(await getIndexing()).toEqual({ counted: 'people', done: 3, total: 7, isStopped: true })
  })
})
