import { describe, expect, it } from 'vitest'
import { accountsWords, backupTitle, backupWhen, contentWords, sizeWords } from '../../../renderer/backup/content-words.ts'

describe('when a backup is from', () => {
  const at = (hours: number, minutes: number, seconds: number): number => new Date(2026, 10, 22, hours, minutes, seconds).getTime()
  const one = (id: string, when: number) => ({ id, at: when })
  it('is said to the minute, and to the second where another of that minute stands beside it', () => {
    const list = [one('a', at(9, 41, 40)), one('b', at(9, 41, 7)), one('c', at(8, 0, 0))]
    const said = list.map((backup) => backupWhen(backup, list, at(12, 0, 0)))
    expect(new Set(said).size).toBe(3)
    expect(said[0]).toMatch(/^today at 0?9:41:40/u)
    expect(said[1]).toMatch(/^today at 0?9:41:07/u)
    expect(said[2]).toMatch(/^today at 0?8:00(?!:)/u)
    expect(backupWhen(list[0] ?? one('', 0), [], at(12, 0, 0))).toMatch(/^today at 0?9:41(?!:)/u)
  })
  it('of the same second stand in order', () => {
    const list = ['a', 'b', 'c'].map((id) => one(id, at(9, 41, 7)))
    expect(list.map((backup) => backupTitle(backup, list, at(12, 0, 0)).replace(/^Today at [^,]*?(?:, |$)/u, ''))).toEqual(['', 'just before that', '2 before that'])
  })
})

describe('what a backup holds', () => {
  it('counts what the user knows: drafts, decisions, answers on their way', () => {
    expect(contentWords({ reviews: 1, notes: 2 })).toBe('1 decision and 2 notes')
    expect(contentWords({ drafts: 2, triage: 12, exceptions: 2, outbox: 1, settings: 4, looks: 90 })).toBe('2 drafts, 14 decisions and 1 message on its way')
    expect(contentWords({ drafts: 1, outbox: 3 })).toBe('1 draft and 3 messages on their way')
    expect(contentWords({ triage: 1 })).toBe('1 decision')
  })
  it('says so where there is nothing of these', () => {
    expect(contentWords({ accounts: 1, settings: 2 })).toBe('no drafts and no decisions yet')
  })
  it('names the accounts, of many the first three', () => {
    expect(accountsWords(['nora.studio'])).toBe('@nora.studio')
    expect(accountsWords(['a', 'b'])).toBe('@a and @b')
    expect(accountsWords(['a', 'b', 'c', 'd', 'e'])).toBe('@a, @b, @c and 2 more')
    expect(accountsWords([])).toBe('')
  })
  it.each([[0, '0 bytes'], [812, '812 bytes'], [14_200, '14 KB'], [3_240_000, '3.2 MB'], [48_000_000, '48 MB'], [7_100_000_000, '7.1 GB']])('%i bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })
})
