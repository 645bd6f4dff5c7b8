/** Reads watched threads again: finds replies no notification told of, and posts that are gone. */
import type { Agent } from '@atproto/api'
import { Failed } from '../../failed.ts'
import { inFours } from './api.ts'
import { isWithin } from './concern.ts'
import { knownOf, type Known } from './cursor.ts'
import { asFailed, isNamed } from './failure.ts'
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

/** One thread from its root down; null where it is too large to be had in one answer, which must not hold up everything else. */
const readThread = async (agent: Agent, uri: string): Promise<Shelf | null> => {
  const view = newShelf()
  try {
    putThread(view, (await agent.getPostThread({ uri, depth: 100, parentHeight: 0 })).data.thread)
  } catch (error) {
    const problem = asFailed(error, 0)
    if (problem instanceof Failed && problem.failure.code === 'answer-too-large') return null
    if (!isNamed(error, 'NotFound')) throw error
  }
  return view
}

/** Reads at most 30 threads; what is new in them lands on the shelf. */
export const readWatched = async (agent: Agent, shelf: Shelf, rootUris: readonly string[], known: Known, ownDid: string): Promise<Watched> => {
  const roots = rootUris.filter((uri) => postPartsOf(uri)).slice(0, mostThreads)
  const views = await inFours(roots, async (uri) => ({ uri, view: await readThread(agent, uri) }))
  const found: string[] = []
  const unseen: string[] = []
  for (const { uri, view } of views) {
    if (!view) continue
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
