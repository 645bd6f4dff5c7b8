/** Threads somebody wrote who has not seen the rule's code; each says in `why` which sentence of the rule decides. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLines } from '../../eval/lines.ts'
import { turnItem } from '../../eval/turn-items.ts'
import { mistakesIn } from '../../eval/turns.ts'

const items = readLines(join(import.meta.dirname, '../../fixtures/turns/threads.jsonl'), turnItem)

test('there are at least sixty threads to judge', () => {
  expect(items.length).toBeGreaterThanOrEqual(60)
})

test.each(items.map((item) => [item.id, item] as const))('everybody\'s turn is right in %s', (_, item) => {
  expect(mistakesIn(item)).toEqual([])
})
