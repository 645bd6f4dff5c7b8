/** Pure: Bluesky's posts, people and notifications to ours. */
import type { AppBskyActorDefs, AppBskyFeedDefs } from '@atproto/api'
import type { FollowerEvent } from '#domain/follower-event'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Reaction } from '#domain/reaction'
import type { Thread } from '#domain/thread'
import { toAttachments } from './attachments.ts'
import { messageIdOf, network, personIdOf, postPartsOf, postUrlOf, profileUrlOf, threadIdOf, webAddress } from './ids.ts'
import { saysItIsBot, standing, toWarning } from './labels.ts'
import { toMarks } from './marks.ts'
import { ownPictures } from './pictures.ts'
import { quotedUriOf, readRecord, type PostRecord } from './record.ts'

/** A post as far as mapping needs it: a PostView, or one of our own fresh from the repository. */
export type Post = Pick<AppBskyFeedDefs.PostView, 'uri' | 'cid' | 'author' | 'indexedAt' | 'embed' | 'labels'> & { readonly record: unknown }

export const rootUriOf = (post: Pick<Post, 'uri' | 'record'>): string => readRecord(post.record)?.reply?.root.uri ?? post.uri
export const parentUriOf = (post: Pick<Post, 'record'>): string | null => readRecord(post.record)?.reply?.parent.uri ?? null

const languageOf = ({ langs }: PostRecord): string | null => {
  const [first] = langs
  return typeof first === 'string' && /^[a-z]{2,3}(-[\w-]{1,30})?$/i.test(first) ? first : null
}

const kindOf = (record: PostRecord, isOwn: boolean, namesMe: boolean): Message['kind'] => {
  if (record.reply) return 'reply'
  if (quotedUriOf(record) !== null) return 'quote'
  return !isOwn && namesMe ? 'mention' : 'post'
}

/** The message a post is, or null where it is none we can read. `ownDid` is the account's. */
export const toMessage = (post: Post, ownDid: string): Message | null => {
  const record = readRecord(post.record)
  const parts = postPartsOf(post.uri)
  if (!record || !parts) return null
  const isOwn = parts.did === ownDid
  const indexedAt = Date.parse(post.indexedAt)
  const claimedAt = Date.parse(record.createdAt)
  const sentAt = Number.isFinite(claimedAt) ? claimedAt : indexedAt
  if (!Number.isFinite(sentAt)) return null
  const marks = toMarks(record.text, record.facets)
  const mentions = [...new Set(marks.filter((mark) => mark.kind === 'mention').map((mark) => mark.target))]
  const quotedUri = quotedUriOf(record)
  const quotedDid = postPartsOf(quotedUri)?.did
  return {
    id: messageIdOf(post.uri), uri: post.uri, network, threadId: threadIdOf(rootUriOf(post)), authorId: personIdOf(parts.did),
    kind: kindOf(record, isOwn, mentions.includes(personIdOf(ownDid))),
    text: record.text, marks, mentions, language: languageOf(record),
    parentId: record.reply ? messageIdOf(record.reply.parent.uri) : null,
    quotedId: quotedUri === null ? null : messageIdOf(quotedUri),
    quotedAuthorId: quotedDid === undefined ? null : personIdOf(quotedDid),
    audience: 'public',
    warning: toWarning([...standing(post.labels), ...record.labels.values.map((label) => label.val)]),
    attachments: (isOwn ? ownPictures(parts.did, record.embed) : null) ?? toAttachments(post.embed),
    sentAt,
    // The AppView's word for when it came in (never later than now); an author's date may lie.
    arrivedAt: isOwn || !Number.isFinite(indexedAt) ? sentAt : indexedAt,
    edited: null, deletedAt: null, url: postUrlOf(post.uri), ref: post.cid,
  }
}

export type Profile = AppBskyActorDefs.ProfileViewBasic | AppBskyActorDefs.ProfileView | AppBskyActorDefs.ProfileViewDetailed

/** Lengths as the lexicon app.bsky.actor.profile allows them; servers that allow more are cut short. */
export const toPerson = (profile: Profile): Person => {
  const detail: Partial<AppBskyActorDefs.ProfileViewDetailed> = profile as AppBskyActorDefs.ProfileViewDetailed
  return {
    id: personIdOf(profile.did), network, handle: profile.handle.slice(0, 253),
    name: (profile.displayName?.trim() || profile.handle).slice(0, 640),
    bio: (detail.description ?? '').slice(0, 3000),
    avatarUrl: webAddress(profile.avatar?.slice(0, 2000)), url: profileUrlOf(profile.did),
    isBot: saysItIsBot(profile.did, profile.labels),
    followers: detail.followersCount ?? null, following: detail.followsCount ?? null, posts: detail.postsCount ?? null,
  }
}

/** `isShown` is whether the network shows the root today. */
export const toThread = (rootUri: string, isShown: boolean): Thread => {
  const did = postPartsOf(rootUri)?.did
  return {
    id: threadIdOf(rootUri), network, uri: rootUri, root: 'post', authorId: did === undefined ? null : personIdOf(did),
    title: null, url: postUrlOf(rootUri), isIncomplete: !isShown,
  }
}

/** The parts of a notification that mapping needs. */
export interface Notice {
  readonly uri: string
  readonly reason: string
  readonly reasonSubject?: string | undefined
  readonly author: { readonly did: string }
  readonly indexedAt: string
}

/** A like or repost of a post; null for everything else (a like of a repost names no post). */
export const toReaction = (notice: Notice): Reaction | null => {
  const at = Date.parse(notice.indexedAt)
  if ((notice.reason !== 'like' && notice.reason !== 'repost') || !postPartsOf(notice.reasonSubject) || !Number.isFinite(at)) return null
  return { id: `${network}:${notice.uri}`, messageId: messageIdOf(notice.reasonSubject ?? ''), byId: personIdOf(notice.author.did), kind: notice.reason, at }
}

export const toFollowerEvent = (notice: Notice, accountId: string): FollowerEvent | null => {
  const at = Date.parse(notice.indexedAt)
  if (notice.reason !== 'follow' || !Number.isFinite(at)) return null
  return { id: `${network}:${notice.uri}`, accountId, personId: personIdOf(notice.author.did), kind: 'followed', at }
}
