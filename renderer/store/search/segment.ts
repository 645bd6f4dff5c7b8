/** A piece of the index, packed: which words stand in which texts. Made once, never changed; in typed arrays, as it lies on disk. */

/** One text to index. `at`, `thread` and `author` are what a search chooses by without reading the text. */
export interface Doc {
  readonly id: string
  readonly at: number
  /** See `hashOf`. */
  readonly thread: number
  readonly author: number
  readonly terms: Iterable<string>
}

/** Its texts stand newest first. */
export interface Packed {
  /** All ids one after the other; `idEnds` says where each ends. */
  readonly ids: string
  readonly idEnds: Uint32Array<ArrayBuffer>
  readonly at: Float64Array<ArrayBuffer>
  readonly threads: Uint32Array<ArrayBuffer>
  readonly authors: Uint32Array<ArrayBuffer>
  /** All terms in the order of their UTF-16 units. */
  readonly terms: string
  readonly termEnds: Uint32Array<ArrayBuffer>
  /** For each term the numbers of its texts: the distance to the one before, seven bits a byte. */
  readonly postings: Uint8Array<ArrayBuffer>
  readonly postingEnds: Uint32Array<ArrayBuffer>
}

/** A 32-bit number for a text. Two may meet: what is chosen by it is looked at again. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const slice = (text: string, ends: Uint32Array, at: number): string => text.slice(at === 0 ? 0 : ends[at - 1], ends[at])

export const sizeOf = ({ at }: Packed): number => at.length
export const idAt = ({ ids, idEnds }: Packed, doc: number): string => slice(ids, idEnds, doc)
const termAt = ({ terms, termEnds }: Packed, term: number): string => slice(terms, termEnds, term)

/** By UTF-16 units, as `<` compares: the same in every language of the user. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const newestFirst = (a: Pick<Doc, 'id' | 'at'>, b: Pick<Doc, 'id' | 'at'>): number => b.at - a.at || inOrder(a.id, b.id)

export const pack = (unordered: readonly Doc[]): Packed => {
  const docs = [...unordered].sort(newestFirst)
  const postings = new Map<string, number[]>()
  docs.forEach(({ terms }, doc) => {
    for (const term of terms) {
      const found = postings.get(term)
      if (found) found.push(doc)
      else postings.set(term, [doc])
    }
  })
  return packed(docs, [...postings].sort(([a], [b]) => inOrder(a, b)))
}

type Numbered = Pick<Doc, 'id' | 'at' | 'thread' | 'author'>

/** `sorted`: the terms in order, each with its texts in order. */
export const packed = (docs: readonly Numbered[], sorted: Iterable<readonly [string, readonly number[]]>): Packed => {
  const terms: string[] = []
  const postingEnds: number[] = []
  let bytes = new Uint8Array(4096)
  let length = 0
  for (const [term, numbers] of sorted) {
    if (length + numbers.length * 5 > bytes.length) {
      const wider = new Uint8Array((length + numbers.length * 5) * 2)
      wider.set(bytes)
      bytes = wider
    }
    let before = 0
    for (const number of numbers) {
      let gap = number - before
      before = number
      for (; gap >= 0x80; gap >>>= 7) bytes[length++] = gap & 0x7f | 0x80
      bytes[length++] = gap
    }
    terms.push(term)
    postingEnds.push(length)
  }
  return {
    ...joined('ids', 'idEnds', docs.map(({ id }) => id)), ...joined('terms', 'termEnds', terms),
    at: Float64Array.from(docs, ({ at }) => at), threads: Uint32Array.from(docs, ({ thread }) => thread), authors: Uint32Array.from(docs, ({ author }) => author),
    postings: bytes.slice(0, length), postingEnds: Uint32Array.from(postingEnds),
  }
}

const joined = <T extends string, E extends string>(text: T, ends: E, parts: readonly string[]): Record<T, string> & Record<E, Uint32Array<ArrayBuffer>> => {
  let end = 0
  // Computed names lose their types: https://github.com/microsoft/TypeScript/issues/13948
  return { [text]: parts.join(''), [ends]: Uint32Array.from(parts, (part) => (end += part.length)) } as Record<T, string> & Record<E, Uint32Array<ArrayBuffer>>
}

/** Marks in `into` every text with this term, or with any that begins so. */
export const markDocs = (segment: Packed, term: string, isPrefix: boolean, into: Uint8Array): void => {
  for (let at = firstFrom(segment, term); at < segment.termEnds.length; at++) {
    const found = termAt(segment, at)
    if (isPrefix ? !found.startsWith(term) : found !== term) return
    eachDoc(segment, at, (doc) => {
      into[doc] = 1
    })
    if (!isPrefix) return
  }
}

/** With the number of each text of a term, in order. */
const eachDoc = ({ postings, postingEnds }: Packed, term: number, act: (doc: number) => void): void => {
  const end = postingEnds[term] ?? 0
  let doc = 0
  for (let at = term === 0 ? 0 : postingEnds[term - 1] ?? 0; at < end;) {
    let gap = 0
    let byte = 0
    for (let shift = 0; ; shift += 7) {
      byte = postings[at++] ?? 0
      gap |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    doc += gap
    act(doc)
  }
}

/** The first term that is not before this one. */
const firstFrom = (segment: Packed, term: string): number => {
  let low = 0
  let high = segment.termEnds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (termAt(segment, middle) < term) low = middle + 1
    else high = middle
  }
  return low
}

/** Several in one, the oldest first: of a text in several only the latest stays, and of those only what `stays`. */
export const merge = (segments: readonly Packed[], stays: (id: string) => boolean = () => true): Packed => {
  const latest = new Map<string, number>()
  segments.forEach((segment, at) => {
    for (let doc = 0; doc < sizeOf(segment); doc++) latest.set(idAt(segment, doc), at)
  })
  const docs: (Numbered & { readonly from: number; readonly doc: number })[] = []
  segments.forEach((segment, from) => {
    for (let doc = 0; doc < sizeOf(segment); doc++) {
      const id = idAt(segment, doc)
      if (latest.get(id) === from && stays(id)) docs.push({ id, at: segment.at[doc] ?? 0, thread: segment.threads[doc] ?? 0, author: segment.authors[doc] ?? 0, from, doc })
    }
  })
  docs.sort(newestFirst)
  const renumbered = segments.map((segment) => new Int32Array(sizeOf(segment)).fill(-1))
  docs.forEach(({ from, doc }, number) => {
    const numbers = renumbered[from]
    if (numbers) numbers[doc] = number
  })
  return packed(docs, mergedTerms(segments, renumbered))
}

/** Walks all dictionaries side by side. */
function* mergedTerms(segments: readonly Packed[], renumbered: readonly Int32Array[]): Generator<readonly [string, readonly number[]]> {
  const places = segments.map(() => 0)
  const heads = segments.map((segment) => (segment.termEnds.length > 0 ? termAt(segment, 0) : null))
  for (;;) {
    let term: string | null = null
    for (const head of heads) if (head !== null && (term === null || head < term)) term = head
    if (term === null) return
    const docs: number[] = []
    segments.forEach((segment, at) => {
      if (heads[at] !== term) return
      const place = places[at] ?? 0
      eachDoc(segment, place, (doc) => {
        const number = renumbered[at]?.[doc] ?? -1
        if (number >= 0) docs.push(number)
      })
      places[at] = place + 1
      heads[at] = place + 1 < segment.termEnds.length ? termAt(segment, place + 1) : null
    })
    if (docs.length > 0) yield [term, docs.sort((a, b) => a - b)]
  }
}
