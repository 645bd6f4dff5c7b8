import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft'
import { discardDraft, saveDraft } from '../../../renderer/store/drafts.ts'
import { acknowledge, getGeneration, noteChosen, readPending } from '../../../renderer/store/journal.ts'
import { ask, closeStore, openStore, read } from '../../../renderer/store/open.ts'
import { userTables } from '../../../renderer/store/write/journaling.ts'
import { reopen, storeName, useStore } from './use-store.ts'
import { account, noon } from './world.ts'

const draft = (conversationId: string, text: string): Draft => ({ conversationId, accountId: 'net:me', text, attachments: [], messageId: null, savedAt: noon, restored: null })
const pendingKeys = async (after: number): Promise<string[]> => (await readPending(after)).entries.map(({ table, key, json }) => `${table} ${key}${json === null ? ' gone' : ''}`)

describe('what main has not acknowledged', () => {
  useStore(account())

  it('is each row once, as it stands now, in the order it was last changed', async () => {
    await saveDraft(draft('c1', 'h'))
    await saveDraft(draft('c2', 'other'))
    await saveDraft(draft('c1', 'hello'))
    const { entries, upTo, hasMore } = await readPending(0)
    expect(entries.map(({ table, key }) => `${table} ${key}`)).toEqual(['accounts net:me', 'drafts c2', 'drafts c1'])
    expect(JSON.parse(entries[2]?.json ?? '')).toEqual(draft('c1', 'hello'))
    expect([upTo, hasMore]).toEqual([entries[2]?.seq, false])
    await discardDraft('c1')
    expect(await pendingKeys(upTo)).toEqual(['drafts c1 gone'])
  })

  it('comes in parts of at most half a megabyte that leave nothing out', async () => {
    const long = 'wörds "quoted" '.repeat(12_000)
    for (let at = 0; at < 8; at++) await saveDraft(draft(`c${at}`, long))
    const parts: string[][] = []
    for (let [after, hasMore] = [0, true]; hasMore;) {
      const part = await readPending(after)
      expect(JSON.stringify(part.entries).length).toBeLessThan(600_000)
      parts.push(part.entries.map(({ key }) => key))
      ;({ upTo: after, hasMore } = part)
    }
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flat()).toEqual(['net:me', ...Array.from({ length: 8 }, (_, at) => `c${at}`)])
  })

  it('passes over a row too large to cross, and says so, instead of stopping there for ever', async () => {
    await saveDraft(draft('huge', 'x'.repeat(2_100_000)))
    await saveDraft(draft('c1', 'small'))
    const { entries, leftOut, upTo } = await readPending(0)
    expect([entries.map(({ key }) => key), leftOut]).toEqual([['net:me', 'c1'], 1])
    expect((await readPending(upTo)).entries).toEqual([])
  })

  it('goes once more where main knows a later state than this disk', async () => {
    await saveDraft(draft('c1', 'as main has it'))
    const { upTo } = await readPending(0)
    await acknowledge(upTo, upTo)
    await saveDraft(draft('c2', 'perhaps another than main has'))
    // A power cut took what main acknowledged as upTo + 1 to upTo + 5 from this disk.
    await acknowledge(upTo, upTo + 5)
    expect((await readPending(upTo + 5)).entries.map(({ key, seq }) => [key, seq])).toEqual([['c2', upTo + 6]])
    await saveDraft(draft('c3', 'after that'))
    expect((await readPending(upTo + 6)).entries.map(({ key, seq }) => [key, seq])).toEqual([['c3', upTo + 7]])
    expect((await getGeneration()).acknowledged).toBe(upTo + 5)
  })
})

describe('a store', () => {
  useStore(account())

  it('has a name of its own from its first day, and keeps it', async () => {
    const { id } = await getGeneration()
    expect(id).toMatch(/^[0-9a-f-]{36}$/u)
    await reopen()
    expect((await getGeneration()).id).toBe(id)
  })

  it('made new counts as empty until the user has chosen, also after something was written', async () => {
    expect((await getGeneration()).isEmpty).toBe(true)
    await reopen()
    expect((await getGeneration()).isEmpty).toBe(true)
    await noteChosen()
    expect((await getGeneration()).isEmpty).toBe(false)
    await ask('removeAccount', 'net:me', false)
    await reopen()
    // Emptied by hand is not lost.
    expect((await getGeneration()).isEmpty).toBe(false)
  })

  it('killed at any moment holds every row with its change, or neither', async () => {
    for (let at = 0; at < 12; at++) {
      const writing = Promise.allSettled(Array.from({ length: 40 }, (_, index) => index % 4 === 3 ? discardDraft(`c${at}-${index - 1}`) : saveDraft(draft(`c${at}-${index}`, `words ${index}`))))
      // The stimulus itself: the worker is killed a little later each round.
      await new Promise((resolve) => setTimeout(resolve, at * 6))
      closeStore()
      await writing
      await openStore(storeName())
      const [rows, live] = await read(async (database) => [
        (await Promise.all(userTables.map(async (table) => (await database.table<object, string>(table).toCollection().primaryKeys()).map((key) => `${table} ${key}`)))).flat(),
        (await database.changes.toArray()).filter(({ isGone }) => !isGone).map(({ id }) => id),
      ] as const)
      expect([...live].sort()).toEqual([...rows].sort())
    }
  }, 120_000)
})
