/**
 * One bounded step of reading what strangers may: first somebody's latest statuses, then the replies under them, a few
 * threads at a time. A thread is read when the server counts other replies in it than before, and after a while anyway.
 */
import type { Batch } from '#domain/batch'
import { failed } from '../../failed.ts'
import type { PullRequest, Session } from '../connector.ts'
import { dueThreads, isFirstLook, previewPosts, previewThreads, previewThreadsAtOnce, readThreadsAt } from '../preview.ts'
import type { Api } from './api.ts'
import { gather } from './batch.ts'
import { fetchContext, standingOf } from './context.ts'
import type { StatusEntity } from './entities.ts'
import { asReading } from './failure.ts'
import { idOf } from './ids.ts'
import { readServer } from './instance.ts'
import { remember, unpackKnown } from './known.ts'
import { isOwn } from './own.ts'
import { readOwn } from './pages.ts'
import { personIdOf } from './people.ts'
import { lookUp, openPublicApi } from './preview.ts'
import { readPreviewCursor, writePreviewCursor, type PreviewCursor } from './preview-cursor.ts'
import { newShelf, put, putPerson, resolveMentions, type Shelf } from './shelf.ts'
import { nothingWatched, readWatched } from './watch.ts'

const serverEveryMs = 86_400_000
/** The latest statuses, and answers to others where somebody has replied; with what they answer. */
const readLatest = async (api: Api, shelf: Shelf): Promise<StatusEntity[]> => {
  const { me } = shelf
  const { items } = await readOwn(api, me.id, {}, previewPosts)
  const own = items.map(({ status }) => status).filter((status) => !status.reblog && personIdOf(status.account, me) === me.personId)
  const lively = own.filter(({ inReplyToId, repliesCount }) => !inReplyToId || repliesCount > 0)
  for (const status of lively) put(shelf, status)
  await fetchContext(api, shelf, lively)
  return lively
}

/** One step from the request's cursor. How far back is wanted changes nothing: the latest statuses are all that is looked at. */
export const pullPreview = async (session: Session, request: PullRequest): Promise<Batch> => {
  const { account } = session
  const now = session.now()
  const api = openPublicApi(session, account.service)
  const before = readPreviewCursor(request.cursor)
  const known = before?.known ?? unpackKnown([])
  const isServerKnown = before !== null && now - before.serverAt < serverEveryMs
  const server = isServerKnown ? before.server : await asReading(readServer(api, api.origin))
  const entity = await lookUp(api, account.handle.split('@')[0] ?? '')
  if (!isOwn(entity, api.origin, account.personId)) throw failed('refused', 'unknown-handle', 'the server answered for another account')
  const shelf = newShelf({ id: entity.id, personId: account.personId, url: entity.url ?? null, domain: server.domain, saysDirect: server.saysDirect }, before?.names ?? [])
  putPerson(shelf, entity)

  const isGoingOn = before !== null && before.left.length > 0
  const latest = isGoingOn ? [] : await readLatest(api, shelf)
  const threads = isGoingOn ? before.threads
    : previewThreads(latest.map((status) => ({ root: standingOf(shelf, status, known).rootUri, replies: status.repliesCount })), before?.threads ?? [])
  const due = isGoingOn ? before.left : dueThreads(threads, now)
  // Only what was delivered can be read again: the first step brings the statuses, the next ones what is under them.
  const roots = due.slice(0, previewThreadsAtOnce).filter((root) => known.threads.has(root))
  const seen = roots.length === 0 ? nothingWatched : await readWatched(api, shelf, roots, known, now)
  const wanted = [...latest.filter(({ uri }) => !known.posts.has(uri)), ...seen.found]
  await fetchContext(api, shelf, seen.found)
  await resolveMentions(api, shelf, wanted, server.hasBulk)
  const { content, delivered } = await gather({ api, shelf, account, known, wanted, arrivals: new Map(), deeds: [] })

  const read = new Set(seen.read)
  const after = remember(known, delivered, new Set(seen.gone), new Set(threads.map(({ root }) => root)), now)
  const next: PreviewCursor = {
    version: 'preview-1', server, serverAt: isServerKnown ? before.serverAt : now, names: [...shelf.actors], known: after,
    threads: readThreadsAt(threads, seen.read, now),
    left: due.filter((root) => !read.has(root) && after.threads.has(root)),
  }
  return {
    ...content,
    // Who signs in meanwhile must not be made a preview again.
    account: null,
    gone: seen.gone.map((uri) => ({ messageId: idOf(uri), at: now })),
    followerSnapshot: null,
    readThreadIds: seen.read.map(idOf),
    cursor: writePreviewCursor(next),
    hasMore: next.left.length > 0,
    progress: isFirstLook(before) ? { phase: 'recent', seen: content.messages.length, reachedAt: null, untilAt: null } : null,
  }
}
