/** Tells the written-down world as the server's posts and events, counted back from the moment it was added. */
import { entitiesOf } from '../entities.ts'
import { origin, type WireEvent, type WirePerson, type WirePost } from '../wire.ts'
import { clockOf, type Clock } from './clock.ts'
import { elsewhere, passedOn } from './elsewhere.ts'
import { follows, likes } from './events.ts'
import { nora, people } from './people.ts'
import type { ScriptedPerson } from './person.ts'
import { agoMs, type ScriptedThread } from './script.ts'
import { threads } from './threads.ts'

export interface ToldThread {
  readonly id: string
  readonly by: string
  readonly isDirect: boolean
}

export interface Told {
  /** When it was added (ms since epoch). */
  readonly addedAt: number
  /** By id. */
  readonly people: ReadonlyMap<string, WirePerson>
  readonly threads: ReadonlyMap<string, ToldThread>
  readonly posts: ReadonlyMap<string, WirePost>
  /** Who passed on something of somebody else's, and when. */
  readonly passedOn: readonly { readonly by: string; readonly at: number }[]
  /** Numbered up to -1, oldest first. */
  readonly events: readonly WireEvent[]
}

/** The id of the person whose account this is. */
export const me = 'nora'
/** An answer's id comes from its item, so that sending twice gives one post. */
export const answerId = (itemId: string): string => `${origin}/posts/answers/${encodeURIComponent(itemId)}`
/** `path` is 'thread/key'. */
const postId = (path: string): string => `${origin}/posts/${path}`
const rootId = ({ key }: ScriptedThread): string => postId(`${key}/root`)

const dictionary: ReadonlyMap<string, ScriptedPerson> = new Map([[me, nora], ...Object.entries<ScriptedPerson>(people)])
const idsByHandle: ReadonlyMap<string, string> = new Map([...dictionary].map(([key, { handle }]) => [handle, key]))

/** The person a handle belongs to, or undefined. */
export const idOfHandle = (handle: string): string | undefined => idsByHandle.get(handle)
/** What somebody usually writes in, or null. */
export const languageOf = (id: string): string | null => dictionary.get(id)?.language ?? null

const toldPerson = (key: string, { handle, name, bio, counts: [followers, following, posts], isBot }: ScriptedPerson): WirePerson =>
  ({ id: key, handle, name, bio, isBot: isBot ?? false, followers, following, posts })

const toldThread = (thread: ScriptedThread): ToldThread =>
  ({ id: rootId(thread), by: thread.posts[0]?.by ?? me, isDirect: thread.isDirect ?? false })

const imageUrl = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg.replaceAll('\n', ''))}`

const keyAt = ({ posts }: ScriptedThread, index: number): string => (index === 0 ? 'root' : posts[index]?.key ?? String(index))
/** 'thread/key' → who wrote it. */
const authors: ReadonlyMap<string, string> = new Map([...threads, ...elsewhere].flatMap((thread) =>
  thread.posts.map(({ by }, index) => [`${thread.key}/${keyAt(thread, index)}`, by])))

const toldPosts = (thread: ScriptedThread, clock: Clock): WirePost[] => thread.posts.map((post, index): WirePost => {
  // What was deleted is only known to have been there.
  const text = post.deleted === undefined ? post.text : ''
  return {
    id: postId(`${thread.key}/${keyAt(thread, index)}`),
    thread: rootId(thread),
    by: post.by,
    text,
    entities: entitiesOf(text, idOfHandle),
    language: post.language ?? languageOf(post.by),
    answers: index === 0 ? null : postId(`${thread.key}/${post.to ?? keyAt(thread, index - 1)}`),
    quotes: post.quotes === undefined ? null : { post: postId(post.quotes), by: authors.get(post.quotes) ?? me },
    audience: thread.isDirect ? 'two-of-us' : 'everybody',
    warning: post.warning ?? null,
    images: post.image ? [{ url: imageUrl(post.image.svg), alt: post.image.alt }] : [],
    at: clock(post.ago),
    edited: post.edited ? { at: clock(post.edited.ago), before: post.edited.before } : null,
    deletedAt: post.deleted === undefined ? null : clock(post.deleted),
  }
})

const clockFor = ({ posts: [first], hour }: ScriptedThread, addedAt: number): Clock =>
  clockOf(addedAt, first && hour !== undefined ? { ago: first.ago, hour } : undefined)

/** The whole world as it stood when it was added (`addedAt`, ms since epoch). The same every time in one time zone. */
export const tellWorld = (addedAt: number): Told => {
  const clock = clockOf(addedAt)
  const clocks = new Map(threads.map((thread) => [thread.key, clockFor(thread, addedAt)]))
  const clockAt = (key: string): Clock => clocks.get(key) ?? clock
  const told = threads.map((thread) => ({ thread, posts: toldPosts(thread, clockAt(thread.key)) }))
  const far = elsewhere.flatMap((thread) => toldPosts(thread, clock))
  const posts = [...told.flatMap(({ posts: own }) => own), ...far]
  // Numbered as written: the numbers must not change where the time zone does.
  const events = [
    ...told.flatMap(({ thread, posts: own }) => own.map(({ id, at }, index) =>
      ({ ago: thread.posts[index]?.ago ?? '0m', event: { what: 'post' as const, at, post: id } }))),
    ...follows.map(({ by, ago }) => ({ ago, event: { what: 'follow' as const, at: clock(ago), by } })),
    ...likes.map(({ by, ago, post, isRepost }) => ({
      ago, event: { what: 'like' as const, at: clockAt(post.split('/')[0] ?? '')(ago), by, post: postId(post), isRepost: isRepost ?? false },
    })),
  ].sort((a, b) => agoMs(b.ago) - agoMs(a.ago)).map(({ event }) => event)
  return {
    addedAt,
    people: new Map([...dictionary].map(([key, person]) => [key, toldPerson(key, person)])),
    threads: new Map([...threads, ...elsewhere].map((thread) => [rootId(thread), toldThread(thread)])),
    posts: new Map(posts.map((post) => [post.id, post])),
    passedOn: passedOn.map(({ by, ago }) => ({ by, at: clock(ago) })),
    events: events.map((event, index) => ({ ...event, number: index - events.length })),
  }
}
