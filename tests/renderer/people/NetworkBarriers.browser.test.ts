import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Account, ConnectorInfo } from '#domain/account'
import type { BarAnswer, BarAsk } from '#domain/barrier'
import { NetworkBarriers } from '../../../renderer/people/NetworkBarriers.tsx'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'
import { account, person } from '../store/world.ts'

const says = { mute: 'You no longer see them. They are not told.', block: 'Neither of you sees the other.' }
const net = { network: 'net', barriers: says } as unknown as ConnectorInfo
const able = (name: string) => account(name, { abilities: ['mute', 'block'] })
const free: BarAnswer = { is: 'done', barriers: { isMuted: false, isBlocked: false } }

/** The button of that name, wherever a dialog has put it. */
const press = (name: string): Promise<void> => soon(() => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!button || button.getAttribute('aria-disabled') === 'true') throw new Error(`no button ${name} yet`)
  button.click()
})

describe('muting and blocking on the network, from the panel of a person', () => {
  const draw = useDrawing()
  const onSignIn = vi.fn<(account: Account) => void>()
  let asked: BarAsk[] = []
  let answers: BarAnswer[] = []
  beforeEach(() => {
    asked = []
    onSignIn.mockClear()
    window.kith = {
      call: async (json) => {
        asked.push((JSON.parse(json) as { input: BarAsk }).input)
        return JSON.stringify({ ok: answers.shift() })
      },
      listen: () => undefined,
    }
  })
  afterEach(() => {
    delete window.kith
  })
  const show = (accounts: readonly Account[], who = person('ana')) => draw(createElement(NetworkBarriers, {
    person: who, accounts, networks: [net], onSignIn, scene: { network: 'Net', until: () => 'soon' },
  }))

  it('asks how it stands, says what it means before anything is done, and undoes it', async () => {
    answers = [free, { is: 'done', barriers: { isMuted: true, isBlocked: false } }, free]
    const place = show([able('me')])
    await press('Mute or block on Net')
    await soon(() => expect(place.textContent).toContain('On Net you have neither muted nor blocked them.'))
    await press('Mute on Net…')
    await soon(() => expect(document.querySelector('[role="dialog"]')?.textContent).toContain(says.mute))
    expect(asked.map(({ change }) => change)).toEqual([null])
    await press('Mute them')
    await soon(() => expect(place.textContent).toContain('You have muted them on Net.'))
    await press('Unmute on Net')
    await soon(() => expect(place.textContent).toContain('neither muted nor blocked'))
    expect(asked.map(({ change, personId }) => [personId, change])).toEqual([
      ['net:p-ana', null], ['net:p-ana', { barrier: 'mute', isOn: true }], ['net:p-ana', { barrier: 'mute', isOn: false }],
    ])
  })

  it('does nothing where the user leaves it', async () => {
    answers = [free]
    show([able('me')])
    await press('Mute or block on Net')
    await press('Block on Net…')
    await soon(() => expect(document.querySelector('[role="dialog"]')?.textContent).toContain(says.block))
    await press('Leave it')
    await soon(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
    expect(asked).toHaveLength(1)
  })

  it('says why it was not done, and where nobody can tell asks again', async () => {
    answers = [free, { is: 'failed', failure: { kind: 'offline', code: 'no-answer', detail: '', until: null } }, { is: 'failed', failure: { kind: 'broken', code: 'no-answer', detail: '', until: null } }, free]
    const place = show([able('me')])
    await press('Mute or block on Net')
    for (const words of ['Net cannot be reached. Nothing was changed.', 'may be done or not']) {
      await press('Block on Net…')
      await press('Block them')
      await soon(() => expect(place.querySelector('[role="alert"]')?.textContent).toContain(words))
    }
    await press('Mute or block on Net')
    await soon(() => expect(place.querySelector('[role="alert"]')).toBeNull())
  })

  it('leads to a new sign-in where the old one has no leave', async () => {
    answers = [{ is: 'failed', failure: { kind: 'refused', code: 'needs-leave', detail: '', until: null } }]
    show([able('me')])
    await press('Mute or block on Net')
    await press('Sign in again')
    expect(onSignIn.mock.calls.map(([{ id }]) => id)).toEqual([able('me').id])
  })

  it('names each account where several can, and is not offered where none can, nor about the user', async () => {
    const none = show([account()])
    const self = show([able('me')], person('me'))
    // Drawn last: once it is there, so is what was drawn before it.
    const both = show([able('me'), able('other')])
    await soon(() => expect(both.querySelectorAll('h4')).toHaveLength(2))
    expect([none.textContent, self.textContent]).toEqual(['', ''])
  })
})
