/** What a backup holds, in plain words. */
import type { Backup } from '#domain/backup'
import { listed } from '../ui/listed.ts'
import { whenWords } from '../ui/time.ts'
import { language } from '../words/language.ts'
import { handleOf } from '../words/names.ts'
import { say } from '../words/say.ts'

/** As a sentence or a title begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(language()) + text.slice(1)

/** `2 drafts, 14 decisions and 1 answer on its way`, by table as a backup counts. */
export const contentWords = ({ drafts = 0, triage = 0, exceptions = 0, reviews = 0, notes = 0, followUps = 0, outbox = 0 }: Backup['counts']): string =>
  listed([
    ...(drafts > 0 ? [say('contents.drafts', { count: drafts })] : []),
    ...(triage + exceptions + reviews > 0 ? [say('contents.decisions', { count: triage + exceptions + reviews })] : []),
    ...(notes + followUps > 0 ? [say('contents.notes', { count: notes + followUps })] : []),
    ...(outbox > 0 ? [say('contents.outbox', { count: outbox })] : []),
  ]) || say('contents.none')

const minuteMs = 60_000
const isWithin = (ms: number, a: number, b: number): boolean => Math.floor(a / ms) === Math.floor(b / ms)

/** When a backup is from: `today at 09:41`; to the second where another of the same minute stands beside it. `among`: newest first. */
export function backupWhen({ id, at }: Pick<Backup, 'id' | 'at'>, among: readonly Pick<Backup, 'id' | 'at'>[], now: number): string {
  const ofMinute = among.filter((one) => isWithin(minuteMs, one.at, at))
  const ofSecond = ofMinute.filter((one) => isWithin(1000, one.at, at))
  const before = ofSecond.findIndex((one) => one.id === id)
  const when = whenWords(at, now, ofMinute.length > 1)
  return before > 0 ? say('contents.before', { when, count: before }) : when
}

/** The same as a title begins: `Today at 09:41`. */
export const backupTitle = (backup: Pick<Backup, 'id' | 'at'>, among: readonly Pick<Backup, 'id' | 'at'>[], now: number): string => capital(backupWhen(backup, among, now))

/** `@nora.studio and @nora.example`; of many the first three. Empty where there is none. */
export function accountsWords(handles: readonly string[]): string {
  const all = handles.map((handle) => handleOf({ handle }))
  return listed(all.length > 3 ? [...all.slice(0, 3), say('contents.more-accounts', { count: all.length - 3 })] : all)
}

const units = ['bytes', 'kilobytes', 'megabytes', 'gigabytes'] as const

/** Bytes on disk: `812 bytes`, `14 KB`, `3.2 MB`. */
export function sizeWords(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return say(`size.${units[unit] ?? 'gigabytes'}`, { size: unit > 1 && size < 10 ? Math.round(size * 10) / 10 : Math.round(size) })
}
