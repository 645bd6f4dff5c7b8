import { createElement, useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import { describe, expect, it } from 'vitest'
import type { Following, Waits } from '../../../renderer/inbox/use-following.ts'
import { useFollowing } from '../../../renderer/inbox/use-following.ts'
import { useSelection } from '../../../renderer/inbox/use-selection.ts'
import type { InboxRow } from '../../../renderer/store/rows.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'

const ids = ['ana', 'ben', 'chi', 'dag', 'eva', 'flo']
const rows = ids.map((id) => ({ id })) as InboxRow[]

/** Nothing goes on by itself for want of patience. */
const never = { patienceMs: 3_600_000, pauseMs: 3_600_000 }
const isOver = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

describe('the conversation beside the list', () => {
  const draw = useDrawing()
  const walk = (read: (id: string) => Promise<unknown> | null, waits: Waits = never) => {
    const latest: { following: Following | null; chosen: string | null; select: (id: string) => void } = { following: null, chosen: null, select: () => undefined }
    const all: string[] = []
    const Walker = () => {
      const selection = useSelection(rows)
      latest.following = useFollowing(selection, read, waits)
      latest.chosen = selection.id
      latest.select = selection.select
      const { shownId } = latest.following
      useLayoutEffect(() => {
        if (shownId !== null) all.push(shownId)
      }, [shownId])
      return null
    }
    draw(createElement(Walker))
    return {
      /** Every one that was ever shown, in turn. */
      all, shown: () => latest.following?.shownId ?? null, chosen: () => latest.chosen,
      step: (by: 1 | -1, isHeld = false) => latest.following?.step(by, isHeld),
      reach: (id: string) => {
        latest.select(id)
        latest.following?.reach(id)
      },
    }
  }

  it('follows a step, and where it was read before needs no reading', async () => {
    const { all, shown, step } = walk(() => null)
    await soon(() => expect(shown()).toBe('ana'))
    step(1)
    await soon(() => expect(shown()).toBe('ben'))
    step(-1)
    await soon(() => expect(shown()).toBe('ana'))
    expect(all).toEqual(['ana', 'ben', 'ana'])
  })

  it('is there once it has been read; until then the one before stays', async () => {
    const asked: string[] = []
    let answer: () => void = () => undefined
    const { all, chosen, shown, step } = walk((id) => {
      asked.push(id)
      return new Promise<void>((resolve) => { answer = resolve })
    })
    await soon(() => expect(shown()).toBe('ana'))
    step(1)
    await soon(() => expect(asked).toEqual(['ben']))
    await isOver()
    expect([chosen(), shown()]).toEqual(['ben', 'ana'])
    answer()
    await soon(() => expect(shown()).toBe('ben'))
    expect(asked).toEqual(['ben'])
    expect(all).toEqual(['ana', 'ben'])
  })

  it('comes also where reading it takes for ever: it says itself that it is being read', async () => {
    const { shown, step } = walk(() => new Promise(() => undefined), { ...never, patienceMs: 20 })
    await soon(() => expect(shown()).toBe('ana'))
    step(1)
    await soon(() => expect(shown()).toBe('ben'))
  })

  it('is that of the last one, however quickly one walked there', async () => {
    const { shown, chosen, step } = walk(() => Promise.resolve())
    await soon(() => expect(shown()).toBe('ana'))
    for (const expected of ['ben', 'chi', 'dag', 'eva', 'flo']) {
      step(1)
      await soon(() => expect(chosen()).toBe(expected))
    }
    await soon(() => expect(shown()).toBe('flo'))
  })

  for (const [how, waits, letGo] of [
    ['until the key is let go', never, () => window.dispatchEvent(new KeyboardEvent('keyup', { key: 'j' }))],
    ['until nothing more comes of it', { ...never, pauseMs: 300 }, () => undefined],
  ] as const) {
    it(`stays while a key is held down, ${how}: nobody on the way is read or shown`, async () => {
      const asked: string[] = []
      const { all, shown, chosen, step } = walk((id) => {
        asked.push(id)
        return Promise.resolve()
      }, waits)
      await soon(() => expect(shown()).toBe('ana'))
      step(1)
      await soon(() => expect(shown()).toBe('ben'))
      for (let times = 0; times < 4; times += 1) flushSync(() => step(1, true))
      letGo()
      await soon(() => expect([chosen(), shown()]).toEqual(['flo', 'flo']))
      expect(asked).toEqual(['ben', 'flo'])
      expect(all).toEqual(['ana', 'ben', 'flo'])
    })
  }

  it('is there at once where it is reached for, stays until the next step, and is not come back to while a key is held over it', async () => {
    const { all, shown, chosen, step, reach } = walk(() => null)
    await soon(() => expect(shown()).toBe('ana'))
    reach('chi')
    await soon(() => expect(shown()).toBe('chi'))
    step(1)
    await soon(() => expect(shown()).toBe('dag'))
    for (const expected of ['chi', 'ben', 'ana']) {
      step(-1, true)
      await soon(() => expect(chosen()).toBe(expected))
    }
    window.dispatchEvent(new KeyboardEvent('keyup', { key: 'k' }))
    await soon(() => expect(shown()).toBe('ana'))
    expect(all).toEqual(['ana', 'chi', 'dag', 'ana'])
  })

  it('that was reached for stays where a step follows at once, until the next may come', async () => {
    const { all, shown, chosen, step, reach } = walk(() => null)
    await soon(() => expect(shown()).toBe('ana'))
    flushSync(() => reach('chi'))
    flushSync(() => step(1))
    expect([chosen(), shown()]).toEqual(['dag', 'chi'])
    await soon(() => expect(shown()).toBe('dag'))
    expect(all).toEqual(['ana', 'chi', 'dag'])
  })
})
