/** When something put off may return. Local time, as the user's clock has it. */

export type SnoozeName = 'later-today' | 'tomorrow' | 'next-week' | 'until-reply'

export interface SnoozeTime {
  readonly name: SnoozeName
  /** The key that chooses it, the same at every hour: whoever presses it in the evening means what they meant in the morning. */
  readonly figure: '1' | '2' | '3' | '4'
  /** Ms since epoch; null: until they write. */
  readonly returnsAt: number | null
}

const hour = 3_600_000
const morning = 9

const atHour = (now: number, plusDays: number, hours: number): number => {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + plusDays, hours).getTime()
}

/** Two to three hours from now, on the full hour, or null where that is too late to be called today. */
const laterToday = (now: number): number | null => {
  const at = Math.ceil((now + 2 * hour) / hour) * hour
  return at <= atHour(now, 0, 22) && at >= atHour(now, 0, 5) ? at : null
}

/** Days until the next Monday; on a Monday that is a week, on a Sunday too, as the Monday then is called tomorrow. */
const daysToMonday = (now: number): number => {
  const days = (8 - new Date(now).getDay()) % 7
  return days < 2 ? days + 7 : days
}

export function snoozeTimes(now: number): readonly SnoozeTime[] {
  const later = laterToday(now)
  return [
    ...(later === null ? [] : [{ name: 'later-today', figure: '1', returnsAt: later } as const]),
    { name: 'tomorrow', figure: '2', returnsAt: atHour(now, 1, morning) },
    { name: 'next-week', figure: '3', returnsAt: atHour(now, daysToMonday(now), morning) },
    { name: 'until-reply', figure: '4', returnsAt: null },
  ]
}

/** A time as `<input type="datetime-local">` wants it. */
export function localInput(at: number): string {
  const date = new Date(at)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** What the user picked, in ms, or null where it is no time or not in the future. */
export function pickedTime(input: string, now: number): number | null {
  const at = new Date(input).getTime()
  return Number.isFinite(at) && at > now ? at : null
}
