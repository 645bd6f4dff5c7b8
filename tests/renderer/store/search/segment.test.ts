import { expect, it } from 'vitest'
import { idAt, markDocs, merge, pack, sizeOf, type Doc, type Packed } from '../../../../renderer/store/search/segment.ts'
import { fc } from '../../../property.ts'

const term = fc.constantFrom('a', 'ab', 'abc', 'b', '写真', '写', 'é', '\u0001a', '🎉', '')
const docs = fc.uniqueArray(fc.record({ id: fc.nat(400).map((at) => `net:${at}`), terms: fc.uniqueArray(term) }), { selector: ({ id }) => id, maxLength: 60 })
  .map((list) => list.map(({ id, terms }, at): Doc => ({ id, terms, at, thread: at, author: at })))

const found = (segment: Packed, wanted: string, isPrefix: boolean): string[] => {
  const mask = new Uint8Array(sizeOf(segment))
  markDocs(segment, wanted, isPrefix, mask)
  return Array.from({ length: sizeOf(segment) }, (_, at) => at).filter((at) => mask[at] === 1).map((at) => idAt(segment, at)).sort()
}
const naive = (list: readonly Doc[], wanted: string, isPrefix: boolean): string[] =>
  list.filter(({ terms }) => [...terms].some((one) => (isPrefix ? one.startsWith(wanted) : one === wanted))).map(({ id }) => id).sort()

it('a piece of the index finds what looking at every text finds', () => {
  fc.assert(fc.property(docs, term, fc.boolean(), (list, wanted, isPrefix) => {
    expect(found(pack(list), wanted, isPrefix)).toEqual(naive(list, wanted, isPrefix))
  }))
})

it('several joined in one find the same: of each text its latest words, and only what stays', () => {
  fc.assert(fc.property(fc.array(docs, { maxLength: 5 }), term, fc.boolean(), fc.nat(4), (lists, wanted, isPrefix, leaves) => {
    const stays = (id: string): boolean => Number(id.slice(4)) % 5 !== leaves
    const latest = new Map(lists.flat().map((doc) => [doc.id, doc]))
    const one = merge(lists.map(pack), stays)
    expect(found(one, wanted, isPrefix)).toEqual(naive([...latest.values()].filter(({ id }) => stays(id)), wanted, isPrefix))
    expect(sizeOf(one)).toBe([...latest.keys()].filter(stays).length)
  }))
})

it('numbers far apart keep their distance', () => {
  const many = Array.from({ length: 40_000 }, (_, at): Doc => ({ id: `net:${at}`, at, thread: 0, author: 0, terms: at % 19_999 === 0 ? ['rare'] : ['common'] }))
  expect(found(pack(many), 'rare', false)).toEqual(['net:0', 'net:19999', 'net:39998'])
})
