/** Answers on their way to a network. */
import type { Draft } from '#domain/draft'
import type { Failure } from '#domain/failure'
import type { Message } from '#domain/message'
import type { OutboxItem, OutboxState } from '#domain/outbox-item'
import { ask, read } from './open.ts'
import { nextAttemptOf, untilAsked } from './queue.ts'
import type { Reply } from './verbs.ts'

/** An unsure item that was looked for and not found: only the user knows whether to send it again. */
export const needsDecision = (item: OutboxItem): boolean => item.state === 'unsure' && item.notBefore === untilAsked

const openStates: readonly OutboxState[] = ['holding', 'waiting', 'sending', 'unsure', 'refused']
/** How many sent answers `listOutbox` shows below what is open. */
const sentShown = 50

/** One transaction, on disk before it resolves: the draft goes, the item is there, the conversation counts as answered. */
export const queueReply = (reply: Reply, nowMs: number): Promise<OutboxItem> => ask('queueReply', reply, nowMs)

/** Marks the next item of an account `sending` and hands it out; null where none may go now. `unsure` ones come to be looked for. */
export const takeNext = (accountId: string, nowMs: number): Promise<OutboxItem | null> => ask('takeNext', accountId, nowMs)

export const settleSent = (id: string, message: Message, nowMs: number): Promise<void> => ask('settleSent', id, message, nowMs)
export const settleRefused = (id: string, failure: Failure, nowMs: number): Promise<void> => ask('settleRefused', id, failure, nowMs)
/** Surely not sent; goes again by itself from `notBefore` on. */
export const settleWaiting = (id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  ask('settleWaiting', id, failure, notBefore)
/** Perhaps sent: looked for again from `notBefore` on, or never by itself (`untilAsked`). */
export const settleUnsure = (id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  ask('settleUnsure', id, failure, notBefore)

/** "Send again": by the user's own decision. It is still looked for first. */
export const retryItem = (id: string, nowMs: number): Promise<void> => ask('retryItem', id, nowMs)
/** "Look again": an unsure item is looked for now, and not sent. */
export const lookAgain = (id: string, nowMs: number): Promise<void> => ask('lookAgain', id, nowMs)
/** The network is back: what waited for it goes now. */
export const hurryWaiting = (accountId: string, nowMs: number): Promise<void> => ask('hurryWaiting', accountId, nowMs)

/** "Keep as draft", "Edit": the text goes back into the composer, before any draft already there; null where it was sent meanwhile. */
export const editItem = (id: string, nowMs: number): Promise<Draft | null> => ask('editItem', id, nowMs)
/** Forgets the item and its text. Never one that is being sent. */
export const discardItem = (id: string): Promise<void> => ask('discardItem', id)

/** What is open, oldest first, then the last sent ones, newest first. */
export const listOutbox = (): Promise<OutboxItem[]> => read(async ({ outbox }) => {
  const inState = (state: OutboxState) => outbox.where('[state+queuedAt]').between([state, -Infinity], [state, Infinity])
  const open = (await Promise.all(openStates.map((state) => inState(state).toArray()))).flat()
  const sent = await inState('sent').reverse().limit(sentShown).toArray()
  return [...open.sort((a, b) => a.queuedAt - b.queuedAt), ...sent]
})

/** When the next item of this account may be tried (ms since epoch), or null where nothing goes by itself. */
export const getNextAttemptAt = async (accountId: string): Promise<number | null> =>
  nextAttemptOf(await listOutbox(), accountId)
