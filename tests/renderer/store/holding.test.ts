import { beforeEach, describe, expect, it } from 'vitest'
import { countSections } from '../../../renderer/store/conversations.ts'
import { read } from '../../../renderer/store/open.ts'
import {
  endUndo, getNextAttemptAt, getNextUndoEnd, goOnHolding, hurryHolding, keepUnsent, listOutbox, listUnapproved, noteApprovalLater, noteApproved, noteUnapproved, queueReply, retryItem, sendNow, settleRefused, settleUnsure, settleWaiting, takeNext,
} from '../../../renderer/store/outbox.ts'
import { untilAsked } from '../../../renderer/store/queue.ts'
import { saveAccount } from '../../../renderer/store/accounts.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { apply, reopen, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noon, say } from './world.ts'

const ana = conversationId('ana', 'walk')
const bob = conversationId('bob', 'walk')
const write = (text: string, at = noon, conversation = ana) => queueReply({ conversationId: conversation, text }, at)
const only = async () => {
  const [item] = await listOutbox()
  if (!item) throw new Error('The outbox is empty.')
  return item
}

describe('an answer in its undo window', () => {
  useStore(account())
  beforeEach(async () => {
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
  })

  it('goes neither before the window is over nor before it is approved', async () => {
    const { id } = await write('hello')
    expect(await only()).toMatchObject({ state: 'holding', notBefore: noon + 10_000, approvedAt: null, isFirst: true, isAgain: false, asksBecause: null })
    expect(await takeNext('net:me', noon + 20_000)).toBeNull()
    await noteApproved(id, noon + 1)
    expect(await takeNext('net:me', noon + 9999)).toBeNull()
    expect(await getNextAttemptAt('net:me')).toBe(noon + 10_000)
    expect(await takeNext('net:me', noon + 10_000)).toMatchObject({ id, state: 'sending', approvedAt: noon + 1 })
  })

  it.each([0, 5000, 30_000])('of %d ms is as long as the user chose', async (undoMs) => {
    await saveSettings({ undoMs })
    await write('hello')
    expect(await only()).toMatchObject({ state: undoMs === 0 ? 'waiting' : 'holding', notBefore: noon + undoMs })
  })

  it('is a first message until the user has written to that person anywhere, also if that is only on its way', async () => {
    await write('hello')
    expect((await write('and', noon + 1)).isFirst).toBe(false)
    expect((await write('you too', noon + 2, bob)).isFirst).toBe(true)
    await apply(batch([say('post', 'me', 'run', { at: noon - 6 }), say('yo', 'cleo', 'run', { parent: 'post', at: noon - 5 }), say('ho', 'me', 'run', { parent: 'yo', at: noon - 4 }),
      say('root2', 'me', 'swim', { at: noon - 3 }), say('splash', 'cleo', 'swim', { parent: 'root2', at: noon - 2 })]))
    expect((await write('again', noon + 3, conversationId('cleo', 'swim'))).isFirst).toBe(false)
  })

  it('has as much of its window left after a question as before it, and never less than a few seconds', async () => {
    await write('hello')
    await write('late', noon - 9000, bob)
    await goOnHolding(noon + 900, noon + 60_900)
    expect((await listOutbox()).map(({ text, notBefore }) => [text, notBefore])).toEqual([['late', noon + 63_900], ['hello', noon + 70_000]])
    // A clock set back meanwhile shortens nothing.
    await goOnHolding(noon + 61_000, noon + 1000)
    expect((await listOutbox()).map(({ notBefore }) => notBefore)).toEqual([noon + 63_900, noon + 70_000])
    await keepUnsent()
    await goOnHolding(noon, noon + 5000)
    expect((await only()).notBefore).toBe(untilAsked)
  })

  it('waits for its turn once the window is over', async () => {
    await write('hello')
    expect(await getNextUndoEnd('net:me')).toBe(noon + 10_000)
    await endUndo('net:me', noon + 9999)
    expect((await only()).state).toBe('holding')
    await endUndo('net:me', noon + 10_000)
    expect((await only()).state).toBe('waiting')
    expect(await getNextUndoEnd('net:me')).toBeNull()
  })

  it('that comes too soon after another says why, goes as much later, and is asked for again', async () => {
    const { id } = await write('hello')
    await noteApprovalLater(id, noon + 3000, 'one-at-a-time')
    expect(await only()).toMatchObject({ notBefore: noon + 13_000, approvedAt: null, failure: { kind: 'slow-down', code: 'one-at-a-time', until: noon + 3000 } })
    expect((await listUnapproved('net:me')).map((item) => item.id)).toEqual([id])
    await noteApproved(id, noon + 3000)
    expect(await only()).toMatchObject({ notBefore: noon + 13_000, approvedAt: noon + 3000, failure: null })
    await noteUnapproved(id, null, noon)
    expect(await only()).toMatchObject({ state: 'holding', approvedAt: null, notBefore: noon + 13_000 })
  })

  it('goes by itself after a restart less than ten minutes late', async () => {
    const at = Date.now() - 9 * 60_000
    const { id } = await write('hello', at)
    await noteApproved(id, at)
    await reopen()
    expect(await only()).toMatchObject({ state: 'holding', asksBecause: null, notBefore: at + 10_000 })
    expect(await takeNext('net:me', Date.now())).toMatchObject({ id, state: 'sending' })
  })

  it('more than ten minutes late asks before it goes, and still counts as an answer', async () => {
    const at = Date.now() - 11 * 60_000
    const { id } = await write('hello', at)
    await noteApproved(id, at)
    await reopen()
    expect(await only()).toMatchObject({ state: 'holding', asksBecause: 'late', notBefore: untilAsked, text: 'hello' })
    expect(await takeNext('net:me', Date.now())).toBeNull()
    expect(await getNextAttemptAt('net:me')).toBeNull()
    expect(await countSections(noon + day)).toMatchObject({ answered: 1 })
    await sendNow(id, Date.now())
    expect(await takeNext('net:me', Date.now())).toMatchObject({ id, state: 'sending', asksBecause: null })
  })

  it('asks too where the machine slept over it, and only what was held', async () => {
    await write('held')
    const { id } = await write('waits for the network', noon + 1, bob)
    await sendNow(id, noon + 2)
    await endUndo('net:me', noon + 11 * 60_000)
    expect((await listOutbox()).map(({ asksBecause }) => asksBecause)).toEqual(['late', null])
  })

  it('is not held for a year by a clock that was set back', async () => {
    await write('hello', noon + 365 * day)
    await endUndo('net:me', noon)
    expect(await only()).toMatchObject({ state: 'holding', notBefore: noon + 10_000 })
  })

  it('goes at once where the user quits and says so', async () => {
    const { id } = await write('hello')
    await noteApproved(id, noon)
    await hurryHolding(noon + 5)
    expect(await takeNext('net:me', noon + 5)).toMatchObject({ id })
  })

  it('that may be there already is looked for at once where the user quits and says so, unless only the user can say more', async () => {
    await saveSettings({ undoMs: 0 })
    const { id } = await write('unheard of')
    await noteApproved(id, noon)
    await takeNext('net:me', noon)
    await settleUnsure(id, null, noon + 600_000)
    await hurryHolding(noon + 5)
    expect(await only()).toMatchObject({ state: 'unsure', notBefore: noon + 5 })
    await settleUnsure(id, null, untilAsked)
    await hurryHolding(noon + 9)
    expect(await only()).toMatchObject({ state: 'unsure', notBefore: untilAsked })
  })

  it('kept when quitting waits for the user also over a restart; what is being sent goes on', async () => {
    await saveSettings({ undoMs: 0 })
    const first = await write('going')
    await noteApproved(first.id, noon)
    await takeNext('net:me', noon)
    await saveSettings({ undoMs: 10_000 })
    const { id } = await write('kept', noon + 1, bob)
    await keepUnsent()
    expect((await listOutbox()).map(({ text, state, asksBecause }) => [text, state, asksBecause])).toEqual([['going', 'sending', 'kept'], ['kept', 'holding', 'kept']])
    await hurryHolding(noon + 9)
    await reopen()
    expect(await read(({ outbox }) => outbox.get(id))).toMatchObject({ asksBecause: 'kept', notBefore: untilAsked })
    expect(await listUnapproved('net:me')).toEqual([])
  })

  it('kept while it is being sent is looked for at the next start, and is not sent again by itself', async () => {
    await saveSettings({ undoMs: 0 })
    const { id } = await write('cut off')
    await noteApproved(id, noon)
    await takeNext('net:me', noon)
    await keepUnsent()
    await reopen()
    expect(await takeNext('net:me', Date.now())).toMatchObject({ id, state: 'unsure', asksBecause: 'kept' })
    await settleWaiting(id, null, Date.now())
    expect(await only()).toMatchObject({ state: 'waiting', asksBecause: 'kept', notBefore: untilAsked })
    expect(await takeNext('net:me', Date.now())).toBeNull()
    await sendNow(id, Date.now())
    expect(await takeNext('net:me', Date.now())).toMatchObject({ id, state: 'sending', asksBecause: null })
  })

  it('kept, and then not sent, refused or sent after all, asks once and for one reason', async () => {
    await saveSettings({ undoMs: 0 })
    const { id } = await write('hello')
    const keep = async () => {
      await noteApproved(id, noon)
      await takeNext('net:me', noon)
      await keepUnsent()
    }
    await keep()
    await settleWaiting(id, null, noon + 1)
    expect(await only()).toMatchObject({ state: 'waiting', asksBecause: 'kept', notBefore: untilAsked })
    await sendNow(id, noon)
    await keep()
    await noteUnapproved(id, null, noon)
    expect(await only()).toMatchObject({ state: 'waiting', asksBecause: 'kept', notBefore: untilAsked })
    await sendNow(id, noon)
    await keep()
    await settleUnsure(id, null, untilAsked)
    expect(await only()).toMatchObject({ state: 'unsure', asksBecause: null })
    await retryItem(id, noon)
    await keep()
    await settleRefused(id, { kind: 'refused', code: 'gone', until: null, detail: '' }, noon)
    expect(await only()).toMatchObject({ state: 'refused', asksBecause: null })
  })

  it('that waits for a network or may be there already does not wait for a year where the clock was set back', async () => {
    await saveSettings({ undoMs: 0 })
    const waits = await write('waits')
    const unsure = await write('unsure', noon, bob)
    const year = noon + 365 * day
    await settleWaiting(waits.id, { kind: 'slow-down', code: 'slow-down', until: year, detail: '' }, year)
    await settleUnsure(unsure.id, null, year)
    await endUndo('net:me', noon)
    expect((await listOutbox()).map(({ text, notBefore }) => [text, notBefore])).toEqual([['waits', noon], ['unsure', noon]])
    await settleUnsure(unsure.id, null, untilAsked)
    await settleWaiting(waits.id, null, noon + day)
    await endUndo('net:me', noon)
    expect((await listOutbox()).map(({ text, notBefore }) => [text, notBefore])).toEqual([['waits', noon + day], ['unsure', untilAsked]])
    await settleWaiting(waits.id, { kind: 'slow-down', code: 'slow-down', until: year, detail: '' }, year)
    await retryItem(waits.id, noon)
    expect(await only()).toMatchObject({ text: 'waits', notBefore: noon + day })
  })
})

