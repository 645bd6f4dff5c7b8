/** What the user did, as a sentence; counted, and said without praise or blame. */
import type { Deeds } from '../store/deeds.ts'
import { listed } from '../ui/listed.ts'
import { countInWords } from '../ui/numbers.ts'

const noon = 12
/** Whoever works past midnight still has the same evening. */
const dayBegins = 4

/** When the day that is meant began (ms since epoch). */
export function dayStart(now: number): number {
  const date = new Date(now)
  const early = date.getHours() < dayBegins ? 1 : 0
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - early, dayBegins).getTime()
}

/** `This morning you answered three people, put one off and set two aside.`; empty where nothing was done. */
export function deedWords({ answered, done, snoozed, noAnswer, hidden }: Deeds, now: number): string {
  const parts = [
    answered > 0 ? `answered ${answered === 1 ? 'one person' : `${countInWords(answered)} people`}` : '',
    snoozed > 0 ? `put ${countInWords(snoozed)} off` : '',
    done > 0 ? `set ${countInWords(done)} aside` : '',
    noAnswer > 0 ? `let ${countInWords(noAnswer)} rest without an answer` : '',
    hidden > 0 ? `hid ${countInWords(hidden)}` : '',
  ].filter(Boolean)
  if (parts.length === 0) return ''
  const hours = new Date(now).getHours()
  return `${hours >= dayBegins && hours < noon ? 'This morning' : 'Today'} you ${listed(parts)}.`
}
