/** A clock that is set back while answers wait. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveAccount } from '../../../renderer/store/accounts.ts'
import { listOutbox, queueReply } from '../../../renderer/store/outbox.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { startSending, type Sending } from '../../../renderer/sync/send.ts'
import { soon } from '../../soon.ts'
import { apply, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, noon, say } from '../store/world.ts'
import { Peer } from './peer.ts'

describe('a clock set back by a year', () => {
  useStore(account())
  let peer = new Peer()
  let sending: Sending | null = null
  beforeEach(async () => {
    peer = new Peer()
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
  })
  afterEach(() => sending?.stop())

  it('makes an answer that waits for its approval wait for seconds, not for a year', async () => {
    await saveSettings({ undoMs: 0 })
    peer.approvals = [{ is: 'approved', at: noon }, { is: 'later', at: noon + 3000, why: 'one-at-a-time' }]
    await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'one' }, noon - 5)
    await queueReply({ conversationId: conversationId('bob', 'walk'), text: 'two' }, noon - 4)
    sending = startSending(peer.parts)
    await soon(async () => expect((await listOutbox())[0]).toMatchObject({ text: 'two', failure: { code: 'one-at-a-time' } }))
    peer.nowMs -= 365 * 24 * 3600_000
    await saveAccount(account())
    await soon(() => expect(peer.approved).toEqual(['one first', 'two first', 'two first']))
  })
})
