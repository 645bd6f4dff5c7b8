/** A noise item in a few words, made by the very adapter of the app. */
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import { noiseItemOf } from '../../../../renderer/rules/noise/item.ts'
import type { NoiseContext, NoiseItem } from '../../../../renderer/rules/noise/item.ts'
import { mentionMarks } from '../../../eval/handles.ts'
import { judge } from '../../../../renderer/rules/noise.ts'

export interface More extends Partial<Omit<NoiseContext, 'mine' | 'parent'>> {
  readonly author?: Partial<Person>
  readonly kind?: Message['kind']
  readonly parentText?: string
}

const address = /https?:\/\/\S+/gu
const tag = /#[\p{L}\p{N}_]+/gu
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+/gu

export const message = (text: string, kind: Message['kind'], id = 'm', authorId = 'stranger'): Message => {
  const mentions = [...new Set(text.match(handle) ?? [])]
  const marks = (kindOf: 'link' | 'tag', pattern: RegExp) => [...text.matchAll(pattern)].map(({ 0: target, index }) =>
    ({ kind: kindOf, from: index, to: index + target.length, target: target.replace(/^#/u, '') }))
  return {
    id, uri: id, network: 'n', threadId: 't', authorId, kind, text,
    marks: [...mentionMarks(text, mentions), ...marks('link', address), ...marks('tag', tag)], language: null, mentions, parentId: null,
    quotedId: null, quotedAuthorId: null, audience: 'public', warning: null, attachments: [], sentAt: 1, arrivedAt: 1, edited: null, deletedAt: null, url: null, ref: '',
  }
}

export const itemOf = (text: string, more: More = {}): NoiseItem => noiseItemOf(
  message(text, more.kind ?? (more.isReplyToMe ? 'reply' : 'mention')),
  { id: 'stranger', network: 'n', handle: 'someone', name: 'Someone', bio: '', avatarUrl: null, url: null, isBot: false, followers: null, following: null, posts: null, ...more.author },
  {
    mine: new Set(['@me']), parent: more.parentText === undefined ? null : message(more.parentText, 'post', 'p', '@me'),
    isReplyToMe: false, history: { theirs: 0, mine: 0 }, sameTextSeen: 0, exceptions: [], ...more,
  },
)

export const verdictOn = (text: string, more: More = {}) => judge(itemOf(text, more))
