/** A moderator's word on a comment. https://developer.wordpress.org/rest-api/reference/comments/#update-a-comment */
import type { Message } from '#domain/message'
import type { ModerateRequest } from '#domain/moderating'
import { failed, failureOf } from '../../failed.ts'
import type { Session } from '../connector.ts'
import { commentSchema, readAs } from './entities.ts'
import { plainText, toMessage } from './map.ts'
import { openOwnToWrite } from './own.ts'
import { knowAuthors } from './people.ts'

const statuses = { shown: 'approved', spam: 'spam', trash: 'trash' } as const

/** The message as everybody sees it now, or null where nobody does. Rejects with `refused`/`gone` where it is not there. */
export const moderate = async (session: Session, { ref, to }: ModerateRequest): Promise<Message | null> => {
  const own = await openOwnToWrite(session)
  if (!/^\d{1,15}$/u.test(ref)) throw failed('refused', 'gone', plainText(ref))
  const path = `/wp/v2/comments/${ref}`
  const comment = await own.api.post(path, { status: statuses[to] }).then(({ data }) => readAs(commentSchema, data), async (error: unknown) => {
    if (failureOf(error).kind !== 'broken') throw error
    // Saying what was said already is a 500 (`rest_comment_failed_edit`): nothing changed. An answer that was lost looks alike.
    const now = readAs(commentSchema, (await own.api.get(path, { context: 'edit' })).data)
    if (now.status !== statuses[to]) throw error
    return now
  })
  // A plugin can hold on to a comment: what the site says now is what counts.
  if (comment.status !== 'approved' && comment.status !== 'hold') return null
  const idFor = await knowAuthors(own.site, [comment])
  return toMessage(comment, own.site, idFor(comment))
}
