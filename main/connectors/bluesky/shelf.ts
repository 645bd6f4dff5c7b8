/** What one pull has gathered so far: posts, people, and what was asked for and not shown. */
import { AppBskyFeedDefs, type Agent } from '@atproto/api'
import { inFours } from './api.ts'
import { isDid, postPartsOf } from './ids.ts'
import { parentUriOf, rootUriOf, type Post, type Profile } from './map.ts'
import { quotedUriOf, readRecord } from './record.ts'

export interface Shelf {
  readonly posts: Map<string, Post>
  readonly people: Map<string, Profile>
  /** Asked for, and the network does not show it: deleted, blocked, taken down. */
  readonly missing: Set<string>
}

export const newShelf = (): Shelf => ({ posts: new Map(), people: new Map(), missing: new Set() })

/** `app.bsky.feed.getPosts` and `app.bsky.actor.getProfiles` take at most 25. */
const inBatches = <T>(items: readonly T[]): T[][] => Array.from({ length: Math.ceil(items.length / 25) }, (_, at) => items.slice(at * 25, at * 25 + 25))

/** Puts a post on the shelf; what is no readable post is left out. */
export const put = (shelf: Shelf, post: Post): void => {
  if (!postPartsOf(post.uri) || !readRecord(post.record)) return
  shelf.posts.set(post.uri, post)
  shelf.missing.delete(post.uri)
  if (!shelf.people.has(post.author.did)) shelf.people.set(post.author.did, post.author)
}

/** Fetches the posts that are not there yet. */
export const fetchPosts = async (agent: Agent, shelf: Shelf, uris: Iterable<string>): Promise<void> => {
  const wanted = [...new Set(uris)].filter((uri) => postPartsOf(uri) && !shelf.posts.has(uri) && !shelf.missing.has(uri))
  for (const posts of await inFours(inBatches(wanted), async (batch) => (await agent.getPosts({ uris: batch })).data.posts)) {
    for (const post of posts) put(shelf, post)
  }
  for (const uri of wanted) if (!shelf.posts.has(uri)) shelf.missing.add(uri)
}

/** Replaces the short profiles of posts by whole ones; who is not shown keeps the short one. */
export const fetchPeople = async (agent: Agent, shelf: Shelf, dids: Iterable<string>): Promise<void> => {
  const wanted = [...new Set(dids)].filter(isDid)
  for (const profiles of await inFours(inBatches(wanted), async (actors) => (await agent.getProfiles({ actors })).data.profiles)) {
    for (const profile of profiles) shelf.people.set(profile.did, profile)
  }
}

/** Everything a thread view shows, from the anchor up and down, onto the shelf. */
export const putThread = (shelf: Shelf, node: unknown): void => {
  const waiting: unknown[] = [node]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (AppBskyFeedDefs.isNotFoundPost(at) || AppBskyFeedDefs.isBlockedPost(at)) shelf.missing.add((at as AppBskyFeedDefs.NotFoundPost).uri)
    if (!AppBskyFeedDefs.isThreadViewPost(at)) continue
    const view = at as AppBskyFeedDefs.ThreadViewPost
    put(shelf, view.post)
    waiting.push(...(view.parent ? [view.parent] : []), ...view.replies ?? [])
  }
}

/** What a post points at and cannot be understood without: its parent, its root, what it quotes. */
export const neighboursOf = (post: Post): string[] => {
  const record = readRecord(post.record)
  return record ? [parentUriOf(post), rootUriOf(post), quotedUriOf(record)].filter((uri) => uri !== null) : []
}
