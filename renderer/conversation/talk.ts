/** How often you two have talked here, in words; counted from what is shown, never guessed. */
import type { ThreadMessage } from '../store/rows.ts'
import { plural } from '../ui/numbers.ts'

export function talkWords(messages: readonly Pick<ThreadMessage, 'part' | 'kind' | 'deletedAt'>[]): string {
  // A post of mine that they answered was not said to them.
  const of = (part: ThreadMessage['part']) => messages.filter((message) => message.part === part && message.kind !== 'post' && message.deletedAt === null).length
  const theirs = of('theirs')
  const mine = of('mine')
  if (theirs === 0) return mine === 0 ? '' : `You wrote ${plural(mine, 'time')} here.`
  if (mine === 0) return theirs === 1 ? 'One message from them here, none from you yet.' : `${plural(theirs, 'message')} from them here, none from you yet.`
  return `${plural(theirs, 'message')} from them here, ${mine.toLocaleString('en')} from you.`
}
