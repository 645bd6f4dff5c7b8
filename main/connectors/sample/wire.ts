/** What travels between the made-up server and its connector. */
import * as v from 'valibot'

export const origin = 'https://sample.kith.invalid'
/** The longest answer the made-up network takes, in graphemes. */
export const longestAnswer = 500
/** How many pictures go along with an answer, and how large each may be (bytes). */
export const mostPictures = 4
export const largestPicture = 1_000_000

export const wirePersonSchema = v.object({
  id: v.string(),
  handle: v.string(),
  name: v.string(),
  bio: v.string(),
  isBot: v.boolean(),
  followers: v.number(),
  following: v.number(),
  posts: v.number(),
})

/** `from` and `to` count UTF-16 units. A mention's value is a person's id. */
const entitySchema = v.object({ kind: v.picklist(['link', 'mention', 'tag']), from: v.number(), to: v.number(), value: v.string() })

export const wirePostSchema = v.object({
  id: v.string(),
  /** Id of the post at its root. */
  thread: v.string(),
  /** Id of a person. */
  by: v.string(),
  text: v.string(),
  entities: v.array(entitySchema),
  language: v.nullable(v.string()),
  answers: v.nullable(v.string()),
  quotes: v.nullable(v.object({ post: v.string(), by: v.string() })),
  audience: v.picklist(['everybody', 'two-of-us']),
  warning: v.nullable(v.string()),
  images: v.array(v.object({ url: v.string(), alt: v.string() })),
  at: v.number(),
  edited: v.nullable(v.object({ at: v.number(), before: v.string() })),
  deletedAt: v.nullable(v.number()),
})

/** What happened, in the order the server learned of it; what happened before the world was added has negative numbers. */
const eventSchema = v.variant('what', [
  v.object({ what: v.literal('post'), number: v.number(), at: v.number(), post: v.string() }),
  v.object({ what: v.literal('follow'), number: v.number(), at: v.number(), by: v.string() }),
  v.object({ what: v.literal('like'), number: v.number(), at: v.number(), by: v.string(), post: v.string(), isRepost: v.boolean() }),
])

/** Posts with all they hang under, and everybody in them. */
const gatheredEntries = {
  people: v.array(wirePersonSchema),
  threads: v.array(v.object({ id: v.string(), by: v.string(), isDirect: v.boolean() })),
  posts: v.array(wirePostSchema),
}
export const gatheredSchema = v.object(gatheredEntries)

export const pageSchema = v.object({
  ...gatheredEntries,
  /** Which world this is: one added again is another. */
  world: v.number(),
  events: v.array(eventSchema),
  /** There is more in the direction asked for. */
  hasMore: v.boolean(),
})

export const lookSchema = v.object({
  person: wirePersonSchema,
  /** Newest first; `of` is whom it answers, a person's id. */
  posts: v.array(v.object({ post: wirePostSchema, of: v.nullable(v.string()) })),
  threads: gatheredEntries.threads,
  passedOnAt: v.array(v.number()),
  followsMe: v.boolean(),
})

export const sessionSchema = v.object({ me: wirePersonSchema, since: v.number() })
export const refusalSchema = v.object({ error: v.string() })
export const pictureSchema = v.object({ name: v.string() })
/** Pictures are named as the server named them when it took them. */
export const answerRequestSchema = v.object({
  /** The post it answers, or whom a first word is for (a person's id). */
  to: v.variant('kind', [
    v.object({ kind: v.literal('post'), post: v.string() }),
    v.object({ kind: v.literal('person'), person: v.string(), audience: wirePostSchema.entries.audience }),
  ]),
  text: v.string(), language: v.nullable(v.string()),
  images: v.array(v.object({ name: v.string(), alt: v.string() })),
})

export const wireBarriersSchema = v.object({ isMuted: v.boolean(), isBlocked: v.boolean() })
export const barRequestSchema = v.object({ person: v.string(), barrier: v.picklist(['mute', 'block']), isOn: v.boolean() })

export type WireBarriers = v.InferOutput<typeof wireBarriersSchema>
export type BarRequest = v.InferOutput<typeof barRequestSchema>
export type WirePerson = v.InferOutput<typeof wirePersonSchema>
export type WirePost = v.InferOutput<typeof wirePostSchema>
export type WireEvent = v.InferOutput<typeof eventSchema>
export type Gathered = v.InferOutput<typeof gatheredSchema>
export type Look = v.InferOutput<typeof lookSchema>
export type Page = v.InferOutput<typeof pageSchema>
export type AnswerRequest = v.InferOutput<typeof answerRequestSchema>
