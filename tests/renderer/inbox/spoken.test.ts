import { describe, expect, it } from 'vitest'
import { spokenRow } from '../../../renderer/inbox/spoken.ts'
import type { FoldInbox, PersonInbox } from '../../../renderer/store/rows.ts'

const day = 86_400_000
const now = Date.UTC(2026, 10, 22)
const row = {
  type: 'person', id: 't p', section: 'waiting', turn: 'theirs', waitingSince: now - 2 * day, latestAt: now - 1000, waitingCount: 1, exchanges: 6,
  snippet: 'Which paper was it?', reason: { key: 'asked-you', params: { at: now - 2 * day } }, person: { name: 'Ana Ruiz', handle: 'ana' },
  account: { handle: 'nora.studio' }, thread: { title: null },
} as unknown as PersonInbox
const fold = {
  type: 'fold', id: 'fold t', threadId: 't', people: 30, asking: 7, waitingSince: now - day, personNames: ['Rhea', 'Sam'], account: { handle: 'nora.studio' }, thread: { title: null, root: 'post' },
} as unknown as FoldInbox

describe('what a screen reader says for a row', () => {
  it('is who, what, how long, how often and on which account', () => {
    expect(spokenRow(row, 'Tidewater', now)).toBe('Ana Ruiz asked you something 2 days ago; you have talked 6 times. Which paper was it? On Tidewater, to @nora.studio.')
  })
  it('begins with the name also where the sentence does not', () => {
    expect(spokenRow({ ...row, section: 'hidden', reason: { key: 'giveaway', params: {} } }, 'Tidewater', now)).toMatch(/^Ana Ruiz\. Looks like a giveaway\./)
  })
  it('keeps the snippet apart from what follows, also where it is only a beginning', () => {
    expect(spokenRow({ ...row, snippet: 'I would rather ' }, 'Tidewater', now)).toContain(' I would rather… On Tidewater')
  })
  it('leaves out an account that is gone', () => {
    expect(spokenRow({ ...row, account: null }, 'Tidewater', now)).toMatch(/On Tidewater\.$/)
  })
  it('says of a fold how many, since when, who and on which account', () => {
    expect(spokenRow(fold, 'Tidewater', now)).toBe('30 people answered your post, the first 1 day ago. Seven ask something. Rhea, Sam and 28 others. On Tidewater, to @nora.studio.')
  })
})
