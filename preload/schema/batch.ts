import * as v from 'valibot'
import { accountSchema } from './account.ts'
import { messageSchema } from './message.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const count = v.nullable(v.number())

/** Somebody else (or the user), known by network and global identity. */
export const personSchema = v.object({
  id,
  network: id,
  handle: v.pipe(v.string(), v.maxLength(1000)),
  name: v.pipe(v.string(), v.maxLength(2000)),
  bio: v.pipe(v.string(), v.maxLength(20_000)),
  avatarUrl: v.nullable(v.pipe(v.string(), v.maxLength(8000))),
  url: v.nullable(v.pipe(v.string(), v.maxLength(8000))),
  /** True only where the network carries an honest label of automation. */
  isBot: v.boolean(),
  /** Null where the network did not say. */
  followers: count,
  following: count,
  posts: count,
})

/** What hangs under one root. */
export const threadSchema = v.object({
  id,
  network: id,
  uri: id,
  root: v.picklist(['post', 'article', 'direct']),
  /** Who wrote the root (Person id), or null where unknown. */
  authorId: v.nullable(id),
  title: v.nullable(v.pipe(v.string(), v.maxLength(5000))),
  url: v.nullable(v.pipe(v.string(), v.maxLength(8000))),
  /** True where the network could not show all of it. */
  isIncomplete: v.boolean(),
})

/** A like or a repost; never an answer, never waiting. */
export const reactionSchema = v.object({
  id, messageId: id, byId: id, kind: v.picklist(['like', 'repost']), at: v.number(),
})

/** Somebody followed, left, or asked to follow an account that approves its followers, at a time. */
export const followerEventSchema = v.object({
  id, accountId: id, personId: id, kind: v.picklist(['followed', 'left', 'asked']), at: v.number(),
})

/** How far a long read has come. */
export const progressSchema = v.object({
  /** recent: the newest items of a first read; past: filling the days before; new: what came since. */
  phase: v.picklist(['recent', 'past', 'new']),
  /** Items seen so far in this phase. */
  seen: v.number(),
  /** How far back `past` has come and where it ends (ms since epoch). */
  reachedAt: v.nullable(v.number()),
  untilAt: v.nullable(v.number()),
})

/** What one pull brought, self-contained: whoever a message names or hangs under is in it too. */
export const batchSchema = v.object({
  accountId: id,
  /** The account as the network shows it now, or null where unchanged. */
  account: v.nullable(accountSchema),
  people: v.pipe(v.array(personSchema), v.maxLength(20_000)),
  threads: v.pipe(v.array(threadSchema), v.maxLength(20_000)),
  messages: v.pipe(v.array(messageSchema), v.maxLength(20_000)),
  /** Messages the network no longer has. */
  gone: v.pipe(v.array(v.object({ messageId: id, at: v.number() })), v.maxLength(20_000)),
  reactions: v.pipe(v.array(reactionSchema), v.maxLength(20_000)),
  followerEvents: v.pipe(v.array(followerEventSchema), v.maxLength(20_000)),
  /** Everybody who follows now, complete, or null; the store compares. The first is a baseline. */
  followerSnapshot: v.nullable(v.array(id)),
  /** Threads (ids) read whole in this pull. */
  readThreadIds: v.array(id),
  /** How far we have read; opaque text of the connector, written with the batch or not at all. */
  cursor: v.pipe(v.string(), v.maxLength(1_000_000)),
  /** Ask again at once: there is more. */
  hasMore: v.boolean(),
  progress: v.nullable(progressSchema),
})

/** The renderer's answer to a batch: written as a whole, or not at all. */
export const receiptSchema = v.object({
  isWritten: v.boolean(),
  /** Why not, for the log and the notice; null when written. */
  problem: v.nullable(v.string()),
  /** Uris of threads to read again next time, longest unread first. */
  watched: v.array(v.string()),
})
