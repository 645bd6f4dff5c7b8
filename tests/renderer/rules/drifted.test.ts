import { describe, expect, it } from 'vitest'
import { driftsAt, isDrifted } from '../../../renderer/rules/drifted.ts'

const day = 24 * 3600_000
const days = (...numbers: readonly number[]): number[] => numbers.map((number) => number * day)

describe('people one has drifted from', () => {
  it('are none with whom there was no talk, or a single exchange, however long ago', () => {
    expect(driftsAt([])).toBeNull()
    expect(isDrifted(days(0), 10_000 * day)).toBe(false)
  })

  it.each([
    ['talked every other day: after a month', days(0, 2, 4, 6), 6 + 30],
    ['talked all of one afternoon: after a month', [0, 60_000, 120_000, 3_600_000].map((ms) => ms + day), 1 + 3_600_000 / day + 30],
    ['talked every twenty days: after sixty', days(0, 20, 40), 40 + 60],
    ['talked after 10, 40 and 90 days: three times the one in the middle', days(0, 10, 50, 140), 140 + 120],
    ['talked after 10 and 30 days: three times the middle of both', days(0, 10, 40), 40 + 60],
    ['talked for an afternoon twice a year: by the half years, not by the minutes', [...days(0, 180, 360), 60_000, 180 * day + 60_000], 360 + 3 * (180 - 60_000 / day)],
  ])('%s', (_, exchangedAt, drifts) => {
    expect(driftsAt(exchangedAt)).toBeCloseTo(drifts * day, -2)
    expect(isDrifted(exchangedAt, drifts * day - 1000)).toBe(false)
    expect(isDrifted(exchangedAt, drifts * day + 1000)).toBe(true)
  })

  it('are the same whatever order the exchanges are told in, and are back with one more', () => {
    const told = days(0, 20, 40)
    expect(driftsAt([...told].reverse())).toBe(driftsAt(told))
    expect(isDrifted(told, 200 * day)).toBe(true)
    expect(isDrifted([...told, 199 * day], 200 * day)).toBe(false)
  })
})
