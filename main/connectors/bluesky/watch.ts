/** Reads watched threads again: finds replies no notification told of, and posts that are gone. */
import type { Agent } from '@atproto/api'
import { inFours } from './api.ts'
import { isWithin } from './concern.ts'
import { isOfOneThing, isNamed } from './failure.ts'
import { postPartsOf } from './ids.ts'
import { knownOf, wasDelivered, type Known } from './known.ts'
import { parentUriOf, rootUriOf, toMessage, type Post } from './map.ts'
import { fetchPosts, newShelf, put, putThread, type Shelf } from './shelf.ts'

const mostThreads = 30
/** One step stays bounded: the rest of a thread follows in the next. */
const mostFound = 600
/** Posts looked for by name in one step, other ones each time. */
const mostChecked = 500

export interface Watched {
  /** Posts not delivered before that concern the account, oldest first in each thread. */
  readonly found: readonly string[]
  /** Posts delivered before that the network no longer shows. */
  readonly gone: readonly string[]
  /** Roots of the threads done with, those that cannot be read now included: others get their turn. */
  readonly read: readonly string[]
  /** Roots of the threads of which nothing is left to deliver. */
  readonly whole: readonly string[]
  /** Roots of the threads to go on with in the next step. */
  readonly unfinished: readonly string[]
}

/** One thread from its root down; null where it cannot be had now, which must not hold up everything else. */
const readThread = async (agent: Agent, uri: string): Promise<Shelf | null> => {
  const view = newShelf()
  try {
    putThread(view, (await agent.getPostThread({ uri, depth: 100, parentHeight: 0 })).data.thread)
  } catch (error) {
    if (isNamed(error, 'NotFound')) return view
    if (isOfOneThing(error)) return null
    throw error
  }
  return view
}

/** Which of these the network shows no more. A thread view has an end; only what cannot be had by name either is gone. */
const goneOf = async (agent: Agent, unseen: readonly string[], now: number): Promise<string[]> => {
  const from = unseen.length > mostChecked ? now % unseen.length : 0
  const checked = [...unseen.slice(from), ...unseen.slice(0, from)].slice(0, mostChecked)
  const check = newShelf()
  try {
    await fetchPosts(agent, check, checked)
  } catch (error) {
    if (isOfOneThing(error)) return []
    throw error
  }
  return checked.filter((uri) => check.missing.has(uri))
}

/** The view has the way up already: no need to ask for it again. */
const putWithAncestors = (shelf: Shelf, view: Shelf, post: Post): void => {
  for (let at: Post | undefined = post; at && !shelf.posts.has(at.uri); at = view.posts.get(parentUriOf(at) ?? '')) put(shelf, at)
}

const timeOf = (post: Post): number => Date.parse(post.indexedAt) || 0

/** Whom the user has muted does not come in through the back door. */
const isUnmuted = (post: Post): boolean => post.author.viewer?.muted !== true

/** Reads at most 30 threads and brings at most 600 posts; what is new lands on the shelf. */
export const readWatched = async (agent: Agent, shelf: Shelf, rootUris: readonly string[], known: Known, ownDid: string, now: number, mayCome = isUnmuted): Promise<Watched> => {
  const roots = [...new Set(rootUris)].filter((uri) => postPartsOf(uri)).slice(0, mostThreads)
  const found: string[] = []
  const unseen: string[] = []
  const read: string[] = []
  const whole: string[] = []
  for (let start = 0; start < roots.length && found.length < mostFound; start += 4) {
    const views = await inFours(roots.slice(start, start + 4), async (uri) => ({ uri, view: await readThread(agent, uri) }))
    for (const { uri, view } of views) {
      if (!view) {
        read.push(uri)
        continue
      }
      const before = knownOf(known, uri)
      const candidates = [...view.posts.values()].filter((post) => !wasDelivered(before, post) && mayCome(post))
        .sort((one, other) => timeOf(one) - timeOf(other))
      let isFull = false
      for (const post of candidates) {
        isFull = found.length >= mostFound
        if (isFull) break
        // What cannot be delivered and remembered under this root would be found again for ever.
        if (rootUriOf(post) !== uri || !isWithin(view.posts, post, ownDid) || !toMessage(post, ownDid)) continue
        putWithAncestors(shelf, view, post)
        found.push(post.uri)
      }
      if (isFull) continue
      read.push(uri)
      whole.push(uri)
      unseen.push(...[...before.posts].filter((each) => !view.posts.has(each)))
    }
  }
  const done = new Set(read)
  return { found, gone: await goneOf(agent, unseen, now), read, whole, unfinished: roots.filter((uri) => !done.has(uri)) }
}
