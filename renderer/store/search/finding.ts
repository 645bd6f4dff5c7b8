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
  const inTerms = (terms: Piece['terms']): Uint8Array => marked(segment, terms.map(({ text, isPrefix }) => ({ text: toTerm(text), isPrefix })))
  const wanted = pieces.flatMap(({ terms, isNot }) => isNot ? [] : terms.map((term) => [term]))
  const [first = null, ...others] = wanted
  const mask = first ? inTerms(first) : new Uint8Array(sizeOf(segment)).fill(1)
  for (const terms of others) both(mask, inTerms(terms))
  for (const { terms, isNot } of pieces) {
    // A phrase that must not be there is looked for in the rows: its words may be there without it.
    if (isNot && terms.length === 1) without(mask, inTerms(terms))
  }
  return mask
}

/** Takes out of `mask` what the operators do not allow. */
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
  const found = new Map<string, Candidate>()
  let isAll = true
  for (const segment of segments) {
    const mask = maskOf(segment, query.pieces, (text) => text)
    limit(segment, mask, query, limits)
    const docs = firstIn(mask, most + 1)
    if (docs.length > most) isAll = false
    for (const doc of docs.slice(0, most)) {
      const id = idAt(segment, doc)
      // Newer words of the same text may bear another time, where its author had it wrong: the row knows.
      if (!found.has(id)) found.set(id, { id, at: segment.at[doc] ?? 0 })
    }
  }
  const candidates = [...found.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
  return { candidates: candidates.slice(0, most), isAll: isAll && candidates.length <= most }
}

/** Texts stand newest first: the first so many are the newest. */
const firstIn = (mask: Uint8Array, most: number): number[] => {
  const docs: number[] = []
  for (let doc = mask.indexOf(1); doc >= 0 && docs.length < most; doc = mask.indexOf(1, doc + 1)) docs.push(doc)
  return docs
}

/** The first `most` whose name or handle (`inNames`), or whatever is known of them, holds all the words. */
export const peopleWith = (segments: readonly Packed[], pieces: readonly Piece[], inNames: boolean, most: number): Set<string> =>
  new Set(segments.flatMap((segment) => firstIn(maskOf(segment, pieces, inNames ? nameTerm : (text) => text), most).map((doc) => idAt(segment, doc))))

/** The hashes of everybody whose name or handle holds all the words. */
export const authorsWith = (segments: readonly Packed[], pieces: readonly Piece[]): Set<number> =>
  new Set(segments.flatMap((segment) => firstIn(maskOf(segment, pieces, nameTerm), sizeOf(segment)).map((doc) => segment.authors[doc] ?? 0)))
