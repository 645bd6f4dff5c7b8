import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as outbox from '../../../renderer/store/outbox.ts'
import { StoreProblem } from '../../../renderer/store/problem.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { startSending, type Sending } from '../../../renderer/sync/send.ts'
import { setAccountStatus } from '../../../renderer/sync/status.ts'
import { apply, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, noon, say } from '../store/world.ts'
import { failure, Peer, untilOutbox } from './peer.ts'
import { soon } from '../../soon.ts'

// As it is, but a test may let a write fail as on a full disk.
vi.mock('../../../renderer/store/outbox.ts', { spy: true })

describe('a disk that is full', () => {
  useStore(account())
  let peer = new Peer()
  let sending: Sending | null = null
  let after = vi.fn(peer.parts.after)
  const full = new StoreProblem('full')
  const start = (): void => void (sending = startSending({ ...peer.parts, after }))
  // What is due already is no rest.
  const resting = (times: number): Promise<void> => soon(() => expect(after.mock.calls.filter(([ms]) => ms > 0)).toHaveLength(times))
  const write = (text: string, at = 0, to = 'ana') => outbox.queueReply({ conversationId: conversationId(to, 'walk'), text }, noon - 5 + at)

  beforeEach(async () => {
    await saveSettings({ undoMs: 0 })
    peer = new Peer()
    after = vi.fn(peer.parts.after)
    setAccountStatus({ accountId: 'net:me', phase: 'resting', failure: null, nextAt: null, lastReadAt: null, progress: null })
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
  })
  afterEach(() => {
    sending?.stop()
    vi.mocked(outbox.settleSent).mockReset()
    vi.mocked(outbox.settleWaiting).mockReset()
    vi.mocked(outbox.takeNext).mockReset()
  })

  it('what was sent while the disk was full is written once there is room, and not sent again', async () => {
    vi.mocked(outbox.settleSent).mockRejectedValueOnce(full).mockRejectedValueOnce(full)
    await write('hello')
    start()
    await resting(1)
    await untilOutbox(['hello: sending'])
    await write('next', 1)
    peer.pass(3000)
    await resting(2)
    peer.pass(6000)
    await untilOutbox(['hello: sent', 'next: sent'])
    expect(peer.asked).toEqual(['send hello', 'send next'])
  })

  it('a sign-in that had ended is not forgotten on a full disk either', async () => {
    vi.mocked(outbox.settleWaiting).mockRejectedValueOnce(full)
    peer.moods = [failure('signed-out')]
    await write('hello')
    start()
    await resting(1)
    peer.pass(3000)
    await untilOutbox(['hello: waiting'])
    expect((await outbox.listOutbox())[0]).toMatchObject({ failure: { kind: 'signed-out' } })
  })

  it('an answer that could not even be taken up on a full disk goes when there is room', async () => {
    vi.mocked(outbox.takeNext).mockRejectedValueOnce(full)
    await write('hello')
    start()
    await resting(1)
    peer.pass(3000)
    await untilOutbox(['hello: sent'])
    expect(peer.asked).toEqual(['send hello'])
  })
})
