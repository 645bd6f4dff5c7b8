/** What the user did, as a sentence; counted, and said without praise or blame. */
import type { Deeds } from '../store/deeds.ts'
import { listed } from '../ui/listed.ts'
import { countInWords } from '../ui/numbers.ts'
import { say } from '../words/say.ts'

const noon = 12
/** Whoever works past midnight still has the same evening. */
const dayBegins = 4

/** When the day that is meant began (ms since epoch). */
export function dayStart(now: number): number {
  const date = new Date(now)
  const early = date.getHours() < dayBegins ? 1 : 0
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - early, dayBegins).getTime()
}

/** In the order in which they are said. */
const kinds = ['answered', 'snoozed', 'done', 'no-answer', 'hidden'] as const

/** `This morning you answered three people, put one off and set two aside.`; empty where nothing was done. */
export function deedWords({ answered, done, snoozed, noAnswer, hidden }: Deeds, now: number): string {
  const counts = { answered, snoozed, done, 'no-answer': noAnswer, hidden }
  const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => say(`deeds.${kind}`, { count: counts[kind], words: countInWords(counts[kind]) }))
  if (parts.length === 0) return ''
  const hours = new Date(now).getHours()
  return say(hours >= dayBegins && hours < noon ? 'deeds.this-morning' : 'deeds.today', { deeds: listed(parts) })
}
