import { expect, test } from 'vitest'
import { toMarks } from '../../../../main/connectors/bluesky/marks.ts'
import { fc } from '../../../property.ts'

const bytes = (text: string): number => new TextEncoder().encode(text).length
const facet = (text: string, part: string, feature: object) => {
  const byteStart = bytes(text.slice(0, text.indexOf(part)))
  return { index: { byteStart, byteEnd: byteStart + bytes(part) }, features: [feature] }
}
const link = (uri: unknown) => ({ $type: 'app.bsky.richtext.facet#link', uri })
const mention = { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:alice' }

test.each([
  ['plain', 'see example.org now'],
  ['after emoji of several characters', '👩‍👩‍👧‍👦🏳️‍🌈 see example.org 🎉'],
  ['after Chinese and Japanese', '日本語のテキスト example.org です'],
  ['after stacked marks', 'z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ example.org'],
  ['after right-to-left text', 'مرحبا ‮ example.org'],
])('a link %s stands exactly on its words', (_, text) => {
  const [mark] = toMarks(text, [facet(text, 'example.org', link('https://example.org/'))])
  expect(mark).toMatchObject({ kind: 'link', target: 'https://example.org/' })
  expect(text.slice(mark?.from, mark?.to)).toBe('example.org')
})

test('a mention points at the person, a tag at its word', () => {
  const text = 'é @alice.test #boats'
  const tag = { $type: 'app.bsky.richtext.facet#tag', tag: 'boats' }
  expect(toMarks(text, [facet(text, '#boats', tag), facet(text, '@alice.test', mention)])).toEqual([
    { kind: 'mention', from: 2, to: 13, target: 'bluesky:did:plc:alice' }, { kind: 'tag', from: 14, to: 20, target: 'boats' },
  ])
})

test.each(['javascript:alert(1)', 'data:text/html,<b>', 'file:///etc/passwd', 'https://', 'vbscript:x', ' ', '', 5, null, `https://x.example/${'a'.repeat(9000)}`])(
  'a link to %s is no link', (uri) => {
    expect(toMarks('click here', [facet('click here', 'here', link(uri))])).toEqual([])
  })

test.each([
  ['cuts an emoji in two', 0, 2], ['begins inside a character', 1, 4], ['ends behind the text', 0, 99], ['is before the text', -4, 4],
  ['is empty', 4, 4], ['is reversed', 5, 4], ['is a fraction', 0.5, 4], ['is no number', 'a', 4],
])('a facet that %s is left out and the text stays', (_, byteStart, byteEnd) => {
  expect(toMarks('🎉 hello', [{ index: { byteStart, byteEnd }, features: [link('https://a.example')] }])).toEqual([])
})

test('of facets that overlap the first one stands', () => {
  const text = 'abcdef'
  const marks = toMarks(text, [facet(text, 'cdef', link('https://two.example')), facet(text, 'abcd', link('https://one.example'))])
  expect(marks.map((mark) => mark.target)).toEqual(['https://one.example/'])
})

test('a DID that is none names nobody', () => {
  expect(toMarks('@x', [facet('@x', '@x', { ...mention, did: 'did:plc:<script>' })])).toEqual([])
})

test('ten thousand facets become a bearable number of marks', () => {
  const text = 'a'.repeat(20_000)
  const facets = Array.from({ length: 10_000 }, (_, at) => ({ index: { byteStart: at * 2, byteEnd: at * 2 + 1 }, features: [link('https://a.example')] }))
  expect(toMarks(text, facets).length).toBeLessThan(500)
})

test('whatever is claimed, marks lie in order inside the text and cut no character', () => {
  const anyNumber = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.double(), fc.constant(null))
  const anyFacet = fc.oneof(fc.anything(), fc.record({
    index: fc.record({ byteStart: anyNumber, byteEnd: anyNumber }),
    features: fc.array(fc.oneof(fc.constant(mention), fc.webUrl().map(link), fc.anything()), { maxLength: 3 }),
  }))
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.array(anyFacet, { maxLength: 8 }), (text, facets) => {
    let end = 0
    for (const mark of toMarks(text, facets)) {
      expect(mark.from).toBeGreaterThanOrEqual(end)
      expect(mark.to).toBeGreaterThan(mark.from)
      expect(mark.to).toBeLessThanOrEqual(text.length)
      expect(() => encodeURIComponent(text.slice(mark.from, mark.to))).not.toThrow()
      end = mark.to
    }
  }))
})
