/** Reads again what may have changed without a new comment: the threads worth it, what is held, what is recent. */
import type { Own } from './own.ts'
import type { CommentEntity } from './entities.ts'
import { postIdIn } from './ids.ts'
import { isNews, type Known, type KnownComment } from './known.ts'
import { atOnce, listAll, listArticle, listByIds, type Sight } from './list.ts'
import { utc } from './ids.ts'

const mostArticles = 10
const mostPages = 5
const mostHeldPages = 3
const recentMs = 3 * 86_400_000

export interface Swept {
  /** Not delivered before, or different now. */
  readonly found: readonly CommentEntity[]
  /** Numbers of comments the site no longer shows: deleted, spam or in the trash. */
  readonly gone: readonly number[]
}

/** What was known and did not come again is asked for by number: a list may have moved under our hands. */
const check = async (own: Own, sight: Sight, known: Known, seen: readonly CommentEntity[], missing: readonly KnownComment[]): Promise<Swept> => {
  const asked = missing.slice(0, atOnce).map(({ id }) => id)
  const still = await listByIds(own.api, sight, asked)
  const there = new Set(still.map(({ id }) => id))
  return { found: [...seen, ...still].filter((comment) => isNews(known, comment)), gone: asked.filter((id) => !there.has(id)) }
}

/** An article's comments as they are now. */
export const rereadArticle = async (own: Own, sight: Sight, known: Known, post: number): Promise<Swept> => {
  const read = await listArticle(own.api, sight, post, mostPages)
  const seen = new Set(read?.comments.map(({ id }) => id))
  const missing = read?.isWhole === false ? [] : [...known.values()].filter((one) => one.post === post && !seen.has(one.id))
  return check(own, sight, known, read?.comments ?? [], missing)
}

/** Reads at most ten watched threads; `read` names those that were. */
export const rereadWatched = async (own: Own, sight: Sight, known: Known, watched: readonly string[]): Promise<Swept & { readonly read: readonly string[] }> => {
  const read = watched.slice(0, mostArticles)
  const swept: Swept[] = []
  for (const uri of read) {
    const post = postIdIn(own.site, uri)
    if (post !== null) swept.push(await rereadArticle(own, sight, known, post))
  }
  return { read, found: swept.flatMap(({ found }) => found), gone: swept.flatMap(({ gone }) => gone) }
}

/** A comment held, approved or edited later keeps its old date: no news tell of it. */
export const sweep = async (own: Own, sight: Sight, known: Known, now: number): Promise<Swept> => {
  const held = sight === 'all' ? await listAll(own.api, sight, { status: 'hold', orderby: 'date_gmt', order: 'desc' }, mostHeldPages) : { comments: [], isWhole: true }
  const from = Math.floor((now - recentMs) / 1000) * 1000
  const recent = await listAll(own.api, sight, { after: utc(from), orderby: 'date_gmt', order: 'asc' }, mostPages)
  const seen = new Map([...held.comments, ...recent.comments].map((comment) => [comment.id, comment]))
  const missing = [...known.values()].filter(({ id, at, wasHeld }) => !seen.has(id) && ((wasHeld && held.isWhole) || (at > from && recent.isWhole)))
  return check(own, sight, known, [...seen.values()], missing)
}
