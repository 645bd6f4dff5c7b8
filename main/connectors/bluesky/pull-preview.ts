/**
 * One bounded step of reading what strangers may: somebody's latest posts and the replies under them. A thread is read
 * when the network counts other replies in it than before, and after a while anyway, for what answers an answer.
 */
import { AppBskyFeedDefs, type Agent } from '@atproto/api'
import type { Batch } from '#domain/batch'
import type { PullRequest, Session } from '../connector.ts'
import { dueThreads, isFirstLook, previewPosts, previewThreads, previewThreadsAtOnce, readThreadsAt } from '../preview.ts'
import { openAgent } from './api.ts'
import { gather } from './batch.ts'
import { fetchContext } from './context.ts'
import { messageIdOf, personIdOf, threadIdOf } from './ids.ts'
import { isForSignedInOnly } from './labels.ts'
import { knownOf, remember, wasDelivered, type Known } from './known.ts'
import { rootUriOf, type Post } from './map.ts'
import { readFeed } from './pages.ts'
import { mayBeSeen, openly } from './preview.ts'
import { readPreviewCursor, writePreviewCursor, type PreviewCursor } from './preview-cursor.ts'
import { newShelf, put, type Shelf } from './shelf.ts'
import { readWatched } from './watch.ts'

type Counted = Post & Pick<AppBskyFeedDefs.PostView, 'replyCount'>

/** The latest posts, and answers to others where somebody has replied; with what they answer, which the feed shows along. */
const readLatest = async (agent: Agent, shelf: Shelf, did: string, now: number): Promise<Counted[]> => {
  const { items } = await openly(now, readFeed(agent, did, null, 50))
  const own = items.filter(({ shown }) => !AppBskyFeedDefs.isReasonRepost(shown.reason) && shown.post.author.did === did).slice(0, previewPosts)
  const first = own[0]
  if (first) mayBeSeen(first.shown.post.author)
  const lively = own.filter(({ shown: { post } }) => rootUriOf(post) === post.uri || (post.replyCount ?? 0) > 0)
  for (const { shown } of lively) {
    put(shelf, shown.post)
    for (const near of [shown.reply?.parent, shown.reply?.root]) if (AppBskyFeedDefs.isPostView(near)) put(shelf, near)
  }
  return lively.map(({ shown }) => shown.post)
}

/** Whoever asks that strangers do not see them is not seen here either. */
const isForAll = ({ author }: Post): boolean => !isForSignedInOnly(author)
const withoutHidden = (shelf: Shelf): void => {
  for (const post of shelf.posts.values()) if (!isForAll(post)) shelf.posts.delete(post.uri)
}

const fresh = (known: Known, posts: readonly Post[]): string[] => posts.filter((post) => !wasDelivered(knownOf(known, rootUriOf(post)), post)).map(({ uri }) => uri)

/** One step from the request's cursor. How far back is wanted changes nothing: the latest posts are all that is looked at. */
export const pullPreview = async (session: Session, request: PullRequest): Promise<Batch> => {
  const { account } = session
  const now = session.now()
  const did = account.personId.slice(personIdOf('').length)
  const agent = openAgent(session, account.service)
  const shelf = newShelf()
  const before = readPreviewCursor(request.cursor)
  const known = before?.known ?? []
  const isGoingOn = before !== null && before.left.length > 0
  const latest = isGoingOn ? [] : await readLatest(agent, shelf, did, now)
  const threads = isGoingOn ? before.threads : previewThreads(latest.map((post) => ({ root: rootUriOf(post), replies: post.replyCount ?? 0 })), before?.threads ?? [])
  const due = isGoingOn ? before.left : dueThreads(threads, now)
  const roots = due.slice(0, previewThreadsAtOnce)
  const watched = await readWatched(agent, shelf, roots, known, did, now, isForAll)
  const plain = fresh(known, latest)
  await fetchContext(agent, shelf, [...plain, ...watched.found])
  withoutHidden(shelf)
  const wanted = new Set([...plain, ...watched.found].filter((uri) => shelf.posts.has(uri)))
  const { content } = await gather(agent, { shelf, account, ownDid: did, notices: [], wanted, known })
  const next: PreviewCursor = {
    version: 'preview-1', left: [...watched.unfinished, ...due.slice(previewThreadsAtOnce)],
    threads: readThreadsAt(threads, watched.read, now),
    known: remember(known, content.messages, new Set(watched.gone),
      { whole: new Set(watched.whole), unfinished: new Set(watched.unfinished), watched: new Set(threads.map(({ root }) => root)) }, now),
  }
  return {
    ...content,
    // Who signs in meanwhile must not be made a preview again.
    account: null,
    gone: watched.gone.map((uri) => ({ messageId: messageIdOf(uri), at: now })),
    followerSnapshot: null,
    readThreadIds: watched.read.map(threadIdOf),
    cursor: writePreviewCursor(next),
    hasMore: next.left.length > 0,
    progress: isFirstLook(before) ? { phase: 'recent', seen: content.messages.length, reachedAt: null, untilAt: null } : null,
  }
}