describe('before an answer is handed over', () => {
  useStore(account())
  beforeEach(async () => {
    await saveSettings({ undoMs: 0 })
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
  })
  const approved = async (text: string, conversation = ana, at = noon) => {
    const item = await write(text, at, conversation)
    await noteApproved(item.id, noon)
    return item
  }

  it('its length is counted again by what the account takes now; the text is kept, the next one goes', async () => {
    const { id } = await approved('x'.repeat(200))
    const next = await approved('short', bob, noon + 1)
    await saveAccount(account('me', { limits: { graphemes: 140, bytes: null, graphemesPerLink: null, images: null } }))
    expect(await takeNext('net:me', noon + 1)).toMatchObject({ id: next.id })
    expect(await read(({ outbox }) => outbox.get(id))).toMatchObject({ state: 'refused', text: 'x'.repeat(200), attempts: 0, failure: { kind: 'refused', code: 'too-long' } })
    expect(await countSections(noon + day)).toMatchObject({ waiting: 1 })
  })

  it('it is not sent where what it answers was deleted meanwhile; the text is kept', async () => {
    const { id } = await approved('hello')
    await apply(batch([], { gone: [{ messageId: 'net:hi', at: noon + 1 }] }))
    expect(await takeNext('net:me', noon + 2)).toBeNull()
    expect(await read(({ outbox }) => outbox.get(id))).toMatchObject({ state: 'refused', text: 'hello', attempts: 0, failure: { kind: 'refused', code: 'gone' } })
  })

  it('what was deleted before Send is said at once, and the draft stays', async () => {
    await apply(batch([], { gone: [{ messageId: 'net:hi', at: noon + 1 }] }))
    await expect(queueReply({ conversationId: ana, text: 'hello', messageId: 'net:hi' }, noon + 2)).rejects.toThrow('What you are answering was deleted meanwhile.')
    expect(await listOutbox()).toEqual([])
  })
})
