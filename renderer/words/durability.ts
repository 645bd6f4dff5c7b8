/** How safe the user's words are on the disk, where that is worth a word. */
import type { BackupStatus } from '#domain/backup'
import { say } from './say.ts'

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
  'disk-full': () => say('backups.disk-full'),
  'backups-unwritable': (folder) => say('backups.unwritable', { folder }),
  'backups-damaged': (folder) => say('backups.damaged', { folder }),
  'backups-torn': () => say('backups.torn'),
}
/** Nothing the user would do something about: said where they look, not above the inbox. */
const quietCodes: readonly string[] = ['backups-torn']
const otherwise: Sentence = (folder) => say('backups.otherwise', { folder })

/** Why the backups are not as they should be: what happened, what it means for the user's words, what to do. */
export const backupWords = ({ failure, folder }: Pick<BackupStatus, 'failure' | 'folder'>): string | null =>
  failure === null ? null : (codes[failure.code] ?? otherwise)(folder)

/** Main could not open the backups at all: it is tried again and again, and until then nothing is copied. */
export const unopenedWords = (): string => say('backups.unopened')

/**
 * What to say about the disk and the backups now, the gravest alone, or null where all is well.
 * `isUnopened`: main could not open its backups. `waitingSince`: since when (ms since epoch) something written has no copy yet, or null.
 */
export function safetyNotice(status: BackupStatus | null, isUnopened: boolean, waitingSince: number | null, now: number): SafetyNotice | null {
  if (status?.disk === 'full') {
    return { key: 'disk-full', tone: 'bad', words: say('safety.disk-full') }
  }
  const failed = status && backupWords(status)
  if (status?.failure && failed && !quietCodes.includes(status.failure.code)) return { key: status.failure.code, tone: 'care', words: failed }
  if (isUnopened) return { key: 'backups-unopened', tone: 'care', words: unopenedWords() }
  if (status?.disk === 'low') {
    return { key: 'disk-low', tone: 'care', words: say('safety.disk-low') }
  }
  if (waitingSince !== null && now - waitingSince > patienceMs) {
    return { key: 'waiting', tone: 'care', words: say('safety.waiting') }
  }
  return null
}
