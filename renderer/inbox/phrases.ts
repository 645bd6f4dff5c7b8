/** Why a conversation stands where it does, as speech; it says only what the rules know. */
import type { InboxRow } from '../store/rows.ts'
import { agoWords } from '../ui/time.ts'
import { countInWords } from '../ui/numbers.ts'

type Facts = Pick<InboxRow, 'reason' | 'waitingCount' | 'thread'>

const longestTitle = 60
const short = (title: string): string => (title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title)

/** More than one message of theirs waits: say how many. */
const counted = (sentence: string, waitingCount: number): string =>
  waitingCount > 1 ? `${sentence}, ${countInWords(waitingCount)} messages.` : `${sentence}.`

/** One sentence for the coloured line of a row. Unknown keys, from a newer store, say nothing rather than something wrong. */
export function phraseReason({ reason, waitingCount, thread }: Facts, now: number): string {
  const at = typeof reason.params['at'] === 'number' ? agoWords(Math.max(0, now - reason.params['at'])) : null
  switch (reason.key) {
    case 'replied-to-you': return counted('Replied to you', waitingCount)
    case 'named-you': return counted('Named you', waitingCount)
    case 'quoted-you': return counted('Quoted you', waitingCount)
    case 'commented': return counted(thread.title ? `Commented on “${short(thread.title)}”` : 'Commented on your article', waitingCount)
    case 'wrote-to-you': return counted('Wrote to you', waitingCount)
    case 'you-answered': return at ? `You answered ${at}.` : 'You answered.'
    case 'done': return at ? `Set aside ${at}.` : 'Set aside.'
    default: return ''
  }
}
