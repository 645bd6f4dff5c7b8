/** Puts the script's lengths of time on this machine's days: people in the sample write when people are awake. */
import { agoMs, type Ago } from './script.ts'

const wakingHours = 15.5
/** Local times. Nothing in the sample happens outside of them. */
const morning = (day: Date): number => new Date(day.getFullYear(), day.getMonth(), day.getDate(), 7).getTime()
const night = (day: Date): number => new Date(day.getFullYear(), day.getMonth(), day.getDate(), 22, 30).getTime()
const dayBefore = (day: Date, days = 1): Date => new Date(day.getFullYear(), day.getMonth(), day.getDate() - days)

/** When it was that long ago, counting waking hours only: the later the moment, the less `ms`. */
const wakingBefore = (now: number, ms: number): number => {
  let left = ms
  for (let day = new Date(now); ; day = dayBefore(day)) {
    const wakingPart = Math.min(now, night(day)) - morning(day)
    if (wakingPart >= left) return morning(day) + wakingPart - left
    left -= Math.max(0, wakingPart)
  }
}

/** The waking hours between a moment and now, in milliseconds. */
const wakingSince = (at: number, now: number): number => {
  let sum = 0
  for (let day = new Date(now); night(day) > at; day = dayBefore(day)) sum += Math.max(0, Math.min(now, night(day)) - Math.max(at, morning(day)))
  return sum
}

const wakingMs = (ago: Ago): number => agoMs(ago) * wakingHours / 24

/** Of the days around a moment, how long ago (in waking hours) their `hour` was that comes nearest to it. */
const nearestAt = (hour: string, wanted: number, now: number): number => {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  const around = new Date(wakingBefore(now, wanted))
  const ages = [-1, 0, 1].map((days) => dayBefore(around, days).setHours(hours, minutes)).filter((at) => at < now).map((at) => wakingSince(at, now))
  return ages.reduce((best, age) => (Math.abs(age - wanted) < Math.abs(best - wanted) ? age : best))
}

/** From the script's time to milliseconds since epoch. */
export type Clock = (ago: Ago) => number

/**
 * The clock of a world added at `addedAt`, in this machine's time zone. A day ago stays a day ago; within a day nights
 * are left out. What is earlier in the script stays earlier, and nothing comes after `addedAt`.
 * With `opening` (how long ago something was, and the hour its words speak of) everything is stretched a little, so
 * that it happened at that hour.
 */
export const clockOf = (addedAt: number, opening?: { readonly ago: Ago; readonly hour: string }): Clock => {
  const wanted = opening ? wakingMs(opening.ago) : 1
  const stretch = opening ? nearestAt(opening.hour, wanted, addedAt) / wanted : 1
  return (ago) => Math.round(wakingBefore(addedAt, wakingMs(ago) * stretch))
}
