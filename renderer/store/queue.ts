/** The order of the outbox. Pure: per account, in order per conversation. */
import type { Account } from '#domain/account'
import type { Message } from '#domain/message'
import type { OutboxItem } from '#domain/outbox-item'

/** `notBefore` of an item nothing happens to until the user says what. */
export const untilAsked = Number.MAX_SAFE_INTEGER

/** A queued answer counts as the user's words until it is refused or unsure; a sent one is there as its message. */
export const countsAsAnswer = ({ state }: OutboxItem): boolean => state === 'holding' || state === 'waiting' || state === 'sending'

const isOpen = (item: OutboxItem): boolean => countsAsAnswer(item) || item.state === 'unsure'
const byAge = (a: OutboxItem, b: OutboxItem): number => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1)

/** Of each conversation the oldest open item, unless it is being sent: those after it wait for it. */
const heads = (items: readonly OutboxItem[], accountId: string): OutboxItem[] => {
  const first = new Map<string, OutboxItem>()
  for (const item of items.filter(isOpen).sort(byAge)) {
    if (!first.has(item.conversationId)) first.set(item.conversationId, item)
  }
  return [...first.values()].filter((item) => item.accountId === accountId && item.state !== 'sending')
}

/** The item of an account whose turn it is now, or null. */
export const nextOf = (items: readonly OutboxItem[], accountId: string, nowMs: number): OutboxItem | null =>
  heads(items, accountId).find(({ notBefore }) => notBefore <= nowMs) ?? null

/** When the next item of an account may go (ms since epoch), or null. */
export const nextAttemptOf = (items: readonly OutboxItem[], accountId: string): number | null => {
  const times = heads(items, accountId).map(({ notBefore }) => notBefore).filter((at) => at !== untilAsked)
  return times.length === 0 ? null : Math.min(...times)
}

/** A queued answer as the message it will be, for deriving whose turn it is. */
export const asMessage = ({ id, target, text, language, queuedAt }: OutboxItem, { network, personId }: Account): Message => ({
  id: `queued:${id}`,
  uri: `queued:${id}`,
  network,
  threadId: target.threadId,
  authorId: personId,
  kind: target.audience === 'direct' ? 'direct' : 'reply',
  text,
  marks: [],
  language,
  // What it answers follows from its parent; naming would close their other branches too.
  mentions: [],
  parentId: target.messageId,
  quotedId: null,
  quotedAuthorId: null,
  audience: target.audience,
  warning: target.warning,
  attachments: [],
  sentAt: queuedAt,
  arrivedAt: queuedAt,
  edited: null,
  deletedAt: null,
  url: null,
  ref: '',
})
