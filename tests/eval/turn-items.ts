/** One thread of a turns file: its shape, and the way into the app's own nouns. */
import * as v from 'valibot'
import type { Message } from '#domain/message'
import type { TurnThread } from '../../renderer/rules/turn.ts'
import { mentionMarks, personIdOf } from './handles.ts'
import { isoTime } from './lines.ts'

const optional = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema))
const handles = v.optional(v.nullable(v.array(v.string())))

const message = v.object({
  id: v.string(),
  author: v.string(),
  bot: optional(v.boolean()),
  text: optional(v.string()),
  mentions: handles,
  inReplyTo: optional(v.string()),
  quotes: optional(v.string()),
  sentAt: isoTime,
  edited: optional(v.object({ at: isoTime, textBefore: optional(v.string()) })),
  deletedAt: optional(isoTime),
})

export const turnItem = v.object({
  id: v.string(),
  me: v.array(v.string()),
  root: v.optional(v.picklist(['post', 'article', 'direct']), 'post'),
  messages: v.array(message),
  expect: v.record(v.string(), v.picklist(['theirs', 'yours', 'quiet'])),
})
export type TurnItem = v.InferOutput<typeof turnItem>

/** The item as the store would hand it to the rule. Reactions are no messages, so they stay outside. */
export const turnThreadOf = (item: TurnItem): TurnThread => ({
  root: item.root,
  mine: new Set(item.me.map(personIdOf)),
  bots: new Set(item.messages.filter(({ bot }) => bot === true).map(({ author }) => personIdOf(author))),
  messages: item.messages.map((given) => messageOf(given, item)),
})

const messageOf = (given: v.InferOutput<typeof message>, item: TurnItem): Message => {
  const text = given.text ?? ''
  const mentions = [...new Set(given.mentions ?? [])]
  const author = personIdOf(given.author)
  return {
    id: given.id, uri: given.id, network: 'eval', threadId: item.id, authorId: author,
    kind: item.root === 'direct' ? 'direct' : item.root === 'article' ? 'comment' : (given.inReplyTo ?? null) === null ? 'mention' : 'reply',
    text, marks: mentionMarks(text, mentions), language: null, mentions: mentions.map(personIdOf),
    parentId: given.inReplyTo ?? null, quotedId: given.quotes ?? null, quotedAuthorId: null,
    audience: item.root === 'direct' ? 'direct' : 'public', warning: null, attachments: [],
    sentAt: given.sentAt, arrivedAt: given.sentAt,
    edited: given.edited ? { at: given.edited.at, textBefore: given.edited.textBefore ?? '' } : null,
    deletedAt: given.deletedAt ?? null, url: null, ref: '',
  }
}
