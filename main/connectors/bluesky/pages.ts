/** Pages of the two streams: what others did that concerns the account, and what the account itself wrote. */
import { AppBskyFeedDefs, XRPCError, type Agent } from '@atproto/api'
import { failed } from '../../failed.ts'
import { accountTroubleOf, isNamed } from './failure.ts'
import type { Notice } from './map.ts'
import type { Item, Page } from './place.ts'

export interface NoticeItem extends Item { readonly notice: Notice }
export interface NoticePage extends Page<NoticeItem> {
  /** A moment with more items than a page holds, whose rest no page shows; else null. */
  readonly crowdedAt: number | null
}

/**
 * The largest page there is. The network's word for the next one is a bare time with "older than", so items sharing
 * the last moment of a page would be lost: we ask for one millisecond more and leave out what repeats.
 */
export const readNotifications = async (agent: Agent, before: string | null): Promise<NoticePage> => {
  const { data } = await agent.listNotifications({ limit: 100, ...(before === null ? {} : { cursor: before }) })
  const items = data.notifications.map((notice) => ({ uri: notice.uri, at: Date.parse(notice.indexedAt) || 0, notice }))
  const { cursor } = data
  if (cursor === undefined || cursor === before) return { items, next: null, crowdedAt: null }
  const at = Date.parse(cursor)
  const overlapping = Number.isFinite(at) ? new Date(at + 1).toISOString() : cursor
  const isStuck = overlapping === before
  return { items, next: isStuck ? cursor : overlapping, crowdedAt: isStuck ? at : null }
}

export interface OwnItem extends Item { readonly shown: AppBskyFeedDefs.FeedViewPost }

/** A page of anybody's posts and replies; reposts are items without a post of theirs. */
export const readFeed = async (agent: Agent, actor: string, cursor: string | null, limit: number): Promise<Page<OwnItem>> => {
  const { data } = await agent.getAuthorFeed({ actor, limit, filter: 'posts_with_replies', ...(cursor === null ? {} : { cursor }) })
  const items = data.feed.map((shown): OwnItem => {
    const isRepost = AppBskyFeedDefs.isReasonRepost(shown.reason)
    const at = isRepost ? (shown.reason as AppBskyFeedDefs.ReasonRepost).indexedAt : shown.post.indexedAt
    return { uri: isRepost ? `${shown.post.uri}#repost` : shown.post.uri, at: Date.parse(at) || 0, shown }
  })
  return { items, next: data.cursor === undefined || data.cursor === cursor ? null : data.cursor }
}

/**
 * A page of the account's own posts. The AppView knows nobody of that name either while the account is new (then there
 * is nothing to read yet) or when it was taken down or deactivated: rejects with `signed-out` and which it is.
 */
export const readOwnFeed = async (agent: Agent, ownDid: string, cursor: string | null): Promise<Page<OwnItem>> => {
  try {
    return await readFeed(agent, ownDid, cursor, 50)
  } catch (error) {
    if (!(error instanceof XRPCError) || !isNamed(error, 'InvalidRequest') || !/profile not found/i.test(error.message)) throw error
    // A server that took the account down no longer finds it here.
    const session = await agent.com.atproto.server.getSession().catch((problem: unknown) => {
      throw isNamed(problem, 'InvalidRequest') ? failed('signed-out', 'account-taken-down', error.message) : problem
    })
    const { active, status } = session.data
    if (active === false) throw failed('signed-out', accountTroubleOf(status) ?? 'account-deactivated', status ?? '')
    return { items: [], next: null }
  }
}
