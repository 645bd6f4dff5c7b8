import { beforeEach, describe, expect, it } from 'vitest'
import { countSections, getConversation } from '../../../renderer/store/conversations.ts'
import { getDraft, saveDraft } from '../../../renderer/store/drafts.ts'
import {
  discardItem, editItem, getNextAttemptAt, hurryWaiting, listOutbox, lookAgain, needsDecision, noteApproved, queueReply, retryItem, settleRefused, settleSent, settleUnsure, settleWaiting,
  takeNext,
} from '../../../renderer/store/outbox.ts'
import { untilAsked } from '../../../renderer/store/queue.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { apply, everything, reopen, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noon, say } from './world.ts'
import type { Failure } from '#domain/failure'

const ana = conversationId('ana', 'walk')
const bob = conversationId('bob', 'walk')
const failure = (kind: Failure['kind']): Failure => ({ kind, code: kind, until: null, detail: '' })
/** Written without an undo window, and approved at once. */
const reply = async (conversation: string, text: string, at: number) => {
  const item = await queueReply({ conversationId: conversation, text }, at)
  await noteApproved(item.id, at)
  return item
}
const sentAs = (name: string, parent: string) => say(name, 'me', 'walk', { parent, at: noon + 100 })

describe('an answer', () => {
  useStore(account())
  beforeEach(async () => {
    await saveSettings({ undoMs: 0 })
    await apply(batch([
      say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1, audience: 'unlisted', warning: 'food' }),
      say('hey', 'bob', 'walk', { parent: 'root', at: noon + 2 }),
    ]))
  })

  it('carries the names its writer saw it be for, where the network says them', async () => {
    await apply(batch([say('between', 'ana', 'walk', { parent: 'root', at: noon + 3, audience: 'direct', answerNames: ['ana.example', 'bob.example'] })], { cursor: 'c2' }))
    const item = await reply(ana, 'only us', noon + 10)
    await apply(batch([say('between', 'ana', 'walk', { parent: 'root', at: noon + 3, audience: 'direct', answerNames: ['ana.example', 'eve.example'] })], { cursor: 'c3' }))
    expect((await listOutbox()).find(({ id }) => id === item.id)?.target).toMatchObject({ names: ['ana.example', 'bob.example'] })
    expect((await reply(bob, 'hello', noon + 20)).target).not.toHaveProperty('names')
  })

  it('leaves the composer and enters the outbox in one step, and counts as an answer at once', async () => {
    await saveDraft({ conversationId: ana, accountId: 'net:me', text: 'yes, g', attachments: [], messageId: null, restored: null, savedAt: noon })
    const item = await reply(ana, 'yes, gladly', noon + 10)
    expect(item).toMatchObject({
      accountId: 'net:me', text: 'yes, gladly', state: 'waiting', attempts: 0, notBefore: noon + 10, queuedAt: noon + 10,
      target: { kind: 'reply', personId: 'net:p-ana', threadUri: 't-walk', messageId: 'net:hi', messageUri: 'hi', messageRef: 'ref-hi', audience: 'unlisted', warning: 'food' },
    })
    expect(await getDraft(ana)).toBeNull()
    expect(await countSections(noon + day)).toMatchObject({ waiting: 1, answered: 1 })
  })

  it.each([
    ['nothing', { conversationId: ana, text: ' \n' }, /nothing to send/],
    ['a conversation that is gone', { conversationId: 'no such', text: 'hi' }, /conversation is no longer here/],
    ['a message by somebody else', { conversationId: ana, text: 'hi', messageId: 'net:hey' }, /message you are answering is no longer here/],
  ])('to %s is refused, and the draft stays', async (_, input, words) => {
    await saveDraft({ conversationId: ana, accountId: 'net:me', text: 'kept', attachments: [], messageId: null, restored: null, savedAt: noon })
    const before = await everything()
    await expect(queueReply(input, noon + 10)).rejects.toThrow(words)
    expect(await everything()).toEqual(before)
  })

  it('goes in order within a conversation, while other conversations do not wait for it', async () => {
    const first = await reply(ana, 'first', noon + 10)
    const second = await reply(ana, 'second', noon + 11)
    const other = await reply(bob, 'other', noon + 12)
    expect(await takeNext('net:me', noon + 20)).toMatchObject({ id: first.id, state: 'sending', attempts: 1 })
    expect(await takeNext('net:me', noon + 20)).toMatchObject({ id: other.id })
    expect(await takeNext('net:me', noon + 20)).toBeNull()
    await settleSent(first.id, sentAs('a1', 'hi'), noon + 30)
    expect(await takeNext('net:me', noon + 40)).toMatchObject({ id: second.id })
  })

  it('goes only through its own account, and not before its time', async () => {
    const { id } = await reply(ana, 'later', noon + 10)
    expect(await takeNext('net:other', noon + 20)).toBeNull()
    await takeNext('net:me', noon + 20)
    await settleWaiting(id, failure('slow-down'), noon + 60)
    expect(await takeNext('net:me', noon + 59)).toBeNull()
    expect(await getNextAttemptAt('net:me')).toBe(noon + 60)
    expect(await takeNext('net:me', noon + 60)).toMatchObject({ id, attempts: 2 })
    expect(await getNextAttemptAt('net:me')).toBeNull()
  })

  it('once sent stands in the conversation as the message it became, the same row the next pull brings', async () => {
    const { id } = await reply(ana, 'done', noon + 10)
    await takeNext('net:me', noon + 20)
    await settleSent(id, sentAs('a1', 'hi'), noon + 30)
    const view = await getConversation(ana)
    expect(view?.messages.map(({ uri }) => uri)).toEqual(['root', 'hi', 'a1'])
    expect(view?.outbox).toEqual([])
    expect((await listOutbox())[0]).toMatchObject({ state: 'sent', sentMessageId: 'net:a1', settledAt: noon + 30, failure: null })
    const before = await everything(['people', 'threadStates'])
    await apply(batch([sentAs('a1', 'hi')]))
    expect(await everything(['people', 'threadStates'])).toEqual(before)
  })

  it('deleted on the network opens the conversation again', async () => {
    const { id } = await reply(ana, 'done', noon + 10)
    await takeNext('net:me', noon + 20)
    await settleSent(id, sentAs('a1', 'hi'), noon + 30)
    await apply(batch([], { gone: [{ messageId: 'net:a1', at: noon + 40 }] }))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2, answered: 0 })
  })

  it('that the network refuses keeps its text, and they wait again', async () => {
    const { id } = await reply(ana, 'too long', noon + 10)
    await takeNext('net:me', noon + 20)
    await settleRefused(id, failure('refused'), noon + 30)
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2, answered: 0 })
    expect(await listOutbox()).toMatchObject([{ state: 'refused', text: 'too long', failure: { kind: 'refused' } }])
    expect(await takeNext('net:me', noon + 999)).toBeNull()
  })

  it('cut off while it was being sent is unsure after the next start, and is handed out to be looked for', async () => {
    const { id } = await reply(ana, 'perhaps', noon + 10)
    await takeNext('net:me', noon + 20)
    await reopen()
    expect(await listOutbox()).toMatchObject([{ id, state: 'unsure', attempts: 1 }])
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2, answered: 0 })
    expect(await takeNext('net:me', Date.now() + 1000)).toMatchObject({ id, state: 'unsure', attempts: 1 })
  })

  it('looked for and not found waits for the user, and holds back what follows it', async () => {
    const { id } = await reply(ana, 'perhaps', noon + 10)
    await reply(ana, 'after it', noon + 11)
    await takeNext('net:me', noon + 20)
    await settleUnsure(id, null, untilAsked)
    expect((await listOutbox()).map(needsDecision)).toEqual([true, false])
    expect(await takeNext('net:me', noon + 999)).toBeNull()
    expect(await getNextAttemptAt('net:me')).toBeNull()
    await lookAgain(id, noon + 1000)
    expect(await takeNext('net:me', noon + 1000)).toMatchObject({ id, state: 'unsure' })
    await retryItem(id, noon + 1001)
    expect(await listOutbox()).toMatchObject([{ isAgain: true, approvedAt: null }, {}])
    expect(await takeNext('net:me', noon + 1001)).toBeNull()
    await noteApproved(id, noon + 1001)
    expect(await takeNext('net:me', noon + 1001)).toMatchObject({ id, state: 'sending', attempts: 2 })
  })

  it('that only waited for the network goes as soon as it is back', async () => {
    const { id } = await reply(ana, 'offline', noon + 10)
    const slow = await reply(bob, 'slowed', noon + 11)
    for (const item of [id, slow.id]) expect((await takeNext('net:me', noon + 20))?.id).toBe(item)
    await settleWaiting(id, failure('offline'), noon + 5000)
    await settleWaiting(slow.id, failure('slow-down'), noon + 5000)
    await hurryWaiting('net:me', noon + 30)
    expect(await takeNext('net:me', noon + 30)).toMatchObject({ id })
    expect(await takeNext('net:me', noon + 30)).toBeNull()
  })

  it('goes back into the composer before what was typed meanwhile', async () => {
    const { id } = await reply(ana, 'first words', noon + 10)
    await saveDraft({ conversationId: ana, accountId: 'net:me', text: 'and more', attachments: [], messageId: null, restored: null, savedAt: noon + 11 })
    expect(await editItem(id, noon + 12)).toEqual({ conversationId: ana, accountId: 'net:me', text: 'first words\n\nand more', attachments: [], messageId: null, restored: null, savedAt: noon + 12 })
    expect(await listOutbox()).toEqual([])
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2, answered: 0 })
  })

  it('cannot be edited or thrown away while it is being sent', async () => {
    const { id } = await reply(ana, 'going', noon + 10)
    await takeNext('net:me', noon + 20)
    await expect(editItem(id, noon + 21)).rejects.toThrow('It is being sent right now.')
    await expect(discardItem(id)).rejects.toThrow('It is being sent right now.')
    await settleSent(id, sentAs('a1', 'hi'), noon + 30)
    expect(await editItem(id, noon + 31)).toBeNull()
    await retryItem(id, noon + 32)
    expect(await listOutbox()).toMatchObject([{ state: 'sent' }])
  })

  it('thrown away is gone, and they wait again', async () => {
    const { id } = await reply(ana, 'never mind', noon + 10)
    await discardItem(id)
    expect(await listOutbox()).toEqual([])
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2, answered: 0 })
  })
})
