/**
 * One bounded step of reading. First the newest page, then, step by step, the past; whenever a minute has passed or
 * the past is not wanted, what is new. The account's own posts are read as far back as the notifications, so that
 * nobody seems to wait who was answered elsewhere.
 */
import { AppBskyFeedDefs, type Agent } from '@atproto/api'
import type { Batch, Progress } from '#domain/batch'
import type { PullRequest, Session } from '../connector.ts'
import { openOwnAgent } from './api.ts'
import { gather } from './batch.ts'
import { fetchContext } from './context.ts'
import { readCrowd } from './crowd.ts'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import { messageIdOf, postPartsOf, threadIdOf } from './ids.ts'
import { remember, type Known } from './known.ts'
import type { Notice } from './map.ts'
import { readNotifications, readOwnFeed, type NoticePage, type OwnItem } from './pages.ts'
import { readPreviewCursor } from './preview-cursor.ts'
import { addNews, addPast, begin, hasPast, type Page, type Place } from './place.ts'
import { fetchPosts, newShelf, put, type Shelf } from './shelf.ts'
import { readWatched, type Watched } from './watch.ts'

const newsEveryMs = 60_000
/** Pages of own posts in one step. */
const mostOwnPages = 4
const conversational = new Set(['mention', 'reply', 'quote'])
/** Posts that had to wait, taken up again in one step. */
const mostLeft = 300
const nothingWatched: Watched = { found: [], gone: [], read: [], whole: [], unfinished: [] }

/** One step at work. */
interface Step {
  readonly agent: Agent
  readonly shelf: Shelf
  readonly ownDid: string
  readonly notices: Notice[]
  /** Posts whose thread around them is wanted. */
  readonly wanted: string[]
  /** Posts wanted as they are. */
  readonly plain: string[]
  /** What a preview of the account delivered before the user signed in. */
  readonly seenBefore: Known
}

const takeNotices = async (step: Step, fresh: readonly { notice: Notice }[], page: NoticePage): Promise<void> => {
  const posts = fresh.filter(({ notice }) => conversational.has(notice.reason) && postPartsOf(notice.uri)).map(({ notice }) => notice.uri)
  step.notices.push(...fresh.map(({ notice }) => notice))
  step.wanted.push(...posts, ...await readCrowd(step.agent, step.shelf, step.ownDid, page))
}

/** Own posts come with their parent and root, as far as the network shows them. */
const takeOwn = (step: Step, items: readonly OwnItem[]): void => {
  for (const { shown } of items) {
    if (shown.post.author.did !== step.ownDid) continue
    put(step.shelf, shown.post)
    step.plain.push(shown.post.uri)
    for (const near of [shown.reply?.parent, shown.reply?.root]) {
      if (AppBskyFeedDefs.isPostView(near)) put(step.shelf, near)
    }
  }
}

const ownPage = (step: Step, next: string | null): Promise<Page<OwnItem>> => readOwnFeed(step.agent, step.ownDid, next)

/** Reads own posts back to `downTo`, or as far as one step goes. */
const readOwnPast = async (step: Step, from: Place, downTo: number): Promise<Place> => {
  let place = from
  for (let page = 0; page < mostOwnPages && hasPast(place, downTo); page += 1) {
    const read = addPast(place, await ownPage(step, place.next))
    takeOwn(step, read.fresh)
    ;({ place } = read)
  }
  return place
}

const firstStep = async (step: Step, now: number): Promise<Cursor> => {
  const page = await readNotifications(step.agent, null)
  const notifications = begin(page, now)
  await takeNotices(step, notifications.fresh, page)
  const own = begin(await ownPage(step, null), now)
  takeOwn(step, own.fresh)
  return {
    version: 2, newsAt: now, unrooted: [], left: [], rereading: [], known: step.seenBefore, notifications: notifications.place,
    own: await readOwnPast(step, own.place, notifications.place.reachedAt),
  }
}

const newsStep = async (step: Step, cursor: Cursor, now: number): Promise<Cursor> => {
  const page = await readNotifications(step.agent, cursor.notifications.gap?.next ?? null)
  const notifications = addNews(cursor.notifications, page)
  await takeNotices(step, notifications.fresh, page)
  let { own } = cursor
  for (let pages = 0; pages < mostOwnPages && (pages === 0 || own.gap); pages += 1) {
    const read = addNews(own, await ownPage(step, own.gap?.next ?? null))
    takeOwn(step, read.fresh)
    own = read.place
  }
  return { ...cursor, newsAt: now, notifications: notifications.place, own }
}

