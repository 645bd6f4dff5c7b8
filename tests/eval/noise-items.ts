/** One message of a noise file: its shape, and the way into the app's own nouns. */
import * as v from 'valibot'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import { noiseItemOf } from '../../renderer/rules/noise/item.ts'
import type { NoiseItem } from '../../renderer/rules/noise/item.ts'
import { mentionMarks, personIdOf } from './handles.ts'
import { isoTime } from './lines.ts'

const words = v.optional(v.nullable(v.string()), '')
const list = v.optional(v.nullable(v.array(v.string())), [])
const count = v.optional(v.nullable(v.number()), 0)

export const noiseLine = v.object({
  id: v.string(),
  network: v.string(),
  kind: v.picklist(['mention', 'reply', 'quote', 'comment', 'direct', 'repost', 'post']),
  text: words,
  lang: words,
  links: list,
  sentAt: isoTime,
  inReplyToMe: v.optional(v.nullable(v.boolean()), false),
  mentions: list,
  hashtags: list,
  author: v.object({
    handle: v.string(), name: words, bio: words, bot: v.optional(v.nullable(v.boolean()), false), followers: count, following: count, posts: count,
  }),
  history: v.optional(v.object({ theirMessages: count, myMessages: count }), { theirMessages: 0, myMessages: 0 }),
  expect: v.picklist(['person', 'noise']),
})
export type NoiseLine = v.InferOutput<typeof noiseLine>

/** The line as the app's rule gets it. `expect` is not part of it. */
export const noiseItemOfLine = (line: NoiseLine): NoiseItem => {
  const author = personOf(line.author)
  return noiseItemOf(messageOf(line, author.id), author, {
    mine: new Set(['@me']), parent: null, isReplyToMe: line.inReplyToMe ?? false,
    history: { theirs: line.history.theirMessages ?? 0, mine: line.history.myMessages ?? 0 },
    sameTextSeen: 0, exceptions: [], isRepost: line.kind === 'repost',
  })
}

const personOf = (author: NoiseLine['author']): Person => {
  const isUnknown = !author.followers && !author.following && !author.posts
  return {
    id: personIdOf(author.handle), network: 'eval', handle: author.handle.replace(/^@/u, ''), name: author.name ?? '', bio: author.bio ?? '',
    avatarUrl: null, url: null, isBot: author.bot ?? false,
    followers: isUnknown ? null : author.followers, following: isUnknown ? null : author.following, posts: isUnknown ? null : author.posts,
  }
}

const messageOf = (line: NoiseLine, authorId: string): Message => {
  const text = line.text ?? ''
  const mentions = [...new Set(line.mentions ?? [])]
  return {
    id: line.id, uri: line.id, network: 'eval', threadId: line.id, authorId, kind: line.kind === 'repost' ? 'post' : line.kind,
    text,
    marks: [
      // A file lists the others a text names; a handle that is not listed is the user's.
      ...mentionMarks(text, mentions, '@me'),
      ...(line.links ?? []).map((target) => ({ kind: 'link' as const, ...placeOf(text, target), target })),
      ...(line.hashtags ?? []).map((tag) => ({ kind: 'tag' as const, ...placeOf(text, `#${tag.replace(/^#/u, '')}`), target: tag.replace(/^#/u, '') })),
    ],
    language: line.lang || null, mentions: mentions.map(personIdOf), parentId: null, quotedId: null, quotedAuthorId: null,
    audience: line.kind === 'direct' ? 'direct' : 'public', warning: null, attachments: [],
    sentAt: line.sentAt, arrivedAt: line.sentAt, edited: null, deletedAt: null, url: null, ref: '',
  }
}

const placeOf = (text: string, part: string): { from: number; to: number } => {
  const from = text.indexOf(part)
  return from < 0 ? { from: 0, to: 0 } : { from, to: from + part.length }
}
