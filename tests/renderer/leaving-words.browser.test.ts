import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { letGo, listUnsaved } from '../../renderer/composer/unsaved.ts'
import { putBackKept, takeKept } from '../../renderer/leaving-words.ts'
import { flushNote, hasUnsavedNotes, heldNote, holdNote, putBackUnsavedNotes, takeUnsavedNotes, unsavedNotesText } from '../../renderer/people/unsaved-notes.ts'
import { getNote, saveNote } from '../../renderer/store/about.ts'
import { getDraft } from '../../renderer/store/drafts.ts'
import { soon } from '../soon.ts'
import { useStore } from './store/use-store.ts'
import { day, noon } from './store/world.ts'

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
    holdNote({ id: 'p1', name: 'Kim' }, { text: (() => 'Never') as never, labels: [] }, null)
    takeUnsavedNotes(JSON.stringify([note('p2', 'Paints')]))
    expect(heldNote('p2')?.text).toBe('Paints')
    await expect(putBackUnsavedNotes()).rejects.toThrow()
    expect((await getNote('p2'))?.text).toBe('Paints')
    holdNote({ id: 'p1', name: 'Kim' }, { text: 'Prints', labels: [] }, null)
    expect(await flushNote('p1')).toBeNull()
  })
  it('stand over the note they were typed over, also where the clock was set back since, and give way to a later one', async () => {
    const tomorrow = Date.now() + day
    const before = { personId: 'p3', text: 'Has', labels: [], savedAt: tomorrow }
    await saveNote(before)
    holdNote({ id: 'p3', name: 'Kim' }, { text: 'Has a press', labels: [] }, before)
    const left = unsavedNotesText()
    await putBackUnsavedNotes()
    expect(await getNote('p3')).toMatchObject({ text: 'Has a press', savedAt: tomorrow + 1 })
    takeUnsavedNotes(left)
    await saveNote({ ...before, text: 'From another window', savedAt: tomorrow + 2 })
    await putBackUnsavedNotes()
    expect((await getNote('p3'))?.text).toBe('From another window')
    expect(hasUnsavedNotes()).toBe(false)
  })
  it('stand over what was saved of them without an answer', async () => {
    const kim = { id: 'p4', name: 'Kim' }
    holdNote(kim, { text: 'Has', labels: [] }, null)
    const saving = flushNote('p4')
    await soon(() => expect(unsavedNotesText()).not.toContain('"over":0'))
    holdNote(kim, { text: 'Has a press', labels: [] }, null)
    const left = unsavedNotesText()
    await saving
    takeUnsavedNotes(left)
    await putBackUnsavedNotes()
    expect((await getNote('p4'))?.text).toBe('Has a press')
  })
  it('give way to what is typed while they are saved', async () => {
    takeUnsavedNotes(JSON.stringify([note('p5', 'Has')]))
    const back = putBackUnsavedNotes()
    holdNote({ id: 'p5', name: 'Kim' }, { text: 'Has a press', labels: [] }, null)
    expect(await flushNote('p5')).toBeNull()
    await back
    expect((await getNote('p5'))?.text).toBe('Has a press')
    expect(hasUnsavedNotes()).toBe(false)
  })
})
