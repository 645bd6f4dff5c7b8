/** How far one account has been read: the connector's only memory, kept by the store and opaque to everybody else. */
import * as v from 'valibot'
import type { Message } from '#domain/message'
import { postPartsOf, postUriOf } from './ids.ts'
import { placeSchema } from './place.ts'

const cursorSchema = v.object({
  version: v.literal(1),
  notifications: placeSchema,
  own: placeSchema,
  /** When news were last looked for. */
  newsAt: v.number(),
  /** Messages whose way up to the root is still to be read. */
  unrooted: v.array(v.string()),
  /** Posts delivered of each thread that may be read again, to notice when one is gone. */
  known: v.array(v.object({ root: v.string(), at: v.number(), posts: v.array(v.string()) })),
})

export type Cursor = v.InferOutput<typeof cursorSchema>
export type Known = Cursor['known']

/** Null where there is none or it is of another time: then everything is read anew, which changes nothing known. */
export const readCursor = (text: string | null): Cursor | null => {
  if (text === null) return null
  try {
    return v.parse(cursorSchema, JSON.parse(text))
  } catch {
    return null
  }
}

export const writeCursor = (cursor: Cursor): string => JSON.stringify(cursor)

/** A little longer than threads are read again. */
const knownForMs = 8 * 86_400_000
const mostPerThread = 500
const mostPosts = 3000

const brief = (uri: string): string | null => {
  const parts = postPartsOf(uri)
  return parts && `${parts.did}/${parts.rkey}`
}

/** Uris of the posts delivered of a thread. */
export const knownOf = (known: Known, rootUri: string): string[] =>
  (known.find(({ root }) => root === rootUri)?.posts ?? []).map((each) => postUriOf(each.slice(0, each.indexOf('/')), each.slice(each.indexOf('/') + 1)))

/** Remembers what was delivered and forgets what is gone, old or too much, oldest threads first. */
export const remember = (known: Known, messages: readonly Message[], gone: ReadonlySet<string>, now: number): Known => {
  const threads = new Map(known.map(({ root, at, posts }) => [root, { at, posts: new Set(posts) }]))
  for (const message of messages) {
    const post = brief(message.uri)
    if (post === null || message.arrivedAt < now - knownForMs) continue
    const root = message.threadId.slice(message.threadId.indexOf(':') + 1)
    const thread = threads.get(root) ?? { at: 0, posts: new Set<string>() }
    if (thread.posts.size < mostPerThread) thread.posts.add(post)
    threads.set(root, { ...thread, at: Math.max(thread.at, message.arrivedAt) })
  }
  let posts = 0
  return [...threads].map(([root, thread]) => ({ root, at: thread.at, posts: [...thread.posts].filter((post) => !gone.has(post)) }))
    .filter((thread) => thread.posts.length > 0 && thread.at >= now - knownForMs)
    .sort((one, other) => other.at - one.at)
    .filter((thread) => (posts += thread.posts.length) <= mostPosts)
}

/** The same short names `remember` keeps. */
export const briefly = (uris: readonly string[]): ReadonlySet<string> => new Set(uris.flatMap((uri) => brief(uri) ?? []))
