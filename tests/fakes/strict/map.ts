/** The strict fake's words to ours. */
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'
import type { Gathered, WirePerson, WirePost } from './api.ts'
import { info } from './info.ts'

const { network } = info
export const ours = (id: string): string => `${network}:${id}`

export const toAccount = (service: string, { id, name }: WirePerson, now: number): Account =>
  ({ id: ours(id), network, personId: ours(id), handle: id, name, service, url: null, abilities: info.abilities, limits: info.limits, addedAt: now })

const toPerson = ({ id, name }: WirePerson): Person =>
  ({ id: ours(id), network, handle: id, name, bio: '', avatarUrl: null, url: null, isBot: false, followers: null, following: null, posts: null })

const toThread = ({ root }: WirePost, posts: readonly WirePost[]): Thread =>
  ({ id: ours(root), network, uri: root, root: 'post', authorId: ours(posts.find(({ id }) => id === root)?.by ?? ''), title: null, url: null, isIncomplete: false })

/** `mine` is the Person id of the account that reads. */
export const toMessage = ({ id, by, text, parent, root, at, goneAt, links, names }: WirePost, mine: string): Message => {
  const mentions = [...new Set(names.map(({ person }) => ours(person)))]
  return {
    id: ours(id), uri: id, network, threadId: ours(root), authorId: ours(by),
    kind: parent === null ? (mentions.includes(mine) ? 'mention' : 'post') : 'reply',
    text,
    marks: goneAt === null ? [
      ...links.map(({ from, to, url }) => ({ kind: 'link' as const, from, to, target: url })),
      ...names.map(({ from, to, person }) => ({ kind: 'mention' as const, from, to, target: ours(person) })),
    ] : [],
    language: null, mentions, parentId: parent === null ? null : ours(parent), quotedId: null, quotedAuthorId: null, audience: 'public', warning: null,
    attachments: [], sentAt: at, arrivedAt: at, edited: null, deletedAt: goneAt, url: null, ref: id,
  }
}

/** What a batch is filled with. */
export const toContents = ({ posts, people }: Gathered, account: Account): Pick<Batch, 'people' | 'threads' | 'messages' | 'gone'> => ({
  people: people.map(toPerson),
  threads: [...new Map(posts.map((post) => [post.root, toThread(post, posts)])).values()],
  messages: posts.map((post) => toMessage(post, account.personId)),
  gone: posts.flatMap(({ id, goneAt }) => (goneAt === null ? [] : [{ messageId: ours(id), at: goneAt }])),
})
