import { createElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { hasMark, wipeMark } from '../../../renderer/quit/mark.ts'
import { isGoing } from '../../../renderer/quit/queries.ts'
import { Quit } from '../../../renderer/quit/Quit.tsx'
import { ask } from '../../../renderer/store/open.ts'
import { queueReply } from '../../../renderer/store/outbox.ts'
import { untilAsked } from '../../../renderer/store/queue.ts'
import { releaseSending } from '../../../renderer/sync/hold.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { apply, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, noon, say } from '../store/world.ts'

describe('closing the window', () => {
  useStore(account())
  const draw = useDrawing()
  afterEach(() => {
    releaseSending()
    wipeMark()
  })

  it('asks about an answer that is still looked for, says that it may be there, and leaves the mark where nobody could ask', async () => {
    await apply(batch([say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]))
    const { id } = await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'Perhaps there' }, noon + 5)
    await ask('settleUnsure', id, null, Date.now() + 3600_000)
    draw(createElement(Quit, { onLook: () => undefined }))
    await soon(() => {
      const closing = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(closing)
      expect(document.querySelector('[role="dialog"]')?.textContent).toContain('One answer may not have gone yet')
    })
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('It may be there already: Kith looks before anything is sent again.')
    window.dispatchEvent(new Event('pagehide'))
    expect(hasMark()).toBe(true)
  })

  it('does not ask about what is up to the user anyway', () => {
    const unsure = { state: 'unsure', asksBecause: null, notBefore: noon } as const
    expect([unsure, { ...unsure, notBefore: untilAsked }, { ...unsure, asksBecause: 'kept' } as const].map(isGoing)).toEqual([true, false, false])
  })
})
