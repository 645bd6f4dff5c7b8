import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { closeStore, onStoreLost, onTablesChanged, openStore, read } from '../../../renderer/store/open.ts'
import { problemOf } from '../../../renderer/store/problem.ts'
import { defaultSettings, getSettings, saveSettings } from '../../../renderer/store/settings.ts'
import type { TableName } from '../../../renderer/store/rows.ts'
import { latestVersion } from '../../../renderer/store/versions.ts'
import { apply, deleteDatabase, storeName, useStore } from './use-store.ts'
import { account, batch, noon, say } from './world.ts'
import { soon } from '../../soon.ts'

const openRaw = (name: string, version: number): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, version)
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error ?? new Error('not opened'))
})
/** Keeps everybody else from writing to a table, until what this resolves to is called. */
const hold = (database: IDBDatabase, table: TableName): Promise<() => void> => new Promise((resolve, reject) => {
  const store = database.transaction(table, 'readwrite').objectStore(table)
  let isHeld = true
  const goOn = (): void => {
    const request = store.count()
    request.onerror = () => reject(request.error ?? new Error('not held'))
    request.onsuccess = () => {
      resolve(() => {
        isHeld = false
      })
      // A transaction ends by itself as soon as nothing is asked of it.
      if (isHeld) goOn()
    }
  }
  goOn()
})
const draft = (text: string) => ({ conversationId: 'c1', accountId: 'net:me', text, attachments: [], messageId: null, restored: null, savedAt: noon })

describe('opening the store', () => {
  const name = 'kith-opening'
  let raw: IDBDatabase | null = null
  beforeEach(() => deleteDatabase(name))
  afterEach(async () => {
    closeStore()
    raw?.close()
    raw = null
    await deleteDatabase(name)
  })

  it('written by a newer Kith is refused, in plain words, and changes nothing', async () => {
    raw = await openRaw(name, (latestVersion + 1) * 10)
    raw.close()
    await expect(openStore(name)).rejects.toMatchObject({ code: 'newer', message: expect.stringContaining('Update Kith') as unknown })
    raw = await openRaw(name, (latestVersion + 1) * 10)
    expect(raw.objectStoreNames).toHaveLength(0)
  })

  it('held by another window in an older form says so instead of waiting for ever', async () => {
    raw = await openRaw(name, 1)
    await expect(openStore(name)).rejects.toMatchObject({ code: 'blocked', message: expect.stringContaining('another window') as unknown })
    raw.close()
    await openStore(name)
    expect(await getSettings()).toEqual(defaultSettings)
  })

  it('twice at once is refused, and the first goes on', async () => {
    await openStore(name)
    await expect(openStore(name)).rejects.toMatchObject({ code: 'blocked' })
    await saveSettings({ pastDays: 1 })
    expect(await getSettings()).toEqual({ ...defaultSettings, pastDays: 1 })
  })

  it('that needs no upgrade can be read as soon as it is there, whatever the writing part still does', async () => {
    await openStore(name)
    await saveSettings({ pastDays: 7 })
    closeStore()
    raw = await openRaw(name, latestVersion * 10)
    // The writing part writes here before it is done.
    const letGo = await hold(raw, 'markers')
    try {
      let isOpen = false
      let tell = (): void => undefined
      const readable = new Promise<void>((resolve) => {
        tell = resolve
      })
      const opening = openStore(name, () => tell()).then(() => {
        isOpen = true
      })
      await Promise.race([readable, opening])
      expect(await getSettings()).toEqual({ ...defaultSettings, pastDays: 7 })
      expect(isOpen).toBe(false)
      letGo()
      await opening
      expect(isOpen).toBe(true)
    } finally {
      letGo()
    }
  })

  it('left again before it is done says so, and holds nothing open', async () => {
    await openStore(name)
    closeStore()
    const opening = expect(openStore(name)).rejects.toMatchObject({ code: 'closed' })
    closeStore()
    await opening
    // Whoever still held it would keep it from going.
    await deleteDatabase(name)
    await openStore(name)
    expect(await getSettings()).toEqual(defaultSettings)
  })

  it('not done yet refuses reads and writes', async () => {
    await expect(getSettings()).rejects.toMatchObject({ code: 'closed' })
    await expect(saveSettings({ pastDays: 1 })).rejects.toMatchObject({ code: 'closed' })
  })

  it('taken over by a newer Kith is said once, and what was asked is refused instead of hanging', async () => {
    await openStore(name)
    const lost = vi.fn()
    const stop = onStoreLost(lost)
    raw = await openRaw(name, (latestVersion + 1) * 10)
    await soon(() => expect(lost).toHaveBeenCalled())
    await expect(saveSettings({ pastDays: 1 })).rejects.toMatchObject({ code: 'closed' })
    expect(lost.mock.calls).toMatchObject([[{ code: 'newer' }]])
    stop()
  })
})

describe('an open store', () => {
  useStore(account())

  it('answers in the order it was asked', async () => {
    const answered: number[] = []
    await Promise.all(Array.from({ length: 30 }, (_, at) => saveDraft(draft(`text ${at}`)).then(() => answered.push(at))))
    expect(answered).toEqual(Array.from({ length: 30 }, (_, at) => at))
    expect((await read(({ drafts }) => drafts.get('c1')))?.text).toBe('text 29')
  })

  it('says which tables changed before the write that changed them is answered', async () => {
    const said: (readonly TableName[])[] = []
    const stop = onTablesChanged((tables) => said.push([...tables].sort()))
    await saveDraft(draft('hi'))
    expect(said).toEqual([['drafts']])
    const one = batch([say('root', 'me', 'walk'), say('hi', 'ana', 'walk', { parent: 'root' })])
    await apply(one)
    expect(said[1]).toEqual(['conversations', 'counters', 'cursors', 'depths', 'messages', 'people', 'threadStates', 'threads'])
    await apply(one)
    expect(said[2]).toEqual(['cursors'])
    stop()
    await saveDraft(draft('silence'))
    expect(said).toHaveLength(3)
  })

  it('refuses what is still waiting when it is closed', async () => {
    const waiting = saveDraft(draft('hi'))
    closeStore()
    await expect(waiting).rejects.toMatchObject({ code: 'closed' })
    await openStore(storeName())
  })
})

describe('a problem', () => {
  it.each([
    ['a full disk', new DOMException('no room', 'QuotaExceededError'), 'full'],
    ['a full disk inside another error', new Error('aborted', { cause: new DOMException('no room', 'QuotaExceededError') }), 'full'],
    ['a database closed under us', Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }), 'closed'],
    ['anything else', new TypeError('what?'), 'broken'],
    ['something that is no error', 'odd', 'broken'],
  ])('of %s has its own words', (_, error, code) => {
    const problem = problemOf(error)
    expect(problem.code).toBe(code)
    expect(problem.message.length).toBeGreaterThan(20)
  })
})
