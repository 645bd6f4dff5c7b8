import { expect, test } from 'vitest'
import { isDue, whatFits, whatToKeep, type Kept } from '../../../main/backup/keep.ts'
import { fc } from '../../property.ts'

const hourMs = 3600_000
const dayMs = 24 * hourMs
const yearMs = 365 * dayMs
const start = Date.UTC(2025, 2, 1)

/** Snapshots made at these times, in this order, pruned after each as the app does. */
const live = (times: readonly number[]): readonly Kept[] =>
  times.reduce<readonly Kept[]>((kept, at, number) => whatToKeep([...kept, { number, at, size: 1 }]), [])
const hourly = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n * hourMs)
const newest = (count: number, of: number): number[] => Array.from({ length: count }, (_, n) => of - 1 - n)
const spansOf = (kept: readonly Kept[], ms: number): number => new Set(kept.map(({ at }) => Math.floor(at / ms))).size

test.each<[string, number[], (kept: readonly Kept[]) => void]>([
  ['nothing yet', [], (kept) => expect(kept).toEqual([])],
  ['one', [start], (kept) => expect(kept).toHaveLength(1)],
  ['many within a minute: the newest three', Array.from({ length: 10 }, (_, n) => start + n), (kept) => expect(kept.map(({ number }) => number)).toEqual([9, 8, 7])],
  ['a day of hours: all', hourly(start, 24), (kept) => expect(kept).toHaveLength(24)],
  ['half a year without a pause: 24 hours, 14 days, 8 weeks', hourly(start, 180 * 24), (kept) => {
    expect(kept.slice(0, 24).map(({ number }) => number)).toEqual(newest(24, 180 * 24))
    expect(spansOf(kept, dayMs)).toBeGreaterThanOrEqual(14)
    expect(spansOf(kept, 7 * dayMs)).toBeGreaterThanOrEqual(8)
    expect(kept.length).toBeLessThanOrEqual(3 + 24 + 14 + 8)
  }],
  ['an hour a day for a year: the last of each', Array.from({ length: 365 }, (_, n) => start + n * dayMs), (kept) => {
    expect(kept.slice(0, 24).map(({ number }) => number)).toEqual(newest(24, 365))
  }],
  ['over both changes of summer time: every hour is an hour', hourly(Date.UTC(2025, 2, 29, 12), 36), (kept) => expect(kept.length).toBeGreaterThanOrEqual(24)],
  ['the clock a year forward, and back: what was made before stays among what is kept', [...hourly(start, 20), start + yearMs, start + yearMs + 1, ...hourly(start + 20 * hourMs, 3)], (kept) => {
    expect(kept.filter(({ at }) => at < start + yearMs).length).toBeGreaterThanOrEqual(20)
    expect(kept[0]?.number).toBe(24)
  }],
  ['the clock a year back: the newest by number stays, whatever its time', [...hourly(start, 20), start - yearMs], (kept) => {
    expect(kept[0]?.number).toBe(20)
    expect(kept.length).toBeGreaterThanOrEqual(20)
  }],
  ['a clock that stands still', Array.from({ length: 500 }, () => start), (kept) => expect(kept.map(({ number }) => number)).toEqual([499, 498, 497])],
])('what is kept: %s', (_name, times, check) => check(live(times)))

test('whatever the clock does, the newest three stay, and never more than the table allows', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 200 }), (times) => {
    const kept = live(times)
    expect(kept.slice(0, 3).map(({ number }) => number)).toEqual(newest(Math.min(3, times.length), times.length))
    expect(kept.length).toBeLessThanOrEqual(3 + 24 + 14 + 8)
  }))
})

test('over the size limit the oldest go first, and the newest never', () => {
  const snapshots = [5, 4, 3, 2, 1].map((number) => ({ number, at: 0, size: 10 }))
  expect(whatFits(snapshots, 100)).toHaveLength(5)
  expect(whatFits(snapshots, 30).map(({ number }) => number)).toEqual([5, 4, 3])
  expect(whatFits(snapshots, 29).map(({ number }) => number)).toEqual([5, 4])
  expect(whatFits(snapshots, -5).map(({ number }) => number)).toEqual([5])
  expect(whatFits([], 5)).toEqual([])
})

test.each([
  ['nothing changed', { lastAt: null, journalBytes: 0, hasChanged: false }, false],
  ['the first', { lastAt: null, journalBytes: 1, hasChanged: true }, true],
  ['half an hour ago', { lastAt: start - hourMs / 2, journalBytes: 1, hasChanged: true }, false],
  ['an hour ago', { lastAt: start - hourMs, journalBytes: 1, hasChanged: true }, true],
  ['after a night asleep', { lastAt: start - 9 * hourMs, journalBytes: 1, hasChanged: true }, true],
  ['the clock was set back by a few seconds', { lastAt: start + 5000, journalBytes: 1, hasChanged: true }, false],
  ['the clock was set back by a year', { lastAt: start + yearMs, journalBytes: 1, hasChanged: true }, true],
  ['a very long journal', { lastAt: start, journalBytes: 20_000_000, hasChanged: true }, true],
])('a snapshot is due: %s', (_name, state, expected) => expect(isDue(state, start)).toBe(expected))
