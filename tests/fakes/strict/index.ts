/** The strict fake as a connector: without idempotency keys, and with a list of posts that may lag behind. */
import type { Batch } from '#domain/batch'
import type { SendItem } from '#domain/outbox-item'
import type { Connector, Session } from '../../../main/connectors/connector.ts'
import { failed, failureOf } from '../../../main/failed.ts'
import { closeSession, openSession, readNews, readOwn, readThread, writePost, type WirePost } from './api.ts'
import { info } from './info.ts'
import { ours, toAccount, toContents, toMessage } from './map.ts'

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
const isIt = (item: SendItem) => (post: WirePost): boolean => {
  const { parent, text } = wireOf(item)
  return post.parent === parent && post.text === text && post.at > item.queuedAt - slackMs
}

/** An item as it goes out: a first word names whom it is for in front. */
const wireOf = ({ target, text }: SendItem): Pick<WirePost, 'parent' | 'text' | 'names'> => {
  if (target.kind === 'reply') return { parent: target.messageRef, text, names: [] }
  if (target.audience === 'direct') throw failed('refused', 'not-able')
  const name = `@${target.handle}`
  return { parent: null, text: `${name} ${text}`, names: [{ from: 0, to: name.length, person: target.personId.slice(ours('').length) }] }
}

export const strict = {
  info,
  async signIn(fields, surroundings) {
    const service = fields['service'] ?? ''
    const { token, me } = await openSession(surroundings, service, fields['name'] ?? '', fields['password'] ?? '')
    return { account: toAccount(service, me, surroundings.now()), credential: token }
  },
  signOut: closeSession,
  pull: (session, { cursor, watched }) => pull(session, cursor, watched),
  send: async (session, item) => toMessage(await writePost(session, wireOf(item)), session.account.personId),
  async find(session, item) {
    try {
      const post = (await readOwn(session)).find(isIt(item))
      return post ? { is: 'there', message: toMessage(post, session.account.personId) } : { is: 'absent' }
    } catch (error) {
      return { is: 'unknown', failure: failureOf(error) }
    }
  },
} satisfies Connector
