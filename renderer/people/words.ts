/** How the panel of a person speaks. */
import type { About, Talk } from '../store/about.ts'
import type { DriftedRow } from '../store/drifted.ts'
import { countInWords } from '../ui/numbers.ts'
import { agoWords, dayWords } from '../ui/time.ts'
import { say } from '../words/say.ts'

const metWords = ({ met }: About, now: number): string =>
  met === null ? '' : say(met.how === 'followed' ? 'between.followed' : 'between.first-wrote', { day: dayWords(met.at, now) })

const talkedWords = ({ exchanges, longest, lastTalkAt, begunBy }: About, now: number): readonly string[] => exchanges === 0 ? [say('between.none')] : [
  say('between.exchanges', {
    count: exchanges,
    longest: longest > 0 && longest < exchanges ? say('between.longest', { count: longest }) : '',
    last: lastTalkAt === null ? '' : say('between.last', { ago: agoWords(Math.max(0, now - lastTalkAt)) }),
  }),
  begunBy === null ? '' : say(begunBy === 'user' ? 'between.you-first' : 'between.they-first'),
]

const unansweredWords = ({ talks }: About, now: number): string => {
  const open = talks.filter(({ isUnanswered }) => isUnanswered)
  const [latest] = open
  if (!latest) return ''
  return open.length === 1 ? say('between.unanswered', { ago: agoWords(Math.max(0, now - latest.latestAt)) }) : say('between.unanswered-many', { count: open.length })
}

/** How you met, and how deep you have talked. */
export const betweenWords = (about: About, now: number): readonly string[] =>
  [metWords(about, now), ...talkedWords(about, now), unansweredWords(about, now)].filter((words) => words !== '')

export const talkWords = ({ conversationId, isWaiting, isUnanswered, exchanges, isMine }: Talk): string => say('talk.line', {
  where: say(conversationId === null ? 'talk.you-wrote' : isMine ? 'talk.under-your-post' : 'talk.in-a-thread'),
  how: isWaiting ? say('talk.waits') : isUnanswered ? say('talk.no-answer') : exchanges === 0 ? say('talk.no-exchange') : say('talk.exchanges', { count: exchanges }),
})

/** Labels as typed in one line: separated by commas, each once, none empty. */
export const labelsOf = (line: string): string[] => [...new Set(line.split(',').map((label) => label.trim()).filter((label) => label !== ''))].slice(0, 20)

/** The question of the list of those one has drifted from, answered in one line. */
export const driftedHeadline = (count: number): string => say('drifted.headline', { count, words: countInWords(count) })

/** How well you know somebody you have drifted from. */
export const driftedWords = ({ exchanges, lastAt, isWaiting }: Pick<DriftedRow, 'exchanges' | 'lastAt' | 'isWaiting'>, now: number): string => {
  const talked = say('drifted.talked', { count: exchanges, ago: agoWords(Math.max(0, now - lastAt)) })
  return isWaiting ? `${talked} ${say('drifted.waits')}` : talked
}
