/** Reads a comment feed: the newest page, and further ones as long as they bring something new. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Batch } from '#domain/batch'
import type { PullRequest, Session } from '../../connector.ts'
import { failed, failureOf } from '../../../failed.ts'
import type { FeedCredential } from '../credential.ts'
import { failureOfAnswer, isOfOneThing } from '../failure.ts'
import { askOpenly } from '../open-ask.ts'
import { authorIdOf, toMessage, toPerson, toThread, type Reader } from './map.ts'
import { parseFeed, type Feed, type FeedComment } from './parse.ts'

/** What a feed holds, and as much again for what slips back. */
const mostKnown = 2000
const mostPages = 10

const cursorSchema = v.object({
  version: v.literal('feed-1'),
  /** Names and looks of comments delivered, newest last. */
  known: v.array(v.tuple([v.string(), v.string()])),
  etag: v.nullable(v.string()),
  modified: v.nullable(v.string()),
})
type Cursor = v.InferOutput<typeof cursorSchema>

const readCursor = (text: string | null): Cursor | null => {
  try {
    return text === null ? null : v.parse(cursorSchema, JSON.parse(text))
  } catch {
    return null
  }
}

const lookOf = ({ author, markup, answers }: FeedComment): string => createHash('sha256').update(`${author}\n${markup}\n${answers ?? ''}`).digest('base64url').slice(0, 8)

type Read = { readonly feed: Feed | null; readonly etag: string | null; readonly modified: string | null }

/** `feed` null: nothing changed, or there is no such page. */
const ask = async (session: Session, address: string, page: number, before: Cursor | null): Promise<Read> => {
  const url = new URL(address)
  if (page > 1) url.searchParams.set('paged', String(page))
  const headers = { accept: 'application/atom+xml, application/rss+xml, */*;q=0.5', ...(page > 1 || !before?.etag ? {} : { 'if-none-match': before.etag }), ...(page > 1 || !before?.modified ? {} : { 'if-modified-since': before.modified }) }
  // Nothing secret goes along: a feed that moved is followed.
  const { answer, text } = await askOpenly(session, url, headers)
  if (answer.status === 304 || (page > 1 && !answer.ok)) return { feed: null, etag: null, modified: null }
  if (!answer.ok) throw failureOfAnswer(answer.status, answer.headers, text, session.now())
  const feed = parseFeed(text)
  if (feed === null && page === 1) throw failed('broken', 'bad-answer', text.slice(0, 200))
  return { feed, etag: answer.headers.get('etag'), modified: answer.headers.get('last-modified') }
}

export const pullFeed = async (session: Session, { site, feed: address, author }: FeedCredential, { cursor, since }: PullRequest): Promise<Batch> => {
  const before = readCursor(cursor)
  const known = new Map(before?.known)
  const fresh = new Map<string, FeedComment>()
  let first: Read | null = null
  for (let page = 1; page <= mostPages; page += 1) {
    const read = await ask(session, address, page, before).catch((error: unknown) => {
      // A no would pause the account for good, and a feed is open to all: it may be another one tomorrow.
      throw isOfOneThing(error) ? failed('broken', 'site-wall', failureOf(error).detail) : error
    })
    first ??= read
    const news = (read.feed?.comments ?? []).filter((comment) => !fresh.has(comment.id) && known.get(comment.id) !== lookOf(comment))
    for (const comment of news) fresh.set(comment.id, comment)
    if (news.length === 0 || news.length < (read.feed?.comments.length ?? 0) || news.every(({ at }) => at < since)) break
  }
  const reader: Reader = { site, personId: session.account.personId, ownName: author }
  // Oldest first: what is answered comes before its answers.
  const comments = [...fresh.values()].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
  const isHere = (id: string): boolean => known.has(id) || fresh.has(id)
  const messages = comments.map((comment) => toMessage(comment, reader, isHere))
  for (const comment of comments) known.set(comment.id, lookOf(comment))
  const people = new Map(comments.map((comment) => [authorIdOf(comment, reader), toPerson(comment, reader)]))
  const threads = new Map(comments.map((comment) => toThread(comment, reader)).map((thread) => [thread.id, thread]))
  const next: Cursor = {
    version: 'feed-1', known: [...known].slice(-mostKnown),
    etag: first?.etag ?? before?.etag ?? null, modified: first?.modified ?? before?.modified ?? null,
  }
  return {
    accountId: session.account.id, account: null, people: [...people.values()], threads: [...threads.values()], messages, gone: [], reactions: [], followerEvents: [],
    followerSnapshot: null, readThreadIds: [], cursor: JSON.stringify(next), hasMore: false,
    progress: before === null ? { phase: 'recent', seen: messages.length, reachedAt: null, untilAt: null } : messages.length > 0 ? { phase: 'new', seen: messages.length, reachedAt: null, untilAt: null } : null,
  }
}
