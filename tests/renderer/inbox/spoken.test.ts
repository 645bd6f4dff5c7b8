import { describe, expect, it } from 'vitest'
import { spokenRow } from '../../../renderer/inbox/spoken.ts'
import type { InboxRow } from '../../../renderer/store/rows.ts'

const now = Date.UTC(2026, 10, 22)
const row = {
  id: 't p', section: 'waiting', turn: 'theirs', waitingSince: now - 2 * 86_400_000, latestAt: now - 1000, waitingCount: 1, snippet: 'Which paper was it?',
  reason: { key: 'replied-to-you', params: {} }, person: { name: 'Ana Ruiz', handle: 'ana' }, account: { handle: 'nora.studio' }, thread: { title: null },
} as unknown as InboxRow

describe('what a screen reader says for a row', () => {
  it('is who, what, how long and on which account', () => {
    expect(spokenRow(row, 'Tidewater', now)).toBe('Ana Ruiz. Replied to you. Which paper was it? Waiting 2 days. On Tidewater, to @nora.studio.')
  })
  it('speaks of the last word where nobody waits', () => {
    expect(spokenRow({ ...row, section: 'answered', waitingSince: -1, latestAt: now - 3_600_000 }, 'Tidewater', now)).toContain('1 hour ago.')
  })
  it('keeps the snippet apart from what follows, also where it is only a beginning', () => {
    expect(spokenRow({ ...row, snippet: 'I would rather ' }, 'Tidewater', now)).toContain('I would rather… Waiting 2 days.')
  })
  it('leaves out an account that is gone', () => {
    expect(spokenRow({ ...row, account: null }, 'Tidewater', now)).toMatch(/On Tidewater\.$/)
  })
})
