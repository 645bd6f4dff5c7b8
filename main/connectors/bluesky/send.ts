/** Out: an answer, or a post that names somebody, becomes one record with a key chosen beforehand, and can be looked for by that key. */
import { AppBskyFeedDefs, type Agent, type AppBskyFeedPost } from '@atproto/api'
import type { Account } from '#domain/account'
import type { Message } from '#domain/message'
import type { FindAnswer, PersonTarget, ReplyTarget, SendItem } from '#domain/outbox-item'
import { Failed, failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import { openOwnAgent } from './api.ts'
import { asFailed, isNamed } from './failure.ts'
import { isDid, personIdOf, postUriOf } from './ids.ts'
import { toMessage } from './map.ts'
import { checkPictures, uploadPictures } from './pictures.ts'
import { readRecord } from './record.ts'
import { checkLength, facetsOf, withName } from './richtext.ts'
import { rkeyFor } from './rkey.ts'

const collection = 'app.bsky.feed.post'
const didOf = (account: Account): string => account.id.slice(account.id.indexOf(':') + 1)

/** One of our own records as the message the next pull brings. */
const ownMessage = (account: Account, uri: string, cid: string, record: object): Message => {
  const did = didOf(account)
  const message = toMessage({ uri, cid, record, author: { did, handle: account.handle }, indexedAt: '' }, did)
  if (!message) throw failed('broken', 'bad-answer', `what stands at ${uri} is not what was sent`)
  return message
}

/** What stands under the item's key, or null. */
const lookUp = async (agent: Agent, account: Account, item: SendItem): Promise<Message | null> => {
  const repo = didOf(account)
  try {
    const { data } = await agent.com.atproto.repo.getRecord({ repo, collection, rkey: rkeyFor(item.id, item.queuedAt) })
    return ownMessage(account, data.uri, data.cid ?? '', data.value)
  } catch (error) {
    if (isNamed(error, 'RecordNotFound')) return null
    throw error
  }
}

/** Root and parent for an answer, fresh from the network. Rejects with `parent-gone`, `blocked` or `replies-off`. */
const replyTo = async (agent: Agent, { messageUri: uri }: ReplyTarget): Promise<AppBskyFeedPost.ReplyRef> => {
  const { thread } = (await agent.getPostThread({ uri, depth: 0, parentHeight: 0 }).catch((error: unknown) => {
    throw isNamed(error, 'NotFound') ? failed('refused', 'parent-gone', uri) : error
  })).data
  if (AppBskyFeedDefs.isBlockedPost(thread)) throw failed('refused', 'blocked', uri)
  if (!AppBskyFeedDefs.isThreadViewPost(thread)) throw failed('refused', 'parent-gone', uri)
  const { post } = thread
  if (post.author.viewer?.blockedBy === true || post.author.viewer?.blocking !== undefined) throw failed('refused', 'blocked', uri)
  if (post.viewer?.replyDisabled === true) throw failed('refused', 'replies-off', uri)
  const parent = { uri: post.uri, cid: post.cid }
  return { root: readRecord(post.record)?.reply?.root ?? parent, parent }
}

/** Who is to be named, as the network knows them now. Rejects with `no-such-person`, `blocked` or `not-able`. */
const somebody = async (agent: Agent, { personId, audience }: PersonTarget): Promise<string> => {
  // Conversations there are not read by Kith yet: an answer to one would never be seen here.
  if (audience !== 'public') throw failed('refused', 'not-able', audience)
  const did = personId.slice(personIdOf('').length)
  if (!isDid(did)) throw failed('refused', 'no-such-person', personId)
  const { viewer } = (await agent.getProfile({ actor: did }).catch((error: unknown) => {
    // Gone, taken down or deactivated: nobody would read it.
    throw isNamed(error, 'InvalidRequest', 'AccountTakedown', 'AccountDeactivated') ? failed('refused', 'no-such-person', did) : error
  })).data
  if (viewer?.blockedBy === true || viewer?.blocking !== undefined || viewer?.blockingByList !== undefined) throw failed('refused', 'blocked', did)
  return did
}

/** The words as they go out: with the name of whom a post is for, where they do not name them. */
const wordsOf = ({ text, target }: SendItem): string => (target.kind === 'person' ? withName(text, target.handle) : text)

/** All that is asked before anything is written: a silence here means surely not sent. */
const prepare = async (agent: Agent, session: Session, item: SendItem) => {
  const { target } = item
  try {
    const reply = target.kind === 'reply' ? await replyTo(agent, target) : null
    // Named is who was meant, whoever has their handle by now.
    const named = target.kind === 'person' ? { handle: target.handle, did: await somebody(agent, target) } : null
    const facets = await facetsOf(wordsOf(item), agent, named)
    return { reply, facets, embed: await uploadPictures(agent, session, item.attachments) }
  } catch (error) {
    const problem = asFailed(error, session.now())
    throw problem instanceof Failed && problem.failure.code === 'no-answer' ? failed('offline', 'unreachable', problem.failure.detail) : problem
  }
}

const write = async (agent: Agent, session: Session, item: SendItem): Promise<Message> => {
  const { reply, facets, embed } = await prepare(agent, session, item)
  const record = {
    $type: collection, text: wordsOf(item), createdAt: new Date(session.now()).toISOString(), ...(reply ? { reply } : {}),
    ...(facets.length > 0 ? { facets } : {}), ...(embed ? { embed } : {}), ...(item.language === null ? {} : { langs: [item.language] }),
  }
  const repo = didOf(session.account)
  const rkey = rkeyFor(item.id, item.queuedAt)
  try {
    const { data } = await agent.com.atproto.repo.createRecord({ repo, collection, rkey, record })
    return ownMessage(session.account, data.uri === postUriOf(repo, rkey) ? data.uri : postUriOf(repo, rkey), data.cid, record)
  } catch (error) {
    const problem = asFailed(error, session.now())
    // Whatever was no clear answer may have been written all the same.
    throw problem instanceof Failed && problem.failure.kind === 'broken'
      ? failed('broken', 'no-answer', problem.failure.detail, problem.failure.until) : problem
  }
}

/** Where a send failed, the record may be there from this or an earlier try; servers answer 500 to a key already taken. */
const mayBeThere = ({ failure }: Failed): boolean => failure.kind === 'broken' || failure.kind === 'refused'

/**
 * Sends once: the same item always has the same record key. Rejects with `refused` (too-long, too-many-pictures,
 * picture-not-accepted, attachment-missing, parent-gone, blocked, replies-off, no-such-person, not-able, not-accepted) where it surely did not happen and `broken`/`no-answer` where it may have.
 */
export const send = async (session: Session, item: SendItem): Promise<Message> => {
  checkLength(wordsOf(item))
  checkPictures(item.attachments)
  const agent = await openOwnAgent(session)
  try {
    return await write(agent, session, item)
  } catch (error) {
    const problem = asFailed(error, session.now())
    if (!(problem instanceof Failed) || !mayBeThere(problem)) throw problem
    const found = await lookUp(agent, session.account, item).catch(() => null)
    if (found) return found
    throw problem
  }
}

/** Looks on the account's own server, where a record stands the moment it is written. */
export const find = async (session: Session, item: SendItem): Promise<FindAnswer> => {
  try {
    const message = await lookUp(await openOwnAgent(session), session.account, item)
    return message ? { is: 'there', message } : { is: 'absent' }
  } catch (error) {
    const problem = asFailed(error, session.now())
    if (problem instanceof Failed) return { is: 'unknown', failure: problem.failure }
    throw problem
  }
}
