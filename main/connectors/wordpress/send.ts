/** Out: an answer under exactly one comment. A site takes the same words from the same person there only once. */
import type { Message } from '#domain/message'
import type { FindAnswer, SendItem } from '#domain/outbox-item'
import { Failed, failed, failureOf } from '../../failed.ts'
import { answeredBy, type Session } from '../connector.ts'
import { commentSchema, readAs, type CommentEntity } from './entities.ts'
import { isGone, isOfOneThing } from './failure.ts'
import { idOf, userUri } from './ids.ts'
import { mostBytes } from './info.ts'
import { listAll, type Sight } from './list.ts'
import { toMessage } from './map.ts'
import { openOwnToWrite, type Own } from './own.ts'
import { saysSame, toWire } from './words.ts'

const mostPages = 5

const isOwn = (own: Own, { author }: CommentEntity): boolean => idOf(userUri(own.site, author)) === own.personId

const messageOf = (own: Own, comment: CommentEntity): Message => {
  const message = toMessage(comment, own.site, own.personId)
  if (message === null) throw failed('broken', 'no-answer', 'what the site wrote has no time')
  return message
}

const readParent = async (own: Own, id: string): Promise<CommentEntity> => {
  const ask = async (context: string): Promise<CommentEntity> => readAs(commentSchema, (await own.api.get(`/wp/v2/comments/${id}`, { context })).data)
  try {
    return await ask('edit').catch((error: unknown) => {
      if (isOfOneThing(error) && !isGone(error)) return ask('view')
      throw error
    })
  } catch (error) {
    // A site would write the answer all the same, under nothing.
    throw isGone(error) ? failed('refused', 'parent-gone', id) : error
  }
}

/** A silence while nothing was written yet means surely not sent. */
const notYet = (error: unknown): unknown =>
  (error instanceof Failed && error.failure.kind === 'broken' ? failed('offline', 'unreachable', error.failure.detail, error.failure.until) : error)

/** Everything that can be known before anything is written. */
const prepare = async (own: Own, item: SendItem): Promise<CommentEntity> => {
  const { text, attachments } = item
  const target = answeredBy(item)
  if (attachments.length > 0) throw failed('refused', 'no-pictures')
  if (Buffer.byteLength(toWire(text)) > mostBytes) throw failed('refused', 'too-long', `more than ${mostBytes} bytes`)
  const parent = await readParent(own, target.messageRef)
  if (parent.status === 'spam' || parent.status === 'trash') throw failed('refused', 'parent-gone', parent.status)
  // An answer to what nobody sees would stand there alone.
  if (parent.status === 'hold') throw failed('refused', 'parent-held')
  return parent
}

/** The user's own comment with these words under that one, whatever a moderator made of it, or null. Sites name held ones to some only. */
const lookFor = async (own: Own, item: SendItem, post: number): Promise<CommentEntity | null> => {
  const { text } = item
  const target = answeredBy(item)
  const look = (sight: Sight) => listAll(own.api, sight, { post, parent: target.messageRef, orderby: 'date_gmt', order: 'desc' }, mostPages)
  let read: Awaited<ReturnType<typeof look>> | null = null
  for (const sight of ['all', 'shown', 'comments'] as const) {
    read = await look(sight).catch((error: unknown) => {
      if (isOfOneThing(error) && sight !== 'comments') return null
      throw error
    })
    if (read !== null) break
  }
  const found = read?.comments.find((comment) => isOwn(own, comment) && saysSame(comment, text)) ?? null
  if (found === null && read?.isWhole === false) throw failed('broken', 'no-answer', 'too much was written since')
  return found
}

const postOf = (item: SendItem): number => {
  const { threadUri } = answeredBy(item)
  const post = Number(/[?&]p=(\d+)$/u.exec(threadUri)?.[1])
  if (!Number.isSafeInteger(post)) throw failed('refused', 'parent-gone', threadUri)
  return post
}

/**
 * Sends once. Rejects with `refused` (too-long, parent-gone, parent-held, replies-off, duplicate, forbidden) where it
 * surely did not happen and `broken`/`no-answer` where it may have.
 */
export const send = async (session: Session, item: SendItem): Promise<Message> => {
  const own = await openOwnToWrite(session)
  let parent: CommentEntity
  try {
    parent = await prepare(own, item)
  } catch (error) {
    throw notYet(error)
  }
  try {
    const answer = await own.api.post('/wp/v2/comments', { post: parent.post, parent: parent.id, content: toWire(item.text) })
    const comment = readAs(commentSchema, answer.data)
    if (!isOwn(own, comment)) throw failed('broken', 'no-answer', 'the site wrote it for somebody else')
    return messageOf(own, comment)
  } catch (error) {
    const { kind, code, detail, until } = failureOf(error)
    // 409: these words of this person stand under this comment already.
    if (code === 'duplicate') {
      const there = await lookFor(own, item, parent.post)
      if (there !== null) return messageOf(own, there)
    }
    // Whatever was no clear answer may have been written all the same.
    throw error instanceof Failed && kind === 'broken' ? failed('broken', 'no-answer', detail, until) : error
  }
}

export const find = async (session: Session, item: SendItem): Promise<FindAnswer> => {
  try {
    const own = await openOwnToWrite(session)
    const there = await lookFor(own, item, postOf(item))
    return there === null ? { is: 'absent' } : { is: 'there', message: messageOf(own, there) }
  } catch (error) {
    if (error instanceof Failed) return { is: 'unknown', failure: error.failure }
    throw error
  }
}
