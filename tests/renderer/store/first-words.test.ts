import { beforeEach, describe, expect, it } from 'vitest'
import { firstPlaceId, firstPlaceOf } from '#domain/first-place'
import type { Message } from '#domain/message'
import type { OutboxItem } from '#domain/outbox-item'
import { getAbout } from '../../../renderer/store/about.ts'
import { removeAccount, saveAccount } from '../../../renderer/store/accounts.ts'
import { getConversation } from '../../../renderer/store/conversations.ts'
import { countDeeds } from '../../../renderer/store/deeds.ts'
import { discardDraft, getDraft, getLatestWay, listDrafts, restoreDraft, saveDraft } from '../../../renderer/store/drafts.ts'
import { exportReadable } from '../../../renderer/store/export.ts'
import { ask, read } from '../../../renderer/store/open.ts'
import { discardItem, editItem, listOutbox, noteApproved, queueFirst, restoreItem, settleRefused, settleSent, settleUnsure, takeNext } from '../../../renderer/store/outbox.ts'
import { listOwnWords } from '../../../renderer/store/own-words.ts'
import { getRecipient } from '../../../renderer/store/recipients.ts'
import { apply, reopen, useStore } from './use-store.ts'
import { account, batch, conversationId, draftOf, noon, person, say, thread } from './world.ts'

const me = account('me', { abilities: ['reply', 'mention', 'direct'] })
const named = firstPlaceId({ way: 'mention', accountId: 'net:me', personId: 'net:p-ana' })
const direct = firstPlaceId({ way: 'direct', accountId: 'net:me', personId: 'net:p-ana' })
const write = (conversationId = named, text = 'Welcome, Ana', at = noon + 10): Promise<OutboxItem> => queueFirst({ conversationId, text }, at)
/** As the network gives it back. */
const posted = (patch: Partial<Message> & { names?: readonly string[] } = {}): Message => say('first', 'me', 'first', { names: ['ana'], at: noon + 20, url: 'https://net.example/first', ...patch })
const send = async (item: OutboxItem, patch: Parameters<typeof posted>[0] = {}): Promise<void> => {
  await noteApproved(item.id, noon + 11)
  expect((await takeNext('net:me', noon + 30_000))?.id).toBe(item.id)
  await settleSent(item.id, posted(patch), noon + 30_001)
}
const states = async () => (await listOutbox()).map(({ state, text }) => `${text}: ${state}`)

