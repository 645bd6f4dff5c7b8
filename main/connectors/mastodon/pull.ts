/**
 * One bounded step of reading. First the newest page, then, step by step, the past; whenever a minute has passed or the
 * past is not wanted, what is new. The account's own statuses are read as far back as the notifications, so that nobody
 * seems to wait who was answered elsewhere.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Account } from '#domain/account'
import type { Batch, Progress } from '#domain/batch'
import type { PullRequest, Session } from '../connector.ts'
import { gather } from './batch.ts'
import { fetchContext } from './context.ts'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import type { StatusEntity } from './entities.ts'
import { asReading } from './failure.ts'
import { idOf, uriOf } from './ids.ts'
import { limitsOf, readServer } from './instance.ts'
import { remember, unpackKnown } from './known.ts'
import { rootUriOfThread, type Deed } from './map.ts'
import { openOwn, type Own } from './own.ts'
import { readNotices, readOwn, type Notice, type OwnItem } from './pages.ts'
import { handleOf, personIdOf } from './people.ts'
import { addNews, addPast, askNews, begin, hasPast, type Place } from './place.ts'
import { readPreviewCursor } from './preview-cursor.ts'
import { newShelf, put, putPerson, resolveMentions, type Shelf } from './shelf.ts'
import { nothingWatched, readStatuses, readWatched } from './watch.ts'

const newsEveryMs = 60_000
const serverEveryMs = 86_400_000
const mostOwnPages = 2
/** Statuses that had to wait, taken up again in one step. */
const mostLeft = 40
/** What an edit of something quoted or boosted tells is no word to the account. */
const conversational = new Set(['mention', 'quote'])
const updates = new Set(['update', 'quoted_update'])
const deeds = new Set(['favourite', 'reblog', 'follow', 'follow_request'])

/** One step at work. */
interface Step {
  readonly own: Own
  readonly shelf: Shelf
  readonly hasGroups: boolean
  readonly wanted: Map<string, StatusEntity>
  readonly arrivals: Map<string, number>
  readonly deeds: Deed[]
  readonly isKnown: (uri: string) => boolean
}

const want = (step: Step, status: StatusEntity): void => {
  put(step.shelf, status)
  if (!status.reblog) step.wanted.set(status.id, status)
}

/** Types nobody knows are left out: servers of all kinds add their own. */
const takeNotices = (step: Step, fresh: readonly Notice[]): void => {
  for (const { type, at, people, status } of fresh) {
    if (status && conversational.has(type)) {
      want(step, status)
      step.arrivals.set(status.uri, at)
    } else if (status && updates.has(type) && step.isKnown(status.uri)) want(step, status)
    for (const person of deeds.has(type) ? people : []) {
      putPerson(step.shelf, person)
      // snac shows what was boosted inside the boost.
      step.deeds.push({ type, at, by: personIdOf(person, step.shelf.me), statusUri: uriOf(status?.reblog?.uri ?? status?.uri) })
    }
  }
}

const takeOwn = (step: Step, items: readonly OwnItem[]): void => {
  for (const { status } of items) if (personIdOf(status.account, step.shelf.me) === step.shelf.me.personId) want(step, status)
}

const ownPage = ({ own }: Step, asking: Parameters<typeof readOwn>[2]) => readOwn(own.api, own.entity.id, asking)

/** Reads own statuses back to `downTo`, or as far as one step goes. */
const readOwnPast = async (step: Step, from: Place, downTo: number): Promise<Place> => {
  let place = from
  for (let page = 0; page < mostOwnPages && place.next !== null && hasPast(place, downTo); page += 1) {
    const read = addPast(place, await ownPage(step, { maxId: place.next }))
    takeOwn(step, read.fresh)
    ;({ place } = read)
  }
  return place
}

const firstStep = async (step: Step, now: number): Promise<Pick<Cursor, 'notices' | 'own' | 'newsAt'>> => {
  const notices = begin(await readNotices(step.own.api, step.hasGroups, {}), now)
  takeNotices(step, notices.fresh)
  const own = begin(await ownPage(step, {}), now)
  takeOwn(step, own.fresh)
  return { newsAt: now, notices: notices.place, own: own.place }
}

const newsStep = async (step: Step, cursor: Cursor, now: number): Promise<Cursor> => {
  const notices = addNews(cursor.notices, await readNotices(step.own.api, step.hasGroups, askNews(cursor.notices)))
  takeNotices(step, notices.fresh)
  let { own } = cursor
  for (let pages = 0; pages < mostOwnPages && (pages === 0 || own.hasNewer); pages += 1) {
    const read = addNews(own, await ownPage(step, askNews(own)))
    takeOwn(step, read.fresh)
    own = read.place
  }
  return { ...cursor, newsAt: now, notices: notices.place, own }
}

