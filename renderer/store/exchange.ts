/** Whom a message of the user speaks to. Pure; turn.ts decides what it answers, this only says what belongs together. */
import type { Message } from '#domain/message'
import type { Thread } from '#domain/thread'

/** Person ids a message of the user is for: its parent's author, those it names, whom it quotes; in a direct thread `everyone`. */
export const addresseesOf = (
  message: Message, root: Thread['root'], find: (id: string) => Message | undefined, everyone: Iterable<string>,
): ReadonlySet<string> => {
  if (root === 'direct') return new Set(everyone)
  const people = new Set(message.mentions)
  const parent = message.parentId === null ? undefined : find(message.parentId)
  if (parent) people.add(parent.authorId)
  const quoted = message.quotedId === null ? undefined : find(message.quotedId)
  const quotedAuthorId = quoted?.authorId ?? message.quotedAuthorId
  if (quotedAuthorId) people.add(quotedAuthorId)
  return people
}
