import { expect, test } from 'vitest'
import { tooSoon } from '../../main/approvals.ts'

const never = { last: null, lastFirst: null }
const before = (at: number, tick: number | null) => ({ last: { at, tick }, lastFirst: null })

test.each([
  ['the first of all goes at once', never, false, { at: 1000, tick: 0 }, null],
  ['the next waits until three seconds have passed', before(1000, 0), false, { at: 2000, tick: 1000 }, { at: 4000, why: 'one-at-a-time' }],
  ['and goes after them', before(1000, 0), false, { at: 4000, tick: 3000 }, null],
  ['a first message to somebody new waits twenty seconds after another', { last: { at: 0, tick: 0 }, lastFirst: { at: 0, tick: 0 } }, true, { at: 5000, tick: 5000 }, { at: 20_000, why: 'strangers' }],
  ['an answer to somebody known does not', { last: { at: 0, tick: 0 }, lastFirst: { at: 0, tick: 0 } }, false, { at: 5000, tick: 5000 }, null],
  ['the longer wait is the one that is told', { last: { at: 19_000, tick: 19_000 }, lastFirst: { at: 0, tick: 0 } }, true, { at: 19_500, tick: 19_500 }, { at: 22_000, why: 'one-at-a-time' }],
  ['setting the clock forward hurries nothing', before(1000, 0), false, { at: 9_000_000, tick: 1000 }, { at: 9_002_000, why: 'one-at-a-time' }],
  ['nor does setting it back', before(9_000_000, 0), false, { at: 1000, tick: 1000 }, { at: 3000, why: 'one-at-a-time' }],
  ['after a restart the wall\'s clock counts', before(1000, null), false, { at: 2000, tick: 5 }, { at: 4000, why: 'one-at-a-time' }],
  ['a clock set back a year over a restart holds nothing up', before(31_536_000_000, null), false, { at: 1000, tick: 5 }, null],
])('%s', (_, approved, isFirst, now, expected) => {
  expect(tooSoon(approved, isFirst, now)).toEqual(expected)
})
