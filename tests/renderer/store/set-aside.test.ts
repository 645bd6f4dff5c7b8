import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDatabase, openDatabase } from '../../../renderer/store/database.ts'
import { listDrafts, saveDraft } from '../../../renderer/store/drafts.ts'
import { getGeneration } from '../../../renderer/store/journal.ts'
import { closeStore, openStore } from '../../../renderer/store/open.ts'
import { openProblemOf } from '../../../renderer/store/problem.ts'
import { setAside } from '../../../renderer/store/set-aside.ts'
import { draft } from './lived-in.ts'
import { deleteDatabase } from './use-store.ts'

const name = 'kith-set-aside'

describe('an inbox set aside', () => {
  beforeEach(() => deleteDatabase(name))
  afterEach(async () => {
    closeStore()
    await deleteDatabase(name)
  })

  it('makes way for an empty one that knows it is another', async () => {
    await openStore(name)
    await saveDraft(draft('c1', 'words'))
    const { id } = await getGeneration()
    await setAside(name)
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
    await openStore(name)
    expect(await listDrafts()).toEqual([])
    const now = await getGeneration()
    expect([now.id === id, now.isEmpty]).toEqual([false, true])
  })

  it('held by another window says so instead of waiting for ever', async () => {
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not opened'))
    })
    await expect(setAside(name)).rejects.toMatchObject({ code: 'blocked' })
    held.close()
  })
})

describe('a database that cannot be opened', () => {
  it.each([['UnknownError', 'damaged'], ['DataError', 'damaged'], ['InvalidStateError', 'damaged'], ['QuotaExceededError', 'full'], ['VersionError', 'newer'], ['TypeError', 'broken']])('with %s is %s', (error, code) => {
    expect(openProblemOf(Object.assign(new Error('outside'), { inner: new DOMException('inside', error) }))).toMatchObject({ code })
  })

  it('because its files are damaged says so, and what the way out is; nothing is deleted', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      const request = Object.assign(new EventTarget(), { error: new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError') }) as unknown as IDBOpenDBRequest
      const failed: Event = Object.defineProperty(new Event('error'), 'target', { value: request })
      setTimeout(() => {
        request.onerror?.(failed)
      })
      return request
    })
    const remove = vi.spyOn(IDBFactory.prototype, 'deleteDatabase')
    try {
      await expect(openDatabase(createDatabase(name, 'strict'), () => undefined)).rejects.toMatchObject({ code: 'damaged', message: expect.stringMatching(/cannot be read.*backup/u) as unknown, detail: expect.stringContaining('backing store') as unknown })
      expect(remove).not.toHaveBeenCalled()
    } finally {
      open.mockRestore()
      remove.mockRestore()
    }
  })
})
