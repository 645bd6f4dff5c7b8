import { createElement } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { asDecided, moment, placeIn, useLeaving, type LeavingList, type Place } from '../../../renderer/inbox/leaving.ts'
import type { InboxRow } from '../../../renderer/store/rows.ts'
import { soon } from '../../soon.ts'
import { useDrawing } from '../drawn.ts'

describe('who leaves the list', () => {
  const draw = useDrawing()
  let drawn: LeavingList | null = null
  const Window = () => {
    drawn = useLeaving()
    return null
  }
  const list = (): LeavingList => {
    if (!drawn) throw new Error('Nothing is drawn.')
    return drawn
  }
  const rows = ['ana', 'bob'].map((id) => ({ id }) as InboxRow)
  /** What the list shows of what was read at that moment. */
  const shown = (read: readonly InboxRow[], readAt: number): readonly string[] => asDecided('waiting', read, readAt, list().leaving).map(({ id }) => id)
  const [ana, bob] = rows.map(({ id }) => placeIn('waiting', rows, id)) as [Place, Place]
  const later = () => {
    let answer: (isStored: boolean) => void = () => undefined
    const promise = new Promise<boolean>((resolve) => { answer = resolve })
    return { promise, answer }
  }

  beforeEach(async () => {
    drawn = null
    draw(createElement(Window))
    await soon(() => expect(drawn).not.toBeNull())
  })

  it('whoever was decided about is back where that could not be stored', async () => {
    const readAt = moment()
    const stored = later()
    list().leave('ana', ana, stored.promise)
    await soon(() => expect(shown(rows, readAt)).toEqual(['bob']))
    stored.answer(false)
    await soon(() => expect(shown(rows, readAt)).toEqual(['ana', 'bob']))
  })

  it('is gone until a list read later knows', async () => {
    const readAt = moment()
    list().leave('ana', ana, Promise.resolve(true))
    list().leave('bob', bob, Promise.resolve(true))
    await soon(() => expect([...list().leaving.values()].every(({ until }) => until < Infinity) && list().leaving.size === 2).toBe(true))
    expect(shown(rows, readAt)).toEqual([])
    list().settle(moment())
    await soon(() => expect(list().leaving.size).toBe(0))
  })

  it('is back with undo at once, in a list that was read without them too, until a later read knows', async () => {
    list().leave('ana', ana, Promise.resolve(true))
    const readAt = moment()
    const taken = later()
    list().comeBack('ana', taken.promise)
    await soon(() => expect(shown(rows.slice(1), readAt)).toEqual(['ana', 'bob']))
    taken.answer(true)
    await soon(() => expect([...list().leaving.values()].every(({ until }) => until < Infinity)).toBe(true))
    expect(shown(rows.slice(1), readAt)).toEqual(['ana', 'bob'])
    expect(shown(rows.slice(1), moment())).toEqual(['bob'])
  })

  it('is gone again where undo could not be stored, and stays where it is decided anew meanwhile', async () => {
    list().leave('ana', ana, Promise.resolve(true))
    const readAt = moment()
    list().comeBack('ana', Promise.resolve(false))
    await soon(() => expect([...list().leaving.values()].every(({ until }) => until < Infinity)).toBe(true))
    expect(shown(rows.slice(1), readAt)).toEqual(['bob'])
    const taken = later()
    list().comeBack('ana', taken.promise)
    list().leave('ana', ana, new Promise(() => undefined))
    taken.answer(true)
    await taken.promise
    await soon(() => expect(shown(rows, moment())).toEqual(['bob']))
  })
})
