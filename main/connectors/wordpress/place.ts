/**
 * Pure: where we stand in a site's comments. News are read forward from a little before the newest, the past backward.
 * A page that is full moves the edge to its last comment's second, so that one deleted meanwhile moves nothing out of
 * sight; only where a whole page is of one second does the page's number grow (a site keeps those in order by number).
 */
import * as v from 'valibot'

const edge = v.object({ at: v.number(), page: v.number() })

export const placeSchema = v.object({
  /** Time of the newest comment known; 0 where there was none. */
  newestAt: v.number(),
  /** Where news go on that did not fit one page, or null. */
  news: v.nullable(edge),
  /** Where the past goes on; null at its end. */
  past: v.nullable(edge),
  reachedAt: v.number(),
  seen: v.number(),
})
export type Place = v.InferOutput<typeof placeSchema>
type Edge = v.InferOutput<typeof edge>

/** `times` of what a page held, in its own order; `isFull`: there may be more. */
export interface Page { readonly times: readonly number[]; readonly isFull: boolean }

/** Comments can turn up this much behind the newest: sites write several at once. */
const overlapMs = 10 * 60_000
const second = 1000

const newestOf = (times: readonly number[], otherwise: number): number => times.reduce((newest, at) => Math.max(newest, at), otherwise)
const oldestOf = (times: readonly number[], otherwise: number): number => times.reduce((oldest, at) => Math.min(oldest, at), otherwise)

/** After the very first page, newest first. */
export const begin = ({ times, isFull }: Page, now: number): Place => {
  const reachedAt = oldestOf(times, now)
  return { newestAt: newestOf(times, 0), news: null, past: isFull ? { at: reachedAt + second, page: 1 } : null, reachedAt, seen: times.length }
}

/** Ask for what is after `at`. */
export const askNews = ({ news, newestAt }: Place): Edge => news ?? { at: Math.max(0, newestAt - overlapMs), page: 1 }

export const addNews = (place: Place, { times, isFull }: Page): Place => {
  const asked = askNews(place)
  const newestAt = newestOf(times, place.newestAt)
  if (!isFull) return { ...place, newestAt, news: null }
  const from = newestOf(times, 0) - second
  return { ...place, newestAt, news: from > asked.at ? { at: from, page: 1 } : { at: asked.at, page: asked.page + 1 } }
}

/** A page of the past, asked for with `place.past` as what it is before. */
export const addPast = (place: Place, { times, isFull }: Page): Place => {
  if (place.past === null) return place
  const reachedAt = oldestOf(times, place.reachedAt)
  const to = oldestOf(times, Infinity) + second
  const next = to < place.past.at ? { at: to, page: 1 } : { at: place.past.at, page: place.past.page + 1 }
  return { ...place, reachedAt, seen: place.seen + times.length, past: isFull ? next : null }
}

/** Is there more of the past to read, back to `since`? */
export const hasPast = (place: Place, since: number): boolean => place.past !== null && place.reachedAt > since
