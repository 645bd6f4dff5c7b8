import { afterEach, describe, expect, it } from 'vitest'
import type { Draft } from '#domain/draft'
import { discardDraft, saveDraft } from '../../../renderer/store/drafts.ts'
import { getGeneration } from '../../../renderer/store/journal.ts'
import { read } from '../../../renderer/store/open.ts'
import { closeBackups, openBackups } from '../../../renderer/sync/backups.ts'
import { getJournalStatus, subscribeJournal } from '../../../renderer/sync/journal.ts'
import { soon } from '../../soon.ts'
import { reopen, useStore } from '../store/use-store.ts'
import { account, noon } from '../store/world.ts'
import { MadeUpMain } from './made-up-main.ts'

const draft = (conversationId: string, text: string): Draft => ({ conversationId, accountId: 'net:me', text, attachments: [], messageId: null, savedAt: noon, restored: null })
/** The user's rows as they stand here. */
const here = (): Promise<Map<string, string>> => read(async (database) => {
  const changes = await database.changes.orderBy('seq').filter(({ isGone }) => !isGone).toArray()
  return new Map(await Promise.all(changes.map(async ({ id, table, key }) => [id, JSON.stringify(await database.table(table).get(key))] as const)))
})

describe('what the user writes', () => {
  useStore(account())
  afterEach(closeBackups)
  const everythingIsThere = async (main: MadeUpMain): Promise<void> => {
    const { id } = await getGeneration()
    await soon(async () => {
      if (getJournalStatus().waitingSince !== null && main.restMs !== null) main.pass(main.restMs)
      expect(getJournalStatus()).toMatchObject({ waitingSince: null, problem: null })
      const there = [...main.state(id)].filter(([, json]) => json !== null)
      expect(Object.fromEntries(there)).toEqual(Object.fromEntries(await here()))
    })
  }

  it('is in main’s journal soon after, what was written before the start included', async () => {
    const main = new MadeUpMain()
    await saveDraft(draft('c1', 'before'))
    await openBackups(main.parts)
    await everythingIsThere(main)
    await saveDraft(draft('c2', 'after'))
    await discardDraft('c1')
    await everythingIsThere(main)
    const { id } = await getGeneration()
    expect(main.state(id).get('drafts c1')).toBeNull()
  })

  it('in one go goes in one part', async () => {
    const main = new MadeUpMain()
    await openBackups(main.parts)
    await everythingIsThere(main)
    const before = main.asked.filter((name) => name === 'appendJournal').length
    for (let at = 0; at < 20; at++) await saveDraft(draft('c1', `text ${at}`))
    expect(getJournalStatus().waitingSince).toBe(noon)
    await everythingIsThere(main)
    expect(main.asked.filter((name) => name === 'appendJournal').length).toBe(before + 1)
  })

  it('waits while main takes nothing, in pauses that grow, and is said; then all of it goes', async () => {
    const main = new MadeUpMain()
    await openBackups(main.parts)
    await everythingIsThere(main)
    main.moods = ['refuse', 'refuse', 'refuse']
    await saveDraft(draft('c1', 'waiting'))
    await soon(() => expect(getJournalStatus().waitingSince).toBe(noon))
    main.pass(200)
    const pauses: number[] = []
    for (let left = 2; left >= 0; left--) {
      await soon(() => expect([main.moods.length, main.restMs === null]).toEqual([left, false]))
      expect(getJournalStatus()).toMatchObject({ waitingSince: noon, problem: 'There is no room left.' })
      pauses.push(main.restMs ?? 0)
      // Typing on does not hurry what has just failed.
      await saveDraft(draft('c1', `typing on ${left}`))
      expect(main.restMs).toBe(pauses.at(-1))
      if (left > 0) main.pass(main.restMs ?? 0)
    }
    expect(pauses[0]).toBeLessThan(pauses[1] ?? 0)
    expect(pauses[1]).toBeLessThan(pauses[2] ?? 0)
    main.pass(pauses[2] ?? 0)
    await everythingIsThere(main)
  })

  it('is neither lost nor doubled where answers are lost, ends are lost, and the page is closed in between', async () => {
    const main = new MadeUpMain()
    for (let round = 0; round < 12; round++) {
      main.moods = ([['forget'], ['half'], ['refuse', 'forget'], ['half', 'half']] as const)[round % 4]?.slice() ?? []
      await openBackups(main.parts)
      await saveDraft(draft(`c${round % 5}`, `round ${round}`))
      await saveDraft(draft('always', `round ${round}`))
      if (round % 3 === 0) await discardDraft(`c${(round + 2) % 5}`)
      main.pass(200)
      closeBackups()
      await reopen()
    }
    main.moods = []
    await openBackups(main.parts)
    await everythingIsThere(main)
    expect(main.journals.size).toBe(1)
  })

  it('goes again from where main has it, if main has less than it said', async () => {
    const main = new MadeUpMain()
    await openBackups(main.parts)
    await saveDraft(draft('c1', 'kept'))
    await saveDraft(draft('c2', 'lost by main'))
    main.pass(200)
    await everythingIsThere(main)
    closeBackups()
    const { id } = await getGeneration()
    main.journals.get(id)?.delete(main.has(id))
    await openBackups(main.parts)
    await everythingIsThere(main)
  })

  it('is not passed over where a power cut took from this disk what main has', async () => {
    const main = new MadeUpMain()
    await openBackups(main.parts)
    await everythingIsThere(main)
    closeBackups()
    const { id } = await getGeneration()
    const has = main.has(id)
    for (const seq of [has + 1, has + 2]) main.journals.get(id)?.set(seq, { table: 'looks', key: 'c', seq, at: noon, json: null })
    // Takes the very sequences that main has already.
    await saveDraft(draft('c1', 'not to be passed over'))
    await openBackups(main.parts)
    await everythingIsThere(main)
    await saveDraft(draft('c2', 'nor this'))
    await everythingIsThere(main)
  })

  it('tells whoever listens, once per change', async () => {
    const main = new MadeUpMain()
    await openBackups(main.parts)
    await everythingIsThere(main)
    const said: (number | null)[] = []
    const stop = subscribeJournal(() => said.push(getJournalStatus().waitingSince))
    await saveDraft(draft('c1', 'one'))
    await everythingIsThere(main)
    stop()
    expect(said).toEqual([noon, null])
  })
})
