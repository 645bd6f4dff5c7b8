import { describe, expect, it } from 'vitest'
import type { RestoredRow } from '#domain/backup'
import type { Draft } from '#domain/draft'
import { discardDraft, getDraft, listDrafts, saveDraft } from '../../../../renderer/store/drafts.ts'
import { read } from '../../../../renderer/store/open.ts'
import { restoreRows } from '../../../../renderer/store/restore.ts'
import { everything, useStore } from '../use-store.ts'
import { account, conversationId, day, noon, picture } from '../world.ts'

const ana = conversationId('ana', 'walk')
const late = Date.now() + day
const draft = (text: string, patch: Partial<Draft> = {}): Draft => ({ conversationId: ana, accountId: 'net:me', text, attachments: [], messageId: null, savedAt: noon, restored: null, ...patch })
const row = (json: string | null, at: number): RestoredRow => ({ table: 'drafts', key: ana, at, json, ledger: 'none' })
const draftRow = (text: string, at = noon, patch: Partial<Draft> = {}): RestoredRow => row(JSON.stringify(draft(text, patch)), at)
const texts = async (): Promise<unknown> => (await listDrafts()).map(({ conversationId: id, text, restored }) => [id, text, restored])

describe('a draft that comes back meets one that stands here', () => {
  useStore(account())

  it.each<[string, string, number, string, string]>([
    ['an older draft stands before what was typed here since', 'typed here', noon, 'of the backup', 'of the backup\n\ntyped here'],
    ['so does a newer one', 'typed here', late, 'of another Kith', 'of another Kith\n\ntyped here'],
    ['words that are here already, and more', 'half a sentence', noon, 'half a sente', 'half a sentence'],
    ['what they became elsewhere', 'half a sente', late, 'half a sentence', 'half a sentence'],
    ['a paragraph that is here already', 'first\n\nof the backup\n\nlast', late, 'of the backup', 'first\n\nof the backup\n\nlast'],
    ['one that is only the beginning of an older word', 'Yesterday was fun.', late, 'Yes', 'Yes\n\nYesterday was fun.'],
    ['one that is only the end of a word', 'Oh yes', late, 'yes', 'yes\n\nOh yes'],
  ])('loses no words: %s; twice is as once', async (_, typed, at, given, together) => {
    await saveDraft(draft(typed))
    const was = (await getDraft(ana))?.savedAt ?? 0
    await restoreRows([draftRow(given, at)], noon)
    expect(await getDraft(ana)).toMatchObject({ text: together, savedAt: together === typed ? was : was + 1 })
    const before = await everything(['changes'])
    expect(await restoreRows([draftRow(given, at)], noon + 50)).toMatchObject({ written: 0, kept: 1 })
    expect(await everything(['changes'])).toEqual(before)
    expect((await read(({ changes }) => changes.get(`drafts ${ana}`)))?.isGone).toBe(false)
  })

  it.each([['newer', late], ['older', noon]])('marks words that are here already, where the backup says that they may have been sent (%s)', async (_, at) => {
    await saveDraft(draft('same words'))
    expect(await restoreRows([draftRow('same words', at, { restored: 'sent-perhaps' })], noon)).toMatchObject({ written: 1 })
    expect(await texts()).toEqual([[ana, 'same words', 'sent-perhaps']])
  })

  it.each<[string, number, string, string | null]>([['newer', late, 'of the backup', 'net:ho'], ['older', noon, 'typed here', null]])('answers the message, and describes pictures, as the newer of two drafts does (backup %s)', async (_, at, alt, messageId) => {
    const described = (words: string) => ({ attachments: [{ ...picture('a'), alt: words }] })
    await saveDraft(draft('same words', described('typed here')))
    await restoreRows([draftRow('same words', at, { ...described('of the backup'), messageId: 'net:ho' })], noon)
    expect(await getDraft(ana)).toMatchObject({ text: 'same words', messageId, ...described(alt) })
  })

  it.each([['newer', late], ['older', noon]])('nothing doubles while the composer has the draft open (backup %s)', async (_, at) => {
    await saveDraft(draft('typed here'))
    const open = await getDraft(ana)
    await restoreRows([draftRow('typed there', at)], noon)
    await saveDraft(draft('typed here, and on', { savedAt: noon + 9 }), open)
    expect(await texts()).toEqual([[ana, 'typed there\n\ntyped here, and on', null]])
  })

  it('a mark that came while the composer had the draft open stays with what is typed on', async () => {
    await saveDraft(draft('typed here'))
    const open = await getDraft(ana)
    await restoreRows([row(null, late)], noon)
    await saveDraft(draft('typed here, and on', { savedAt: noon }), open)
    expect(await texts()).toEqual([[ana, 'typed here, and on', 'sent-perhaps']])
    expect((await getDraft(ana))?.savedAt).toBeGreaterThan(noon + 1)
  })

  it('a paragraph that stands between words that came back is not counted again', async () => {
    await saveDraft(draft('typed here'))
    const open = await getDraft(ana)
    await restoreRows([draftRow('first\n\ntyped here\n\nlast', late)], noon)
    await saveDraft(draft('typed here, and on', { savedAt: noon + 9 }), open)
    expect(await texts()).toEqual([[ana, 'first\n\nlast\n\ntyped here, and on', null]])
  })

  const atOf = async (): Promise<number> => (await read(({ changes }) => changes.get(`drafts ${ana}`)))?.at ?? 0
  it('an earlier version of a draft written on here loses against what it became, and is not joined', async () => {
    await saveDraft(draft('Hello Ana, I thik'))
    const older = draftRow('Hello Ana, I thik', await atOf())
    await saveDraft(draft('Hello Ana, I think so.'))
    expect(await restoreRows([older], noon)).toMatchObject({ written: 0, kept: 1 })
    await saveDraft(draft('Something else.'))
    expect(await restoreRows([older], noon)).toMatchObject({ written: 0, kept: 1 })
    expect(await texts()).toEqual([[ana, 'Something else.', null]])
  })

  it('what was sent or thrown away here stays away, also where a new draft stands', async () => {
    await saveDraft(draft('sent long ago'))
    const older = draftRow('sent long ago', await atOf())
    await discardDraft(ana)
    await saveDraft(draft('begun anew'))
    expect(await restoreRows([older, row(null, older.at + 1)], noon)).toMatchObject({ written: 0, kept: 1 })
    expect(await texts()).toEqual([[ana, 'begun anew', null]])
  })

  it.each([['older', noon], ['newer', late]])('words of another machine join once, whatever becomes of them here (%s)', async (_, at) => {
    await saveDraft(draft('typed here'))
    const other = draftRow('typed there', at)
    expect(await restoreRows([other], noon)).toMatchObject({ written: 1 })
    expect((await getDraft(ana))?.text).toContain('typed there')
    await saveDraft(draft('typed on here'))
    expect(await restoreRows([other], noon)).toMatchObject({ written: 0, kept: 1 })
    expect(await texts()).toEqual([[ana, 'typed on here', null]])
    await discardDraft(ana)
    expect(await restoreRows([other], noon)).toMatchObject({ written: 0 })
    expect(await texts()).toEqual([])
    // Written on over there it is another version.
    await restoreRows([draftRow('typed there, and more', late + 5)], noon)
    expect(await texts()).toEqual([[ana, 'typed there, and more', null]])
  })

  it('keeps the pictures of both drafts', async () => {
    await saveDraft(draft('same words', { attachments: [picture('a')] }))
    await restoreRows([draftRow('same words', noon, { attachments: [picture('b')] })], noon)
    expect(await getDraft(ana)).toMatchObject({ text: 'same words', attachments: [picture('b'), picture('a')] })
  })
})
