/** What a backup holds, in plain words. */
import type { Backup } from '#domain/backup'
import { listed } from '../ui/listed.ts'
import { plural } from '../ui/numbers.ts'
import { whenWords } from '../ui/time.ts'
import { handleOf } from '../words/names.ts'

/** As a sentence or a title begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `2 drafts, 14 decisions and 1 answer on its way`, by table as a backup counts. */
export const contentWords = ({ drafts = 0, triage = 0, exceptions = 0, reviews = 0, notes = 0, followUps = 0, outbox = 0 }: Backup['counts']): string =>
  listed([
    ...(drafts > 0 ? [plural(drafts, 'draft')] : []),
    ...(triage + exceptions + reviews > 0 ? [plural(triage + exceptions + reviews, 'decision')] : []),
    ...(notes + followUps > 0 ? [plural(notes + followUps, 'note')] : []),
    ...(outbox > 0 ? [plural(outbox, 'answer on its way', 'answers on their way')] : []),
  ]) || 'no drafts and no decisions yet'

const minuteMs = 60_000
const isWithin = (ms: number, a: number, b: number): boolean => Math.floor(a / ms) === Math.floor(b / ms)

/** When a backup is from: `today at 09:41`; to the second where another of the same minute stands beside it. `among`: newest first. */
export function backupWhen({ id, at }: Pick<Backup, 'id' | 'at'>, among: readonly Pick<Backup, 'id' | 'at'>[], now: number): string {
  const ofMinute = among.filter((one) => isWithin(minuteMs, one.at, at))
  const ofSecond = ofMinute.filter((one) => isWithin(1000, one.at, at))
  const before = ofSecond.findIndex((one) => one.id === id)
  return `${whenWords(at, now, ofMinute.length > 1)}${before > 0 ? `, ${before === 1 ? 'just before that' : `${before} before that`}` : ''}`
}

/** The same as a title begins: `Today at 09:41`. */
export const backupTitle = (backup: Pick<Backup, 'id' | 'at'>, among: readonly Pick<Backup, 'id' | 'at'>[], now: number): string => capital(backupWhen(backup, among, now))

/** `@nora.studio and @nora.example`; of many the first three. Empty where there is none. */
export function accountsWords(handles: readonly string[]): string {
  const all = handles.map((handle) => handleOf({ handle }))
  return listed(all.length > 3 ? [...all.slice(0, 3), `${all.length - 3} more`] : all)
}

const units = ['bytes', 'KB', 'MB', 'GB'] as const

/** Bytes on disk: `812 bytes`, `14 KB`, `3.2 MB`. */
export function sizeWords(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${(unit > 1 && size < 10 ? Math.round(size * 10) / 10 : Math.round(size)).toLocaleString('en')} ${units[unit] ?? ''}`
}
