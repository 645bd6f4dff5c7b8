const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const unit = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** How long ago, short enough for the corner of a row: `now`, `40 min`, `5 hours`, `2 days`, `3 weeks`. */
export function spanWords(ms: number): string {
  if (ms < minute) return 'now'
  if (ms < hour) return `${Math.floor(ms / minute)} min`
  if (ms < day) return unit(Math.floor(ms / hour), 'hour')
  if (ms < 14 * day) return unit(Math.floor(ms / day), 'day')
  if (ms < 60 * day) return unit(Math.floor(ms / (7 * day)), 'week')
  if (ms < 365 * day) return unit(Math.floor(ms / (30 * day)), 'month')
  return unit(Math.floor(ms / (365 * day)), 'year')
}

/** The same as a part of speech: `just now`, `a minute ago`, `5 hours ago`. */
export function agoWords(ms: number): string {
  if (ms < minute) return 'just now'
  if (ms < 2 * minute) return 'a minute ago'
  return `${spanWords(ms).replace(/ min$/, ' minutes')} ago`
}

/** How long until: `in a moment`, `in 5 minutes`, `in 2 hours`. */
export function untilWords(ms: number): string {
  if (ms < minute) return 'in a moment'
  if (ms < 2 * minute) return 'in a minute'
  return `in ${spanWords(ms).replace(/ min$/, ' minutes')}`
}

/** The interface is in English; the user's region still decides how a date is written. */
function locale(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale
  return own.startsWith('en') ? own : 'en-GB'
}

const sameYear = (at: number, now: number): boolean => new Date(at).getFullYear() === new Date(now).getFullYear()

/** A day: `19 November`, with the year where it is another. */
export const dayWords = (at: number, now: number): string => new Intl.DateTimeFormat(locale(), {
  day: 'numeric', month: 'long', ...(sameYear(at, now) ? {} : { year: 'numeric' }),
}).format(at)

/** A moment: `19 November, 21:40`. */
export const momentWords = (at: number, now: number): string =>
  `${dayWords(at, now)}, ${new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(at)}`

const startOfDay = (at: number, plusDays = 0): number => {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + plusDays).getTime()
}

/** A moment to come or past, as people say it, to the minute or to the second: `yesterday at 21:40`, `today at 18:00`, `tomorrow at 09:00`, `on Tuesday at 09:00`, `on 3 January at 09:00`. */
export function whenWords(at: number, now: number, hasSeconds = false): string {
  const clock = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', ...(hasSeconds ? { second: '2-digit' } : {}) }).format(at)
  if (at >= startOfDay(now) && at < startOfDay(now, 1)) return `today at ${clock}`
  if (at >= startOfDay(now, 1) && at < startOfDay(now, 2)) return `tomorrow at ${clock}`
  if (at >= startOfDay(now, -1) && at < startOfDay(now)) return `yesterday at ${clock}`
  const day = at >= startOfDay(now) && at < startOfDay(now, 7) ? new Intl.DateTimeFormat(locale(), { weekday: 'long' }).format(at) : dayWords(at, now)
  return `on ${day} at ${clock}`
}
