import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallOutput } from '#bridge'
import type { Approval } from '#domain/outbox-item'
import { saveAccount } from '../../../renderer/store/accounts.ts'
import { discardItem, listOutbox, needsDecision, queueReply, retryItem } from '../../../renderer/store/outbox.ts'
import { untilAsked } from '../../../renderer/store/queue.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { startSending, type Sending } from '../../../renderer/sync/send.ts'
import { setAccountStatus } from '../../../renderer/sync/status.ts'
import { soon } from '../../soon.ts'
import { apply, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, noon, say } from '../store/world.ts'
import { failure, Peer, untilOutbox } from './peer.ts'

const notApproved = { ...failure('refused'), code: 'not-approved' }

describe('approving', () => {
  useStore(account())
  let peer = new Peer()
  let sending: Sending | null = null
  const start = (): void => void (sending = startSending(peer.parts))
  const write = (text: string, at = 0, to = 'ana') => queueReply({ conversationId: conversationId(to, 'walk'), text }, noon - 5 + at)
  const only = async () => (await listOutbox())[0]

  beforeEach(async () => {
    peer = new Peer()
    setAccountStatus({ accountId: 'net:me', phase: 'resting', failure: null, nextAt: null, lastReadAt: null, progress: null })
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
  })
  afterEach(() => sending?.stop())

  it('is asked for inside the undo window, and nothing goes before that is over', async () => {
    await write('hello')
    start()
    await soon(async () => expect((await only())?.approvedAt).toBe(noon))
    expect(peer.approved).toEqual(['hello first'])
    peer.pass(9994)
    expect(peer.asked).toEqual([])
    peer.pass(1)
    await untilOutbox(['hello: sent'])
    expect(peer.asked).toEqual(['send hello'])
  })

  it('that comes too early is asked for again when it may be, and the answer goes that much later', async () => {
    await saveSettings({ undoMs: 0 })
    peer.approvals = [{ is: 'approved', at: noon }, { is: 'later', at: noon + 3000, why: 'one-at-a-time' }]
    await write('one')
    await write('two', 1, 'bob')
    start()
    await untilOutbox(['one: sent', 'two: waiting'])
    await soon(async () => expect(await only()).toMatchObject({ text: 'two', notBefore: noon + 3000, failure: { code: 'one-at-a-time' } }))
    peer.pass(2999)
    expect(peer.asked).toEqual(['send one'])
    peer.pass(1)
    await untilOutbox(['one: sent', 'two: sent'])
    expect(peer.approved).toEqual(['one first', 'two first', 'two first'])
  })

  it('holds up nobody else while a first message waits for its time', async () => {
    await saveSettings({ undoMs: 0 })
    peer.approvals = [{ is: 'later', at: noon + 20_000, why: 'strangers' }]
    await write('to a stranger')
    await write('to a friend', 1, 'bob')
    start()
    await untilOutbox(['to a stranger: waiting', 'to a friend: sent'])
    peer.pass(20_000)
    await untilOutbox(['to a stranger: sent', 'to a friend: sent'])
  })

  it('goes in order within a conversation', async () => {
    await saveSettings({ undoMs: 0 })
    peer.approvals = [{ is: 'later', at: noon + 3000, why: 'one-at-a-time' }]
    await write('one')
    await write('two', 1)
    start()
    await soon(async () => expect((await only())?.failure?.code).toBe('one-at-a-time'))
    expect(peer.approved).toEqual(['one first'])
    peer.pass(3000)
    await untilOutbox(['one: sent', 'two: sent'])
    expect(peer.asked).toEqual(['send one', 'send two'])
  })

  it('that main could not take down sends nothing, and is asked for again after a rest', async () => {
    await saveSettings({ undoMs: 0 })
    peer.approvals = ['crash']
    await write('hello')
    start()
    await soon(async () => expect(await only()).toMatchObject({ state: 'waiting', approvedAt: null, failure: { kind: 'broken', code: 'not-noted' } }))
    expect(peer.asked).toEqual([])
    peer.pass(3000)
    await untilOutbox(['hello: sent'])
  })

  it('that is refused for a full disk keeps the text until the user tries again', async () => {
    await saveSettings({ undoMs: 0 })
    peer.approvals = [{ is: 'failed', failure: { ...failure('refused'), code: 'disk-full' } }]
    const { id } = await write('hello')
    start()
    await untilOutbox(['hello: refused'])
    peer.pass(999_999)
    expect(peer.asked).toEqual([])
    await retryItem(id, peer.nowMs)
    await untilOutbox(['hello: sent'])
  })

  it('that main remembers as an attempt is looked for before anything is sent', async () => {
    await saveSettings({ undoMs: 0 })
    peer.approvals = [{ is: 'failed', failure: { ...failure('broken'), code: 'attempted-before' } }]
    const { id } = await write('hello')
    peer.there.set(id, say('landed', 'me', 'walk', { parent: 'hi', at: noon + 1 }))
    start()
    await untilOutbox(['hello: sent'])
    expect(peer.asked).toEqual(['find hello'])
  })

  it('that main remembers as an attempt, and that is not found, is the user’s to decide, also where sending twice is harmless', async () => {
    await saveSettings({ undoMs: 0 })
    await saveAccount({ ...account(), abilities: ['reply', 'idempotent-send'] })
    const attempted: Approval = { is: 'failed', failure: { ...failure('broken'), code: 'attempted-before' } }
    peer.approvals = Array.from({ length: 50 }, () => attempted)
    const { id } = await write('hello')
    start()
    await soon(async () => expect((await only())?.notBefore).toBe(untilAsked))
    expect(peer.asked).toEqual(['find hello'])
    expect(peer.approved).toEqual(['hello first'])
    peer.approvals = []
    await retryItem(id, peer.nowMs)
    await untilOutbox(['hello: sent'])
    expect(peer.approved).toEqual(['hello first', 'hello first again'])
  })

  it('that main knows to have been used, though nothing is found, is the user’s to decide and not tried for ever', async () => {
    await saveSettings({ undoMs: 0 })
    await saveAccount({ ...account(), abilities: ['reply', 'idempotent-send'] })
    const { call } = peer.parts.bridge
    let sends = 0
    const parts: typeof peer.parts = { ...peer.parts, bridge: { call: async (name, input) => {
      if (name !== 'send') return call(name, input)
      sends += 1
      return { is: 'unknown', failure: { ...failure('broken'), code: 'attempted-before' } } as CallOutput<typeof name>
    } } }
    await write('hello')
    sending = startSending(parts)
    await untilOutbox(['hello: unsure'])
    peer.pass(3000)
    await soon(async () => expect((await only())?.notBefore).toBe(untilAsked))
    expect([sends, peer.asked]).toEqual([1, ['find hello']])
  })

  it('that main has lost is asked for once more, and never in circles', async () => {
    await saveSettings({ undoMs: 0 })
    peer.moods = [notApproved]
    await write('hello')
    start()
    await untilOutbox(['hello: sent'])
    expect(peer.approved).toEqual(['hello first', 'hello first'])
    peer.moods = [notApproved, notApproved, notApproved]
    await write('never', 1, 'bob')
    await untilOutbox(['hello: sent', 'never: refused'])
    expect(peer.asked.filter((asked) => asked === 'send never')).toHaveLength(2)
    peer.pass(999_999)
    expect(peer.asked.filter((asked) => asked === 'send never')).toHaveLength(2)
  })

  it('is asked for anew, by somebody who knows, where the user sends an unsure answer again', async () => {
    await saveSettings({ undoMs: 0 })
    peer.moods = ['vanish']
    const { id } = await write('hello')
    start()
    await untilOutbox(['hello: unsure'])
    peer.pass(3000)
    await soon(async () => expect((await listOutbox()).every(needsDecision)).toBe(true))
    await retryItem(id, peer.nowMs)
    await untilOutbox(['hello: sent'])
    expect(peer.approved).toEqual(['hello first', 'hello first again'])
  })

  it('of what was taken back while main was asked is withdrawn', async () => {
    let isAsked = false
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { call } = peer.parts.bridge
    const parts: typeof peer.parts = { ...peer.parts, bridge: { call: async (name, input) => {
      if (name === 'approve') {
        isAsked = true
        await held
      }
      return call(name, input)
    } } }
    const { id } = await write('hello')
    sending = startSending(parts)
    await soon(() => expect(isAsked).toBe(true))
    await discardItem(id)
    release()
    await soon(() => expect(peer.withdrawn).toEqual([id]))
    expect(await listOutbox()).toEqual([])
  })

  it('goes on for an account that is signed out, so that undo windows end for it too', async () => {
    await saveSettings({ undoMs: 0 })
    peer.moods = [failure('signed-out')]
    await write('one')
    start()
    await soon(async () => expect((await only())?.failure?.kind).toBe('signed-out'))
    await saveSettings({ undoMs: 10_000 })
    await write('two', 1, 'bob')
    await soon(async () => expect((await listOutbox())[1]).toMatchObject({ state: 'holding', approvedAt: noon }))
    peer.pass(10_001)
    await untilOutbox(['one: waiting', 'two: waiting'])
    expect(peer.asked).toEqual(['send one'])
  })
})
