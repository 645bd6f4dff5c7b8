import { expect, it } from 'vitest'
import { peopleIn } from '../../../renderer/inbox/lists.ts'
import type { InboxRow } from '../../../renderer/store/rows.ts'

const person = (personId: string): InboxRow => ({ type: 'person', personId }) as InboxRow
const fold = (people: number): InboxRow => ({ type: 'fold', people }) as InboxRow

it('somebody who waits in two places is one person', () => {
  expect(peopleIn([person('ana'), person('bob'), person('ana')])).toBe(2)
})

it('a fold alone is as many as are in it; beside others nobody knows who is counted twice', () => {
  expect(peopleIn([fold(20)])).toBe(20)
  expect(peopleIn([fold(20), person('ana')])).toBeNull()
})
