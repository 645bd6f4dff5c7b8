import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listOutbox, queueReply } from '../../../renderer/store/outbox.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { holdSending, releaseSending } from '../../../renderer/sync/hold.ts'
import { startSending, type Sending } from '../../../renderer/sync/send.ts'
import { setAccountStatus } from '../../../renderer/sync/status.ts'
import { soon } from '../../soon.ts'
import { apply, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, noon, say } from '../store/world.ts'
import { failure, Peer, untilOutbox } from './peer.ts'

describe('sending', () => {
  useStore(account())
  let peer = new Peer()
  let sending: Sending | null = null
  const start = (): void => void (sending = startSending(peer.parts))
  const write = (text: string, at = 0, to = conversationId('ana', 'walk')) => queueReply({ conversationId: to, text }, noon - 5 + at)

  beforeEach(async () => {
    await saveSettings({ undoMs: 0 })
    peer = new Peer()
    setAccountStatus({ accountId: 'net:me', phase: 'resting', failure: null, nextAt: null, lastReadAt: null, progress: null })
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
  })
  afterEach(() => {
    releaseSending()
    sending?.stop()
  })

  it('holds everything while the user is asked, settles what hangs on its way, and goes on afterwards', async () => {
    let letGo = (): void => undefined
    peer.held = new Promise((resolve) => {
      letGo = resolve
    })
    await write('on its way')
    start()
    await soon(() => expect(peer.asked).toEqual(['send on its way']))
    holdSending()
    await write('behind it', 1)
    await write('to somebody else', 2, conversationId('bob', 'walk'))
    letGo()
    await untilOutbox(['on its way: sent', 'behind it: waiting', 'to somebody else: waiting'])
    peer.pass(600_000)
    // One more turn of whatever would run.
    await listOutbox()
    expect(peer.asked).toEqual(['send on its way'])
    releaseSending()
    await untilOutbox(['on its way: sent', 'behind it: sent', 'to somebody else: sent'])
    expect(peer.asked).toEqual(['send on its way', 'send behind it', 'send to somebody else'])
  })

  it('gives back what was being taken in the moment it is held, and sends it afterwards', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its worker below
    const post = Worker.prototype.postMessage
    let isApproved = false
    const posting = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message: unknown) {
      post.call(this, message)
      const { verb } = message as { readonly verb?: string }
      if (verb === 'noteApproved') isApproved = true
      if (verb === 'takeNext' && isApproved) holdSending()
    })
    await write('on its way')
    start()
    await soon(async () => expect(await listOutbox()).toMatchObject([{ attempts: 1, state: 'waiting' }]))
    posting.mockRestore()
    expect(peer.asked).toEqual([])
    releaseSending()
    await untilOutbox(['on its way: sent'])
    expect(peer.asked.filter((each) => each.startsWith('send'))).toEqual(['send on its way'])
  })

  it('sends nothing behind a question that comes while it is looked for, and goes on afterwards', async () => {
    peer.moods = [failure('offline')]
    await write('twice tried')
    start()
    await untilOutbox(['twice tried: waiting'])
    await soon(async () => expect(await listOutbox()).toMatchObject([{ attempts: 1, failure: { kind: 'offline' } }]))
    const { call } = peer.parts.bridge
    const looking = vi.spyOn(peer.parts.bridge, 'call').mockImplementation((name, input) => {
      if (name === 'find') holdSending()
      return call(name, input)
    })
    peer.pass(600_000)
    await soon(async () => expect(await listOutbox()).toMatchObject([{ attempts: 2, state: 'waiting' }]))
    expect(peer.asked).toEqual(['send twice tried', 'find twice tried'])
    looking.mockRestore()
    releaseSending()
    await untilOutbox(['twice tried: sent'])
    expect(peer.asked.filter((each) => each.startsWith('send'))).toHaveLength(2)
  })

  it('goes on where it was held all through its undo window', async () => {
    await saveSettings({ undoMs: 10_000 })
    start()
    await write('hello', 5)
    holdSending()
    peer.pass(600_000)
    await listOutbox()
    expect(peer.asked).toEqual([])
    releaseSending()
    await untilOutbox(['hello: sent'])
  })
})
