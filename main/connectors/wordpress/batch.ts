/** From what a pull gathered to the batch that leaves it. */
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'
import type { CommentEntity } from './entities.ts'
import { plainText, toMessage, toThread } from './map.ts'
import { knowAuthors, toPerson } from './people.ts'

/** Characters of JSON for messages; the bridge takes 4,000,000, and people and the cursor travel too. */
const mostCharacters = 1_500_000

export interface Gathered {
  readonly content: Pick<Batch, 'accountId' | 'people' | 'threads' | 'messages' | 'reactions' | 'followerEvents' | 'followerSnapshot'>
  readonly delivered: readonly CommentEntity[]
  /** Numbers of comments there was no room for. */
  readonly left: readonly number[]
}

/** Maps comments, as many as one batch has room for. */
export const gather = async (account: Account, site: string, comments: readonly CommentEntity[]): Promise<Gathered> => {
  const idFor = await knowAuthors(site, comments)
  const people = new Map<string, Person>()
  const threads = new Map<string, Thread>()
  const messages = new Map<string, Message>()
  const delivered: CommentEntity[] = []
  const left: number[] = []
  let used = 0
  for (const comment of comments) {
    const authorId = idFor(comment)
    const message = toMessage(comment, site, authorId)
    if (message !== null) {
      used += JSON.stringify(message).length
      if (used > mostCharacters && messages.size > 0) {
        left.push(comment.id)
        continue
      }
      messages.set(message.id, message)
      threads.set(message.threadId, toThread(comment, site, account.personId))
      people.set(authorId, toPerson(authorId, comment, site, plainText))
    }
    delivered.push(comment)
  }
  return {
    delivered, left,
    content: { accountId: account.id, people: [...people.values()], threads: [...threads.values()], messages: [...messages.values()], reactions: [], followerEvents: [], followerSnapshot: null },
  }
}
