import { describe, expect, it } from 'vitest'
import { pauseMs } from '../../../renderer/sync/pause.ts'

const slow = (until: number | null) => ({ kind: 'slow-down' as const, code: 'slow-down', until, detail: '' })

describe('the pause before the next attempt', () => {
  it('doubles from three seconds to five minutes', () => {
    expect([1, 2, 3, 4, 9, 99].map((tries) => pauseMs(tries, null, 0, 0.5))).toEqual([3000, 6000, 12_000, 24_000, 300_000, 300_000])
  })
  it('is spread by a quarter either way, so that many answers do not knock at once', () => {
    expect([pauseMs(1, null, 0, 0), pauseMs(1, null, 0, 1)]).toEqual([2250, 3750])
  })
  it('is as long as the network asks for, never shorter than its own', () => {
    expect(pauseMs(1, slow(70_000), 10_000, 0.5)).toBe(60_000)
    expect(pauseMs(3, slow(10_001), 10_000, 0.5)).toBe(12_000)
    expect(pauseMs(1, slow(null), 10_000, 0.5)).toBe(3000)
  })
  it('is a day at most, whatever the network asks for', () => {
    expect(pauseMs(1, slow(10_000 + 365 * 24 * 3600_000), 10_000, 0.5)).toBe(24 * 3600_000)
  })
})
