import { beforeEach, describe, expect, it } from 'vitest'
import { countSections } from '../../../../renderer/store/conversations.ts'
import { discardDraft, getDraft, restoreDraft, saveDraft } from '../../../../renderer/store/drafts.ts'
import { discardItem, editItem, listOutbox, noteApproved, queueReply, restoreItem, settleUnsure } from '../../../../renderer/store/outbox.ts'
import { untilAsked } from '../../../../renderer/store/queue.ts'
import { listAccounts, removeAccount, saveAccount } from '../../../../renderer/store/accounts.ts'
import { getRecipient } from '../../../../renderer/store/recipients.ts'
import { apply, everything, useStore } from '../use-store.ts'
import { account, batch, conversationId, day, draftOf, noon, picture, say } from '../world.ts'

const ana = conversationId('ana', 'walk')
const walk = batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('there', 'ana', 'walk', { parent: 'root', at: noon - 7 }),
  say('hey', 'bob', 'walk', { parent: 'root', at: noon - 6 })])
const bob = conversationId('bob', 'walk')
const pictures = [picture('a', 'a knot'), picture('b')]
const written = { conversationId: ana, text: 'You may have it.\n\n  It wants', attachments: pictures, messageId: 'net:hi' }

describe('undo after Send', () => {
  useStore(account())
  beforeEach(async () => {
    await apply(walk)
  })

  it('gives back exactly the text, the pictures and the picked message', async () => {
    const { id } = await queueReply(written, noon)
    expect(await editItem(id, noon + 5)).toEqual(draftOf(ana, written.text, noon + 5, { attachments: pictures, messageId: 'net:hi' }))
    expect(await getDraft(ana)).toEqual(draftOf(ana, written.text, noon + 5, { attachments: pictures, messageId: 'net:hi' }))
    expect(await listOutbox()).toEqual([])
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2, answered: 0 })
  })

  it('picks no message where it answered the one that is shown', async () => {
    const { id } = await queueReply({ conversationId: ana, text: 'hello' }, noon)
    expect(await editItem(id, noon + 5)).toMatchObject({ messageId: null })
  })

  it('puts it before what was written meanwhile, with the pictures of both, none twice', async () => {
    const { id } = await queueReply(written, noon)
    await saveDraft(draftOf(ana, 'and more', noon + 1, { attachments: [picture('b'), picture('c')] }))
    expect(await editItem(id, noon + 5)).toMatchObject({ text: `${written.text}\n\nand more`, attachments: [...pictures, picture('c')] })
  })
})

describe('what comes back while letters typed in its composer are not saved yet', () => {
  useStore(account())
  beforeEach(async () => {
    await apply(walk)
  })
  /** The composer has saved `a new th`, knows that row, and the answer sent before comes back into it. */
  const typedMeanwhile = async (text = 'a new th') => {
    const { id } = await queueReply(written, noon)
    const known = draftOf(ana, text, noon + 1, { attachments: [picture('c')] })
    await saveDraft(known)
    await editItem(id, noon + 5)
    return known
  }

  it('stays before them when they are saved, neither lost nor there twice, however often that is', async () => {
    const known = await typedMeanwhile()
    const first = draftOf(ana, 'a new thought', noon + 6, { attachments: [picture('c')] })
    await saveDraft(first, known)
    expect(await getDraft(ana)).toMatchObject({ text: `${written.text}\n\na new thought`, attachments: [...pictures, picture('c')], savedAt: noon + 7 })
    await saveDraft(draftOf(ana, 'a new thought, and on', noon + 8, { attachments: [picture('c'), picture('d')] }), first)
    expect(await getDraft(ana)).toMatchObject({ text: `${written.text}\n\na new thought, and on`, attachments: [...pictures, picture('c'), picture('d')] })
  })

  it('stays also where nothing had been saved, where all typed was deleted, and where the clock was set back', async () => {
    const { id } = await queueReply(written, noon)
    await editItem(id, noon + 5)
    await saveDraft(draftOf(ana, 'quick', noon + 6), draftOf(ana, '', 0))
    expect(await getDraft(ana)).toMatchObject({ text: `${written.text}\n\nquick` })
    await discardDraft(ana)
    const known = await typedMeanwhile()
    await saveDraft(draftOf(ana, '', noon + 6), known)
    expect(await getDraft(ana)).toMatchObject({ text: written.text, attachments: pictures })
    await discardDraft(ana)
    const late = draftOf(ana, 'next year', noon + 365 * day)
    await saveDraft(late)
    await restoreDraft(draftOf(ana, 'thrown away', noon))
    await saveDraft(draftOf(ana, 'next year it is', noon + 2), late)
    expect((await getDraft(ana))?.text).toBe('thrown away\n\nnext year it is')
  })

  it('stays a draft where what was typed is sent before the composer shows it', async () => {
    const known = await typedMeanwhile()
    await queueReply({ conversationId: ana, text: 'a new thought', known }, noon + 6)
    expect((await listOutbox()).map(({ text }) => text)).toEqual(['a new thought'])
    expect(await getDraft(ana)).toMatchObject({ text: written.text, attachments: pictures, savedAt: noon + 7 })
  })

  it('does not come back again where the composer knew it and its words were changed or deleted', async () => {
    await typedMeanwhile()
    const row = await getDraft(ana)
    await saveDraft(draftOf(ana, 'other', noon + 9), row)
    expect((await getDraft(ana))?.text).toBe('other')
    await saveDraft(draftOf(ana, '', noon + 10), await getDraft(ana))
    expect(await getDraft(ana)).toBeNull()
  })
})