const pastStep = async (step: Step, cursor: Cursor, since: number): Promise<Cursor> => {
  const target = (place: Place): number => (hasPast(place, since) ? place.reachedAt : since)
  const own = await readOwnPast(step, cursor.own, target(cursor.notifications))
  const isBehind = hasPast(own, target(cursor.notifications))
  if (isBehind || !hasPast(cursor.notifications, since)) return { ...cursor, own }
  const page = await readNotifications(step.agent, cursor.notifications.next)
  const notifications = addPast(cursor.notifications, page)
  await takeNotices(step, notifications.fresh, page)
  return { ...cursor, notifications: notifications.place, own: await readOwnPast(step, own, target(notifications.place)) }
}

const isFilled = (cursor: Cursor, since: number): boolean => !hasPast(cursor.notifications, since) && !hasPast(cursor.own, since)
const hasGap = ({ notifications, own }: Cursor): boolean => notifications.gap !== null || own.gap !== null

const progressOf = (before: Cursor | null, after: Cursor, since: number, news: number): Progress | null => {
  const { seen, reachedAt } = after.notifications
  const at = Math.max(since, ...[after.notifications, after.own].filter((place) => hasPast(place, since)).map((place) => place.reachedAt))
  if (before === null) return { phase: 'recent', seen, reachedAt: Math.max(since, reachedAt), untilAt: since }
  if (!isFilled(before, since)) return { phase: 'past', seen, reachedAt: at, untilAt: since }
  return news > 0 ? { phase: 'new', seen: news, reachedAt: null, untilAt: null } : null
}

/** What an earlier step could not take along comes before anything new. */
const isOwed = ({ left, unrooted, rereading }: Cursor): boolean => left.length > 0 || unrooted.length > 0 || rereading.length > 0

const nextOf = (step: Step, before: Cursor | null, wantsNews: boolean, since: number, now: number): Promise<Cursor> => {
  if (before === null) return firstStep(step, now)
  if (isOwed(before)) return Promise.resolve(before)
  return wantsNews ? newsStep(step, before, now) : pastStep(step, before, since)
}

/** Roots to read again in this step: those begun first, else what the store asks for once the news are all read. */
const rootsFor = (before: Cursor | null, after: Cursor, wantsNews: boolean, asked: readonly string[]): readonly string[] => {
  if (before === null) return []
  if (isOwed(before)) return before.left.length > 0 || before.unrooted.length > 0 ? [] : before.rereading
  return wantsNews && !hasGap(after) ? asked : []
}

/** One step from the request's cursor; asking again with the batch's cursor goes on from there. */
export const pull = async (session: Session, request: PullRequest): Promise<Batch> => {
  const now = session.now()
  const { since } = request
  const { account } = session
  const agent = await openOwnAgent(session)
  const ownDid = agent.assertDid
  const before = readCursor(request.cursor)
  const owed = before?.left ?? []
  const climbing = owed.length > 0 ? [] : before?.unrooted ?? []
  const shelf = newShelf()
  const step: Step = { agent, shelf, ownDid, notices: [], wanted: [...climbing], plain: owed.slice(0, mostLeft), seenBefore: readPreviewCursor(request.cursor)?.known ?? [] }
  const wantsPast = before !== null && request.fillsPast && !isFilled(before, since)
  const wantsNews = before !== null && (hasGap(before) || !wantsPast || now - before.newsAt >= newsEveryMs)

  const after = await nextOf(step, before, wantsNews, since, now)
  const roots = rootsFor(before, after, wantsNews, request.watched)
  const watched = roots.length > 0 ? await readWatched(agent, shelf, roots, after.known, ownDid, now) : nothingWatched
  const wanted = [...step.wanted, ...watched.found]
  await fetchPosts(agent, shelf, [...step.plain, ...wanted])
  const climbed = await fetchContext(agent, shelf, wanted)
  // Where climbing goes on from was delivered in the step before.
  const fresh = new Set([...step.plain, ...wanted.filter((uri) => !climbing.includes(uri))])
  const { content, left } = await gather(agent, { shelf, account, ownDid, notices: step.notices, wanted: fresh, known: after.known })

  const rereading = roots.length > 0 ? watched.unfinished : after.rereading
  const next: Cursor = {
    ...after,
    left: [...left, ...owed.slice(mostLeft)],
    unrooted: owed.length > 0 ? after.unrooted : climbed,
    rereading: [...rereading],
    known: remember(after.known, content.messages, new Set(watched.gone),
      { whole: new Set(watched.whole), unfinished: new Set(rereading), watched: new Set(request.watched) }, now),
  }
  return {
    ...content,
    gone: watched.gone.map((uri) => ({ messageId: messageIdOf(uri), at: now })),
    followerSnapshot: null,
    readThreadIds: watched.read.map(threadIdOf),
    cursor: writeCursor(next),
    hasMore: isOwed(next) || hasGap(next) || (request.fillsPast && !isFilled(next, since)),
    progress: progressOf(before, next, since, step.notices.length),
  }
}
