/** What noise looks like, said modestly: what shows, never what somebody meant or felt. */
import type { Reason } from '#domain/reason'
import { agoWords } from '../ui/time.ts'
import { countInWords } from '../ui/numbers.ts'

interface Kind {
  /** For a list of reasons with counts. */
  readonly label: string
  /** For one row. */
  readonly words: string
}

const kinds: Readonly<Record<string, Kind>> = {
  broadcast: { label: 'Sent to many', words: 'Sent to many people at once.' },
  headline: { label: 'Headlines', words: 'Looks automatic: a headline and a link.' },
  'bare-link': { label: 'Bare links', words: 'A link with hardly a word.' },
  repost: { label: 'Reposts', words: 'Shared on without a word.' },
  'automated-list': { label: 'Automatic lists', words: 'Looks automatic: a list that names people.' },
  welcome: { label: 'Automatic welcomes', words: 'Looks automatic: a welcome for a new follow.' },
  giveaway: { label: 'Giveaways', words: 'Looks like a giveaway.' },
  'easy-money': { label: 'Promises of money', words: 'Looks like a promise of easy money.' },
  'guest-post': { label: 'Links for sale', words: 'Looks like an offer of links or articles.' },
  'empty-praise': { label: 'Stock praise', words: 'Praise that would fit any post.' },
  'sales-pitch': { label: 'Sales pitches', words: 'Looks like a sales pitch.' },
  bait: { label: 'Calls for reactions', words: 'Looks like a call for reactions.' },
  phishing: { label: 'Possible traps', words: 'Looks like a trap: an alarm and where to click.' },
  promotion: { label: 'Advertising', words: 'Looks like advertising.' },
  flirt: { label: 'Approaches', words: 'Looks like an approach sent to strangers.' },
  'same-text': { label: 'Same text again', words: 'The same text came more than once.' },
  'marked-sender': { label: 'Marked by you', words: 'Because you marked this sender' },
  'marked-domain': { label: 'Marked by you', words: 'Because you marked' },
  'marked-reason': { label: 'Marked by you', words: 'Because you marked messages like this' },
}

/** The short name of a reason, for counts and corrections; what is not known is only "Other". */
export const hiddenLabel = (key: string): string => kinds[key]?.label ?? 'Other'

const marked = ({ key, params }: Reason, words: string, now: number): string => {
  const whom = key === 'marked-domain' && typeof params['value'] === 'string' ? ` ${params['value']}` : ''
  const at = params['decidedAt']
  return `${words}${whom}${typeof at === 'number' ? ` ${agoWords(Math.max(0, now - at))}` : ''}.`
}

/** One sentence for a hidden row or a bot; unknown keys say nothing. */
export function hiddenWords(reason: Reason, now: number): string {
  const { key, params } = reason
  const kind = kinds[key]
  const named = typeof params['people'] === 'number' ? params['people'] : 0
  if (key === 'bot') return 'Says of itself that it is automatic.'
  // The rule counts whom it names besides the user.
  if (key === 'broadcast' && named > 0) return `${params['links'] === 0 ? 'Sent' : 'A link sent'} to ${countInWords(named + 1)} people at once.`
  if (!kind) return ''
  return key.startsWith('marked-') ? marked(reason, kind.words, now) : kind.words
}
