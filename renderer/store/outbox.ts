/** Answers on their way to a network. */
import type { Draft } from '#domain/draft'
import type { Failure } from '#domain/failure'
import type { Message } from '#domain/message'
import type { OutboxItem, OutboxState } from '#domain/outbox-item'
import { ask, read } from './open.ts'
import { nextAttemptOf, nextUndoEnd, unapprovedOf, untilAsked } from './queue.ts'
import type { Pace, Reply } from './verbs.ts'

/** An unsure item that was looked for and not found: only the user knows whether to send it again. */
export const needsDecision = (item: OutboxItem): boolean => item.state === 'unsure' && item.notBefore === untilAsked

const openStates: readonly OutboxState[] = ['holding', 'waiting', 'sending', 'unsure', 'refused']
/** How many sent answers `listOutbox` shows below what is open. */
const sentShown = 50

/** One transaction, on disk before it resolves: the draft goes, the item is there in its undo window, the conversation counts as answered. */
export const queueReply = (reply: Reply, nowMs: number): Promise<OutboxItem> => ask('queueReply', reply, nowMs)
/** The same for a first word, written at its place (domain/first-place.ts): one person, one way, one account. */
export const queueFirst = (words: Reply, nowMs: number): Promise<OutboxItem> => ask('queueFirst', words, nowMs)

/** What main said when asked whether it may go. */
export const noteApproved = (id: string, at: number): Promise<void> => ask('noteApproved', id, at)
/** Too early: ask again at `at` (ms since epoch); it says why it waits. */
export const noteApprovalLater = (id: string, at: number, why: Pace): Promise<void> => ask('noteApprovalLater', id, at, why)
/** Not approved (any more): it does not go before it is, and main is asked again from `notBefore` on. */
export const noteUnapproved = (id: string, failure: Failure | null, notBefore: number): Promise<void> => ask('noteUnapproved', id, failure, notBefore)
/** Undo windows that are over end; what is far too late waits for the user. */
export const endUndo = (accountId: string, nowMs: number): Promise<void> => ask('endUndo', accountId, nowMs)

/** Marks the next item of an account that is due and approved `sending` and hands it out; null where none may go now. `unsure` ones come to be looked for. */
export const takeNext = (accountId: string, nowMs: number): Promise<OutboxItem | null> => ask('takeNext', accountId, nowMs)

export const settleSent = (id: string, message: Message, nowMs: number): Promise<void> => ask('settleSent', id, message, nowMs)
export const settleRefused = (id: string, failure: Failure, nowMs: number): Promise<void> => ask('settleRefused', id, failure, nowMs)
/** Surely not sent; goes again by itself from `notBefore` on. */
export const settleWaiting = (id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  ask('settleWaiting', id, failure, notBefore)
/** Perhaps sent: looked for again from `notBefore` on, or never by itself (`untilAsked`). */
export const settleUnsure = (id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  ask('settleUnsure', id, failure, notBefore)

/** "Send again", "Try again": by the user's own decision. It is still looked for first. */
export const retryItem = (id: string, nowMs: number): Promise<void> => ask('retryItem', id, nowMs)
/** "Look again": an unsure item is looked for now, and not sent. */
export const lookAgain = (id: string, nowMs: number): Promise<void> => ask('lookAgain', id, nowMs)
/** The network is back: what waited for it goes now. */
export const hurryWaiting = (accountId: string, nowMs: number): Promise<void> => ask('hurryWaiting', accountId, nowMs)

/** "Keep as draft", "Edit": the text goes back into the composer, before any draft already there; null where it was sent meanwhile. */
export const editItem = (id: string, nowMs: number): Promise<Draft | null> => ask('editItem', id, nowMs)
/** Forgets the item and its text, and gives it for undo. Never one that is being sent. */
export const discardItem = (id: string): Promise<OutboxItem> => ask('discardItem', id)
/** Undoes `discardItem`; it has to be approved anew. */
export const restoreItem = (item: OutboxItem, nowMs: number): Promise<void> => ask('restoreItem', item, nowMs)

/** "Send now": ends the undo window, or the waiting for the user's word. */
export const sendNow = (id: string, nowMs: number): Promise<void> => ask('sendNow', id, nowMs)
/** Quitting, "Stay": undo windows go on where they were when it was asked. */
export const goOnHolding = (askedAt: number, nowMs: number): Promise<void> => ask('goOnHolding', askedAt, nowMs)
/** Quitting, "Send now": every undo window ends. */
export const hurryHolding = (nowMs: number): Promise<void> => ask('hurryHolding', nowMs)
/** Quitting, "Keep": nothing that has not begun goes before the user was asked again. */
export const keepUnsent = (): Promise<void> => ask('keepUnsent')

/** What is open, oldest first, then the last sent ones, newest first. */
export const listOutbox = (): Promise<OutboxItem[]> => read(async ({ outbox }) => {
  const inState = (state: OutboxState) => outbox.where('[state+queuedAt]').between([state, -Infinity], [state, Infinity])
  const open = (await Promise.all(openStates.map((state) => inState(state).toArray()))).flat()
  const sent = await inState('sent').reverse().limit(sentShown).toArray()
  return [...open.sort((a, b) => a.queuedAt - b.queuedAt), ...sent]
})

/** What main has to approve, in the order to ask. */
export const listUnapproved = async (accountId: string): Promise<OutboxItem[]> => unapprovedOf(await listOutbox(), accountId)
/** When the next undo window of this account ends (ms since epoch), or null. */
export const getNextUndoEnd = async (accountId: string): Promise<number | null> => nextUndoEnd(await listOutbox(), accountId)

/** When the next item of this account may be tried (ms since epoch), or null where nothing goes by itself. */
export const getNextAttemptAt = async (accountId: string): Promise<number | null> =>
  nextAttemptOf(await listOutbox(), accountId)
