import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountStatus } from '#domain/account'
import { saveAccount } from '../../../renderer/store/accounts.ts'
import { countSections } from '../../../renderer/store/conversations.ts'
import { discardItem, keepUnsent, listOutbox, lookAgain, needsDecision, noteApproved, queueReply, retryItem, takeNext } from '../../../renderer/store/outbox.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { startSending, type Sending } from '../../../renderer/sync/send.ts'
import { setAccountStatus } from '../../../renderer/sync/status.ts'
import { apply, reopen, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, day, noon, say } from '../store/world.ts'
import { failure, Peer, untilOutbox } from './peer.ts'
import { soon } from '../../soon.ts'

const ana = conversationId('ana', 'walk')
const status = (patch: Partial<AccountStatus>): AccountStatus =>
  ({ accountId: 'net:me', phase: 'resting', failure: null, nextAt: null, lastReadAt: null, progress: null, ...patch })

describe('sending', () => {
  useStore(account(), account('second'))
  let peer = new Peer()
  let sending: Sending[] = []
  const start = (): Sending => {
    const one = startSending(peer.parts)
    sending.push(one)
    return one
  }
  const write = (text: string, at = 0, to = ana) => queueReply({ conversationId: to, text }, noon - 5 + at)
  const sends = (): string[] => peer.asked.filter((asked) => asked.startsWith('send'))

  beforeEach(async () => {
    await saveSettings({ undoMs: 0 })
    peer = new Peer()
    sending = []
    setAccountStatus(status({}))
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
    await apply({ ...batch([say('post', 'second', 'run', { at: noon - 9 }), say('yo', 'cleo', 'run', { parent: 'post', at: noon - 8 })]), accountId: 'net:second' })
  })
  afterEach(() => {
    for (const one of sending) one.stop()
  })

  it('takes what is in the outbox, once, and the conversation is answered', async () => {
    await write('hello')
    start()
    await untilOutbox(['hello: sent'])
    expect(peer.asked).toEqual(['send hello'])
    expect(await countSections(noon + day)).toMatchObject({ answered: 1, waiting: 2 })
  })

  it('begins by itself when something is written', async () => {
    start()
    await write('later')
    await untilOutbox(['later: sent'])
    expect(peer.asked).toEqual(['send later'])
  })

  it('asks for the approval of the next answer while one hangs on its way', async () => {
    let letGo = (): void => undefined
    peer.held = new Promise((resolve) => {
      letGo = resolve
    })
    await write('hangs')
    start()
    await untilOutbox(['hangs: sending'])
    await write('next', 1, conversationId('bob', 'walk'))
    await soon(() => expect(peer.approved).toEqual(['hangs first', 'next first']))
    await untilOutbox(['hangs: sending', 'next: waiting'])
    letGo()
    await untilOutbox(['hangs: sent', 'next: sent'])
  })

  it('looks for what was kept while it was being sent, and does not send it again by itself, harmless as that may be', async () => {
    await saveAccount(account('me', { abilities: ['reply', 'idempotent-send'] }))
    const { id } = await write('kept')
    await noteApproved(id, noon)
    await takeNext('net:me', noon)
    await keepUnsent()
    await reopen()
    start()
    await untilOutbox(['kept: waiting'])
    expect(peer.asked).toEqual(['find kept'])
    expect((await listOutbox())[0]).toMatchObject({ asksBecause: 'kept' })
  })

  it('has one owner: two windows send everything once', async () => {
    start()
    start()
    for (let at = 0; at < 5; at++) await write(`n${at}`, at)
    await untilOutbox(['n0: sent', 'n1: sent', 'n2: sent', 'n3: sent', 'n4: sent'])
    expect(peer.asked).toEqual(['send n0', 'send n1', 'send n2', 'send n3', 'send n4'])
    expect(peer.there.size).toBe(5)
  })

  it('goes on in the other window when the first one closes', async () => {
    start().stop()
    start()
    await write('hello')
    await untilOutbox(['hello: sent'])
    expect(peer.there.size).toBe(1)
  })

  it('one account that hangs holds up no other', async () => {
    let release = (): void => undefined
    peer.held = new Promise((resolve) => {
      release = resolve
    })
    await write('mine')
    await write('theirs', 1, conversationId('cleo', 'run'))
    start()
    await untilOutbox(['mine: sending', 'theirs: sent'])
    release()
    await untilOutbox(['mine: sent', 'theirs: sent'])
  })

  it('offline waits and goes once when its time has come, looked for before', async () => {
    peer.moods = [failure('offline')]
    await write('hello')
    start()
    await untilOutbox(['hello: waiting'])
    await soon(async () => expect((await listOutbox())[0]?.notBefore).toBe(noon + 3000))
    peer.pass(3000)
    await untilOutbox(['hello: sent'])
    expect(peer.asked).toEqual(['send hello', 'find hello', 'send hello'])
    expect(peer.there.size).toBe(1)
  })

  it('offline goes at once when reading says that the network is back', async () => {
    peer.moods = [failure('offline')]
    setAccountStatus(status({ phase: 'waiting', failure: failure('offline') }))
    await write('hello')
    start()
    await soon(async () => expect((await listOutbox())[0]).toMatchObject({ state: 'waiting', notBefore: noon + 3000 }))
    setAccountStatus(status({}))
    await untilOutbox(['hello: sent'])
    expect(peer.there.size).toBe(1)
  })

  it('told to slow down waits as long as it is told', async () => {
    peer.moods = [failure('slow-down', noon + 60_000)]
    await write('hello')
    start()
    await soon(async () => expect((await listOutbox())[0]).toMatchObject({ state: 'waiting', notBefore: noon + 60_000 }))
    peer.pass(59_999)
    expect(peer.asked).toEqual(['send hello'])
    peer.pass(1)
    await untilOutbox(['hello: sent'])
  })

  it('refused keeps the text and is not tried again by itself', async () => {
    peer.moods = [failure('refused')]
    await write('too long')
    start()
    await untilOutbox(['too long: refused'])
    peer.pass(999_999)
    await write('next', 1)
    await untilOutbox(['too long: refused', 'next: sent'])
    expect(peer.asked).toEqual(['send too long', 'send next'])
  })

  it('signed out pauses that account alone, until a read has succeeded again', async () => {
    peer.moods = [failure('signed-out')]
    await write('mine')
    start()
    await soon(async () => expect((await listOutbox())[0]).toMatchObject({ state: 'waiting', failure: { kind: 'signed-out' } }))
    await write('other', 1, conversationId('cleo', 'run'))
    await untilOutbox(['mine: waiting', 'other: sent'])
    peer.pass(999_999)
    setAccountStatus(status({ phase: 'paused', failure: failure('signed-out') }))
    await write('more', 2, conversationId('bob', 'walk'))
    expect(sends()).toEqual(['send mine', 'send other'])
    setAccountStatus(status({ phase: 'reading' }))
    await untilOutbox(['mine: sent', 'other: sent', 'more: sent'])
  })

  it('signed out goes on when told that the user signed in', async () => {
    peer.moods = [failure('signed-out')]
    await write('mine')
    const one = start()
    await soon(async () => expect((await listOutbox())[0]).toMatchObject({ failure: { kind: 'signed-out' } }))
    one.resume('net:me')
    await untilOutbox(['mine: sent'])
  })

  it('that got no answer is looked for and found, and never sent twice', async () => {
    peer.moods = ['swallow']
    await write('hello')
    start()
    await untilOutbox(['hello: unsure'])
    await soon(async () => expect((await listOutbox())[0]?.notBefore).toBe(noon + 3000))
    peer.pass(3000)
    await untilOutbox(['hello: sent'])
    expect(peer.asked).toEqual(['send hello', 'find hello'])
    expect(peer.there.size).toBe(1)
  })

  it('that got no answer and is not there asks the user, who may look again or send again', async () => {
    peer.moods = ['vanish']
    const { id } = await write('hello')
    start()
    await untilOutbox(['hello: unsure'])
    peer.pass(3000)
    await soon(async () => expect((await listOutbox()).every(needsDecision)).toBe(true))
    peer.pass(999_999)
    expect(peer.asked).toEqual(['send hello', 'find hello'])
    await lookAgain(id, peer.nowMs)
    await soon(() => expect(peer.asked).toEqual(['send hello', 'find hello', 'find hello']))
    await soon(async () => expect((await listOutbox()).every(needsDecision)).toBe(true))
    await retryItem(id, peer.nowMs)
    await untilOutbox(['hello: sent'])
    expect(peer.asked.slice(3)).toEqual(['find hello', 'send hello'])
    expect(peer.there.size).toBe(1)
  })

  it('that got no answer goes again by itself only where the network takes it once', async () => {
    await saveAccount(account('me', { abilities: ['reply', 'idempotent-send'] }))
    peer.moods = ['vanish']
    await write('hello')
    start()
    await untilOutbox(['hello: unsure'])
    peer.pass(3000)
    await untilOutbox(['hello: sent'])
    expect(peer.there.size).toBe(1)
  })

  it('that cannot be looked for stays unsure and is not sent, with longer and longer pauses', async () => {
    peer.moods = ['swallow']
    peer.blind = failure('offline')
    await write('hello')
    start()
    await soon(async () => expect((await listOutbox())[0]).toMatchObject({ state: 'unsure', notBefore: noon + 3000 }))
    peer.pass(3000)
    await soon(async () => expect((await listOutbox())[0]).toMatchObject({ state: 'unsure', notBefore: noon + 9000 }))
    peer.blind = null
    peer.pass(6000)
    await untilOutbox(['hello: sent'])
    expect(sends()).toEqual(['send hello'])
  })

  it('cut off by a crash is looked for after the next start, not sent blindly', async () => {
    const item = await write('hello')
    await noteApproved(item.id, noon)
    const taken = await takeNext('net:me', noon)
    expect(taken?.id).toBe(item.id)
    peer.there.set(item.id, say('landed', 'me', 'walk', { parent: 'hi', at: noon + 1 }))
    await reopen()
    peer.nowMs = Date.now() + 1000
    start()
    await untilOutbox(['hello: sent'])
    expect(peer.asked).toEqual(['find hello'])
  })

  it('whose host breaks down is unsure, and the rest goes on', async () => {
    peer.moods = ['crash']
    await write('hello')
    await write('other', 1, conversationId('bob', 'walk'))
    start()
    await untilOutbox(['hello: unsure', 'other: sent'])
  })

  it('that the user threw away while it was looked for does not stop the others', async () => {
    peer.moods = ['vanish']
    const { id } = await write('hello')
    start()
    await untilOutbox(['hello: unsure'])
    await discardItem(id)
    await write('next', 1)
    await untilOutbox(['next: sent'])
  })

  it('goes in order within a conversation, also when the first one has to wait', async () => {
    peer.moods = [failure('offline')]
    await write('first')
    await write('second', 1)
    start()
    await untilOutbox(['first: waiting', 'second: waiting'])
    await soon(async () => expect((await listOutbox())[0]?.notBefore).toBe(noon + 3000))
    peer.pass(3000)
    await untilOutbox(['first: sent', 'second: sent'])
    expect(sends()).toEqual(['send first', 'send first', 'send second'])
  })
})
