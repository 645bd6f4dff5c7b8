/** How an account's reading stands, in plain words. */
import type { AccountStatus } from '#domain/account'
import type { Progress } from '#domain/batch'
import { agoWords, dayWords, untilWords } from '../ui/time.ts'
import type { FailureScene } from '../words/failure.ts'
import { readingWords } from '../words/failure.ts'
import { say } from '../words/say.ts'

/** How far a read has come: `Reading the past: 214 items, back to 12 September.` */
export function progressWords({ phase, seen, reachedAt }: Progress, now: number): string {
  switch (phase) {
    case 'recent': return seen === 0 ? say('accounts.reading.recent') : say('accounts.reading.recent-items', { count: seen })
    case 'past': return seen === 0 ? say('accounts.reading.past') : reachedAt === null
      ? say('accounts.reading.past-items', { count: seen })
      : say('accounts.reading.past-back-to', { count: seen, day: dayWords(reachedAt, now) })
    case 'new': return say('accounts.reading.new')
  }
}

/** The share of the past already read, 0 to 1, or null where nobody can say. */
export const pastShare = ({ phase, reachedAt, untilAt }: Progress, now: number): number | null =>
  phase === 'past' && reachedAt !== null && untilAt !== null && untilAt < now ? (now - reachedAt) / (now - untilAt) : null

export function stateWords(status: AccountStatus | null, scene: FailureScene, now: number): string {
  if (!status) return say('accounts.state.never')
  const { phase, failure, nextAt, lastReadAt, progress } = status
  const read = lastReadAt === null ? say('accounts.state.unfinished') : say('accounts.state.read', { ago: agoWords(Math.max(0, now - lastReadAt)) })
  switch (phase) {
    case 'reading': return progress ? progressWords(progress, now) : say('accounts.state.reading')
    case 'resting': return read
    case 'stopped': return progress?.reachedAt
      ? say('accounts.state.stopped-at', { day: dayWords(progress.reachedAt, now) })
      : say('accounts.state.stopped')
    case 'paused': return failure ? readingWords(failure, scene) : say('accounts.state.paused')
    case 'waiting': {
      if (!failure) return read
      return nextAt === null || failure.kind === 'slow-down' ? readingWords(failure, scene) : say('accounts.state.next-try', { words: readingWords(failure, scene), when: untilWords(Math.max(0, nextAt - now)) })
    }
  }
}

/** What stands at the foot of the navigation, the gravest alone. */
function footOf(statuses: readonly AccountStatus[]): 'locked' | 'signed-out' | 'paused' | 'offline' | 'behind' | 'reading' | 'synced' | 'none' {
  const paused = statuses.find(({ phase }) => phase === 'paused')?.failure
  if (paused) return paused.code === 'vault-locked' ? 'locked' : paused.kind === 'signed-out' ? 'signed-out' : 'paused'
  const failed = statuses.find(({ failure, phase }) => failure !== null && phase !== 'reading')?.failure
  if (failed) return failed.kind === 'offline' ? 'offline' : 'behind'
  // The short look every minute is not worth a word; a first read is.
  if (statuses.some(({ phase, lastReadAt, progress }) => phase === 'reading' && (lastReadAt === null || progress?.phase === 'past'))) return 'reading'
  return statuses.some(({ lastReadAt }) => lastReadAt !== null) ? 'synced' : 'none'
}

/** Is all there is to say how long ago it was read? */
export const isSynced = (statuses: readonly AccountStatus[]): boolean => footOf(statuses) === 'synced'

/** One line for all accounts, for the foot of the navigation; `isBad` where the user has to do something. */
export function footWords(statuses: readonly AccountStatus[], now: number): { readonly words: string; readonly isBad: boolean } {
  const foot = footOf(statuses)
  const isBad = foot === 'locked' || foot === 'signed-out' || foot === 'paused'
  if (foot === 'none') return { words: '', isBad }
  if (foot === 'reading') return { words: say('accounts.state.reading'), isBad }
  if (foot !== 'synced') return { words: say(`accounts.foot.${foot}`), isBad }
  const oldest = Math.min(...statuses.flatMap(({ lastReadAt }) => (lastReadAt === null ? [] : [lastReadAt])))
  return { words: say('accounts.foot.synced', { ago: agoWords(Math.max(0, now - oldest)) }), isBad }
}
