import { createElement } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { moment, useLeaving, type LeavingList } from '../../../renderer/inbox/leaving.ts'
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
  const gone = (): readonly string[] => [...list().leaving.keys()]

  beforeEach(async () => {
    drawn = null
    draw(createElement(Window))
    await soon(() => expect(drawn).not.toBeNull())
  })

  it('whoever was decided about is back where that could not be stored', async () => {
    let answer: (isStored: boolean) => void = () => undefined
    list().leave('ana', new Promise((resolve) => { answer = resolve }))
    await soon(() => expect(gone()).toEqual(['ana']))
    answer(false)
    await soon(() => expect(gone()).toEqual([]))
  })

  it('is back with undo, and otherwise until a list read later knows', async () => {
    list().leave('ana', Promise.resolve(true))
    list().leave('bob', Promise.resolve(true))
    await soon(() => expect([...list().leaving.values()].every((until) => until < Infinity) && gone().length === 2).toBe(true))
    list().stay('ana')
    await soon(() => expect(gone()).toEqual(['bob']))
    list().settle(0)
    list().settle(moment())
    await soon(() => expect(gone()).toEqual([]))
  })
})
