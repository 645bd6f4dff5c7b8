/** The life of an outbox item. Every step waits for the disk: after a power cut it must be known what may have been sent. */
import type { Draft } from '#domain/draft'
import type { Failure } from '#domain/failure'
import type { Message } from '#domain/message'
import type { OutboxItem } from '#domain/outbox-item'
import { StoreProblem } from '../problem.ts'
import type { Database } from '../database.ts'
import { countsAsAnswer, nextOf, untilAsked } from '../queue.ts'
import type { Reply } from '../verbs.ts'
import { foldSeen } from './fold.ts'
import { noteTouched } from './looks.ts'
import { writeMessages } from './messages.ts'
import { deriveThreads } from './threads.ts'
import { inOne, required } from './transaction.ts'

/** The draft becomes an item, and the conversation counts as answered. */
export const queueReply = (database: Database, { conversationId, text, messageId }: Reply, nowMs: number): Promise<OutboxItem> => inOne(database, async () => {
  if (text.trim() === '') throw new StoreProblem('missing', '', 'There is nothing to send yet.')
  const conversation = required(await database.conversations.get(conversationId), 'This conversation is no longer here. Your words are still in the composer.')
  const { accountId, personId, threadId } = conversation
  const message = await database.messages.get(messageId ?? conversation.messageId)
  if (message?.authorId !== personId || message.threadId !== threadId) {
    throw new StoreProblem('missing', '', 'The message you are answering is no longer here. Your words are still in the composer.')
  }
  const account = required(await database.accounts.get(accountId), 'The account you answer with is no longer in Kith. Your words are still in the composer.')
  const thread = required(await database.threads.get(threadId), 'This thread is no longer here. Your words are still in the composer.')
  const item: OutboxItem = {
    id: crypto.randomUUID(),
    accountId: account.id,
    conversationId,
    target: {
      kind: 'reply', personId, threadId, threadUri: thread.uri,
      messageId: message.id, messageUri: message.uri, messageRef: message.refs[account.id] ?? message.ref,
      audience: message.audience, warning: message.warning,
    },
    text,
    language: null,
    queuedAt: nowMs,
    state: 'waiting',
    attempts: 0,
    notBefore: nowMs,
    failure: null,
    sentMessageId: null,
    settledAt: null,
  }
  await database.drafts.delete(conversationId)
  await database.outbox.add(item)
  await noteTouched(database, conversationId, nowMs)
  await deriveThreads(database, [threadId])
  return item
})

/** What is waiting comes back marked `sending`; what is `unsure` comes back as it is, to be looked for. */
export const takeNext = (database: Database, accountId: string, nowMs: number): Promise<OutboxItem | null> => inOne(database, async () => {
  const items = await database.outbox.where('state').anyOf('holding', 'waiting', 'sending', 'unsure').toArray()
  const next = nextOf(items, accountId, nowMs)
  if (!next || next.state === 'unsure') return next
  const taken: OutboxItem = { ...next, state: 'sending', attempts: next.attempts + 1 }
  await database.outbox.put(taken)
  return taken
})

const noItem = 'This answer is no longer in the outbox.'

/** Changes an item; derives its thread where that changes whether it counts as an answer. */
const change = (database: Database, id: string, step: (item: OutboxItem) => OutboxItem | null): Promise<void> => inOne(database, async () => {
  const item = required(await database.outbox.get(id), noItem)
  const next = step(item)
  if (next) await database.outbox.put(next)
  else await database.outbox.delete(id)
  if (countsAsAnswer(item) !== (next !== null && countsAsAnswer(next))) await deriveThreads(database, [item.target.threadId])
})

/** Writes the message as a pull would, so that the next pull finds it there. */
export const settleSent = (database: Database, id: string, message: Message, nowMs: number): Promise<void> => inOne(database, async () => {
  const item = required(await database.outbox.get(id), noItem)
  const { accountId, target: { threadId } } = item
  await database.outbox.put({ ...item, state: 'sent', failure: null, sentMessageId: message.id, settledAt: nowMs })
  const account = await database.accounts.get(accountId)
  if (!account) return
  if (!await database.people.get(message.authorId)) {
    const { personId, network, handle, name, url } = account
    await database.people.put(foldSeen(undefined, {
      id: personId, network, handle, name, url, bio: '', avatarUrl: null, isBot: false, followers: null, following: null, posts: null,
    }, accountId))
  }
  await writeMessages(database, { messages: [message], gone: [], accountId, threadIds: [threadId], people: new Map() }, nowMs)
})

export const settleRefused = (database: Database, id: string, failure: Failure, nowMs: number): Promise<void> =>
  change(database, id, (item) => ({ ...item, state: 'refused', failure, settledAt: nowMs }))

export const settleWaiting = (database: Database, id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  change(database, id, (item) => ({ ...item, state: 'waiting', failure, notBefore }))

export const settleUnsure = (database: Database, id: string, failure: Failure | null, notBefore: number): Promise<void> =>
  change(database, id, (item) => ({ ...item, state: 'unsure', failure, notBefore }))

const busy = 'It is being sent right now.'

/** By the user's own decision, but not before the network said it may be tried. `attempts` stays, so that it is looked for before it goes. */
export const retryItem = (database: Database, id: string, nowMs: number): Promise<void> => change(database, id, (item) => {
  if (item.state === 'sending' || item.state === 'sent') return item
  return { ...item, state: 'waiting', failure: null, notBefore: Math.max(nowMs, item.failure?.until ?? 0), settledAt: null }
})

export const lookAgain = (database: Database, id: string, nowMs: number): Promise<void> =>
  change(database, id, (item) => item.state === 'unsure' ? { ...item, notBefore: nowMs } : item)

/** What only waited for the network need not wait for its time. */
export const hurryWaiting = (database: Database, accountId: string, nowMs: number): Promise<void> => inOne(database, async () => {
  await database.outbox.where('state').anyOf('waiting', 'unsure')
    .and((item) => item.accountId === accountId && item.failure?.kind === 'offline' && item.notBefore > nowMs && item.notBefore !== untilAsked)
    .modify({ notBefore: nowMs })
})

/** The text goes back into the composer; what was typed there meanwhile follows it. */
export const editItem = (database: Database, id: string, nowMs: number): Promise<Draft | null> => inOne(database, async () => {
  const { state, conversationId, accountId, text, target: { threadId } } = required(await database.outbox.get(id), noItem)
  if (state === 'sent') return null
  if (state === 'sending') throw new StoreProblem('missing', '', busy)
  const typed = (await database.drafts.get(conversationId))?.text ?? ''
  const isThere = typed.trim() === '' || typed.trim() === text.trim()
  const draft: Draft = { conversationId, accountId, text: isThere ? text : `${text}\n\n${typed}`, savedAt: nowMs }
  await database.drafts.put(draft)
  await database.outbox.delete(id)
  await deriveThreads(database, [threadId])
  return draft
})

export const discardItem = (database: Database, id: string): Promise<void> => change(database, id, (item) => {
  if (item.state === 'sending') throw new StoreProblem('missing', '', busy)
  return null
})

/** At the start nobody is sending: what was cut off may be there or not, and is looked for at once. */
export const doubtInterrupted = (database: Database, nowMs: number): Promise<void> => inOne(database, async () => {
  const items = await database.outbox.where('state').equals('sending').toArray()
  await database.outbox.bulkPut(items.map((item): OutboxItem => ({ ...item, state: 'unsure', notBefore: nowMs })))
  await deriveThreads(database, items.map(({ target }) => target.threadId))
})
