import { describe, expect, it } from 'vitest'
import { saveSettings } from '../../../../renderer/store/settings.ts'
import { listOutbox, queueReply, retryItem, settleWaiting } from '../../../../renderer/store/outbox.ts'
import { apply, useStore } from '../use-store.ts'
import { account, batch, conversationId, noon, say } from '../world.ts'

describe('the outbox', () => {
  useStore(account())

  it('"Try again" is for that one answer, and not before the network said it may', async () => {
    await saveSettings({ undoMs: 0 })
    await apply(batch([say('root', 'me', 'walk', { at: noon - 9 }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 8 }), say('hey', 'bob', 'walk', { parent: 'root', at: noon - 7 })]))
    const [first, second] = [await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'a' }, noon), await queueReply({ conversationId: conversationId('bob', 'walk'), text: 'b' }, noon + 1)]
    const failure = { kind: 'slow-down', code: 'rate', until: noon + 5000, detail: '' } as const
    for (const { id } of [first, second]) await settleWaiting(id, failure, noon + 9000)
    await retryItem(first.id, noon + 10)
    expect((await listOutbox()).map(({ text, notBefore }) => [text, notBefore])).toEqual([['a', noon + 5000], ['b', noon + 9000]])
    await retryItem(second.id, noon + 6000)
    expect((await listOutbox())[1]).toMatchObject({ text: 'b', notBefore: noon + 6000 })
  })
})
