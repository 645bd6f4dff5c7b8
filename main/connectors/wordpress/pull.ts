/**
 * One bounded step of reading. First the newest page, then, step by step, the past; whenever a minute has passed or the
 * past is not wanted, what is new. Then, in quiet, what may have changed without a new comment.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Account } from '#domain/account'
import type { Batch, Progress } from '#domain/batch'
import { failed, failureOf } from '../../failed.ts'
import type { PullRequest, Session } from '../connector.ts'
import { gather } from './batch.ts'
import type { PasswordCredential } from './credential.ts'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import type { CommentEntity } from './entities.ts'
import { isOfOneThing } from './failure.ts'
import { commentUri, idOf, timeOf, utc } from './ids.ts'
import { abilitiesOf, limits } from './info.ts'
import { isNews, remember, unpackKnown } from './known.ts'
import { listByIds, listComments, type Listing } from './list.ts'
import { checkOwn, openOwn, ownNameOf, readOwnUser, sightOf, type Own } from './own.ts'
import { addNews, addPast, askNews, begin, hasPast, type Page } from './place.ts'
import { rereadArticle, rereadWatched, sweep, type Swept } from './sweep.ts'

const newsEveryMs = 60_000
const sweepEveryMs = 5 * 60_000
const meEveryMs = 3_600_000
const mostTorn = 2

/** One step at work: where it leads, and what it found on the way. */
interface Step { readonly after: Cursor; readonly found: readonly CommentEntity[]; readonly gone: readonly number[]; readonly read: readonly string[] }

const pageOf = ({ comments, isFull }: Listing): Page => ({ times: comments.map(({ date_gmt: at }) => timeOf(at) ?? 0), isFull })

const readMe = async (own: Own): Promise<Cursor['me']> => {
  const user = await readOwnUser(own.api)
  checkOwn(own, user)
  return { name: ownNameOf(user), sight: sightOf(user) }
}

const readFirst = async (own: Own, me: Cursor['me'], now: number): Promise<Step> => {
  const listing = await listComments(own.api, me.sight, { orderby: 'date_gmt', order: 'desc', page: 1 })
  const after: Cursor = { version: 1, me, meAt: now, place: begin(pageOf(listing), now), newsAt: now, sweptAt: now, left: [], torn: [], known: unpackKnown([]) }
  return { after, found: listing.comments, gone: [], read: [] }
}

const readNews = async (own: Own, cursor: Cursor, now: number): Promise<Step> => {
  const { at, page } = askNews(cursor.place)
  const listing = await listComments(own.api, cursor.me.sight, { after: utc(at), orderby: 'date_gmt', order: 'asc', page })
  return { after: { ...cursor, newsAt: now, place: addNews(cursor.place, pageOf(listing)) }, found: listing.comments, gone: [], read: [] }
}

const readPast = async (own: Own, cursor: Cursor): Promise<Step> => {
  const { at, page } = cursor.place.past ?? { at: 0, page: 1 }
  const listing = await listComments(own.api, cursor.me.sight, { before: utc(at), orderby: 'date_gmt', order: 'desc', page })
  return { after: { ...cursor, place: addPast(cursor.place, pageOf(listing)) }, found: listing.comments, gone: [], read: [] }
}

const together = (step: Step, ...more: readonly Swept[]): Step =>
  ({ ...step, found: [...step.found, ...more.flatMap(({ found }) => found)], gone: [...step.gone, ...more.flatMap(({ gone }) => gone)] })

/** Whole articles, where answers came to something older than what has been read: whose turn it is depends on all of it. */
const mend = async (own: Own, step: Step): Promise<Step> => {
  const posts = step.after.torn.slice(0, mostTorn)
  const swept: Swept[] = []
  for (const post of posts) swept.push(await rereadArticle(own, step.after.me.sight, step.after.known, post))
  return together({ ...step, after: { ...step.after, torn: step.after.torn.slice(mostTorn) } }, ...swept)
}

/** What may have changed without a new comment. */
const lookAgain = async (own: Own, step: Step, watched: readonly string[], now: number): Promise<Step> => {
  const { after: { me, known, sweptAt } } = step
  const reread = await rereadWatched(own, me.sight, known, watched)
  const isDue = now - sweptAt >= sweepEveryMs
  const swept = isDue ? [await sweep(own, me.sight, known, now)] : []
  return { ...together(step, reread, ...swept), read: reread.read, after: { ...step.after, sweptAt: isDue ? now : sweptAt } }
}

