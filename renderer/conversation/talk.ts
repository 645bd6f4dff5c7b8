/** How often you two have talked here, in words; counted from what is shown, never guessed. */
import type { ThreadMessage } from '../store/rows.ts'
import { say } from '../words/say.ts'

export function talkWords(messages: readonly Pick<ThreadMessage, 'part' | 'kind' | 'deletedAt'>[]): string {
  // A post of mine that they answered was not said to them.
  const of = (part: ThreadMessage['part']) => messages.filter((message) => message.part === part && message.kind !== 'post' && message.deletedAt === null).length
  const theirs = of('theirs')
  const mine = of('mine')
  if (theirs === 0) return mine === 0 ? '' : say('conversation.you-wrote', { count: mine })
  if (mine === 0) return say('conversation.theirs-only', { theirs })
  return say('conversation.both', { theirs, mine })
}
