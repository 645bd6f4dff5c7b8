/** How safe the user's words are on the disk, where that is worth a word. */
import type { BackupStatus } from '#domain/backup'

/** One quiet line above the inbox. `key` stays the same while it says the same. */
export interface SafetyNotice {
  readonly key: string
  readonly tone: 'care' | 'bad'
  readonly words: string
}

/** What is written waits that long for its copy before anybody is told (ms). */
const patienceMs = 120_000

type Sentence = (folder: string) => string
const codes: Readonly<Record<string, Sentence>> = {
  'disk-full': () => 'There was no room for the backup. Your words are in the inbox all the same. Make some room on the disk; Kith tries again by itself.',
  'backups-unwritable': (folder) => `Kith may not write its backups to ${folder}. Your words are in the inbox, without a second copy. Make sure that the folder is there and yours to write; Kith tries again by itself.`,
  'backups-damaged': (folder) => `A part of the backups could not be read. Kith kept what it could and set the rest aside in ${folder}. Nothing in your inbox is touched.`,
  'backups-torn': () => 'The last time, Kith ended while it wrote its backup. What had been confirmed by then is all there.',
}
/** Nothing the user would do something about: said where they look, not above the inbox. */
const quietCodes: readonly string[] = ['backups-torn']
const otherwise: Sentence = (folder) => `Kith could not write its backups to ${folder}. Your words are in the inbox, without a second copy. Kith tries again by itself.`

/** Why the backups are not as they should be: what happened, what it means for the user's words, what to do. */
export const backupWords = ({ failure, folder }: Pick<BackupStatus, 'failure' | 'folder'>): string | null =>
  failure === null ? null : (codes[failure.code] ?? otherwise)(folder)

/** Main could not open the backups at all: it is tried again and again, and until then nothing is copied. */
export const unopenedWords = 'Kith cannot open its backups, so what you write now is in the inbox only, without a second copy. Kith tries again by itself. If this stays, make sure that the disk has room and is yours to write, and start Kith again.'

/**
 * What to say about the disk and the backups now, the gravest alone, or null where all is well.
 * `isUnopened`: main could not open its backups. `waitingSince`: since when (ms since epoch) something written has no copy yet, or null.
 */
export function safetyNotice(status: BackupStatus | null, isUnopened: boolean, waitingSince: number | null, now: number): SafetyNotice | null {
  if (status?.disk === 'full') {
    return { key: 'disk-full', tone: 'bad', words: 'There is no room left on the disk. What you wrote and decided so far is kept; what you write now may not be. Make some room, and Kith goes on by itself.' }
  }
  const failed = status && backupWords(status)
  if (status?.failure && failed && !quietCodes.includes(status.failure.code)) return { key: status.failure.code, tone: 'care', words: failed }
  if (isUnopened) return { key: 'backups-unopened', tone: 'care', words: unopenedWords }
  if (status?.disk === 'low') {
    return { key: 'disk-low', tone: 'care', words: 'The disk is nearly full. Everything is kept so far. Make some room soon, so that it stays like that.' }
  }
  if (waitingSince !== null && now - waitingSince > patienceMs) {
    return { key: 'waiting', tone: 'care', words: 'What you wrote last is in the inbox, but not in the backup yet. Kith keeps trying; if this stays, restart Kith.' }
  }
  return null
}
