/** Pure: which statuses of each lively thread were delivered, and how: to bring none twice, and to notice an edit or that one is gone. */
import * as v from 'valibot'

/** uri, this server's id, when it was edited (0: never), when it arrived. */
const postSchema = v.tuple([v.string(), v.string(), v.number(), v.number()])
export const knownSchema = v.array(v.object({
  root: v.string(),
  /** This server's id of the root, or of the highest it has. */
  id: v.string(),
  /** Arrival of the newest status delivered. */
  at: v.number(),
  posts: v.array(postSchema),
}))

export interface KnownPost { readonly id: string; readonly editedAt: number; readonly arrivedAt: number }
export interface KnownThread { readonly root: string; readonly id: string; readonly at: number; readonly posts: ReadonlyMap<string, KnownPost> }
export interface Known {
  readonly threads: ReadonlyMap<string, KnownThread>
  /** By uri. */
  readonly posts: ReadonlyMap<string, KnownPost>
  readonly rootOf: ReadonlyMap<string, string>
}

/** A status as it leaves in a batch. */
export interface Delivered extends KnownPost { readonly uri: string; readonly rootUri: string; readonly rootId: string }

/** A little longer than threads are read again. */
const knownForMs = 8 * 86_400_000
/** A name is some 100 characters: this keeps the cursor below 300 kB. */
const mostPosts = 2500
const mostOfThread = 1000

const indexed = (threads: readonly KnownThread[]): Known => ({
  threads: new Map(threads.map((thread) => [thread.root, thread])),
  posts: new Map(threads.flatMap(({ posts }) => [...posts])),
  rootOf: new Map(threads.flatMap(({ root, posts }) => [...posts.keys()].map((uri) => [uri, root] as const))),
})

export const unpackKnown = (packed: v.InferOutput<typeof knownSchema>): Known => indexed(packed.map(({ posts, ...thread }) => ({
  ...thread, posts: new Map(posts.map(([uri, id, editedAt, arrivedAt]) => [uri, { id, editedAt, arrivedAt }])),
})))

export const packKnown = ({ threads }: Known): v.InferOutput<typeof knownSchema> => [...threads.values()].map(({ root, id, at, posts }) => ({
  root, id, at, posts: [...posts].map(([uri, post]) => [uri, post.id, post.editedAt, post.arrivedAt]),
}))

/** A thread larger than everything else together keeps what it said last: all of it forgotten, its news would come again and again. */
const clipped = (thread: KnownThread): KnownThread => (thread.posts.size <= mostOfThread ? thread
  : { ...thread, posts: new Map([...thread.posts].sort(([, one], [, other]) => other.arrivedAt - one.arrivedAt).slice(0, mostOfThread)) })

/** Remembers what was delivered; forgets what is gone, and the oldest threads where it becomes too much. */
export const remember = (known: Known, delivered: readonly Delivered[], gone: ReadonlySet<string>, watched: ReadonlySet<string>, now: number): Known => {
  const threads = new Map([...known.threads].map(([root, thread]) => [root, { ...thread, posts: new Map(thread.posts) }]))
  for (const { uri, rootUri, rootId, id, editedAt, arrivedAt } of delivered) {
    const thread = threads.get(rootUri) ?? { root: rootUri, id: rootId, at: 0, posts: new Map<string, KnownPost>() }
    thread.posts.set(uri, { id, editedAt, arrivedAt })
    threads.set(rootUri, { ...thread, at: Math.max(thread.at, Math.min(arrivedAt, now)) })
  }
  for (const thread of threads.values()) for (const uri of thread.posts.keys()) if (gone.has(uri)) thread.posts.delete(uri)
  let room = mostPosts
  const kept = [...threads.values()].filter(({ root, at, posts }) => posts.size > 0 && (at >= now - knownForMs || watched.has(root))).sort((one, other) => other.at - one.at).map(clipped)
  return indexed(kept.filter(({ posts }) => {
    const takes = posts.size + 2
    if (takes > room) return false
    room -= takes
    return true
  }))
}
