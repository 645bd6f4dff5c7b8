/** The way from a message up to the root of its thread. */
import type { Agent } from '@atproto/api'
import { inFours } from './api.ts'
import { isOfOneThing } from './failure.ts'
import { parentUriOf, rootUriOf, type Post } from './map.ts'
import { fetchPosts, neighboursOf, putThread, type Shelf } from './shelf.ts'

/** A pull stays one bounded step: what is beyond this is left for the next. */
const mostThreads = 40
const mostPosts = 600

/** Where the way up ends for now: the highest ancestor shown, and its parent, not asked for yet. Null where nothing is left to ask. */
const endOf = (shelf: Shelf, post: Post): { readonly top: Post; readonly parent: string } | null => {
  const root = rootUriOf(post)
  const passed = new Set<string>()
  let top = post
  while (top.uri !== root && !passed.has(top.uri)) {
    passed.add(top.uri)
    const parent = parentUriOf(top)
    if (parent === null || shelf.missing.has(parent)) return null
    const above = shelf.posts.get(parent)
    if (!above) return { top, parent }
    top = above
  }
  return null
}

/** Asks for posts that only explain others; what cannot be had now holds up nothing. */
const fetchNear = async (agent: Agent, shelf: Shelf, uris: readonly string[]): Promise<void> => {
  try {
    await fetchPosts(agent, shelf, uris)
  } catch (error) {
    if (!isOfOneThing(error)) throw error
  }
}

/**
 * Brings parents, roots and quoted posts of these posts and all ancestors between, most with 25 to a call.
 * Resolves to the uris to go on climbing from in the next step.
 */
export const fetchContext = async (agent: Agent, shelf: Shelf, uris: readonly string[]): Promise<string[]> => {
  const posts = uris.flatMap((uri) => shelf.posts.get(uri) ?? [])
  await fetchNear(agent, shelf, posts.flatMap(neighboursOf))
  const climb = async (post: Post): Promise<void> => {
    // In a long exchange the newest message's way up holds the others' as well.
    const end = endOf(shelf, post)
    if (!end) return
    const answer = await agent.getPostThread({ uri: end.top.uri, depth: 0, parentHeight: 100 }).catch((error: unknown) => {
      if (isOfOneThing(error)) return null
      throw error
    })
    putThread(shelf, answer?.data.thread)
    if (!shelf.posts.has(end.parent)) shelf.missing.add(end.parent)
  }
  const unrooted = posts.filter((post) => endOf(shelf, post) !== null)
  for (let start = 0; start < mostThreads && (start === 0 || shelf.posts.size < mostPosts); start += 4) {
    await inFours(unrooted.slice(start, start + 4), climb)
  }
  await fetchNear(agent, shelf, [...shelf.posts.values()].map(rootUriOf))
  return [...new Set(posts.flatMap((post) => endOf(shelf, post)?.top.uri ?? []))]
}
