import { describe, expect, it } from 'vitest'
import { dayStart, deedWords } from '../../../renderer/inbox/deed-words.ts'

const nothing = { answered: 0, done: 0, snoozed: 0, noAnswer: 0, hidden: 0 }
const at = (hours: number, day = 10) => new Date(2026, 10, day, hours).getTime()

describe('what was done today', () => {
  it('says all of it in one sentence, and nothing of what was not done', () => {
    expect(deedWords({ answered: 3, done: 2, snoozed: 1, noAnswer: 0, hidden: 0 }, at(9))).toBe('This morning you answered three people, put one off and set two aside.')
    expect(deedWords({ ...nothing, answered: 1 }, at(15))).toBe('Today you answered one person.')
    expect(deedWords({ ...nothing, noAnswer: 2, hidden: 1 }, at(9))).toBe('This morning you let two rest without an answer and hid one.')
    expect(deedWords(nothing, at(9))).toBe('')
  })
  it('the day begins before dawn, so a late evening is one evening', () => {
    expect(dayStart(at(9))).toBe(at(4))
    expect(dayStart(at(2, 11))).toBe(at(4, 10))
    expect(deedWords({ ...nothing, done: 1 }, at(2))).toBe('Today you set one aside.')
  })
})
