/** How the panel of a person speaks. */
import type { About, Talk } from '../store/about.ts'
import type { DriftedRow } from '../store/drifted.ts'
import { countInWords, plural } from '../ui/numbers.ts'
import { agoWords, dayWords } from '../ui/time.ts'

/** How you met, and how deep you have talked. */
export const betweenWords = ({ met, exchanges, longest, lastTalkAt, begunBy, talks }: About, now: number): readonly string[] => [
  met === null ? '' : met.how === 'followed' ? `Followed you on ${dayWords(met.at, now)}.` : `First wrote to you on ${dayWords(met.at, now)}.`,
  exchanges === 0 ? 'You two have not talked yet.' : `${plural(exchanges, 'exchange')}${longest > 0 && longest < exchanges ? `, the longest talk ${plural(longest, 'exchange')}` : ''}${lastTalkAt === null ? '' : `; the last ${agoWords(Math.max(0, now - lastTalkAt))}`}.${begunBy === null ? '' : begunBy === 'user' ? ' You spoke first.' : ' They spoke first.'}`,
  unansweredWords(talks, now),
].filter((words) => words !== '')

const unansweredWords = (talks: readonly Talk[], now: number): string => {
  const open = talks.filter(({ isUnanswered }) => isUnanswered)
  const [latest] = open
  if (!latest) return ''
  return open.length === 1 ? `You wrote to them ${agoWords(Math.max(0, now - latest.latestAt))}; no answer so far.` : `You wrote to them in ${open.length} places and had no answer so far.`
}

export const talkWords = ({ conversationId, isWaiting, isUnanswered, exchanges, isMine }: Talk): string =>
  `${conversationId === null ? 'You wrote to them' : isMine ? 'Under your post' : 'In a thread of others'} · ${isWaiting ? 'waits for you' : isUnanswered ? 'no answer so far' : exchanges === 0 ? 'no exchange' : plural(exchanges, 'exchange')}`

/** Labels as typed in one line: separated by commas, each once, none empty. */
export const labelsOf = (line: string): string[] => [...new Set(line.split(',').map((label) => label.trim()).filter((label) => label !== ''))].slice(0, 20)

/** The question of the list of those one has drifted from, answered in one line. */
export const driftedHeadline = (count: number): string => count === 0 ? 'Nobody has drifted away' : `You have not talked with ${count === 1 ? 'one person' : `${countInWords(count)} people`} for a long time`

/** How well you know somebody you have drifted from. */
export const driftedWords = ({ exchanges, lastAt, isWaiting }: Pick<DriftedRow, 'exchanges' | 'lastAt' | 'isWaiting'>, now: number): string =>
  `You talked ${exchanges === 2 ? 'twice' : `${exchanges.toLocaleString('en')} times`}, last ${agoWords(Math.max(0, now - lastAt))}.${isWaiting ? ' They wrote to you since, and wait.' : ''}`
