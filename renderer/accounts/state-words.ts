/** How an account's reading stands, in plain words. */
import type { AccountStatus } from '#domain/account'
import type { Progress } from '#domain/batch'
import { plural } from '../ui/numbers.ts'
import { agoWords, dayWords, untilWords } from '../ui/time.ts'
import type { FailureScene } from '../words/failure.ts'
import { readingWords } from '../words/failure.ts'

/** How far a read has come: `Reading the past: 214 items, back to 12 September.` */
export function progressWords({ phase, seen, reachedAt }: Progress, now: number): string {
  const items = seen === 0 ? '' : ` ${plural(seen, 'item')}${phase === 'past' && reachedAt !== null ? `, back to ${dayWords(reachedAt, now)}` : ' so far'}.`
  switch (phase) {
    case 'recent': return items ? `Reading the newest:${items}` : 'Reading the newest…'
    case 'past': return items ? `Reading the past:${items}` : 'Reading the past…'
    case 'new': return 'Reading what is new…'
  }
}

/** The share of the past already read, 0 to 1, or null where nobody can say. */
export const pastShare = ({ phase, reachedAt, untilAt }: Progress, now: number): number | null =>
  phase === 'past' && reachedAt !== null && untilAt !== null && untilAt < now ? (now - reachedAt) / (now - untilAt) : null

export function stateWords(status: AccountStatus | null, scene: FailureScene, now: number): string {
  if (!status) return 'Not read yet.'
  const { phase, failure, nextAt, lastReadAt, progress } = status
  const read = lastReadAt === null ? 'Not read to the end yet.' : `Up to date, read ${agoWords(Math.max(0, now - lastReadAt))}.`
  switch (phase) {
    case 'reading': return progress ? progressWords(progress, now) : 'Reading…'
    case 'resting': return read
    case 'stopped': return `You stopped filling in the past${progress?.reachedAt ? ` at ${dayWords(progress.reachedAt, now)}` : ''}. What is new is read all the same.`
    case 'paused': return failure ? readingWords(failure, scene) : 'Paused.'
    case 'waiting': {
      if (!failure) return read
      return nextAt === null || failure.kind === 'slow-down' ? readingWords(failure, scene) : `${readingWords(failure, scene)} Next try ${untilWords(Math.max(0, nextAt - now))}.`
    }
  }
}

/** One line for all accounts, for the foot of the navigation; `isBad` where the user has to do something. */
export function footWords(statuses: readonly AccountStatus[], now: number): { readonly words: string; readonly isBad: boolean } {
  const paused = statuses.find(({ phase }) => phase === 'paused')?.failure
  if (paused) return { words: paused.code === 'vault-locked' ? 'Locked' : paused.kind === 'signed-out' ? 'An account is signed out' : 'An account is paused', isBad: true }
  const failed = statuses.find(({ failure, phase }) => failure !== null && phase !== 'reading')
  if (failed?.failure) return { words: failed.failure.kind === 'offline' ? 'Offline, trying again' : 'Not up to date, trying again', isBad: false }
  // The short look every minute is not worth a word; a first read is.
  if (statuses.some(({ phase, lastReadAt, progress }) => phase === 'reading' && (lastReadAt === null || progress?.phase === 'past'))) return { words: 'Reading…', isBad: false }
  const oldest = statuses.flatMap(({ lastReadAt }) => (lastReadAt === null ? [] : [lastReadAt]))
  return { words: oldest.length === 0 ? '' : `Synced ${agoWords(Math.max(0, now - Math.min(...oldest)))}`, isBad: false }
}
