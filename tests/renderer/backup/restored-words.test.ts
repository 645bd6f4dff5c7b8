import { describe, expect, it } from 'vitest'
import { broughtBackWords, importedWords, mergedTitle, mergedWords } from '../../../renderer/backup/restored-words.ts'

const counts = { written: 0, kept: 0, drafts: 0, unreadable: 0 }

describe('what became of a restore', () => {
  it('into an empty inbox it names what is back', () => {
    expect(broughtBackWords({ counts: { drafts: 2, triage: 3, outbox: 1 } }, { ...counts, written: 6 })).toEqual(['Kith has brought back 2 drafts and 3 decisions, with your settings and corrections.'])
  })
  it('answers that were on their way are drafts, and it says so', () => {
    expect(broughtBackWords({ counts: {} }, { ...counts, drafts: 1 })[1]).toMatch(/^One message .* is a draft now, under Unsent\. Kith sends nothing/u)
    expect(mergedWords({ ...counts, drafts: 2 })[1]).toMatch(/^2 messages .* are drafts now/u)
  })
  it('into what is here it says what came back and what stays', () => {
    expect(mergedWords({ ...counts, written: 3, kept: 1 })[0]).toBe('What was missing here has come back. What was as new or newer here stays as it is.')
    expect(mergedWords({ ...counts, written: 1 })[0]).toBe('What was missing here has come back.')
    expect(mergedTitle({ ...counts, written: 3 })).toBe('It is back')
    expect(mergedTitle({ ...counts, kept: 9 })).toBe('Nothing was missing')
    expect(mergedWords({ ...counts, kept: 9 })).toEqual(['All of it was here already, as new or newer. Nothing has changed.'])
  })
  it('what could not be read is not passed over', () => {
    expect(mergedWords({ ...counts, written: 3, unreadable: 2 }).at(-1)).toBe('2 items in it could not be read and were left out.')
  })
  it('an import says what came from where, and that a sign-in does not travel', () => {
    const words = importedWords({ ...counts, brought: 1200, written: 3, drafts: 1 })
    expect(words[0]).toBe('It is here now: 1,200 items from your networks, 4 items of yours.')
    expect(words.at(-1)).toMatch(/sign in again.*Passwords are in no export/u)
    expect(importedWords({ ...counts, brought: 0 })[0]).toContain('Nothing has changed')
  })
})
