import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onParentEnd } from '../../../main/start/parent.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the process that started Kith', () => {
  it('is left in peace while it lives', () => {
    const then = vi.fn()
    onParentEnd(then, { id: () => 7, isAlive: () => true }, 7)
    vi.advanceTimersByTime(60_000)
    expect(then).not.toHaveBeenCalled()
  })

  it('has ended where Kith has another parent now, said once', () => {
    const then = vi.fn()
    let id = 7
    onParentEnd(then, { id: () => id, isAlive: () => true }, 7)
    id = 1
    vi.advanceTimersByTime(60_000)
    expect(then).toHaveBeenCalledTimes(1)
  })

  it('has ended where its id is nobody’s any more', () => {
    const then = vi.fn()
    onParentEnd(then, { id: () => 7, isAlive: () => false }, 7)
    vi.advanceTimersByTime(60_000)
    expect(then).toHaveBeenCalledTimes(1)
  })
})
