import { afterEach, describe, expect, it, vi } from 'vitest'
import * as unsaved from '../../../renderer/composer/unsaved.ts'
import { editItem, listOutbox, queueReply } from '../../../renderer/store/outbox.ts'
import { discardDraft, getDraft, listDrafts, saveDraft } from '../../../renderer/store/drafts.ts'
import { closeStore, openStore } from '../../../renderer/store/open.ts'
import { apply, storeName, useStore } from '../store/use-store.ts'
import { batch, conversationId as idOf, draftOf, noon, say } from '../store/world.ts'

const nothing = { savedAt: 0, text: '', attachments: [] }
const words = (text: string, known = nothing, conversationId = 'c1') =>
  ({ conversationId, accountId: 'net:me', toName: 'Kim', text, attachments: [], messageId: null, restored: null, writtenAt: noon + 10, known })
const draft = (text: string, savedAt: number) => draftOf('c1', text, savedAt)
const known = (text: string, savedAt: number) => ({ savedAt, text, attachments: [] })

/** As where the page is loaded anew: what it remembers is what the window kept. */
const pageAnew = async (): Promise<typeof unsaved> => {
  vi.resetModules()
  return import('../../../renderer/composer/unsaved.ts')
}

describe('words in a composer that are on no disk yet', () => {
  useStore()
  afterEach(() => {
    for (const { conversationId, ...content } of unsaved.listUnsaved()) unsaved.letGo(conversationId, content, nothing)
    sessionStorage.clear()
  })

  it('are held until they are saved, and what was written since is held on', () => {
    unsaved.holdWords(words('Hel'))
    unsaved.holdWords(words('Hello'))
    unsaved.letGo('c1', words('Hel'), known('Hel', noon + 10))
    expect(unsaved.listUnsaved()).toMatchObject([{ text: 'Hello', toName: 'Kim', known: known('Hel', noon + 10) }])
    unsaved.letGo('c1', words('Hello'), known('Hello', noon + 11))
    expect(unsaved.listUnsaved()).toEqual([])
  })
  it('that were all deleted again are none', () => {
    unsaved.holdWords(words('Hel'))
    unsaved.holdWords(words(''))
    expect(unsaved.listUnsaved()).toEqual([])
  })
  it('stay held while the store is closed, and become the draft when it is open again', async () => {
    await saveDraft(draft('Hel', noon + 5))
    unsaved.holdWords(words('Hello there', known('Hel', noon + 5)))
    closeStore()
    await expect(unsaved.putBackUnsaved(noon + 20)).rejects.toThrow()
    expect(unsaved.listUnsaved()).toHaveLength(1)
    await openStore(storeName())
    await unsaved.putBackUnsaved(noon + 20)
    expect((await getDraft('c1'))?.text).toBe('Hello there')
    expect(unsaved.listUnsaved()).toEqual([])
  })
  it('saved on a disk that was just full are remembered until the next page has found them there, and not doubled', async () => {
    unsaved.holdWords(words('Hello there'))
    await unsaved.putBackUnsaved(noon + 20, true)
    unsaved.rememberUnsaved()
    const found = await pageAnew()
    await found.putBackUnsaved(noon + 40)
    expect((await listDrafts()).map(({ text, savedAt }) => [text, savedAt])).toEqual([['Hello there', noon + 20]])
    expect([found.listUnsaved(), sessionStorage.length]).toEqual([[], 0])
  })
  it('saved on a disk that was just full are saved anew where the database had to be replaced', async () => {
    unsaved.holdWords(words('Hello there'))
    await unsaved.putBackUnsaved(noon + 20, true)
    await discardDraft('c1')
    await unsaved.putBackUnsaved(noon + 40)
    expect((await listDrafts()).map(({ text }) => text)).toEqual(['Hello there'])
    expect(unsaved.listUnsaved()).toEqual([])
  })
  it('are not doubled where the last save arrived after all and nothing was heard of it', async () => {
    await saveDraft(draft('Hel', noon + 5))
    unsaved.holdWords(words('Hello', known('Hel', noon + 5)))
    unsaved.noteAsked('c1', known('Hello', noon + 8))
    unsaved.holdWords(words('Hello there', known('Hel', noon + 5)))
    await saveDraft(draft('Hello', noon + 8))
    await unsaved.putBackUnsaved(noon + 20)
    expect((await listDrafts()).map(({ text }) => text)).toEqual(['Hello there'])
  })
  it('stand after words that came back into the draft meanwhile, and nothing is there twice', async () => {
    await saveDraft(draft('Hel', noon + 5))
    unsaved.holdWords(words('Hello', known('Hel', noon + 5)))
    unsaved.noteAsked('c1', known('Hello', noon + 8))
    await saveDraft(draft('Taken back.\n\nHel', noon + 9))
    await unsaved.putBackUnsaved(noon + 20)
    expect((await getDraft('c1'))?.text).toBe('Taken back.\n\nHello')
  })
  it('are remembered where the page has to be loaded anew, and forgotten once they are saved', async () => {
    unsaved.holdWords(words('Hello'))
    expect(sessionStorage.length).toBe(0)
    unsaved.rememberUnsaved()
    const anew = await pageAnew()
    expect(anew.listUnsaved()).toMatchObject([{ text: 'Hello', toName: 'Kim', conversationId: 'c1' }])
    expect(anew.heldWords('c1')?.text).toBe('Hello')
    anew.letGo('c1', words('Hello'), nothing)
    expect(sessionStorage.length).toBe(0)
  })
  it('that main kept for a page that went are held again, but never over what was written since', async () => {
    unsaved.holdWords(words('Hello'))
    unsaved.holdWords(words('To Ben', nothing, 'c2'))
    const text = unsaved.unsavedText()
    const anew = await pageAnew()
    anew.holdWords(words('To Ben, newer', nothing, 'c2'))
    anew.takeUnsaved(text)
    expect([anew.heldWords('c1')?.text, anew.heldWords('c2')?.text]).toEqual(['Hello', 'To Ben, newer'])
    anew.takeUnsaved('{ half a file')
    expect(anew.listUnsaved()).toHaveLength(2)
    await anew.putBackUnsaved(noon + 20)
    expect((await listDrafts()).map((one) => one.text).sort()).toEqual(['Hello', 'To Ben, newer'])
    expect(anew.unsavedText()).toBe('[]')
  })
  it('that cannot be saved keep nobody else’s from being saved', async () => {
    // No place in the store has a name like this.
    unsaved.takeUnsaved(JSON.stringify([{ ...words('Lost its place'), conversationId: true }, words('Whole', nothing, 'c2')]))
    await expect(unsaved.putBackUnsaved(noon + 20)).rejects.toThrow()
    expect((await listDrafts()).map(({ text }) => text)).toEqual(['Whole'])
    expect(unsaved.listUnsaved().map(({ text }) => text)).toEqual(['Lost its place'])
  })
  it('that something else left there is not taken for words', async () => {
    sessionStorage.setItem('kith-unsaved', '[{"text":1},"x"')
    expect((await pageAnew()).listUnsaved()).toEqual([])
    sessionStorage.setItem('kith-unsaved', '[{"text":1},"x"]')
    expect((await pageAnew()).listUnsaved()).toEqual([])
  })
})

describe('words that were pressed to send when the store went', () => {
  useStore()
  const conversationId = idOf('ana', 'walk')
  const setUp = () => apply(batch([say('root', 'me', 'walk'), say('hello', 'ana', 'walk', { parent: 'root' })]))
  afterEach(() => sessionStorage.clear())

  it('are no draft again where the outbox has them, and are one where it has not', async () => {
    await setUp()
    unsaved.holdWords(words('Gladly.', nothing, conversationId))
    unsaved.noteHanded(conversationId, true)
    // No box shows them while the outbox is asked.
    expect(unsaved.heldWords(conversationId)).toBeNull()
    const item = await queueReply({ conversationId, text: 'Gladly.' }, noon + 10)
    await unsaved.putBackUnsaved(noon + 20)
    expect(await listDrafts()).toEqual([])
    expect(await listOutbox()).toHaveLength(1)
    await editItem(item.id, noon + 30)
    unsaved.holdWords(words('Gladly, and more.', known('Gladly.', noon + 30), conversationId))
    unsaved.noteHanded(conversationId, true)
    await unsaved.putBackUnsaved(noon + 40)
    expect((await listDrafts()).map(({ text }) => text)).toEqual(['Gladly, and more.'])
  })
})
