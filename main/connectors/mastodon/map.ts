/** Pure: a server's statuses and notifications to ours. */
import { createHash } from 'node:crypto'
import type { FollowerEvent } from '#domain/follower-event'
import type { Attachment, Message } from '#domain/message'
import type { Reaction } from '#domain/reaction'
import type { Thread } from '#domain/thread'
import { toContent, type WhoIsAt } from './content.ts'
import type { StatusEntity } from './entities.ts'
import { idOf, network, timeOf, uriOf, webAddress } from './ids.ts'
import { handleOf, personIdOf, type Me } from './people.ts'

/** Who wrote it and whom it names: who is not named in an answer is not told of it. */
const answerNamesOf = ({ account, mentions }: StatusEntity, me: Me): string[] =>
  [...new Set([account.acct, ...mentions.map(({ acct }) => acct)].map((acct) => handleOf(acct, me.domain)))].slice(0, 100)

/** Where a status stands, which it does not say itself. */
export interface Place {
  /** The topmost status above it that this server has. */
  readonly rootUri: string
  /** Null only where it answers nothing. */
  readonly parentUri: string | null
  /** When this server told of it, where it did. */
  readonly arrivedAt: number | null
  /** Of an edited one: what it said before, as far as the server remembers. */
  readonly textBefore: string
}

/** Visibility values are Mastodon's; what other servers add is told to nobody but followers. */
export const audienceOf = ({ visibility, mentions }: Pick<StatusEntity, 'visibility' | 'mentions'>, me: Me, namesAnybody = mentions.length > 0): Message['audience'] => {
  if (visibility === 'public' || visibility === 'unlisted' || visibility === 'direct') return visibility
  return visibility === 'private' && !me.saysDirect && namesAnybody ? 'direct' : 'followers'
}

const kinds: Readonly<Record<string, Attachment['kind']>> = { image: 'image', gifv: 'video', video: 'video', audio: 'audio' }
const attachmentsOf = ({ mediaAttachments }: StatusEntity): Attachment[] => mediaAttachments.flatMap(({ type, url, remoteUrl, description }): Attachment[] => {
  const address = webAddress(url) ?? webAddress(remoteUrl)
  return address === null ? [] : [{ kind: kinds[type] ?? 'file', url: address, alt: description }]
})

const languageOf = ({ language }: StatusEntity): string | null => (language && /^[a-z]{2,3}(-[\w-]{1,30})?$/iu.test(language) ? language : null)

/** What quoting tells: the status inside, or only that there is one. */
const quotedOf = ({ quote }: StatusEntity, me: Me): Pick<Message, 'quotedId' | 'quotedAuthorId'> => {
  const status = quote?.quotedStatus
  const uri = uriOf(status?.uri)
  return status && uri !== null ? { quotedId: idOf(uri), quotedAuthorId: personIdOf(status.account, me) } : { quotedId: null, quotedAuthorId: null }
}

/** A private exchange is a thread of its own for each circle of people, also below a post that everybody sees. */
export const threadUriOf = (rootUri: string, audience: Message['audience'], people: readonly string[]): string => {
  if (audience !== 'direct') return rootUri
  const circle = createHash('sha256').update([...new Set(people)].sort().join(' ')).digest('hex').slice(0, 16)
  return `${rootUri}#direct-${circle}`
}
export const rootUriOfThread = (threadUri: string): string => threadUri.replace(/#direct-[0-9a-f]{16}$/u, '')

/** The message a status is, or null where it is none we can keep. */
export const toMessage = (status: StatusEntity, place: Place, me: Me, whoIsAt: WhoIsAt): Message | null => {
  const sentAt = timeOf(status.createdAt)
  const uri = uriOf(status.uri)
  if (sentAt === null || uri === null || status.reblog) return null
  const authorId = personIdOf(status.account, me)
  const { text, marks, mentions } = toContent(status, whoIsAt)
  const audience = audienceOf(status, me, mentions.length > 0)
  const { quotedId, quotedAuthorId } = quotedOf(status, me)
  const isReply = place.parentUri !== null
  const editedAt = timeOf(status.editedAt)
  const plainKind = quotedId !== null ? 'quote' : authorId !== me.personId && mentions.includes(me.personId) ? 'mention' : 'post'
  return {
    id: idOf(uri), uri, network, threadId: idOf(threadUriOf(place.rootUri, audience, [authorId, ...mentions])), authorId,
    kind: audience === 'direct' ? 'direct' : isReply ? 'reply' : plainKind,
    text, marks, mentions, answerNames: answerNamesOf(status, me), language: languageOf(status),
    parentId: place.parentUri === null ? null : idOf(place.parentUri), quotedId, quotedAuthorId, audience,
    warning: status.spoilerText.trim() === '' ? null : status.spoilerText.trim(),
    attachments: attachmentsOf(status), sentAt,
    // When our server told of it; an author's date may lie.
    arrivedAt: authorId === me.personId ? sentAt : place.arrivedAt ?? sentAt,
    edited: editedAt === null ? null : { at: editedAt, textBefore: place.textBefore },
    deletedAt: null, url: webAddress(status.url), ref: status.id,
  }
}

/** `root` is null where this server does not show it. */
export const toThread = (message: Message, root: StatusEntity | null, isIncomplete: boolean, me: Me): Thread => ({
  id: message.threadId, network, uri: message.threadId.slice(network.length + 1), root: message.audience === 'direct' ? 'direct' : 'post',
  authorId: root === null ? null : personIdOf(root.account, me), title: null, url: webAddress(root?.url) ?? webAddress(root?.uri), isIncomplete,
})

/** What somebody did that is no message. */
export interface Deed {
  readonly type: string
  readonly by: string
  readonly statusUri: string | null
  readonly at: number
}

/** Made of who and what, so that it is the same however the server told of it. */
export const toReaction = ({ type, by, statusUri, at }: Deed): Reaction | null => {
  const kind = type === 'favourite' ? 'like' : type === 'reblog' ? 'repost' : null
  return kind === null || statusUri === null ? null : { id: `${network}:${kind} ${statusUri} ${by}`.slice(0, 2000), messageId: idOf(statusUri), byId: by, kind, at }
}

export const toFollowerEvent = ({ type, by, at }: Deed, accountId: string): FollowerEvent | null => {
  const kind = type === 'follow' ? 'followed' : type === 'follow_request' ? 'asked' : null
  return kind === null ? null : { id: `${accountId} ${kind} ${by}`.slice(0, 2000), accountId, personId: by, kind, at }
}
