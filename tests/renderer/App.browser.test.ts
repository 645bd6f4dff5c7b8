import { createElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../renderer/App.tsx'
import { wipeMark } from '../../renderer/quit/mark.ts'
import { ask, closeStore, read } from '../../renderer/store/open.ts'
import { queueReply } from '../../renderer/store/outbox.ts'
import type { Begun } from '../../renderer/start.ts'
import { releaseSending } from '../../renderer/sync/hold.ts'
import { soon } from '../soon.ts'
import { useDrawing } from './drawn.ts'
import { apply, useStore } from './store/use-store.ts'
import { account, batch, conversationId, noon, say } from './store/world.ts'

const begun: Begun = {
  hello: { version: '0', host: 'chromium', networks: [], vault: 'keyring', notices: [], addSample: false },
  sending: { resume: () => undefined, stop: () => undefined }, onTrouble: () => () => undefined,
}

describe('the whole window', () => {
  useStore(account())
  const draw = useDrawing()
  afterEach(() => {
    releaseSending()
    wipeMark()
  })

  it('says so, with a way on, where the sign-ins cannot be read', async () => {
    closeStore()
    const place = draw(createElement(App, begun))
    await soon(() => expect(place.querySelector('h1')?.textContent).toBe('Kith cannot open its inbox'))
    expect(place.querySelector('[role="alert"]')?.textContent).not.toBe('')
    expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('Try again')
  })

  it('asks before it is closed over an answer on its way also where it shows no inbox', async () => {
    await apply(batch([say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]))
    const { id } = await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'On its way' }, noon + 5)
    await ask('settleUnsure', id, null, Date.now() + 3600_000)
    await read(({ accounts }) => accounts.clear())
    const place = draw(createElement(App, begun))
    await soon(() => expect(place.querySelector('h1')?.textContent).toBe('Welcome to Kith'))
    await soon(() => {
      window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
      expect(document.querySelector('[role="dialog"]')?.textContent).toContain('On its way')
    })
  })
})
