import { afterEach, describe, expect, it } from 'vitest'
import { holdWords, letGo, listUnsaved, putBackUnsaved } from '../../renderer/composer/unsaved.ts'
import { saveUnsaved } from '../../renderer/save-unsaved.ts'
import { getDraft, saveDraft } from '../../renderer/store/drafts.ts'
import { closeStore, openStore } from '../../renderer/store/open.ts'
import { deleteDatabase, useStore } from './store/use-store.ts'
import { draftOf, noon } from './store/world.ts'

const nothing = { savedAt: 0, text: '', attachments: [] }
const words = { conversationId: 'c1', accountId: 'net:me', toName: 'Kim', text: 'Hello', attachments: [], messageId: null, restored: null, writtenAt: noon, known: nothing }

describe('saving what is on no disk yet', () => {
  useStore()
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
})
