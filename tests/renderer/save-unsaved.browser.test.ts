import { createElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { holdWords, letGo, listUnsaved, putBackUnsaved } from '../../renderer/composer/unsaved.ts'
import { flushNote, hasUnsavedNotes, holdNote, putBackUnsavedNotes } from '../../renderer/people/unsaved-notes.ts'
import { saveUnsaved } from '../../renderer/save-unsaved.ts'
import { getNote } from '../../renderer/store/about.ts'
import { getDraft, saveDraft } from '../../renderer/store/drafts.ts'
import { closeStore, openStore } from '../../renderer/store/open.ts'
import { Unsaved } from '../../renderer/Unsaved.tsx'
import { soon } from '../soon.ts'
import { useDrawing } from './drawn.ts'
import { deleteDatabase, useStore } from './store/use-store.ts'
import { draftOf, noon } from './store/world.ts'

const nothing = { savedAt: 0, text: '', attachments: [] }
const words = { conversationId: 'c1', accountId: 'net:me', toName: 'Kim', text: 'Hello', attachments: [], messageId: null, restored: null, writtenAt: noon, known: nothing }

describe('saving what is on no disk yet', () => {
  useStore()
  const draw = useDrawing()
  afterEach(() => {
    for (const { conversationId, ...content } of listUnsaved()) letGo(conversationId, content, nothing)
    sessionStorage.clear()
  })

  it('leaves a store that somebody else has opened, or is opening, to them', async () => {
    holdWords(words)
    expect(await saveUnsaved()).toBe(false)
    await saveDraft(draftOf('c2', 'still written', noon))
    expect((await getDraft('c2'))?.text).toBe('still written')
    closeStore()
    const opening = openStore()
    try {
      expect(await saveUnsaved()).toBe(false)
      await opening
      await saveDraft(draftOf('c3', 'and this', noon))
    } finally {
      closeStore()
      await deleteDatabase('kith')
    }
  })
  it('opens the store for as long as it takes, where nobody has it', async () => {
    holdWords(words)
    closeStore()
    try {
      expect(await saveUnsaved()).toBe(true)
      // Nobody knows yet whether what was written can be read again: the next page finds out.
      expect(listUnsaved().map(({ text }) => text)).toEqual(['Hello'])
      await openStore()
      expect((await getDraft('c1'))?.text).toBe('Hello')
      await putBackUnsaved(noon + 1)
      expect(listUnsaved()).toEqual([])
      expect((await getDraft('c1'))?.text).toBe('Hello')
    } finally {
      closeStore()
      await deleteDatabase('kith')
    }
  })
  it('saves notes too, also where there are no other words', async () => {
    holdNote({ id: 'p1', name: 'Kim' }, { text: 'Has a press', labels: ['printers'] }, null)
    closeStore()
    try {
      // As where the store is lost: the window remembers it.
      expect(await flushNote('p1')).not.toBeNull()
      expect(sessionStorage.getItem('kith-unsaved-notes')).toContain('Has a press')
      expect(await saveUnsaved()).toBe(true)
      expect(hasUnsavedNotes()).toBe(true)
      await openStore()
      expect(await getNote('p1')).toMatchObject({ text: 'Has a press', labels: ['printers'] })
      await putBackUnsavedNotes()
      expect(hasUnsavedNotes()).toBe(false)
      expect(sessionStorage.getItem('kith-unsaved-notes')).toBeNull()
      expect((await getNote('p1'))?.text).toBe('Has a press')
    } finally {
      closeStore()
      await deleteDatabase('kith')
    }
  })
  it('is shown until then, with whom it is for or about', async () => {
    holdWords(words)
    holdNote({ id: 'p2', name: 'Ana' }, { text: 'Paints', labels: ['ink', 'paper'] }, null)
    const place = draw(createElement(Unsaved))
    await soon(() => expect([...place.querySelectorAll('li')].map((one) => [...one.querySelectorAll('p')].map(({ textContent }) => textContent)))
      .toEqual([['To Kim', 'Hello'], ['Your note about Ana', 'Paints\n\nink, paper']]))
    expect([...place.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'))).toEqual(['Copy the words to Kim', 'Copy your note about Ana'])
    await putBackUnsavedNotes()
  })
})
