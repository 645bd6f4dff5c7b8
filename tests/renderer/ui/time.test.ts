import { describe, expect, it } from 'vitest'
import { agoWords, spanWords, untilWords, whenWords } from '../../../renderer/ui/time.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('how long ago', () => {
  it.each([[0, 'now'], [59_999, 'now'], [minute, '1 min'], [40 * minute, '40 min'], [hour, '1 hour'], [5 * hour, '5 hours'], [day, '1 day'], [13 * day, '13 days'], [14 * day, '2 weeks'],
    [59 * day, '8 weeks'], [60 * day, '2 months'], [364 * day, '12 months'], [365 * day, '1 year'], [800 * day, '2 years']])('%i ms is %s', (ms, words) => {
    expect(spanWords(ms)).toBe(words)
  })
  it('reads as part of a sentence', () => {
    expect(agoWords(10)).toBe('just now')
    expect(agoWords(minute)).toBe('a minute ago')
    expect(agoWords(5 * minute)).toBe('5 minutes ago')
    expect(agoWords(2 * day)).toBe('2 days ago')
    expect(untilWords(90 * minute)).toBe('in 1 hour')
    expect(untilWords(minute)).toBe('in a minute')
  })
})

describe('a moment to come or past', () => {
  const now = new Date(2026, 10, 18, 12).getTime()
  it.each([
    [new Date(2026, 10, 18, 18).getTime(), /^today at /],
    [new Date(2026, 10, 19, 9).getTime(), /^tomorrow at /],
    [new Date(2026, 10, 23, 9).getTime(), /^on Monday at /],
    [new Date(2026, 10, 25, 9).getTime(), /^on .*25.* at /],
    [new Date(2026, 10, 17, 9).getTime(), /^yesterday at /],
    [new Date(2026, 10, 16, 23, 59).getTime(), /^on .*16.* at /],
  ])('%i', (at, words) => {
    expect(whenWords(at, now)).toMatch(words)
  })
})
