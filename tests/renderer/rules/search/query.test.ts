import { describe, expect, it } from 'vitest'
import { readQuery } from '../../../../renderer/rules/search/query.ts'
import { holds } from '../../../../renderer/rules/search/ranges.ts'
import { normal } from '../../../../renderer/rules/search/words.ts'

const now = new Date(2026, 10, 22, 15).getTime()
const read = (text: string) => readQuery(text, now)
const finds = (text: string, typed: string): boolean => holds(normal(text), read(typed).pieces)
const from = (year: number, month: number, day: number): number => new Date(year, month - 1, day).getTime()

describe('what is typed into the search box', () => {
  it('is words by their beginnings, whatever their case, accents and widths', () => {
    for (const typed of ['cafe', 'CAFÉ', 'caf', 'ｃａｆｅ', 'bücher', 'BUCHER', 'Straße', 'strasse', 'εισ', 'ΕΊΣ', 'łódź', 'lodz', 'Ёлка', 'елка']) {
      expect(finds('Das Café in der STRASSE, Bücher · ΕΙΣ · Łódź, ёлка', typed), typed).toBe(true)
    }
    for (const typed of ['afé', 'ucher', 'tee', 'cafés']) expect(finds('Das Café in der STRASSE, Bücher', typed), typed).toBe(false)
  })

  it('finds every part of a language without spaces, and keeps letters apart that only look decorated', () => {
    expect(finds('昨日いただいた写真を母に見せました', '写真')).toBe(true)
    expect(finds('昨日いただいた写真を母に見せました', '母')).toBe(true)
    expect(finds('我们明天在图书馆见面', '图书馆')).toBe(true)
    expect(finds('ขอบคุณมากสำหรับรูปถ่าย', 'รูปถ่าย')).toBe(true)
    expect(finds('iPhoneを買った', 'iphoneを買')).toBe(true)
    expect(finds('カバンです', 'ガバン')).toBe(false)
    expect(finds('ใกล้', 'ไกล')).toBe(false)
  })

  it('finds a phrase only as it stands, also under other quotation marks and while it is not closed yet', () => {
    for (const typed of ['"see you"', '“see you”', '„see you“', '«see you»', '"see yo', '"see, YOU"']) {
      expect(finds('I will see you there', typed), typed).toBe(true)
    }
    expect(finds('I will see your boat', '"see you"')).toBe(false)
    expect(finds('I will see you there', '"see yo"')).toBe(false)
    expect(finds('you see', '"see you"')).toBe(false)
    expect(finds('you see', 'see you')).toBe(true)
  })

  it('takes what is joined by signs for words beside each other', () => {
    expect(finds('look at https://example.com/rye-bread now', 'example.com/rye')).toBe(true)
    expect(finds('the com example', 'example.com')).toBe(false)
    expect(finds('thanks 🎉 see you', '🎉')).toBe(true)
    expect(finds('thanks 👍🏽', '👍')).toBe(true)
  })

  it('leaves out what follows a minus', () => {
    expect(finds('rye bread', 'rye -bread')).toBe(false)
    expect(finds('rye breadth', 'rye -bread')).toBe(true)
    expect(finds('rye and bread', 'rye -"rye bread"')).toBe(true)
    expect(finds('a well-known baker', 'well-known')).toBe(true)
  })

  it('reads operators, in any case, with quoted values', () => {
    expect(read('from:ana on:@me.example has:Link is:waiting soup').filters).toMatchObject([
      { by: 'from', value: 'ana', isNot: false }, { by: 'on', value: 'me.example' }, { by: 'has', value: 'link' }, { by: 'is', value: 'waiting' },
    ])
    expect(read('FROM:"Ana Petersen" -has:photo').filters).toMatchObject([{ by: 'from', value: 'ana petersen' }, { by: 'has', value: 'image', isNot: true }])
    expect(read('from:ana soup').pieces.map(({ pattern }) => pattern)).toEqual([' soup'])
  })

  it('reads days as they are typed', () => {
    const begins = (typed: string) => read(`after:${typed}`).filters.map((filter) => filter.by === 'time' && filter.from)
    expect(begins('2026-11-05')).toEqual([from(2026, 11, 5)])
    expect(begins('2026-11')).toEqual([from(2026, 11, 1)])
    expect(begins('2025')).toEqual([from(2025, 1, 1)])
    expect(begins('5.11.2026')).toEqual([from(2026, 11, 5)])
    expect(begins('yesterday')).toEqual([from(2026, 11, 21)])
    expect(begins('2w')).toEqual([from(2026, 11, 8)])
    expect(read('before:2026-11-05').filters).toMatchObject([{ by: 'time', from: -Infinity, to: from(2026, 11, 5) }])
  })

  it('says which operator it could not read, and waits while a value is still missing', () => {
    expect(read('is:lost before:someday has:time after:2026-02-31').misread).toEqual([
      { operator: 'is', value: 'lost' }, { operator: 'before', value: 'someday' }, { operator: 'has', value: 'time' }, { operator: 'after', value: '2026-02-31' },
    ])
    expect(read('from: soup')).toMatchObject({ filters: [], misread: [], pieces: [{ pattern: ' soup' }] })
  })

  it('takes everything else for words and never fails', () => {
    expect(read('https://example.com').pieces.map(({ pattern }) => pattern)).toEqual([' https example com'])
    expect(read('informed:yes').pieces.map(({ pattern }) => pattern)).toEqual([' informed yes'])
    for (const typed of ['', '   ', '"', '-', '--', ':', 'from:', '"""""', '-"', '\u0001a', '\ud800', '*[](){}\\^$', 'a'.repeat(5000), '"'.repeat(999), '\u202e\u200b', '<b>x</b>']) {
      expect(() => read(typed), typed.slice(0, 20)).not.toThrow()
    }
    expect(read('   -  "" ,.!').pieces).toEqual([])
  })
})
