import { expect, test } from 'vitest'
import { dueThreads, isFirstLook, previewAgainMs, previewThreads, readThreadsAt } from '../../../main/connectors/preview.ts'

const now = 1_800_000_000_000

test('replies of one thread are counted together, and what nobody replied to is no thread', () => {
  expect(previewThreads([{ root: 'a', replies: 2 }, { root: 'b', replies: 0 }, { root: 'a', replies: 1 }], [])).toEqual([{ root: 'a', replies: 3, readAt: 0 }])
})

test('a thread is due at once when the count is another one, also when the last reply is gone, and after a while anyway', () => {
  const before = [{ root: 'same', replies: 1, readAt: now }, { root: 'more', replies: 1, readAt: now }, { root: 'gone', replies: 1, readAt: now }, { root: 'old', replies: 1, readAt: now - previewAgainMs }]
  const threads = previewThreads([{ root: 'same', replies: 1 }, { root: 'more', replies: 2 }, { root: 'gone', replies: 0 }, { root: 'old', replies: 1 }], before)
  expect(dueThreads(threads, now)).toEqual(['more', 'gone', 'old'])
  expect(dueThreads(readThreadsAt(threads, ['more', 'old'], now), now)).toEqual(['gone'])
})

test('it is the first look until something has been read', () => {
  expect(isFirstLook(null)).toBe(true)
  expect(isFirstLook({ threads: [{ root: 'a', replies: 1, readAt: 0 }] })).toBe(true)
  expect(isFirstLook({ threads: [{ root: 'a', replies: 1, readAt: 0 }, { root: 'b', replies: 1, readAt: now }] })).toBe(false)
})
