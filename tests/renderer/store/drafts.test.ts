import { describe, expect, it } from 'vitest'
import { discardDraft, getDraft, listDrafts, saveDraft } from '../../../renderer/store/drafts.ts'
import { defaultSettings, getSettings, saveSettings } from '../../../renderer/store/settings.ts'
import { reopen, useStore } from './use-store.ts'
import { noon } from './world.ts'

const draft = (name: string, text: string, savedAt: number) => ({ conversationId: name, accountId: 'net:me', text, attachments: [], messageId: null, restored: null, savedAt })

describe('a draft', () => {
  useStore()

  it('is there again after Kith was closed', async () => {
    await saveDraft(draft('c1', 'half a sente', noon))
    await reopen()
    expect(await getDraft('c1')).toEqual(draft('c1', 'half a sente', noon))
  })

  it('grows as one types, and is gone when all of it is deleted', async () => {
    await saveDraft(draft('c1', 'h', noon))
    await saveDraft(draft('c1', 'hi', noon + 1))
    expect((await getDraft('c1'))?.text).toBe('hi')
    await saveDraft(draft('c1', ' \n', noon + 2))
    expect(await getDraft('c1')).toBeNull()
  })

  it('stands in the list, the latest first, until it is thrown away', async () => {
    await saveDraft(draft('c1', 'one', noon))
    await saveDraft(draft('c2', 'two', noon + 1))
    expect((await listDrafts()).map(({ text }) => text)).toEqual(['two', 'one'])
    await discardDraft('c2')
    expect((await listDrafts()).map(({ text }) => text)).toEqual(['one'])
  })
})

describe('settings', () => {
  useStore()

  it('are the defaults until changed, and stay changed', async () => {
    expect(await getSettings()).toEqual(defaultSettings)
    await saveSettings({ pastDays: 7 })
    await reopen()
    expect(await getSettings()).toEqual({ ...defaultSettings, pastDays: 7 })
  })
})