const progressOf = (before: Cursor | null, { place }: Cursor, since: number, news: number): Progress | null => {
  const reachedAt = Math.max(since, place.past === null ? since : place.reachedAt)
  if (before === null) return { phase: 'recent', seen: place.seen, reachedAt, untilAt: since }
  if (hasPast(before.place, since)) return { phase: 'past', seen: place.seen, reachedAt, untilAt: since }
  return news > 0 ? { phase: 'new', seen: news, reachedAt: null, untilAt: null } : null
}

/** Name or part in the site changed since sign-in: the account as it is now, else null. */
const changed = (account: Account, { me: { name, sight } }: Cursor): Account | null => {
  const now = { ...account, name, abilities: abilitiesOf({ canReply: true, canModerate: sight === 'all' }), limits }
  return isDeepStrictEqual(now, account) ? null : now
}

/** Articles with answers to what was never delivered. */
const tornIn = (cursor: Cursor, delivered: readonly CommentEntity[]): number[] => {
  const here = new Set(delivered.map(({ id }) => id))
  return delivered.filter(({ parent }) => parent > 0 && !here.has(parent) && !cursor.known.has(parent)).map(({ post }) => post)
}

const pullAs = async (session: Session, credential: PasswordCredential, { cursor: text, since, watched, fillsPast }: PullRequest, trustsMe: boolean): Promise<Batch> => {
  const now = session.now()
  const own = openOwn(session, credential)
  const before = readCursor(text)
  const isKnown = trustsMe && before !== null && now - before.meAt < meEveryMs
  const me = isKnown ? before.me : await readMe(own)
  const cursor = before && { ...before, me, meAt: isKnown ? before.meAt : now }

  const wantsPast = cursor !== null && fillsPast && hasPast(cursor.place, since)
  const wantsNews = cursor !== null && (cursor.place.news !== null || !wantsPast || now - cursor.newsAt >= newsEveryMs)
  const isOwed = cursor !== null && cursor.left.length > 0
  let step: Step
  if (cursor === null) step = await readFirst(own, me, now)
  else if (isOwed) step = { after: { ...cursor, left: cursor.left.slice(100) }, found: await listByIds(own.api, me.sight, cursor.left), gone: [], read: [] }
  else if (wantsNews) step = await readNews(own, cursor, now)
  else step = await readPast(own, cursor)
  const isQuiet = wantsNews && !isOwed && step.after.place.news === null
  if (isQuiet && !wantsPast) step = await mend(own, step)
  if (isQuiet) step = await lookAgain(own, step, watched, now)

  const found = [...new Map(step.found.map((comment) => [comment.id, comment])).values()].filter((comment) => isNews(step.after.known, comment))
  const { content, delivered, left } = await gather(session.account, own.site, found)
  const gone = [...new Set(step.gone)]
  const next: Cursor = {
    ...step.after, left: [...step.after.left, ...left], known: remember(step.after.known, delivered, gone),
    torn: [...new Set([...step.after.torn, ...tornIn(step.after, delivered)])],
  }
  const isPastOver = !fillsPast || !hasPast(next.place, since)
  return {
    ...content,
    account: changed(session.account, next),
    gone: gone.flatMap((id) => {
      const post = step.after.known.get(id)?.post
      return post === undefined ? [] : [{ messageId: idOf(commentUri(own.site, post, id)), at: now }]
    }),
    readThreadIds: [...step.read.map(idOf)],
    cursor: writeCursor(next),
    hasMore: next.left.length > 0 || next.place.news !== null || !isPastOver || next.torn.length > 0,
    progress: progressOf(before, next, since, delivered.length),
  }
}

/**
 * One step from the request's cursor; asking again with the batch's cursor goes on from there. A no is asked about anew as
 * who the user is now: they may have lost or won a part in the site. It never pauses the account: Kith asked for lists only.
 */
export const pullComments = async (session: Session, credential: PasswordCredential, request: PullRequest): Promise<Batch> => {
  const isNo = (error: unknown): boolean => isOfOneThing(error) && failureOf(error).code !== 'insecure-site'
  return pullAs(session, credential, request, true).catch((error: unknown) => {
    if (!isNo(error)) throw error
    return pullAs(session, credential, request, false)
  }).catch((error: unknown) => {
    throw isNo(error) ? failed('broken', 'site-wall', failureOf(error).detail) : error
  })
}
