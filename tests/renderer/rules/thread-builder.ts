/** Threads in a few words: `says('greta', '@me which hall?', {to: 'p'})`. People are handles; `me` and `me-too` are the user. */
import type { Message } from '#domain/message'
import type { Turn } from '#domain/conversation'
import { turnsOf } from '../../../renderer/rules/turn.ts'
import type { TurnThread } from '../../../renderer/rules/turn.ts'
import { mentionMarks } from '../../eval/handles.ts'

export interface More {
  readonly id?: string
  readonly to?: string
  readonly quotes?: string
  readonly quotesWordsOf?: string
  /** Minutes; without it each message is a minute after the one before. */
  readonly at?: number
  readonly editedAt?: number
  readonly before?: string
  readonly deleted?: boolean
  /** Names the network lists besides those in the text. */
  readonly mentions?: readonly string[]
  readonly kind?: Message['kind']
}

export const minute = 60_000
const handle = /(?<![\p{L}\p{N}])@[a-z-]+/gu

/** One message; its id is the author and a count unless given. */
export const says = (author: string, text: string, more: More = {}) => (count: number): Message => {
  const mentions = [...new Set([...(text.match(handle) ?? []), ...(more.mentions ?? [])])]
  const at = (more.at ?? count + 1) * minute
  return {
    id: more.id ?? `${author}${count}`, uri: '', network: 'n', threadId: 't', authorId: `@${author}`, kind: more.kind ?? 'reply',
    text, marks: mentionMarks(text, mentions), language: null, mentions, parentId: more.to ?? null,
    quotedId: more.quotes ?? null, quotedAuthorId: more.quotesWordsOf === undefined ? null : `@${more.quotesWordsOf}`,
    audience: 'public', warning: null, attachments: [], sentAt: at, arrivedAt: at,
    edited: more.before === undefined ? null : { at: (more.editedAt ?? 1000) * minute, textBefore: more.before },
    deletedAt: more.deleted ? at + minute : null, url: null, ref: '',
  }
}

export const threadOf = (root: TurnThread['root'], ...messages: ReturnType<typeof says>[]): TurnThread => ({
  root, mine: new Set(['@me', '@me-too']), bots: new Set(['@robot']), messages: messages.map((make, index) => make(index)),
})

/** Everybody's turn, as plain data. */
export const turns = (thread: TurnThread): Record<string, Turn> =>
  Object.fromEntries([...turnsOf(thread)].map(([personId, { turn }]) => [personId.slice(1), turn]))

/** Turns in a thread under a post. */
export const underPost = (...messages: ReturnType<typeof says>[]) => turns(threadOf('post', ...messages))
