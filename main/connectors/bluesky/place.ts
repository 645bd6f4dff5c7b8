/**
 * Pure: where we stand in one of Bluesky's streams (newest first, paged by an opaque word). News are read from the
 * top down to known ground, with overlap, and the past from where the last page ended.
 */
import * as v from 'valibot'

const uris = v.array(v.string())

export const placeSchema = v.object({
  /** Time of the newest item known; 0 where there was none. */
  newestAt: v.number(),
  /** Uris of the newest items, so that overlap costs nothing. */
  recent: uris,
  /** News that did not fit one page: where to go on, and what to remember once known ground is reached. */
  gap: v.nullable(v.object({ next: v.string(), newestAt: v.number(), fresh: uris })),
  /** The page the past goes on with, or null at its end. */
  next: v.nullable(v.string()),
  /** How far back the past has been read. */
  reachedAt: v.number(),
  /** Items of the past so far. */
  seen: v.number(),
  /** Uris at the edge of the last page of the past: pages overlap. */
  edge: uris,
})

export type Place = v.InferOutput<typeof placeSchema>
export interface Item { readonly uri: string; readonly at: number }
export interface Page<T extends Item> { readonly items: readonly T[]; readonly next: string | null }
export interface Read<T extends Item> { readonly fresh: readonly T[]; readonly place: Place }

/** Items can turn up this much behind the newest: their authors' clocks decide where they are sorted in. */
const overlapMs = 15 * 60_000
const remembered = 300

const oldestOf = (items: readonly Item[], otherwise: number): number => items.reduce((oldest, { at }) => Math.min(oldest, at), otherwise)
const newestOf = (items: readonly Item[]): number => items.reduce((newest, { at }) => Math.max(newest, at), 0)
const edgeOf = (items: readonly Item[]): string[] => {
  const oldest = oldestOf(items, Infinity)
  return items.filter(({ at }) => at === oldest).map(({ uri }) => uri).slice(0, remembered)
}

/** The very first page. */
export const begin = <T extends Item>({ items, next }: Page<T>, now: number): Read<T> => ({
  fresh: items,
  place: {
    newestAt: newestOf(items), recent: items.slice(0, remembered).map(({ uri }) => uri), gap: null,
    next, reachedAt: oldestOf(items, now), seen: items.length, edge: edgeOf(items),
  },
})

/** A page of news, asked for with `place.gap?.next ?? null`. */
export const addNews = <T extends Item>(place: Place, { items, next }: Page<T>): Read<T> => {
  const known = new Set([...place.recent, ...place.gap?.fresh ?? []])
  const fresh = items.filter(({ uri }) => !known.has(uri))
  const newestAt = Math.max(place.newestAt, place.gap?.newestAt ?? 0, newestOf(items))
  const news = [...place.gap?.fresh ?? [], ...fresh.map(({ uri }) => uri)]
  const isNothingNew = place.gap === null && items.length > 0 && fresh.length === 0
  const isKnownGround = next === null || isNothingNew || oldestOf(items, Infinity) < place.newestAt - overlapMs
  if (!isKnownGround) return { fresh, place: { ...place, gap: { next, newestAt, fresh: news.slice(0, remembered) } } }
  return { fresh, place: { ...place, newestAt, recent: [...news, ...place.recent].slice(0, remembered), gap: null } }
}

/** A page of the past, asked for with `place.next`. */
export const addPast = <T extends Item>(place: Place, { items, next }: Page<T>): Read<T> => {
  const known = new Set(place.edge)
  const fresh = items.filter(({ uri }) => !known.has(uri))
  const reachedAt = oldestOf(items, place.reachedAt)
  const edge = items.length === 0 ? place.edge : edgeOf(items)
  return { fresh, place: { ...place, next, reachedAt, seen: place.seen + fresh.length, edge } }
}

/** Is there more of the past to read, back to `since`? */
export const hasPast = (place: Place, since: number): boolean => place.next !== null && place.reachedAt > since
