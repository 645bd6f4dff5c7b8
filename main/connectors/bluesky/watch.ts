/** Reads watched threads again: finds replies no notification told of, and posts that are gone. */
import type { Agent } from '@atproto/api'
import { inFours } from './api.ts'
import { isWithin } from './concern.ts'
import { knownOf, type Known } from './cursor.ts'
import { isNamed } from './failure.ts'
import { postPartsOf } from './ids.ts'
import { fetchPosts, newShelf, put, putThread, type Shelf } from './shelf.ts'

const mostThreads = 30

export interface Watched {
  /** Posts not delivered before that concern the account. */
  readonly found: readonly string[]
  /** Posts delivered before that the network no longer shows. */
  readonly gone: readonly string[]
  /** Roots of the threads read. */
  readonly read: readonly string[]
}

/** Reads at most 30 threads; what is new in them lands on the shelf. */
export const readWatched = async (agent: Agent, shelf: Shelf, rootUris: readonly string[], known: Known, ownDid: string): Promise<Watched> => {
  const roots = rootUris.filter((uri) => postPartsOf(uri)).slice(0, mostThreads)
  const views = await inFours(roots, async (uri) => {
    const view = newShelf()
    const answer = await agent.getPostThread({ uri, depth: 100, parentHeight: 0 }).catch((error: unknown) => {
      if (isNamed(error, 'NotFound')) return null
      throw error
    })
    putThread(view, answer?.data.thread)
    return { uri, view }
  })
  const found: string[] = []
  const unseen: string[] = []
  for (const { uri, view } of views) {
    const delivered = new Set(knownOf(known, uri))
    for (const post of view.posts.values()) {
      // Whom the user has muted does not come in through the back door.
      if (delivered.has(post.uri) || post.author.viewer?.muted === true || !isWithin(view.posts, post, ownDid)) continue
      put(shelf, post)
      found.push(post.uri)
    }
    unseen.push(...[...delivered].filter((each) => !view.posts.has(each)))
  }
  // A thread view has an end; only what cannot be had by name either is gone.
  const check = newShelf()
  await fetchPosts(agent, check, unseen)
  return { found, gone: unseen.filter((uri) => check.missing.has(uri)), read: roots }
}
