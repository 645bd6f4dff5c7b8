/** Pure: which posts of each lively thread were delivered, to bring none twice and to notice when one is gone. */
import type { Message } from '#domain/message'
import { postPartsOf } from './ids.ts'
import type { Post } from './map.ts'

export interface KnownThread {
  readonly root: string
  /** Arrival of the newest post delivered. */
  readonly at: number
  /** Whatever arrived up to here was delivered and is no longer remembered by name; 0 where all is. */
  readonly foldedAt: number
  /** Uris of the posts delivered. */
  readonly posts: ReadonlySet<string>
}
export type Known = readonly KnownThread[]

/** Which threads of a step matter more than others. */
export interface Standing {
  /** Read to their end in this step. */
  readonly whole: ReadonlySet<string>
  /** Begun, and to be gone on with. */
  readonly unfinished: ReadonlySet<string>
  /** The store asks for them. */
  readonly watched: ReadonlySet<string>
}

/** A little longer than threads are read again. */
const knownForMs = 8 * 86_400_000
/** Names are 18 characters and an author 33: this keeps the cursor around 150 kB, and far below its limit at worst. */
const mostNames = 6000

const rootOf = (message: Message): string => message.threadId.slice(message.threadId.indexOf(':') + 1)

export const knownOf = (known: Known, rootUri: string): KnownThread =>
  known.find(({ root }) => root === rootUri) ?? { root: rootUri, at: 0, foldedAt: 0, posts: new Set() }

export const wasDelivered = ({ posts, foldedAt }: KnownThread, post: Pick<Post, 'uri' | 'indexedAt'>): boolean =>
  posts.has(post.uri) || Date.parse(post.indexedAt) <= foldedAt

const withMessages = (known: Known, messages: readonly Message[], now: number): KnownThread[] => {
  const threads = new Map(known.map((thread) => [thread.root, { ...thread, posts: new Set(thread.posts) }]))
  for (const message of messages) {
    const root = rootOf(message)
    if (!postPartsOf(message.uri)) continue
    const thread = threads.get(root) ?? { root, at: 0, foldedAt: 0, posts: new Set<string>() }
    thread.posts.add(message.uri)
    threads.set(root, { ...thread, at: Math.max(thread.at, Math.min(message.arrivedAt, now)) })
  }
  return [...threads.values()]
}

/**
 * Remembers what was delivered and forgets what is gone, old or too much, oldest threads first. A thread too large to
 * remember by name is remembered by time once it was read whole, so that the end of reading it never depends on room.
 */
export const remember = (known: Known, messages: readonly Message[], gone: ReadonlySet<string>, { whole, unfinished, watched }: Standing, now: number): Known => {
  let names = 0
  return withMessages(known, messages, now)
    .map((thread) => ({ ...thread, posts: new Set([...thread.posts].filter((uri) => !gone.has(uri))) }))
    .filter(({ root, at }) => at >= now - knownForMs || unfinished.has(root) || watched.has(root))
    .sort((one, other) => Number(unfinished.has(other.root)) - Number(unfinished.has(one.root)) || other.at - one.at)
    .flatMap((thread) => {
      const size = thread.posts.size + 2
      if (names + size <= mostNames || unfinished.has(thread.root)) {
        names += size
        return [thread]
      }
      if (whole.has(thread.root)) return [{ ...thread, foldedAt: thread.at, posts: new Set<string>() }]
      return watched.has(thread.root) ? [thread] : []
    })
}
