/** Lists of comments as a site gives them. */
import * as v from 'valibot'
import type { Api } from './api.ts'
import { readComments, type CommentEntity } from './entities.ts'
import { isOfOneThing } from './failure.ts'

/** More is refused: https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/ */
export const atOnce = 100

const fields = 'id,post,parent,author,author_name,author_email,author_url,author_avatar_urls,date_gmt,content,link,status,type,_links,_embedded'

export interface Listing { readonly comments: readonly CommentEntity[]; readonly isFull: boolean }

/** `all`: a moderator, who sees e-mails and what is held; `shown`: who writes on the site; `comments`: who only comments there, and may not ask for pingbacks. */
export const sightSchema = v.picklist(['all', 'shown', 'comments'])
export type Sight = v.InferOutput<typeof sightSchema>

const viewOf = (sight: Sight): Readonly<Record<string, string>> => ({
  _embed: 'up', _fields: fields, ...(sight === 'comments' ? {} : { type: 'all' }), ...(sight === 'all' ? { context: 'edit', status: 'all' } : {}),
})

export const listComments = async (api: Api, sight: Sight, params: Readonly<Record<string, string | number>>): Promise<Listing> => {
  const { headers, data } = await api.get('/wp/v2/comments', { ...viewOf(sight), per_page: atOnce, ...params })
  const pages = Number(headers.get('x-wp-totalpages') ?? Number.NaN)
  const count = Array.isArray(data) ? data.length : 0
  // The header is lost behind some caches: then a full page may have one after it.
  return { comments: readComments(data), isFull: Number.isFinite(pages) ? Number(params['page'] ?? 1) < pages : count >= atOnce }
}

/** At most `mostPages`; `isWhole` where that was all. */
export const listAll = async (api: Api, sight: Sight, params: Readonly<Record<string, string | number>>, mostPages: number): Promise<{ comments: CommentEntity[]; isWhole: boolean }> => {
  const comments = new Map<number, CommentEntity>()
  for (let page = 1; page <= mostPages; page += 1) {
    const listing = await listComments(api, sight, { ...params, page })
    for (const comment of listing.comments) comments.set(comment.id, comment)
    if (!listing.isFull) return { comments: [...comments.values()], isWhole: true }
  }
  return { comments: [...comments.values()], isWhole: false }
}

/** By number, at most a hundred; what the site does not show (deleted, spam, trash) is left out. */
export const listByIds = async (api: Api, sight: Sight, ids: readonly number[]): Promise<CommentEntity[]> =>
  (ids.length === 0 ? [] : [...(await listComments(api, sight, { include: ids.slice(0, atOnce).join(',') })).comments])

/** Everything under an article; null where it is not there to be read any more. */
export const listArticle = async (api: Api, sight: Sight, post: number, mostPages: number): Promise<{ comments: CommentEntity[]; isWhole: boolean } | null> => {
  try {
    return await listAll(api, sight, { post, orderby: 'date_gmt', order: 'asc' }, mostPages)
  } catch (error) {
    if (isOfOneThing(error)) return null
    throw error
  }
}
