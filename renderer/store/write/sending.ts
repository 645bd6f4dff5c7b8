/** The life of an outbox item. Every step waits for the disk: after a power cut it must be known what may have been sent. */
import type { Account } from '#domain/account'
import type { Failure } from '#domain/failure'
import type { Message } from '#domain/message'
import { firstPlaceOf } from '#domain/first-place'
import type { OutboxItem, Target } from '#domain/outbox-item'
import type { Thread } from '#domain/thread'
import { StoreProblem } from '../problem.ts'
import type { Database } from '../database.ts'
import { countsAsAnswer, longestAskedMs, nextOf, threadsOfItem, untilAsked } from '../queue.ts'
import { frontOf } from '../../rules/front.ts'
import { pictureTrouble } from '../../rules/pictures.ts'
import { roomFor } from '../../rules/room.ts'
import { readSettings } from '../choices.ts'
import type { Pace, Reply } from '../verbs.ts'
import { comeBack } from './drafts.ts'
import { foldSeen } from './fold.ts'
import { noteTouched } from './looks.ts'
import { writeMessages } from './messages.ts'
import { noteGreeted } from './reviews.ts'
import { deriveThreads } from './threads.ts'
import { inOne, required } from './transaction.ts'

/** What is sent now, in its undo window; what it was made of is none any more, but for what has come into the draft since. */
const add = async (database: Database, { conversationId, text, attachments = [], known }: Reply, account: Account, target: Target, nowMs: number): Promise<OutboxItem> => {
  const { undoMs } = await readSettings(database)
  const item: OutboxItem = {
    id: crypto.randomUUID(),
    accountId: account.id,
    conversationId,
    target,
    text,
    language: null,
    attachments,
    queuedAt: nowMs,
    state: undoMs > 0 ? 'holding' : 'waiting',
    approvedAt: null,
    isFirst: ((await database.depths.get(target.personId))?.mine ?? 0) === 0,
    isAgain: false,
    asksBecause: null,
    attempts: 0,
    notBefore: nowMs + undoMs,
    failure: null,
    sentMessageId: null,
    settledAt: null,
  }
  const stays = known && comeBack(await database.drafts.get(conversationId), known)
  if (stays) await database.drafts.put({ ...stays, savedAt: Math.max(stays.savedAt, nowMs) + 1 })
  else await database.drafts.delete(conversationId)
  await database.outbox.add(item)
  return item
}

const checkWords = ({ text, attachments = [] }: Reply): void => {
  if (text.trim() === '' && attachments.length === 0) throw new StoreProblem('missing', '', 'nothing-to-send')
}

/** The draft becomes an item in its undo window, and the conversation counts as answered. */
export const queueReply = (database: Database, reply: Reply, nowMs: number): Promise<OutboxItem> => inOne(database, async () => {
  checkWords(reply)
  const { conversationId, messageId } = reply
  const conversation = required(await database.conversations.get(conversationId), 'no-conversation')
  const { accountId, personId, threadId } = conversation
  const message = await database.messages.get(messageId ?? conversation.messageId)
  if (message?.authorId !== personId || message.threadId !== threadId) {
    throw new StoreProblem('missing', '', 'no-message')
  }
  if (message.deletedAt !== null) throw new StoreProblem('missing', '', 'message-deleted')
  const account = required(await database.accounts.get(accountId), 'no-account')
  const thread = required(await database.threads.get(threadId), 'no-thread')
  const item = await add(database, reply, account, {
    kind: 'reply', personId, threadId, threadUri: thread.uri,
    messageId: message.id, messageUri: message.uri, messageRef: message.refs[account.id] ?? message.ref,
    audience: message.audience, warning: message.warning, ...(message.answerNames ? { names: [...message.answerNames] } : {}),
  }, nowMs)
  await noteTouched(database, conversationId, nowMs)
  await deriveThreads(database, [threadId])
  return item
})

