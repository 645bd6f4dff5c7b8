/** What a site says, read leniently: only what a comment cannot be without is required. https://developer.wordpress.org/rest-api/reference/comments/ */
import * as v from 'valibot'
import { failed } from '../../failed.ts'

const text = (most: number) => v.pipe(v.fallback(v.string(), ''), v.transform((value) => value.slice(0, most)))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const number = v.fallback(count, 0)
const rendered = v.fallback(v.object({ rendered: text(400_000), raw: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(400_000))), null) }), { rendered: '', raw: null })

/** The article as it comes along with each of its comments; another shape where it may not be read. */
const embeddedArticle = v.object({
  id: count, link: text(8000), title: v.fallback(v.object({ rendered: text(20_000) }), { rendered: '' }), author: v.fallback(v.nullable(count), null),
})

export const commentSchema = v.object({
  id: v.pipe(count, v.minValue(1)), post: count, parent: number, author: number,
  author_name: text(1000), author_email: text(500), author_url: text(4000),
  author_avatar_urls: v.fallback(v.record(v.string(), v.string()), {}),
  date_gmt: v.string(), content: rendered, link: text(8000), status: text(50), type: text(50),
  _embedded: v.fallback(v.object({ up: v.fallback(v.array(v.unknown()), []) }), { up: [] }),
})
export type CommentEntity = v.InferOutput<typeof commentSchema>
export type ArticleEntity = v.InferOutput<typeof embeddedArticle>

export const articleOf = ({ _embedded, post }: CommentEntity): ArticleEntity | null => {
  const read = v.safeParse(embeddedArticle, _embedded.up[0])
  return read.success && read.output.id === post ? read.output : null
}

export const userSchema = v.object({
  id: v.pipe(count, v.minValue(1)), name: text(1000), slug: text(500), username: text(500), link: text(4000), url: text(4000),
  // An empty list where there are none: PHP.
  capabilities: v.fallback(v.record(v.string(), v.unknown()), {}),
})
export type UserEntity = v.InferOutput<typeof userSchema>

/** https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
export const indexSchema = v.object({
  name: text(1000), home: text(4000), url: text(4000), namespaces: v.array(v.string()),
  authentication: v.fallback(v.object({
    'application-passwords': v.fallback(v.object({ endpoints: v.object({ authorization: v.pipe(v.string(), v.maxLength(4000)) }) }), { endpoints: { authorization: '' } }),
  }), { 'application-passwords': { endpoints: { authorization: '' } } }),
})
export type SiteIndex = v.InferOutput<typeof indexSchema>

export const introspectSchema = v.object({ uuid: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/u)) })

/** Rejects with `broken`/`bad-answer` where the answer is none of this shape. */
export const readAs = <S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> => {
  const read = v.safeParse(schema, answer)
  if (!read.success) throw failed('broken', 'bad-answer', read.issues[0].message)
  return read.output
}

/** What plugins keep as comments and is none (orders, notes between editors) is left out. */
const wanted = new Set(['', 'comment', 'review', 'pingback', 'trackback', 'webmention'])
export const isPing = ({ type }: Pick<CommentEntity, 'type'>): boolean => type === 'pingback' || type === 'trackback' || type === 'webmention'

/** What can be read of a list. Rejects with `broken`/`bad-answer` where it is no list at all. */
export const readComments = (answer: unknown): CommentEntity[] => readAs(v.array(v.unknown()), answer).flatMap((item) => {
  const read = v.safeParse(commentSchema, item)
  return read.success && wanted.has(read.output.type) ? [read.output] : []
})
