import { describe, expect, it } from 'vitest'
import { readQuery } from '../../../../renderer/rules/search/query.ts'
import { markAll, snippetOf } from '../../../../renderer/rules/search/ranges.ts'

const shown = (text: string, typed: string): string[] => {
  const { text: original, marks } = markAll(text, readQuery(typed, 0).pieces)
  return marks.map(([from, to]) => original.slice(from, to))
}

describe('what was found', () => {
  it('is pointed out as it was written', () => {
    expect(shown('Das Café, zwei CAFÉS und café', 'cafe')).toEqual(['Café', 'CAFÉ', 'café'])
    expect(shown('Große Straße', 'strasse')).toEqual(['Straße'])
    expect(shown('Cafe\u0301 später', 'café')).toEqual(['Café'])
    expect(shown('昨日の写真と写真集', '写真')).toEqual(['写真', '写真'])
    expect(shown('ขอบคุณมากสำหรับรูปถ่าย', 'รูปถ่าย')).toEqual(['รูปถ่าย'])
    expect(shown('rye, bread and rye bread', '"rye bread"')).toEqual(['rye, bread', 'rye bread'])
    expect(shown('party 🎉🎉', '🎉')).toEqual(['🎉🎉'])
    expect(shown('rye breadth', 'rye -bread')).toEqual(['rye'])
  })

  it('joins places that touch', () => {
    expect(shown('写真集', '写真 真集')).toEqual(['写真集'])
    expect(shown('breadboard', 'bread breadb')).toEqual(['breadb'])
  })

  it('stands in a short stretch of a long text, on one line, cut between words', () => {
    const long = `${'before it '.repeat(60)}the\nneedle is here ${'after it '.repeat(60)}`
    const { text, marks } = snippetOf(markAll(long, readQuery('needle', 0).pieces))
    expect(text.length).toBeLessThan(240)
    expect(text).toMatch(/^…(?:before|it) .*the needle is here .*(?:after|it)…$/u)
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['needle'])
  })

  it('never cuts a character in two', () => {
    const { text } = snippetOf(markAll(`${'👩‍🚀'.repeat(200)}needle${'👩‍🚀'.repeat(200)}`, readQuery('needle', 0).pieces))
    expect(text).not.toMatch(/\p{Cs}/u)
    expect(text).toContain('needle')
  })
})
