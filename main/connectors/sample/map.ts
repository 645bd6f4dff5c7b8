/** The made-up network's words to ours. */
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { FollowerEvent } from '#domain/follower-event'
import type { Mark, Message } from '#domain/message'
import type { Target } from '#domain/outbox-item'
import type { Person } from '#domain/person'
import type { Reaction } from '#domain/reaction'
import type { Recent } from '#domain/recent'
import type { Thread } from '#domain/thread'
import { info } from './info.ts'
import { entitiesOf } from './entities.ts'
import { origin, type AnswerRequest, type Gathered, type Look, type WireEvent, type WirePerson, type WirePost } from './wire.ts'

const network = info.network
const ours = (id: string): string => `${network}:${id}`

/** `since` is when the world was added (ms since epoch). */
export const toAccount = (me: WirePerson, since: number): Account => ({
  id: ours(me.id),
  network,
  personId: ours(me.id),
  handle: me.handle,
  name: me.name,
  service: origin,
  url: null,
  abilities: info.abilities,
  limits: info.limits,
  addedAt: since,
})

export const toPerson = ({ id, handle, name, bio, isBot, followers, following, posts }: WirePerson): Person =>
  ({ id: ours(id), network, handle, name, bio, isBot, followers, following, posts, avatarUrl: null, url: null })

export const toThread = ({ id, by, isDirect }: Gathered['threads'][number]): Thread =>
  ({ id: ours(id), network, uri: id, root: isDirect ? 'direct' : 'post', authorId: ours(by), title: null, url: null, isIncomplete: false })

const toMarks = ({ text, entities }: WirePost): Mark[] => entities
  .filter(({ kind, from, to, value }) => Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= text.length
    && (kind !== 'link' || /^https?:\/\//i.test(value)))
  .map(({ kind, from, to, value }) => ({ kind, from, to, target: kind === 'mention' ? ours(value) : value }))

const kindOf = (post: WirePost, mentions: readonly string[], mine: string): Message['kind'] => {
  if (post.audience === 'two-of-us') return 'direct'
  if (post.answers !== null) return 'reply'
  if (post.quotes !== null) return 'quote'
  return mentions.includes(mine) ? 'mention' : 'post'
}

/** `mine` is the Person id of the account that reads. */
export const toMessage = (post: WirePost, mine: string): Message => {
  const marks = toMarks(post)
  const mentions = [...new Set(marks.filter(({ kind }) => kind === 'mention').map(({ target }) => target))]
  return {
    id: ours(post.id),
    uri: post.id,
    network,
    threadId: ours(post.thread),
    authorId: ours(post.by),
    kind: kindOf(post, mentions, mine),
    text: post.text,
    marks,
    language: post.language,
    mentions,
    parentId: post.answers === null ? null : ours(post.answers),
    quotedId: post.quotes === null ? null : ours(post.quotes.post),
    quotedAuthorId: post.quotes === null ? null : ours(post.quotes.by),
    audience: post.audience === 'two-of-us' ? 'direct' : 'public',
    warning: post.warning,
    attachments: post.images.map(({ url, alt }) => ({ kind: 'image', url, alt })),
    sentAt: post.at,
    arrivedAt: post.at,
    edited: post.edited === null ? null : { at: post.edited.at, textBefore: post.edited.before },
    deletedAt: post.deletedAt,
    url: null,
    ref: post.id,
  }
}

const toReaction = ({ post, by, isRepost, at }: Extract<WireEvent, { what: 'like' }>): Reaction => {
  const kind = isRepost ? 'repost' : 'like'
  return { id: ours(`${kind} ${by} ${post}`), messageId: ours(post), byId: ours(by), kind, at }
}

const toFollowerEvent = ({ by, at }: Extract<WireEvent, { what: 'follow' }>, accountId: string): FollowerEvent =>
  ({ id: `${accountId} followed ${by} ${at}`, accountId, personId: ours(by), kind: 'followed', at })

/** Whom a Person id of this network is, on its wire. */
export const wireIdOf = (personId: string): string => personId.slice(ours('').length)

/** Where words go, as the server knows it. */
export const toWireTo = (target: Target): AnswerRequest['to'] => (target.kind === 'reply'
  ? { kind: 'post', post: target.messageRef }
  : { kind: 'person', person: wireIdOf(target.personId), audience: target.audience === 'direct' ? 'two-of-us' : 'everybody' })

/** A first word names whom it is for, in front where the words do not. */
export const toWireText = (text: string, target: Target): string =>
  (target.kind === 'reply' || entitiesOf(text, (handle) => (handle === target.handle.toLowerCase() ? handle : undefined)).some(({ kind }) => kind === 'mention') ? text : `@${target.handle} ${text}`)

export const toRecent = ({ person, posts, threads, passedOnAt, followsMe }: Look, mine: string, readAt: number): Recent => {
  const threadOf = new Map(threads.map((thread) => [thread.id, toThread(thread)]))
  const said = posts.flatMap(({ post, of }) => {
    const thread = threadOf.get(post.thread)
    return thread ? [{ said: { message: toMessage(post, mine), thread }, answersId: of === null ? null : ours(of), at: post.at }] : []
  })
  return {
    person: toPerson(person), readAt, followsYou: followsMe,
    posts: [...said, ...passedOnAt.map((at) => ({ said: null, answersId: null, at }))].sort((a, b) => b.at - a.at).slice(0, 30),
  }
}

/** What a batch is filled with; the same post read in two ways is in it once. */
export const toContents = (gathered: readonly Gathered[], events: readonly WireEvent[], account: Account):
  Pick<Batch, 'people' | 'threads' | 'messages' | 'gone' | 'reactions' | 'followerEvents'> => {
  const once = <T extends { id: string }>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()]
  const posts = once(gathered.flatMap((each) => each.posts))
  return {
    people: once(gathered.flatMap(({ people }) => people)).map(toPerson),
    threads: once(gathered.flatMap(({ threads }) => threads)).map(toThread),
    messages: posts.map((post) => toMessage(post, account.personId)),
    gone: posts.flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [{ messageId: ours(id), at: deletedAt }])),
    reactions: events.flatMap((event) => (event.what === 'like' ? [toReaction(event)] : [])),
    followerEvents: events.flatMap((event) => (event.what === 'follow' ? [toFollowerEvent(event, account.id)] : [])),
  }
}
