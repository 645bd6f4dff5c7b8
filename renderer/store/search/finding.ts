/** Chooses, from the packed index alone, what may be an answer; whoever reads the rows then looks again. */
import type { Filter, Piece, Query } from '../../rules/search/query.ts'
import { accountTerm, heldTerm, nameTerm } from './docs.ts'
import { idAt, markDocs, sizeOf, type Packed } from './segment.ts'

/** What the operators of a query mean in this inbox; null for an operator that is not there. Each: any of these. */
export interface Limits {
  readonly accounts: Sides<string> | null
  readonly authors: Sides<number> | null
  readonly threads: ReadonlySet<number> | null
}
/** The one side of `from:a from:b -from:c` and the other. An empty `wanted` allows nothing; null, everything. */
export interface Sides<T> {
  readonly wanted: ReadonlySet<T> | null
  readonly unwanted: ReadonlySet<T>
}

export interface Candidate {
  readonly id: string
  readonly at: number
}

const both = (into: Uint8Array, other: Uint8Array): void => {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) & (other[at] ?? 0)
}
const without = (into: Uint8Array, other: Uint8Array): void => {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) & ((other[at] ?? 0) ^ 1)
}

const marked = (segment: Packed, terms: Iterable<{ readonly text: string; readonly isPrefix: boolean }>): Uint8Array => {
  const mask = new Uint8Array(sizeOf(segment))
  for (const { text, isPrefix } of terms) markDocs(segment, text, isPrefix, mask)
  return mask
}
const exact = (texts: Iterable<string>): { text: string; isPrefix: boolean }[] => [...texts].map((text) => ({ text, isPrefix: false }))

/** Every text that holds all the words; `toTerm` says where else they are looked for. */
const maskOf = (segment: Packed, pieces: readonly Piece[], toTerm: (text: string) => string): Uint8Array => {
  const mask = new Uint8Array(sizeOf(segment)).fill(1)
  for (const { terms, isNot } of pieces) {
    if (!isNot) for (const { text, isPrefix } of terms) both(mask, marked(segment, [{ text: toTerm(text), isPrefix }]))
    // A phrase that must not be there is looked for in the rows: its words may be there without it.
    else if (terms.length === 1) without(mask, marked(segment, terms.map(({ text, isPrefix }) => ({ text: toTerm(text), isPrefix }))))
  }
  return mask
}

const limit = (segment: Packed, mask: Uint8Array, { filters }: Query, { accounts, authors, threads }: Limits): void => {
  if (accounts?.wanted) both(mask, marked(segment, exact([...accounts.wanted].map(accountTerm))))
  for (const filter of filters) {
    if (filter.by === 'has') (filter.isNot ? without : both)(mask, marked(segment, exact([heldTerm(filter.value)])))
    if (filter.by === 'time') keep(mask, segment.at, (at) => isWithin(filter, at))
  }
  // Two authors may share a hash: only what is wanted decides here, the rows decide the rest.
  const wanted = authors?.wanted
  if (wanted) keep(mask, segment.authors, (hash) => wanted.has(hash))
  if (threads) keep(mask, segment.threads, (hash) => threads.has(hash))
}

export const isWithin = ({ from, to, isNot }: Extract<Filter, { by: 'time' }>, at: number): boolean => (at >= from && at < to) !== isNot

const keep = (mask: Uint8Array, values: Float64Array | Uint32Array, test: (value: number) => boolean): void => {
  for (let at = 0; at < mask.length; at++) if (mask[at] === 1 && !test(values[at] ?? 0)) mask[at] = 0
}

/** The newest `most` that may be answers, newest first, each once; `isAll` where there are no more. */
export const newest = (segments: readonly Packed[], query: Query, limits: Limits, most: number): { candidates: Candidate[]; isAll: boolean } => {
  const masks = segments.map((segment) => {
    const mask = maskOf(segment, query.pieces, (text) => text)
    limit(segment, mask, query, limits)
    return mask
  })
  const floor = nthNewest(segments, masks, most)
  const found = new Map<string, Candidate>()
  let isAll = true
  segments.forEach((segment, which) => {
    const mask = masks[which] ?? new Uint8Array(0)
    for (let doc = 0; doc < mask.length; doc++) {
      if (mask[doc] !== 1) continue
      const at = segment.at[doc] ?? 0
      if (at < floor) isAll = false
      else found.set(idAt(segment, doc), { id: idAt(segment, doc), at })
    }
  })
  return { candidates: [...found.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)), isAll }
}

/** The time of the `most`th newest; minus infinity where there are fewer. */
const nthNewest = (segments: readonly Packed[], masks: readonly Uint8Array[], most: number): number => {
  const times = new Float64Array(masks.reduce((sum, mask) => sum + mask.reduce((count, one) => count + one, 0), 0))
  let count = 0
  segments.forEach(({ at }, which) => masks[which]?.forEach((one, doc) => {
    if (one === 1) times[count++] = at[doc] ?? 0
  }))
  return times.length <= most ? -Infinity : times.sort()[times.length - most] ?? -Infinity
}

/** Whose name or handle (`inNames`), or whatever is known of them, holds all the words. */
export const peopleWith = (segments: readonly Packed[], pieces: readonly Piece[], inNames: boolean): Set<string> => {
  const found = new Set<string>()
  for (const segment of segments) {
    const mask = maskOf(segment, pieces, inNames ? nameTerm : (text) => text)
    for (let doc = 0; doc < mask.length; doc++) if (mask[doc] === 1) found.add(idAt(segment, doc))
  }
  return found
}
