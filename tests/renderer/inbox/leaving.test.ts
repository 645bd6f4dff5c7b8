import { expect, it } from 'vitest'
import { moment, settled, withoutLeaving } from '../../../renderer/inbox/leaving.ts'

const rows = [{ id: 'ana' }, { id: 'bob' }]

it('a list nobody leaves is the same list', () => {
  expect(withoutLeaving(rows, moment(), new Map())).toBe(rows)
})
it('whoever was decided about is not in the list while the decision is being stored', () => {
  expect(withoutLeaving(rows, moment(), new Map([['ana', Infinity]]))).toEqual([{ id: 'bob' }])
})
it('what was read before the decision was stored cannot bring them back, what is read after it can', () => {
  const before = moment()
  const leaving = new Map([['ana', moment()]])
  const after = moment()
  expect(withoutLeaving(rows, before, leaving)).toEqual([{ id: 'bob' }])
  expect(withoutLeaving(rows, after, leaving)).toEqual(rows)
})
it('whom a later read knows to be gone is remembered no longer, whoever is still leaving is', () => {
  const leaving = new Map([['ana', moment()], ['bob', Infinity]])
  expect([...settled(leaving, moment()).keys()]).toEqual(['bob'])
  expect(settled(leaving, 0)).toBe(leaving)
})
