import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { seldom } from '../../../../renderer/store/search/seldom.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a burst is said at its beginning and once at its end', () => {
  let times = 0
  const { call } = seldom(() => { times += 1 }, 1000)
  for (let at = 0; at < 50; at++) call()
  expect(times).toBe(1)
  vi.advanceTimersByTime(1000)
  expect(times).toBe(2)
  vi.advanceTimersByTime(5000)
  expect(times).toBe(2)
  call()
  expect(times).toBe(3)
})
it('nothing is said once it has ended', () => {
  let times = 0
  const { call, end } = seldom(() => { times += 1 }, 1000)
  call()
  call()
  end()
  vi.advanceTimersByTime(5000)
  expect(times).toBe(1)
})