describe('what was discarded', () => {
  useStore(account())
  beforeEach(async () => {
    await apply(walk)
  })

  it('as a draft comes back exactly as it was, with the time it was saved', async () => {
    const draft = draftOf(ana, 'half a', noon - 3, { attachments: pictures, messageId: 'net:hi', restored: 'sent-perhaps' })
    await saveDraft(draft)
    expect(await discardDraft(ana)).toEqual(draft)
    expect(await getDraft(ana)).toBeNull()
    await restoreDraft(draft)
    expect(await getDraft(ana)).toEqual(draft)
  })

  it('as a draft overwrites nothing that was typed there meanwhile', async () => {
    await saveDraft(draftOf(ana, 'half a', noon))
    const thrown = await discardDraft(ana)
    await saveDraft(draftOf(ana, 'other words', noon + 1))
    if (thrown) await restoreDraft(thrown)
    expect((await getDraft(ana))?.text).toBe('half a\n\nother words')
  })

  it('twice is nothing to bring back', async () => {
    expect(await discardDraft(ana)).toBeNull()
  })

  it('from the outbox comes back as the same answer, to be approved anew and with its undo window', async () => {
    const { id } = await queueReply({ ...written, conversationId: bob, messageId: 'net:hey' }, noon)
    await noteApproved(id, noon + 1)
    expect(await countSections(noon + day)).toMatchObject({ waiting: 1, answered: 1 })
    const thrown = await discardItem(id)
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2, answered: 0 })
    await restoreItem(thrown, noon + 60_000)
    expect(await listOutbox()).toEqual([{ ...thrown, approvedAt: null, notBefore: noon + 70_000 }])
    expect(await countSections(noon + day)).toMatchObject({ waiting: 1, answered: 1 })
    const before = await everything()
    await restoreItem(thrown, noon + 90_000)
    expect(await everything()).toEqual(before)
  })

  it('while it was unsure is unsure again, and is not sent by that', async () => {
    const { id } = await queueReply(written, noon)
    await settleUnsure(id, null, untilAsked)
    const thrown = await discardItem(id)
    await restoreItem(thrown, noon + 60_000)
    expect(await listOutbox()).toMatchObject([{ state: 'unsure', notBefore: untilAsked }])
  })
})

describe('words of an account that is removed', () => {
  useStore(account(), account('second'))
  beforeEach(async () => {
    await apply(walk)
  })

  it('stay as drafts, with whom they are for, and what may have gone says so', async () => {
    await saveDraft(draftOf(ana, 'typed', noon))
    const { id } = await queueReply({ ...written, text: 'perhaps sent' }, noon)
    await settleUnsure(id, null, untilAsked)
    await queueReply({ ...written, text: 'second', attachments: [] }, noon + 1)
    await saveDraft(draftOf(ana, 'typed', noon + 2))
    await removeAccount('net:me', true)
    expect((await listAccounts()).map((row) => row.id)).toEqual(['net:second'])
    expect(await listOutbox()).toEqual([])
    expect(await getDraft(ana)).toEqual(draftOf(ana, 'perhaps sent\n\nsecond\n\ntyped', noon + 2, { attachments: pictures, messageId: 'net:hi', restored: 'account-left' }))
    expect(await getRecipient(ana, 'net:me')).toMatchObject({ person: { name: 'ana' }, account: null, isHere: false, network: 'net' })
  })

  it('are in their place again when the account is added again', async () => {
    await queueReply(written, noon)
    await removeAccount('net:me', true)
    await saveAccount(account())
    await apply(walk)
    expect(await getRecipient(ana, 'net:me')).toMatchObject({ person: { name: 'ana' }, account: { id: 'net:me' }, isHere: true })
    expect(await getDraft(ana)).toMatchObject({ text: written.text, attachments: pictures, messageId: 'net:hi', restored: null })
  })

  it('go with it where they were only made up', async () => {
    await saveDraft(draftOf(ana, 'typed', noon))
    await removeAccount('net:me', false)
    expect(await getDraft(ana)).toBeNull()
  })

  it('do not come back as an answer when discarding one is undone afterwards, but as a draft', async () => {
    const { id } = await queueReply(written, noon)
    const thrown = await discardItem(id)
    await removeAccount('net:me', true)
    await restoreItem(thrown, noon + 9)
    expect(await listOutbox()).toEqual([])
    expect(await getDraft(ana)).toMatchObject({ text: written.text, attachments: pictures })
  })
})
