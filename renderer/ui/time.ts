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

/** Made once each: making one takes as long as drawing the message that says the time. */
const formats = new Map<string, Intl.DateTimeFormat>()
let region: string | undefined
const written = (at: number, options: Intl.DateTimeFormatOptions): string => {
  const key = JSON.stringify(options)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(region ??= locale(), options)
    formats.set(key, format)
  }
  return format.format(at)
}

const sameYear = (at: number, now: number): boolean => new Date(at).getFullYear() === new Date(now).getFullYear()

/** A day: `19 November`, with the year where it is another. */
export const dayWords = (at: number, now: number): string => written(at, {
  day: 'numeric', month: 'long', ...(sameYear(at, now) ? {} : { year: 'numeric' }),
})

/** A moment: `19 November, 21:40`. */
export const momentWords = (at: number, now: number): string =>
  `${dayWords(at, now)}, ${written(at, { hour: 'numeric', minute: '2-digit' })}`

const startOfDay = (at: number, plusDays = 0): number => {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + plusDays).getTime()
}

/** A moment to come or past, as people say it, to the minute or to the second: `yesterday at 21:40`, `today at 18:00`, `tomorrow at 09:00`, `on Tuesday at 09:00`, `on 3 January at 09:00`. */
export function whenWords(at: number, now: number, hasSeconds = false): string {
  const clock = written(at, { hour: 'numeric', minute: '2-digit', ...(hasSeconds ? { second: '2-digit' } : {}) })
  if (at >= startOfDay(now) && at < startOfDay(now, 1)) return `today at ${clock}`
  if (at >= startOfDay(now, 1) && at < startOfDay(now, 2)) return `tomorrow at ${clock}`
  if (at >= startOfDay(now, -1) && at < startOfDay(now)) return `yesterday at ${clock}`
  const day = at >= startOfDay(now) && at < startOfDay(now, 7) ? written(at, { weekday: 'long' }) : dayWords(at, now)
  return `on ${day} at ${clock}`
}
