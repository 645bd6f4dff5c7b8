import { describe, expect, it } from 'vitest'
import { localInput, pickedTime, snoozeTimes } from '../../../renderer/inbox/snooze-times.ts'

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime()
const offered = (now: number) => Object.fromEntries(snoozeTimes(now).map(({ name, returnsAt }) => [name, returnsAt]))

describe('until when something is put off', () => {
  it('offers later today, tomorrow morning, Monday morning, and until they reply', () => {
    // 18 November 2026 is a Wednesday.
    expect(offered(at(18, 10, 20))).toEqual({ 'later-today': at(18, 13), tomorrow: at(19, 9), 'next-week': at(23, 9), 'until-reply': null })
  })
  it('offers nothing for today when the day is nearly over, or not begun', () => {
    expect(offered(at(18, 21))).not.toHaveProperty('later-today')
    expect(offered(at(18, 0, 30))).not.toHaveProperty('later-today')
  })
  it('has the same figure for the same choice at every hour', () => {
    const figures = (now: number) => snoozeTimes(now).map(({ name, figure }) => `${figure} ${name}`)
    expect(figures(at(18, 10))).toEqual(['1 later-today', '2 tomorrow', '3 next-week', '4 until-reply'])
    expect(figures(at(18, 23))).toEqual(['2 tomorrow', '3 next-week', '4 until-reply'])
  })
  it('means a Monday by next week, and never the one that is today or tomorrow', () => {
    expect(offered(at(22, 12))['next-week']).toBe(at(30, 9))
    expect(offered(at(23, 12))['next-week']).toBe(at(30, 9))
  })
  it('takes a time of one’s own only where it is still to come', () => {
    const now = at(18, 10)
    expect(pickedTime(localInput(at(20, 7, 5)), now)).toBe(at(20, 7, 5))
    expect(pickedTime(localInput(at(17, 7)), now)).toBeNull()
    expect(pickedTime('', now)).toBeNull()
  })
})
