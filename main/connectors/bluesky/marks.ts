/** Facets (UTF-8 byte offsets, written by anybody) to marks (UTF-16 offsets that surely lie inside the text). */
import * as v from 'valibot'
import type { Mark } from '#domain/message'
import { isDid, personIdOf, webAddress } from './ids.ts'

/** More than any honest post has; the rest of a hostile one stays plain text. */
const mostMarks = 200
/** Characters of all targets together. */
const mostTargets = 20_000

const facetSchema = v.object({
  index: v.object({ byteStart: v.pipe(v.number(), v.integer(), v.minValue(0)), byteEnd: v.pipe(v.number(), v.integer()) }),
  features: v.array(v.record(v.string(), v.unknown())),
})

const bytesOf = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4)

/** UTF-16 offset of every byte offset at which a character begins, and of the end. */
const offsetsOf = (text: string): ReadonlyMap<number, number> => {
  const offsets = new Map<number, number>()
  let bytes = 0
  let units = 0
  for (const character of text) {
    offsets.set(bytes, units)
    bytes += bytesOf(character.codePointAt(0) ?? 0)
    units += character.length
  }
  return offsets.set(bytes, units)
}

const meaningOf = (feature: Readonly<Record<string, unknown>>): Pick<Mark, 'kind' | 'target'> | null => {
  switch (feature['$type']) {
    case 'app.bsky.richtext.facet#link': {
      const target = webAddress(feature['uri'])
      return target === null ? null : { kind: 'link', target }
    }
    case 'app.bsky.richtext.facet#mention':
      return isDid(feature['did']) ? { kind: 'mention', target: personIdOf(feature['did']) } : null
    case 'app.bsky.richtext.facet#tag':
      return typeof feature['tag'] === 'string' ? { kind: 'tag', target: feature['tag'].slice(0, 1000) } : null
    default:
      return null
  }
}

/** Marks in the order of the text; facets that overlap, cut a character or mean nothing we know are left out. */
export const toMarks = (text: string, facets: readonly unknown[]): Mark[] => {
  const offsets = offsetsOf(text)
  const found = facets.slice(0, mostMarks).flatMap((facet): Mark[] => {
    const read = v.safeParse(facetSchema, facet)
    if (!read.success) return []
    const { index, features } = read.output
    const from = offsets.get(index.byteStart)
    const to = offsets.get(index.byteEnd)
    const meaning = features.map(meaningOf).find((each) => each !== null)
    return from === undefined || to === undefined || from >= to || !meaning ? [] : [{ ...meaning, from, to }]
  })
  const marks: Mark[] = []
  let targets = 0
  for (const mark of found.sort((one, other) => one.from - other.from)) {
    if (mark.from >= (marks.at(-1)?.to ?? 0) && (targets += mark.target.length) <= mostTargets) marks.push(mark)
  }
  return marks
}