/** The draft of a first word becomes an item in its undo window: for one person, in one way, through one account. */
export const queueFirst = (database: Database, words: Reply, nowMs: number): Promise<OutboxItem> => inOne(database, async () => {
  checkWords(words)
  const { accountId, personId, way } = required(firstPlaceOf(words.conversationId) ?? undefined, 'no-place')
  const account = required(await database.accounts.get(accountId), 'no-account')
  const person = required(await database.people.get(personId), 'no-person')
  if (account.isPreview === true || !account.abilities.includes(way)) throw new StoreProblem('missing', '', 'not-able')
  return add(database, words, account, { kind: 'person', personId, handle: person.handle, audience: way === 'direct' ? 'direct' : 'public' }, nowMs)
})

/**
 * What is due and approved comes back marked `sending`; what is `unsure` comes back as it is, to be looked for.
 * What the network would surely refuse by now is refused here, before anybody is asked.
 */
export const takeNext = (database: Database, accountId: string, nowMs: number): Promise<OutboxItem | null> => inOne(database, async () => {
  const account = await database.accounts.get(accountId)
  if (!account) return null
  for (;;) {
    const items = await database.outbox.where('state').anyOf('holding', 'waiting', 'sending', 'unsure').toArray()
    const next = nextOf(items, accountId, nowMs)
    if (!next || next.state === 'unsure') return next
    const code = await hopeless(database, next, account)
    const taken: OutboxItem = code === null
      ? { ...next, state: 'sending', attempts: next.attempts + 1 }
      : { ...next, state: 'refused', failure: { kind: 'refused', code, until: null, detail: '' }, settledAt: nowMs }
    await database.outbox.put(taken)
    if (code === null) return taken
    await deriveThreads(database, threadsOfItem(taken))
  }
})

/** Why sending it would be in vain, as the code of a refusal, or null: limits may have changed, and what it answers may be gone. */
const hopeless = async (database: Database, { text, attachments, target }: OutboxItem, { limits, handle }: Account): Promise<string | null> => {
  const front = target.kind === 'person' ? frontOf(text, [target.handle], handle) : []
  if ((roomFor(text, limits, front).left ?? 0) < 0) return 'too-long'
  const trouble = pictureTrouble(attachments, limits)
  if (trouble !== null) return trouble
  const answered = target.kind === 'reply' ? await database.messages.get(target.messageId) : undefined
  return answered !== undefined && answered.deletedAt !== null ? 'gone' : null
}

/** Changes an item; derives its thread where that changes whether it counts as an answer. */
const change = (database: Database, id: string, step: (item: OutboxItem) => OutboxItem | null): Promise<void> => inOne(database, async () => {
  const item = required(await database.outbox.get(id), 'no-item')
  const next = step(item)
  if (next) await database.outbox.put(next)
  else await database.outbox.delete(id)
  if (countsAsAnswer(item) !== (next !== null && countsAsAnswer(next))) await deriveThreads(database, threadsOfItem(item))
})

/** The thread that a first word begins, as the next pull will bring it. */
const begunBy = ({ threadId, network, audience, authorId, url }: Message): Thread => ({
  id: threadId, network, uri: threadId.slice(network.length + 1), root: audience === 'direct' ? 'direct' : 'post', authorId, title: null, url, isIncomplete: false,
})

/** Writes the message as a pull would, so that the next pull finds it there. */
export const settleSent = (database: Database, id: string, message: Message, nowMs: number): Promise<void> => inOne(database, async () => {
  const item = required(await database.outbox.get(id), 'no-item')
  const { accountId, target: { personId: toId } } = item
  await database.outbox.put({ ...item, state: 'sent', failure: null, asksBecause: null, sentMessageId: message.id, settledAt: nowMs })
  await noteGreeted(database, toId, nowMs)
  const account = await database.accounts.get(accountId)
  if (!account) return
  if (!await database.people.get(message.authorId)) {
    const { personId, network, handle, name, url } = account
    await database.people.put(foldSeen(undefined, {
      id: personId, network, handle, name, url, bio: '', avatarUrl: null, isBot: false, followers: null, following: null, posts: null,
    }, accountId))
  }
  if (item.target.kind === 'person' && !await database.threads.get(message.threadId)) await database.threads.put(foldSeen(undefined, begunBy(message), accountId))
  await writeMessages(database, { messages: [message], gone: [], accountId, threadIds: threadsOfItem(item), people: new Map() }, nowMs)
})

