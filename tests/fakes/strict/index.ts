/** The strict fake as a connector: without idempotency keys, and with a list of posts that may lag behind. */
import type { Batch } from '#domain/batch'
import type { SendItem } from '#domain/outbox-item'
import type { Connector, Session } from '../../../main/connectors/connector.ts'
import { failureOf } from '../../../main/failed.ts'
import { closeSession, openSession, readNews, readOwn, readThread, writePost } from './api.ts'
import { info } from './info.ts'
import { toAccount, toContents, toMessage } from './map.ts'

const pull = async (session: Session, cursor: string | null, watched: readonly string[]): Promise<Batch> => {
  const news = await readNews(session, Number(cursor ?? '0'))
  const threads = news.hasMore ? [] : await Promise.all(watched.map((root) => readThread(session, root)))
  const once = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()]
  const all = { posts: once([news, ...threads].flatMap(({ posts }) => posts)), people: once([news, ...threads].flatMap(({ people }) => people)) }
  return {
    accountId: session.account.id, account: null, ...toContents(all, session.account), reactions: [], followerEvents: [], followerSnapshot: null,
    readThreadIds: threads.flatMap(({ posts }) => posts.slice(0, 1).map(({ root }) => `${info.network}:${root}`)),
    cursor: String(news.until), hasMore: news.hasMore, progress: { phase: 'new', seen: news.posts.length, reachedAt: null, untilAt: null },
  }
}

/** Clocks differ: a post from a little before the item was queued may still be it. */
const slackMs = 24 * 3600_000
const isIt = ({ target, text, queuedAt }: SendItem) => (post: { readonly parent: string | null; readonly text: string; readonly at: number }): boolean =>
  post.parent === target.messageRef && post.text === text && post.at > queuedAt - slackMs

export const strict = {
  info,
  async signIn(fields, surroundings) {
    const service = fields['service'] ?? ''
    const { token, me } = await openSession(surroundings, service, fields['name'] ?? '', fields['password'] ?? '')
    return { account: toAccount(service, me, surroundings.now()), credential: token }
  },
  signOut: closeSession,
  pull: (session, { cursor, watched }) => pull(session, cursor, watched),
  send: async (session, { target, text }) => toMessage(await writePost(session, target.messageRef, text), session.account.personId),
  async find(session, item) {
    try {
      const post = (await readOwn(session)).find(isIt(item))
      return post ? { is: 'there', message: toMessage(post, session.account.personId) } : { is: 'absent' }
    } catch (error) {
      return { is: 'unknown', failure: failureOf(error) }
    }
  },
} satisfies Connector