describe('a first word to a person', () => {
  useStore(me)
  beforeEach(async () => { await apply(batch([], { people: [person('me'), person('ana'), person('bob')] })) })

  it('stands at a place of its own: one for each way, account and person, never taken for a conversation', () => {
    expect(firstPlaceOf(named)).toEqual({ way: 'mention', accountId: 'net:me', personId: 'net:p-ana' })
    expect(named).not.toBe(direct)
    expect(firstPlaceOf(conversationId('ana', 'walk'))).toBeNull()
    expect(firstPlaceOf('direct net:p-ana')).toBeNull()
  })

  it('is drafted apart from every other way, over a restart; the way with the latest words is the one to go on with', async () => {
    await saveDraft(draftOf(named, 'in public', noon + 1))
    await saveDraft(draftOf(direct, 'in private', noon + 2))
    await reopen()
    expect([(await getDraft(named))?.text, (await getDraft(direct))?.text]).toEqual(['in public', 'in private'])
    expect(await getLatestWay('net:p-ana', 'net:me')).toBe('direct')
    expect(await getLatestWay('net:p-bob', 'net:me')).toBeNull()
    expect(await getLatestWay('net:p-ana', 'net:second')).toBeNull()
    const thrown = await discardDraft(direct)
    expect(await getLatestWay('net:p-ana', 'net:me')).toBe('mention')
    if (thrown) await restoreDraft(thrown)
    expect((await getDraft(direct))?.text).toBe('in private')
  })

  it('is for exactly one person, as they were named, and as wide as its way', async () => {
    const item = await write()
    expect(item).toMatchObject({ accountId: 'net:me', conversationId: named, isFirst: true, state: 'holding', target: { kind: 'person', personId: 'net:p-ana', handle: 'ana.example', audience: 'public' } })
    expect((await write(direct, 'A word', noon + 11)).target).toEqual({ kind: 'person', personId: 'net:p-ana', handle: 'ana.example', audience: 'direct' })
    expect(await listDrafts()).toEqual([])
  })

  it.each([
    ['an account that cannot do that', firstPlaceId({ way: 'mention', accountId: 'net:only-answers', personId: 'net:p-ana' }), 'This account cannot do that.'],
    ['an account that is not here', firstPlaceId({ way: 'mention', accountId: 'net:gone', personId: 'net:p-ana' }), 'The account you write with is no longer in Kith.'],
    ['somebody who is not here', firstPlaceId({ way: 'mention', accountId: 'net:me', personId: 'net:p-nobody' }), 'This person is no longer here.'],
    ['an account that only looks', firstPlaceId({ way: 'mention', accountId: 'net:looks', personId: 'net:p-ana' }), 'This account cannot do that.'],
    ['a place that is none', 'mention net:p-ana', 'Nobody is at this place any more.'],
  ])('is not queued for %s, and its words stay', async (_, place, why) => {
    await saveAccount(account('only-answers'))
    await saveAccount(account('looks', { abilities: ['mention'], isPreview: true }))
    await saveDraft(draftOf(place, 'Welcome', noon))
    await expect(write(place)).rejects.toThrow(why)
    expect(await listOutbox()).toEqual([])
    expect((await getDraft(place))?.text).toBe('Welcome')
  })

  it('is never queued for a conversation', async () => {
    await apply(batch([say('root', 'me', 'walk'), say('hi', 'ana', 'walk', { parent: 'root' })], { cursor: 'c2' }))
    await expect(write(conversationId('ana', 'walk'))).rejects.toThrow()
    expect(await listOutbox()).toEqual([])
  })

  it('comes back into its own draft, before what was typed there meanwhile', async () => {
    const item = await write()
    await saveDraft(draftOf(named, 'typed since', noon + 12))
    await editItem(item.id, noon + 13)
    expect(await getDraft(named)).toMatchObject({ text: 'Welcome, Ana\n\ntyped since', messageId: null, accountId: 'net:me' })
    expect(await listOutbox()).toEqual([])
  })

  it('thrown away and put back has to be approved anew', async () => {
    const item = await write()
    await noteApproved(item.id, noon + 11)
    const thrown = await discardItem(item.id)
    await restoreItem(thrown, noon + 20)
    expect(await listOutbox()).toMatchObject([{ id: item.id, approvedAt: null }])
  })

  it('sent begins a thread of the user’s own, of which no conversation is shown before they answer', async () => {
    await send(await write())
    expect(await states()).toEqual(['Welcome, Ana: sent'])
    expect(await read(({ threads }) => threads.get('net:t-first'))).toMatchObject({ uri: 't-first', root: 'post', authorId: 'net:p-me', accountIds: ['net:me'] })
    expect(await getConversation(conversationId('ana', 'first'))).toBeNull()
    expect((await getAbout('net:p-ana'))?.talks).toMatchObject([{ conversationId: null, url: 'https://net.example/first', isUnanswered: true, isMine: true, latestAt: noon + 20 }])
    expect((await getAbout('net:p-bob'))?.talks).toEqual([])
    expect((await countDeeds(noon)).answered).toBe(0)
  })

  it('answered becomes a conversation like any other, in which they wait', async () => {
    await send(await write())
    await apply(batch([posted(), say('thanks', 'ana', 'first', { parent: 'first', at: noon + 40 })], { cursor: 'c2', threads: [thread('first', { authorId: 'net:p-me' })] }))
    expect((await getConversation(conversationId('ana', 'first')))?.conversation).toMatchObject({ turn: 'theirs', section: 'waiting' })
    expect((await getAbout('net:p-ana'))?.talks).toMatchObject([{ conversationId: conversationId('ana', 'first'), isUnanswered: false }])
  })

  it('deleted by the user on the network is no longer told', async () => {
    await send(await write())
    await apply(batch([], { cursor: 'c2', gone: [{ messageId: 'net:first', at: noon + 60 }] }))
    expect((await getAbout('net:p-ana'))?.talks).toEqual([])
  })

  it('for them alone begins a direct thread', async () => {
    await send(await write(direct), { audience: 'direct', kind: 'direct' })
    expect(await read(({ threads }) => threads.get('net:t-first'))).toMatchObject({ root: 'direct' })
  })

  it('that no longer fits, the name in front counted, is refused before it goes', async () => {
    const item = await write(named, 'x'.repeat(300 - '@ana.example '.length + 1))
    await noteApproved(item.id, noon + 11)
    expect(await takeNext('net:me', noon + 30_000)).toBeNull()
    expect(await listOutbox()).toMatchObject([{ state: 'refused', failure: { code: 'too-long' } }])
  })

  it('that fits to the last letter goes', async () => {
    const item = await write(named, 'x'.repeat(300 - '@ana.example '.length))
    await noteApproved(item.id, noon + 11)
    expect((await takeNext('net:me', noon + 30_000))?.id).toBe(item.id)
  })

  it('cut off while it was sent is unsure after a restart, and refused keeps its words', async () => {
    const item = await write()
    await noteApproved(item.id, noon + 11)
    await takeNext('net:me', noon + 30_000)
    await reopen()
    expect(await states()).toEqual(['Welcome, Ana: unsure'])
    await settleUnsure(item.id, null, noon + 40_000)
    await settleRefused(item.id, { kind: 'refused', code: 'no-such-person', until: null, detail: '' }, noon + 40_001)
    expect(await states()).toEqual(['Welcome, Ana: refused'])
  })

  it('leaves with its account as a draft that says it may be there, and is back in its place with it', async () => {
    const item = await write()
    await noteApproved(item.id, noon + 11)
    await takeNext('net:me', noon + 30_000)
    await settleUnsure(item.id, null, noon + 40_000)
    await removeAccount('net:me', true)
    expect(await getDraft(named)).toMatchObject({ text: 'Welcome, Ana', restored: 'account-left' })
    expect(await getRecipient(named, 'net:me')).toMatchObject({ account: null, person: { name: 'ana' } })
    await saveAccount(me)
    expect(await getRecipient(named, 'net:me')).toMatchObject({ account: { id: 'net:me' }, isHere: true, network: 'net' })
  })

  it('out of a backup it is a draft, whatever state it was in', async () => {
    const row: OutboxItem = { ...await write(direct), id: 'kept', state: 'waiting', approvedAt: noon, notBefore: 0 }
    await ask('discardItem', (await listOutbox())[0]?.id ?? '')
    const backup = { table: 'outbox', key: 'kept', at: noon + 50, json: JSON.stringify(row), ledger: 'attempted' as const }
    expect(await ask('restore', [backup], noon + 60)).toMatchObject({ drafts: 1, unreadable: 0 })
    expect(await listOutbox()).toEqual([])
    expect(await getDraft(direct)).toMatchObject({ text: 'Welcome, Ana', restored: 'sent-perhaps', messageId: null })
    expect(await ask('restore', [backup], noon + 70)).toMatchObject({ drafts: 0 })
  })

  it('sent is still told of out of a backup, on another computer too, and never goes again', async () => {
    await send(await write())
    const [row] = await listOutbox()
    await removeAccount('net:me', true)
    await saveAccount(me)
    await apply(batch([posted()], { people: [person('me'), person('ana')] }))
    expect((await getAbout('net:p-ana'))?.talks).toEqual([])
    const backup = { table: 'outbox', key: 'kept', at: noon + 50, json: JSON.stringify({ ...row, id: 'kept' }), ledger: 'sent' as const }
    await saveDraft(draftOf(named, 'Welcome, Ana', noon + 5))
    expect(await ask('restore', [backup], noon + 60)).toEqual({ written: 1, kept: 0, drafts: 0, unreadable: 0 })
    expect((await getAbout('net:p-ana'))?.talks).toMatchObject([{ conversationId: null, url: 'https://net.example/first', isUnanswered: true }])
    expect(await getDraft(named)).toBeNull()
    expect(await takeNext('net:me', noon + 90_000_000)).toBeNull()
    expect(await ask('restore', [backup], noon + 70)).toEqual({ written: 0, kept: 1, drafts: 0, unreadable: 0 })
    expect(await states()).toEqual(['Welcome, Ana: sent'])
  })

  it('stands on the page to read, sent or not, also without an answer', async () => {
    await send(await write())
    await write(direct, 'And in private', noon + 60_000)
    let page = ''
    for await (const piece of exportReadable(noon + 70_000)) page += piece
    const firsts = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('article')].map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim()).sort()
    expect(firsts).toEqual([expect.stringMatching(/^To ana .* sent · open Welcome, Ana$/u), expect.stringMatching(/^To ana .* not sent yet And in private$/u)])
  })

  it('counts among the words that must not be nearly the same to somebody else', async () => {
    await write()
    expect(await listOwnWords('net:p-bob')).toMatchObject([{ text: 'Welcome, Ana', name: 'ana' }])
    expect(await listOwnWords('net:p-ana')).toEqual([])
  })
})
