import { describe, expect, it } from 'vitest'
import { rowsDrawn, rowsInSight, topFor } from '../../../renderer/inbox/use-row-window.ts'

describe('rows of a list', () => {
  it('are in sight as soon as a part of them is', () => {
    expect(rowsInSight(0, 800, 100)).toEqual({ first: 0, last: 7 })
    expect(rowsInSight(1, 800, 100)).toEqual({ first: 0, last: 8 })
    expect(rowsInSight(99.5, 801, 100)).toEqual({ first: 0, last: 9 })
    expect(rowsInSight(100, 800, 100)).toEqual({ first: 1, last: 8 })
  })

  it('are drawn beyond what is in sight, and never before the first', () => {
    expect(rowsDrawn({ first: 0, last: 7 })).toEqual({ first: 0, last: 15 })
    for (let first = 0; first < 60; first++) {
      const drawn = rowsDrawn({ first, last: first + 8 })
      expect(drawn.first).toBeLessThanOrEqual(Math.max(0, first - 6))
      expect(drawn.last).toBeGreaterThanOrEqual(first + 14)
    }
  })

  it('are drawn some at a time: most steps draw none', () => {
    const ways = new Set(Array.from({ length: 40 }, (_, first) => JSON.stringify(rowsDrawn({ first, last: first + 8 }))))
    expect(ways.size).toBeLessThanOrEqual(21)
  })

  it('are brought into sight by as little scrolling as possible', () => {
    expect(topFor(3, 0, 800, 100)).toBe(0)
    expect(topFor(8, 0, 800, 100)).toBe(100)
    expect(topFor(8, 120, 800, 100)).toBe(120)
    expect(topFor(1, 120, 800, 100)).toBe(100)
    expect(topFor(0, 500, 800, 100)).toBe(0)
  })
})
