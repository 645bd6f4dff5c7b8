import { language, region, subscribeLanguage } from '../words/language.ts'
import { say } from '../words/say.ts'
import { madeOnce } from './made-once.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
let own: string | undefined
subscribeLanguage(() => { own = undefined })

/** A span of time in the largest unit that says it. */
const unitOf = (ms: number): readonly [number, Unit] => {
  if (ms < hour) return [Math.floor(ms / minute), 'minute']
  if (ms < day) return [Math.floor(ms / hour), 'hour']
  if (ms < 14 * day) return [Math.floor(ms / day), 'day']
  if (ms < 60 * day) return [Math.floor(ms / (7 * day)), 'week']
  if (ms < 365 * day) return [Math.floor(ms / (30 * day)), 'month']
  return [Math.floor(ms / (365 * day)), 'year']
}

/** How long ago, short enough for the corner of a row: `now`, `40 min`, `5 hours`, `2 days`, `3 weeks`. */
export function spanWords(ms: number): string {
  if (ms < minute) return say('time.now')
  const [count, unit] = unitOf(ms)
  return madeOnce(`unit-${unit}`, () => new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: unit === 'minute' ? 'short' : 'long' })).format(count)
}

const relative = (): Intl.RelativeTimeFormat => madeOnce('relative', () => new Intl.RelativeTimeFormat(language()))

/** The same as a part of speech: `just now`, `a minute ago`, `5 hours ago`. */
export function agoWords(ms: number): string {
  if (ms < minute) return say('time.just-now')
  if (ms < 2 * minute) return say('time.a-minute-ago')
  const [count, unit] = unitOf(ms)
  return relative().format(-count, unit)
}

/** How long until: `in a moment`, `in 5 minutes`, `in 2 hours`. */
export function untilWords(ms: number): string {
  if (ms < minute) return say('time.in-a-moment')
  if (ms < 2 * minute) return say('time.in-a-minute')
  return relative().format(...unitOf(ms))
}

const formats = {
  day: { day: 'numeric', month: 'long' },
  'year-day': { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  clock: { hour: 'numeric', minute: '2-digit' },
  'seconds-clock': { hour: 'numeric', minute: '2-digit', second: '2-digit' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** In the language that is spoken, as the user's region writes it. */
const written = (at: number, as: keyof typeof formats): string =>
  madeOnce(`written-${as}`, () => new Intl.DateTimeFormat(own ??= region(), formats[as])).format(at)

const sameYear = (at: number, now: number): boolean => new Date(at).getFullYear() === new Date(now).getFullYear()

/** A day: `19 November`, with the year where it is another. */
export const dayWords = (at: number, now: number): string => written(at, sameYear(at, now) ? 'day' : 'year-day')

/** A moment: `19 November, 21:40`. */
export const momentWords = (at: number, now: number): string =>
  say('time.moment', { day: dayWords(at, now), clock: written(at, 'clock') })

const startOfDay = (at: number, plusDays = 0): number => {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + plusDays).getTime()
}

/** A moment to come or past, as people say it, to the minute or to the second: `yesterday at 21:40`, `today at 18:00`, `tomorrow at 09:00`, `on Tuesday at 09:00`, `on 3 January at 09:00`. */
export function whenWords(at: number, now: number, hasSeconds = false): string {
  const clock = written(at, hasSeconds ? 'seconds-clock' : 'clock')
  if (at >= startOfDay(now) && at < startOfDay(now, 1)) return say('time.today', { clock })
  if (at >= startOfDay(now, 1) && at < startOfDay(now, 2)) return say('time.tomorrow', { clock })
  if (at >= startOfDay(now, -1) && at < startOfDay(now)) return say('time.yesterday', { clock })
  const day = at >= startOfDay(now) && at < startOfDay(now, 7) ? written(at, 'weekday') : dayWords(at, now)
  return say('time.on-day', { day, clock })
}
