/**
 * Pure: where we stand in a stream of a server (newest first, ids opaque). Where the server walks (`min_id` brings what
 * directly follows, and its Link header says so), news are read forward with a little overlap; elsewhere from the top
 * down to known ground. The past goes on from where the last page ended.
 */
import * as v from 'valibot'

const ids = v.array(v.string())

export const placeSchema = v.object({
  /** Time of the newest item known; 0 where there was none. */
  newestAt: v.number(),
  /** Ids of the newest items, newest first, so that overlap costs nothing. */
  recent: ids,
  /** The server has shown that it walks. */
  walks: v.boolean(),
  /** There are more news than the last page held. */
  hasNewer: v.boolean(),
  /** Only where it does not walk: news that did not fit one page, where to go on, and what to remember once known ground is reached. */
  gap: v.nullable(v.object({ next: v.string(), newestAt: v.number(), fresh: ids })),
  /** The past goes on before this id; null at its end. */
  next: v.nullable(v.string()),
  /** How far back the past has been read. */
  reachedAt: v.number(),
  /** Items of the past so far. */
  seen: v.number(),
  /** Ids of the last page of the past: pages of some servers overlap. */
  edge: ids,
})

export type Place = v.InferOutput<typeof placeSchema>
export interface Item { readonly id: string; readonly at: number }
export interface Page<T extends Item> {
  readonly items: readonly T[]
  /** Ask with `max_id` for what is older; null at the end. */
  readonly next: string | null
  /** A Link header says how to walk on with `min_id`. */
  readonly walks: boolean
  readonly limit: number
}
export interface Read<T extends Item> { readonly fresh: readonly T[]; readonly place: Place }
/** Where a page begins: after that id, before that id, or at the top. */
export interface Asking { readonly minId?: string; readonly maxId?: string }

/** Items can turn up this much behind the newest: servers are at work on several at once. */
const overlapMs = 15 * 60_000
const overlapItems = 5
const remembered = 200

const oldestOf = (items: readonly Item[], otherwise: number): number => items.reduce((oldest, { at }) => Math.min(oldest, at), otherwise)
const newestOf = (items: readonly Item[]): number => items.reduce((newest, { at }) => Math.max(newest, at), 0)
const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id)

/** The very first page. */
export const begin = <T extends Item>({ items, next, walks }: Page<T>, now: number): Read<T> => ({
  fresh: items,
  place: {
    newestAt: newestOf(items), recent: idsOf(items).slice(0, remembered), walks, hasNewer: false, gap: null,
    next, reachedAt: oldestOf(items, now), seen: items.length, edge: idsOf(items),
  },
})

/** Where the next page of news begins. */
export const askNews = ({ walks, recent, gap }: Place): Asking => {
  if (gap !== null) return { maxId: gap.next }
  const from = recent[Math.min(overlapItems, recent.length - 1)]
  return walks && from !== undefined ? { minId: from } : {}
}

/** A page of news, asked for with `askNews`. */
export const addNews = <T extends Item>(place: Place, { items, next, walks, limit }: Page<T>): Read<T> => {
  const known = new Set([...place.recent, ...place.gap?.fresh ?? []])
  const fresh = items.filter(({ id }) => !known.has(id))
  const newestAt = Math.max(place.newestAt, place.gap?.newestAt ?? 0, newestOf(items))
  if (askNews(place).minId !== undefined) {
    const recent = [...idsOf(fresh), ...place.recent].slice(0, remembered)
    // A page can be shorter than asked for without being the last.
    return { fresh, place: { ...place, newestAt, recent, hasNewer: fresh.length > 0 && items.length >= limit / 2 } }
  }
  const news = [...place.gap?.fresh ?? [], ...idsOf(fresh)]
  const isKnownGround = next === null || fresh.length === 0 || oldestOf(items, Infinity) < place.newestAt - overlapMs
  const kept = { ...place, walks: place.walks || walks }
  if (!isKnownGround) return { fresh, place: { ...kept, hasNewer: true, gap: { next, newestAt, fresh: news.slice(0, remembered) } } }
  return { fresh, place: { ...kept, newestAt, recent: [...news, ...place.recent].slice(0, remembered), hasNewer: false, gap: null } }
}

/** A page of the past, asked for with `place.next` as `max_id`. A server that shows the same again has shown all it has. */
export const addPast = <T extends Item>(place: Place, { items, next }: Page<T>): Read<T> => {
  const known = new Set([...place.edge, ...place.recent])
  const fresh = items.filter(({ id }) => !known.has(id))
  return {
    fresh,
    place: {
      ...place, next: fresh.length === 0 ? null : next, reachedAt: oldestOf(items, place.reachedAt), seen: place.seen + fresh.length,
      edge: items.length === 0 ? place.edge : idsOf(items),
    },
  }
}

/** Is there more of the past to read, back to `since`? */
export const hasPast = (place: Place, since: number): boolean => place.next !== null && place.reachedAt > since
