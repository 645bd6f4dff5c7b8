import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { unhurried } from '../../../../renderer/store/search/unhurried.ts'

describe('work that goes through everything', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const slow = (ms: number) => {
    const begun: number[] = []
    const ask = unhurried(async (given: number) => {
      begun.push(given)
      await new Promise((resolve) => setTimeout(resolve, ms))
      if (given < 0) throw new Error('not read')
      return given * 10
    })
    return { ask, begun }
  }

  it('is done at once where nobody asked lately, and once for all who asked meanwhile, with what was asked last', async () => {
    const { ask, begun } = slow(20)
    const first = ask(1)
    await vi.advanceTimersByTimeAsync(10)
    const later = [ask(2), ask(3)]
    await vi.advanceTimersByTimeAsync(40)
    expect(await Promise.all([first, ...later])).toEqual([10, 30, 30])
    expect(begun).toEqual([1, 3])
  })

  it('rests after it took long, and goes on by itself then', async () => {
    const { ask, begun } = slow(1000)
    const first = ask(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await first).toBe(10)
    const second = ask(2)
    await vi.advanceTimersByTimeAsync(8000)
    expect(begun).toEqual([1])
    await vi.advanceTimersByTimeAsync(2000)
    expect(await second).toBe(20)
  })

  it('is not kept from the next by one that failed', async () => {
    const { ask } = slow(20)
    const failing = expect(ask(-1)).rejects.toThrow('not read')
    await vi.advanceTimersByTimeAsync(20)
    await failing
    const next = ask(2)
    await vi.advanceTimersByTimeAsync(20)
    expect(await next).toBe(20)
  })
})