const pastStep = async (step: Step, cursor: Cursor, since: number): Promise<Cursor> => {
  const target = hasPast(cursor.notices, since) ? cursor.notices.reachedAt : since
  const own = await readOwnPast(step, cursor.own, target)
  if (hasPast(own, target) || cursor.notices.next === null || !hasPast(cursor.notices, since)) return { ...cursor, own }
  const notices = addPast(cursor.notices, await readNotices(step.own.api, step.hasGroups, { maxId: cursor.notices.next }))
  takeNotices(step, notices.fresh)
  return { ...cursor, notices: notices.place, own }
}

const isFilled = ({ notices, own }: Cursor, since: number): boolean => !hasPast(notices, since) && !hasPast(own, since)
const hasNewer = ({ notices, own }: Cursor): boolean => notices.hasNewer || own.hasNewer

const progressOf = (before: Cursor | null, after: Cursor, since: number, news: number): Progress | null => {
  const { seen, reachedAt } = after.notices
  const at = Math.max(since, ...[after.notices, after.own].filter((place) => hasPast(place, since)).map((place) => place.reachedAt))
  if (before === null) return { phase: 'recent', seen, reachedAt: Math.max(since, reachedAt), untilAt: since }
  if (!isFilled(before, since)) return { phase: 'past', seen, reachedAt: at, untilAt: since }
  return news > 0 ? { phase: 'new', seen: news, reachedAt: null, untilAt: null } : null
}

/** Handle, name or limits changed since sign-in: the account as it is now, else null. */
const changed = (account: Account, { entity, name }: Own, cursor: Cursor): Account | null => {
  const now = { ...account, handle: handleOf(entity.acct, cursor.server.domain), name, limits: limitsOf(cursor.server) }
  return isDeepStrictEqual(now, account) ? null : now
}

/** One step from the request's cursor; asking again with the batch's cursor goes on from there. */
export const pull = async (session: Session, { cursor: text, since, watched, fillsPast }: PullRequest): Promise<Batch> => {
  const now = session.now()
  const before = readCursor(text)
  const own = await openOwn(session)
  const isServerKnown = before !== null && now - before.serverAt < serverEveryMs
  const server = isServerKnown ? before.server : await asReading(readServer(own.api, own.api.origin))
  const serverAt = isServerKnown ? before.serverAt : now
  const known = before?.known ?? readPreviewCursor(text)?.known ?? unpackKnown([])
  const me = { id: own.entity.id, personId: session.account.personId, url: own.entity.url ?? null, domain: server.domain, saysDirect: server.saysDirect }
  const shelf = newShelf(me, before?.names ?? [])
  putPerson(shelf, own.entity)
  const step: Step = { own, shelf, hasGroups: server.hasGroups, wanted: new Map(), arrivals: new Map(), deeds: [], isKnown: (uri) => known.posts.has(uri) }

  const owed = before?.left ?? []
  const wantsPast = before !== null && fillsPast && !isFilled(before, since)
  const wantsNews = before !== null && (hasNewer(before) || !wantsPast || now - before.newsAt >= newsEveryMs)
  const begun = before ?? { version: 1 as const, server, serverAt, left: [], names: [], known, ...await firstStep(step, now) }
  let after: Cursor = { ...begun, server, serverAt }
  // What an earlier step could not take along comes before anything new.
  if (owed.length > 0) for (const status of await readStatuses(own.api, owed.slice(0, mostLeft))) want(step, status)
  else if (wantsNews) after = await newsStep(step, after, now)
  else if (wantsPast) after = await pastStep(step, after, since)

  const isQuiet = before !== null && owed.length === 0 && wantsNews && !hasNewer(after)
  const asked = isQuiet ? watched : []
  const seen = asked.length === 0 ? nothingWatched : await readWatched(own.api, shelf, asked.map(rootUriOfThread), known, now)
  for (const status of seen.found) want(step, status)
  const wanted = [...step.wanted.values()]
  await fetchContext(own.api, shelf, wanted)
  await resolveMentions(own.api, shelf, shelf.statuses.values(), server.hasBulk)
  const { content, delivered, left } = await gather({ api: own.api, shelf, account: session.account, known, wanted, arrivals: step.arrivals, deeds: step.deeds })

  const read = new Set(seen.read)
  const next: Cursor = {
    ...after, left: [...left, ...owed.slice(mostLeft)], names: [...shelf.actors],
    known: remember(known, delivered, new Set(seen.gone), new Set(watched.map(rootUriOfThread)), now),
  }
  return {
    ...content,
    account: changed(session.account, own, next),
    gone: seen.gone.map((uri) => ({ messageId: idOf(uri), at: now })),
    followerSnapshot: null,
    readThreadIds: asked.filter((uri) => read.has(rootUriOfThread(uri))).map(idOf),
    cursor: writeCursor(next),
    hasMore: next.left.length > 0 || hasNewer(next) || (fillsPast && !isFilled(next, since)),
    progress: progressOf(before, next, since, wanted.length + step.deeds.length),
  }
}
