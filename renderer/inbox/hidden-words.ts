/** What noise looks like, said modestly: what shows, never what somebody meant or felt. */
import type { Reason } from '#domain/reason'
import { agoWords } from '../ui/time.ts'
import { countInWords } from '../ui/numbers.ts'
import { say } from '../words/say.ts'

const kinds = ['broadcast', 'headline', 'bare-link', 'repost', 'automated-list', 'welcome', 'giveaway', 'easy-money', 'guest-post', 'empty-praise',
  'sales-pitch', 'bait', 'phishing', 'promotion', 'flirt', 'same-text'] as const
const marks = ['marked-sender', 'marked-domain', 'marked-reason'] as const
const oneOf = <T extends string>(known: readonly T[], key: string): T | null => known.find((one) => one === key) ?? null

/** The short name of a reason, for counts and corrections; what is not known is only "Other". */
export function hiddenLabel(key: string): string {
  const kind = oneOf(kinds, key)
  return kind !== null ? say(`hidden.${kind}.label`) : say(oneOf(marks, key) === null ? 'hidden.other' : 'hidden.marked')
}

const markedWords = (mark: (typeof marks)[number], { params }: Reason, now: number): string => {
  const at = params['decidedAt']
  const ago = typeof at === 'number' ? ` ${agoWords(Math.max(0, now - at))}` : ''
  if (mark !== 'marked-domain') return say(`hidden.${mark}`, { ago })
  return say('hidden.marked-domain', { ago, domain: typeof params['value'] === 'string' ? ` ${params['value']}` : '' })
}

/** One sentence for a hidden row or a bot; unknown keys say nothing. */
export function hiddenWords(reason: Reason, now: number): string {
  const { key, params } = reason
  if (key === 'bot') return say('hidden.bot')
  const named = typeof params['people'] === 'number' ? params['people'] : 0
  // The rule counts whom it names besides the user.
  if (key === 'broadcast' && named > 0) return say(params['links'] === 0 ? 'hidden.broadcast.counted' : 'hidden.broadcast.counted-link', { words: countInWords(named + 1) })
  const kind = oneOf(kinds, key)
  if (kind !== null) return say(`hidden.${kind}.words`)
  const mark = oneOf(marks, key)
  return mark === null ? '' : markedWords(mark, reason, now)
}