export const settleRefused = (database: Database, id: string, failure: Failure, nowMs: number): Promise<void> =>
  change(database, id, (item) => ({ ...item, state: 'refused', failure, asksBecause: null, settledAt: nowMs }))

/** Where the user has kept it meanwhile, it waits for their word. */
export const settleWaiting = (database: Database, id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  change(database, id, (item) => ({ ...item, state: 'waiting', failure, notBefore: item.asksBecause === null ? notBefore : untilAsked }))

/** What is up to the user now needs no other reason to ask. */
export const settleUnsure = (database: Database, id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  change(database, id, (item) => ({ ...item, state: 'unsure', failure, notBefore, asksBecause: notBefore === untilAsked ? null : item.asksBecause }))

/**
 * By the user's own decision, but not before the network said it may be tried. `attempts` stays, so that it is looked for
 * before it goes. What may be there already is approved anew: this time by somebody who knows that.
 */
export const retryItem = (database: Database, id: string, nowMs: number): Promise<void> => change(database, id, (item) => {
  if (item.state === 'sending' || item.state === 'sent') return item
  const again = item.state === 'unsure' ? { isAgain: true, approvedAt: null } : {}
  return { ...item, ...again, state: 'waiting', failure: null, asksBecause: null, notBefore: Math.min(Math.max(nowMs, item.failure?.until ?? 0), nowMs + longestAskedMs), settledAt: null }
})

/** Said of the approval alone; what a network said stays. */
const aboutApproval: ReadonlySet<string> = new Set<Pace | 'not-noted'>(['one-at-a-time', 'strangers', 'not-noted'])

/** Main has taken down that the user sent it. */
export const noteApproved = (database: Database, id: string, at: number): Promise<void> =>
  change(database, id, (item) => ({ ...item, approvedAt: at, failure: item.failure && !aboutApproval.has(item.failure.code) ? item.failure : null }))

/** It comes too early: it waits visibly, and answers go as far apart as they are approved. */
export const noteApprovalLater = async (database: Database, id: string, at: number, why: Pace): Promise<void> => {
  const { undoMs } = await readSettings(database)
  await change(database, id, (item) => {
    const goesAt = item.state === 'holding' ? at + undoMs : at
    return { ...item, failure: { kind: 'slow-down', code: why, until: at, detail: '' }, notBefore: Math.max(item.notBefore, goesAt) }
  })
}

/** It is approved no longer, or could not be; it is asked for again. */
export const noteUnapproved = (database: Database, id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  change(database, id, (item) => ({
    ...item, state: item.state === 'sending' ? 'waiting' : item.state, approvedAt: null, failure,
    notBefore: item.asksBecause === null ? Math.max(item.notBefore, notBefore) : untilAsked,
  }))

export const lookAgain = (database: Database, id: string, nowMs: number): Promise<void> =>
  change(database, id, (item) => item.state === 'unsure' ? { ...item, notBefore: nowMs } : item)

/** What only waited for the network need not wait for its time. */
export const hurryWaiting = (database: Database, accountId: string, nowMs: number): Promise<void> => inOne(database, async () => {
  await database.outbox.where('state').anyOf('waiting', 'unsure')
    .and((item) => item.accountId === accountId && item.failure?.kind === 'offline' && item.notBefore > nowMs && item.notBefore !== untilAsked)
    .modify({ notBefore: nowMs })
})

/** At the start nobody is sending: what was cut off may be there or not, and is looked for at once. */
export const doubtInterrupted = (database: Database, nowMs: number): Promise<void> => inOne(database, async () => {
  const items = await database.outbox.where('state').equals('sending').toArray()
  await database.outbox.bulkPut(items.map((item): OutboxItem => ({ ...item, state: 'unsure', notBefore: nowMs })))
  await deriveThreads(database, items.flatMap(threadsOfItem))
})
