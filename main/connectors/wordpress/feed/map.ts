/** Pure: a feed's comments to ours. A feed tells little of who wrote: a name, and perhaps their site. */
import { createHash } from 'node:crypto'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'
import { toPlain } from '../../../html.ts'
import { idOf, network } from '../ids.ts'
import { clipped, plainText } from '../map.ts'
import type { FeedComment } from './parse.ts'

/** Whose feed it is. */
export interface Reader {
  readonly site: string
  /** The user's Person id. */
  readonly personId: string
  /** The name the user's own comments carry, or null where the site does not tell. */
  readonly ownName: string | null
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)
/** Our name for what a feed names: a feed can call its comments whatever it likes, also as those of another site are called. */
const named = (site: string, theirs: string): string => {
  const bare = theirs.replace(/\s+/gu, '')
  return `${site}#feed-${bare.length > 1000 ? short(bare) : bare}`
}

const nameOf = ({ author }: FeedComment): string => plainText(author) || 'Anonymous'

const plainHost = ({ host }: URL): string => host.replace(/^www\./u, '')

/** Does the address lie within the site? */
const isWithin = (site: string, address: string | null): boolean => {
  if (address === null) return false
  const [own, other] = [new URL(`${site}/`), new URL(address.endsWith('/') ? address : `${address}/`)]
  return plainHost(own) === plainHost(other) && other.pathname.startsWith(own.pathname)
}

/**
 * Two comments are of one person only where name and site are the same; a name alone is nobody's, the user's neither: the
 * user is who has their name and their site.
 */
export const authorIdOf = (comment: FeedComment, { site, personId, ownName }: Reader): string => {
  const name = nameOf(comment)
  if (ownName !== null && name === ownName && isWithin(site, comment.authorUrl)) return personId
  return idOf(comment.authorUrl === null ? `${site}#author-of-${short(comment.id)}` : `${site}#guest-${short(`${name}\n${comment.authorUrl}`)}`)
}

/** The article's own address: a comment's without the comment, and without the page of comments it stands on. */
const articleUrlOf = ({ url, answers }: FeedComment, site: string): string => (url ?? answers ?? site).replace(/#.*$/u, '').replace(/comment-page-\d+\/?$/u, '')

const titleOf = (comment: FeedComment): string | null => {
  const title = plainText(comment.title)
  const [, article] = /^Comments? on (.+) by /u.exec(title) ?? []
  return article ?? (title || null)
}

/** `isHere` tells comments from articles among what is answered. */
export const toMessage = (comment: FeedComment, reader: Reader, isHere: (id: string) => boolean): Message => {
  const uri = named(reader.site, comment.id)
  const { text, marks } = clipped(toPlain(comment.markup, { base: comment.url ?? `${reader.site}/` }))
  return {
    id: idOf(uri), uri, network, threadId: idOf(named(reader.site, articleUrlOf(comment, reader.site))), authorId: authorIdOf(comment, reader), kind: 'comment',
    text, marks, mentions: [], language: null, parentId: comment.answers !== null && isHere(comment.answers) ? idOf(named(reader.site, comment.answers)) : null,
    quotedId: null, quotedAuthorId: null, audience: 'public', warning: null, attachments: [], sentAt: comment.at, arrivedAt: comment.at,
    edited: null, deletedAt: null, url: comment.url, ref: comment.id,
  }
}

export const toThread = (comment: FeedComment, reader: Reader): Thread => {
  const url = articleUrlOf(comment, reader.site)
  const uri = named(reader.site, url)
  // A feed shows the newest only.
  return { id: idOf(uri), network, uri, root: 'article', authorId: reader.personId, title: titleOf(comment), url, isIncomplete: true }
}

export const toPerson = (comment: FeedComment, reader: Reader): Person => ({
  id: authorIdOf(comment, reader), network, handle: new URL(comment.authorUrl ?? reader.site).host, name: nameOf(comment), bio: '', avatarUrl: null, url: comment.authorUrl,
  isBot: false, followers: null, following: null, posts: null,
})
