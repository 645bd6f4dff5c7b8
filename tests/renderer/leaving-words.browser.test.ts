import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { letGo, listUnsaved } from '../../renderer/composer/unsaved.ts'
import { putBackKept, takeKept } from '../../renderer/leaving-words.ts'
import { hasUnsavedNotes, heldNote, holdNote, putBackUnsavedNotes, takeUnsavedNotes } from '../../renderer/people/unsaved-notes.ts'
import { getNote } from '../../renderer/store/about.ts'
import { getDraft } from '../../renderer/store/drafts.ts'
import { useStore } from './store/use-store.ts'
import { noon } from './store/world.ts'

const nothing = { savedAt: 0, text: '', attachments: [] }
const words = (conversationId: unknown, text: string) => ({ conversationId, accountId: 'net:me', toName: 'Kim', text, attachments: [], messageId: null, restored: null, writtenAt: noon, known: nothing })
const note = (personId: string, text: string) => ({ personId, text, labels: [], writtenAt: noon })
const keptAs = (drafts: unknown, notes: unknown): string => JSON.stringify({ words: JSON.stringify(drafts), notes: JSON.stringify(notes) })

describe('what the last page left with main', () => {
  useStore()
  /** As main keeps it. */
  let file: string | null = null
  beforeEach(() => {
    file = null
    vi.stubGlobal('kith', {
      call: async (json: string) => {
        const { input: { keep } } = JSON.parse(json) as { input: { keep?: string | null } }
        if (keep !== undefined) file = keep
        return JSON.stringify({ ok: file })
      },
    })
  })
  afterEach(() => {
    for (const { conversationId, ...content } of listUnsaved()) letGo(conversationId, content, nothing)
    sessionStorage.clear()
    vi.unstubAllGlobals()
  })

  it('is saved where it belongs, words and notes, and forgotten then', async () => {
    file = keptAs([words('c1', 'Hello')], [note('p1', 'Has a press')])
    await takeKept()
    await putBackKept()
    expect((await getDraft('c1'))?.text).toBe('Hello')
    expect((await getNote('p1'))?.text).toBe('Has a press')
    expect([listUnsaved(), hasUnsavedNotes(), file]).toEqual([[], false, null])
  })
  it('is taken as words where it is from before notes were kept with them', async () => {
    file = JSON.stringify([words('c1', 'From yesterday')])
    await takeKept()
    await putBackKept()
    expect((await getDraft('c1'))?.text).toBe('From yesterday')
    expect(file).toBeNull()
  })
  it.each(['{"words":"[', '{"version":2,"everything":[]}', '"words"'])('stays with main where it cannot be read: %s', async (text) => {
    file = text
    await takeKept()
    await putBackKept()
    expect(file).toBe(text)
  })
  it('is saved but for what cannot be, and stays with main as long as anything cannot', async () => {
    // No table takes such a key.
    file = keptAs([words({}, 'For nobody')], [note('p1', 'Has a press')])
    await takeKept()
    await putBackKept()
    expect((await getNote('p1'))?.text).toBe('Has a press')
    expect(listUnsaved().map(({ text }) => text)).toEqual(['For nobody'])
    expect(file).not.toBeNull()
  })
})

describe('notes the last page left', () => {
  useStore()
  it('are saved one by one: one that cannot be saved holds up no other', async () => {
    // Nothing like it can be sent to the store's worker.
    holdNote('p1', { text: (() => 'Never') as never, labels: [] })
    takeUnsavedNotes(JSON.stringify([note('p2', 'Paints')]))
    expect(heldNote('p2')?.text).toBe('Paints')
    await expect(putBackUnsavedNotes()).rejects.toThrow()
    expect((await getNote('p2'))?.text).toBe('Paints')
  })
})
