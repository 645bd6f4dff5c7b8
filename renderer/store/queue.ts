/** The order of the outbox. Pure: per account, in order per conversation. */
import type { Account } from '#domain/account'
import type { Message } from '#domain/message'
import type { OutboxItem, ReplyTarget } from '#domain/outbox-item'

/** `notBefore` of an item nothing happens to until the user says what. */
export const untilAsked = Number.MAX_SAFE_INTEGER

/** No network asks for more (ms): a time further off was said by another clock, or is made up. */
export const longestAskedMs = 24 * 3600_000

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

/** Nothing goes that main has not approved; a look needs no approval. */
const mayGo = ({ state, approvedAt }: OutboxItem): boolean => state === 'unsure' || approvedAt !== null

/** The item of an account whose turn it is now, or null. */
export const nextOf = (items: readonly OutboxItem[], accountId: string, nowMs: number): OutboxItem | null =>
  heads(items, accountId).find((item) => item.notBefore <= nowMs && mayGo(item)) ?? null

/** When the next item of an account may go (ms since epoch), or null. */
export const nextAttemptOf = (items: readonly OutboxItem[], accountId: string): number | null => {
  const times = heads(items, accountId).filter(mayGo).map(({ notBefore }) => notBefore).filter((at) => at !== untilAsked)
  return times.length === 0 ? null : Math.min(...times)
}

/** What main has to approve before it may go, in the order it was written: of each conversation the first only. */
export const unapprovedOf = (items: readonly OutboxItem[], accountId: string): OutboxItem[] => {
  const first = new Map<string, OutboxItem>()
  for (const item of items.filter(({ state }) => state === 'holding' || state === 'waiting').sort(byAge)) {
    if (item.approvedAt === null && !first.has(item.conversationId)) first.set(item.conversationId, item)
  }
  return [...first.values()].filter((item) => item.accountId === accountId && item.asksBecause === null)
}

/** When the undo window of an answer of this account ends next (ms since epoch), or null. */
export const nextUndoEnd = (items: readonly OutboxItem[], accountId: string): number | null => {
  const ends = items.filter((item) => item.accountId === accountId && item.state === 'holding' && item.asksBecause === null).map(({ notBefore }) => notBefore)
  return ends.length === 0 ? null : Math.min(...ends)
}

/** It does not go before the user says so. What may have gone already is looked for all the same. */
export const isHeldBack = ({ state, asksBecause }: Pick<OutboxItem, 'state' | 'asksBecause'>): boolean =>
  asksBecause !== null && (state === 'holding' || state === 'waiting')

/** Open, and up to the user: refused, looked for in vain, or held back until they say what. */
export const needsUser = (item: OutboxItem): boolean =>
  item.state === 'refused' || isHeldBack(item) || (item.state === 'unsure' && item.notBefore === untilAsked)

/** The thread whose turns an item has a part in: a first word stands in none before it has gone. */
export const threadsOfItem = ({ target }: OutboxItem): readonly string[] => (target.kind === 'reply' ? [target.threadId] : [])

/** A queued answer to `target` as the message it will be, for deriving whose turn it is. */
export const asMessage = ({ id, text, language, queuedAt }: OutboxItem, target: ReplyTarget, { network, personId }: Account): Message => ({
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
