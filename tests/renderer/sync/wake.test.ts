import { describe, expect, it } from 'vitest'
import { countSections } from '../../../renderer/store/conversations.ts'
import { snooze } from '../../../renderer/store/triage.ts'
import { startWaking } from '../../../renderer/sync/wake.ts'
import { apply, useStore } from '../store/use-store.ts'
import { batch, conversationId, noon, say } from '../store/world.ts'
import { soon } from '../../soon.ts'

const ana = conversationId('ana', 'walk')
const walk = [say('root', 'me', 'walk', { at: noon }), say('hello', 'ana', 'walk', { parent: 'root', at: noon + 10 })]
const waiting = async (): Promise<number> => (await countSections(noon)).waiting

describe('what is snoozed', () => {
  useStore()

  it('until a time that passed while Kith was closed is back at the start', async () => {
    await apply(batch(walk))
    await snooze(ana, noon + 1000, noon + 20)
    const stop = startWaking(() => noon + 2000)
    await soon(async () => expect(await waiting()).toBe(1))
    stop()
  })

  it('while Kith is open comes back by itself, also when the machine slept over it', async () => {
    await apply(batch(walk))
    let now = noon + 20
    const stop = startWaking(() => now)
    await snooze(ana, noon + 10_000_000, now)
    expect(await waiting()).toBe(0)
    now = noon + 10_000_001
    document.dispatchEvent(new Event('visibilitychange'))
    await soon(async () => expect(await waiting()).toBe(1))
    await snooze(ana, now + 30, now)
    expect(await waiting()).toBe(0)
    now += 30
    await soon(async () => expect(await waiting()).toBe(1))
    stop()
  })
})
