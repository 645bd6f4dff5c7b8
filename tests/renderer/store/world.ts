/** Builders for what a network says, with everything a test does not care about filled in. */
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { Attached, Draft } from '#domain/draft'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'

export const day = 86_400_000
/** The tests' time of day; nothing here reads a clock. */
export const noon = Date.UTC(2026, 4, 1, 12)

export const account = (name = 'me', patch: Partial<Account> = {}): Account => ({
  id: `net:${name}`, network: 'net', personId: `net:p-${name}`, handle: `${name}.example`, name, service: 'https://net.example', url: null,
  abilities: ['reply'], limits: { graphemes: 300, bytes: null, graphemesPerLink: null, images: null }, addedAt: noon - 90 * day, ...patch,
})

export const person = (name: string, patch: Partial<Person> = {}): Person => ({
  id: `net:p-${name}`, network: 'net', handle: `${name}.example`, name, bio: '', avatarUrl: null, url: null, isBot: false,
  followers: null, following: null, posts: null, ...patch,
})

export const thread = (name: string, patch: Partial<Thread> = {}): Thread => ({
  id: `net:t-${name}`, network: 'net', uri: `t-${name}`, root: 'post', authorId: null, title: null, url: null, isIncomplete: false, ...patch,
})

/** `say('hello', 'ana', 'walk', {parent: 'root'})`: Ana's message `hello` in thread `walk`, answering `root`. */
export const say = (
  name: string, by: string, inThread: string, { parent, quotes, names = [], at = noon, ...patch }:
  Partial<Message> & { parent?: string; quotes?: string; names?: readonly string[]; at?: number } = {},
): Message => ({
  id: `net:${name}`, uri: name, network: 'net', threadId: `net:t-${inThread}`, authorId: `net:p-${by}`, kind: parent ? 'reply' : 'post',
  text: `words of ${name}`, marks: [], language: 'en', mentions: names.map((one) => `net:p-${one}`),
  parentId: parent ? `net:${parent}` : null, quotedId: quotes ? `net:${quotes}` : null, quotedAuthorId: null, audience: 'public', warning: null,
  attachments: [], sentAt: at, arrivedAt: at, edited: null, deletedAt: null, url: null, ref: `ref-${name}`, ...patch,
})

/** A batch that brings these messages, with the people and threads they need. */
export const batch = (messages: readonly Message[], patch: Partial<Batch> = {}): Batch => {
  const names = [...new Set(messages.map(({ authorId }) => authorId.slice('net:p-'.length)))]
  const threads = [...new Set(messages.map(({ threadId }) => threadId.slice('net:t-'.length)))]
  return {
    accountId: 'net:me', account: null, people: names.map((name) => person(name)), threads: threads.map((name) => thread(name)), messages,
    gone: [], reactions: [], followerEvents: [], followerSnapshot: null, readThreadIds: [], cursor: 'c1', hasMore: false, progress: null, ...patch,
  }
}

/** A draft with everything a test does not care about filled in. */
export const draftOf = (conversation: string, text: string, savedAt: number, patch: Partial<Draft> = {}): Draft =>
  ({ conversationId: conversation, accountId: 'net:me', text, attachments: [], messageId: null, savedAt, restored: null, ...patch })

/** A picture of an answer; its bytes lie elsewhere. */
export const picture = (digit: string, alt = ''): Attached => ({ hash: digit.repeat(64), mediaType: 'image/png', size: 9, width: 3, height: 3, alt })

/** Id of the conversation with somebody in a thread. */
export const conversationId = (by: string, inThread: string): string => `net:t-${inThread} net:p-${by}`

/** What `countSections` says of an empty store. */
export const noCounts = { waiting: 0, older: 0, answered: 0, snoozed: 0, done: 0, bots: 0, hidden: 0, unlisted: 0 }
