import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../renderer/conversation/segments.ts'
import { webAddress } from '../../../renderer/ui/web-address.ts'
import type { Mark } from '#domain/message'
import { fc } from '../../property.ts'

const mark = (kind: Mark['kind'], from: number, to: number, target = ''): Mark => ({ kind, from, to, target })

describe('a text cut at its marks', () => {
  it('shows a link where its mark lies', () => {
    const pieces = segmentsOf('see https://example.com now', [mark('link', 4, 23, 'https://example.com/')])
    expect(pieces.map(({ text, link }) => [text, link])).toEqual([['see ', null], ['https://example.com', 'https://example.com/'], [' now', null]])
  })
  it('keeps both where marks lie over each other', () => {
    const pieces = segmentsOf('bold link', [mark('strong', 0, 9), mark('link', 5, 9, 'https://example.com/')])
    expect(pieces.map(({ text, link, styles }) => [text, link !== null, styles])).toEqual([['bold ', false, ['strong']], ['link', true, ['strong']]])
  })
  it('never makes a link of an address that runs something', () => {
    for (const target of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://user:pass@example.com/', 'not an address']) {
      expect(segmentsOf('click', [mark('link', 0, 5, target)])[0]?.link).toBeNull()
    }
    expect(webAddress('https://example.com/a')?.hostname).toBe('example.com')
  })
  it('leaves out marks that lie outside or cut an emoji in two', () => {
    expect(segmentsOf('👍 ok', [mark('strong', 1, 4), mark('strong', 2, 99)])).toHaveLength(1)
  })
  it('is the text again when put together, whatever the marks say', () => {
    const marks = fc.array(fc.record({ kind: fc.constantFrom<Mark['kind']>('link', 'mention', 'tag', 'strong', 'quote'), from: fc.nat(40), to: fc.nat(40), target: fc.webUrl() }), { maxLength: 12 })
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), marks, (text, some) => {
      expect(segmentsOf(text, some).map((piece) => piece.text).join('')).toBe(text)
    }))
  })
})
