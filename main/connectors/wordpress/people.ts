/** Who wrote a comment: a user of the site, somebody known by their e-mail, another site, or nobody who can be known again. */
import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Person } from '#domain/person'
import { isPing, type CommentEntity } from './entities.ts'
import { idOf, network, userUri, webAddress } from './ids.ts'

const stretched = promisify<string, string, number, { N: number; r: number; p: number }, Buffer>(scrypt)
/** Dear to guess (2 MB and some milliseconds each), cheap for the few new people of a pull. */
const cost = { N: 2048, r: 8, p: 1 }

/** A site shows anybody a plain hash of the e-mail in the picture's address; to users who see no e-mails it says who is who. */
const pictureHash = ({ author_avatar_urls: pictures }: CommentEntity): string | null =>
  Object.values(pictures).map((url) => /\/avatar\/([0-9a-f]{32,64})(?![0-9a-f])/u.exec(url)?.[1] ?? null).find((hash) => hash !== null) ?? null

const hostOf = (url: string): string | null => (webAddress(url) === null ? null : new URL(url).hostname.replace(/^www\./u, ''))

/** What tells the author of a comment from others on this site; null where nothing does. */
const secretKeyOf = (comment: CommentEntity): string | null => {
  const email = comment.author_email.trim().toLowerCase()
  if (email !== '') return `e-mail ${email}`
  const hash = pictureHash(comment)
  return hash === null ? null : `picture ${hash}`
}

export type WhoWrote = (comment: CommentEntity) => string

/**
 * Person ids of these comments' authors. An e-mail never becomes part of one, only its hash, salted with the site: so that
 * somebody is the same person after signing in again, on another computer and for another user of the site, and tells
 * nobody who they are on other sites.
 */
export const knowAuthors = async (site: string, comments: readonly CommentEntity[]): Promise<WhoWrote> => {
  const keys = [...new Set(comments.filter(({ author }) => author === 0).map(secretKeyOf).filter((key) => key !== null))]
  const hashes = new Map(await Promise.all(keys.map(async (key) => [key, (await stretched(key, site, 12, cost)).toString('hex')] as const)))
  return (comment) => {
    if (comment.author > 0) return idOf(userUri(site, comment.author))
    if (isPing(comment)) return idOf(`${site}#site-${hostOf(comment.author_url) ?? String(comment.id)}`)
    const hash = hashes.get(secretKeyOf(comment) ?? '')
    return idOf(hash === undefined ? `${site}#author-of-${String(comment.id)}` : `${site}#guest-${hash}`)
  }
}

/** Names can be entities: a site stores what visitors typed in escaped form. */
export const nameOf = (plain: (markup: string) => string, { author_name: name }: Pick<CommentEntity, 'author_name'>): string => plain(name) || 'Anonymous'

export const toPerson = (id: string, comment: CommentEntity, site: string, plain: (markup: string) => string): Person => {
  const url = webAddress(comment.author_url)
  return {
    // A picture of a stranger's service has the plain hash of their e-mail in its address: that stays on the site.
    id, network, handle: hostOf(comment.author_url) ?? new URL(site).host, name: nameOf(plain, comment), bio: '',
    avatarUrl: pictureHash(comment) === null ? webAddress(comment.author_avatar_urls['96']) : null, url,
    // A pingback is a machine's word that somebody linked here.
    isBot: isPing(comment), followers: null, following: null, posts: null,
  }
}
