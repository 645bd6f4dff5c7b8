import { describe, expect, it } from 'vitest'
import { hiddenSubline, waitingSubline } from '../../../renderer/inbox/sublines.ts'
import type { InboxRow } from '../../../renderer/store/rows.ts'

const friends = (...exchanges: readonly number[]): InboxRow[] => exchanges.map((count, index) => ({ type: 'person', personId: `p${index}`, exchanges: count }) as unknown as InboxRow)

describe('what stands under the headline', () => {
  it('counts old friends by how often you have talked, each person once', () => {
    expect(waitingSubline(friends(12, 3, 2, 0), 4, 0)).toBe('Two of them are old friends.')
    expect(waitingSubline([...friends(12), ...friends(12)], 4, 0)).toBe('One of them is an old friend.')
  })
  it('says nothing where nothing is known', () => {
    expect(waitingSubline(friends(0, 1), 2, 0)).toBe('')
  })
  it('says who has been waiting from before', () => {
    expect(waitingSubline(friends(0, 0), 20, 12)).toBe('Twelve had been waiting before you came.')
    expect(waitingSubline(friends(5, 0), 2, 2)).toBe('One of them is an old friend. All had been waiting before you came.')
  })
  it('does not count one friend among one', () => {
    expect(waitingSubline(friends(5), 1, 0)).toBe('An old friend.')
  })
  it('lists what is hidden by reason, and puts what the user marked together', () => {
    expect(hiddenSubline([{ reasonKey: 'broadcast', count: 3 }, { reasonKey: 'marked-sender', count: 1 }, { reasonKey: 'marked-domain', count: 1 }]))
      .toBe('Sent to many 3 · Marked by you 2')
  })
})
