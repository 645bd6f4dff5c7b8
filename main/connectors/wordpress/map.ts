/** Pure: a site's comments and articles to ours. */
import type { Message } from '#domain/message'
import type { Thread } from '#domain/thread'
import { toPlain, type Plain } from '../../html.ts'
import { articleOf, type CommentEntity } from './entities.ts'
import { articleUri, commentUri, idOf, network, timeOf, userUri, webAddress } from './ids.ts'

/** No honest comment says more; a hostile one must not fill a batch. */
const mostText = 20_000
const mostMarks = 200

/** Text without its marks: titles and names. */
export const plainText = (markup: string): string => toPlain(markup).text.replace(/\s+/gu, ' ').trim()

/** Cut where it is too long, but never through a character, and marks with it. */
export const clipped = ({ text, marks }: Plain): Plain => {
  const end = text.length <= mostText ? text.length : /[\uD800-\uDBFF]/u.test(text.charAt(mostText - 1)) ? mostText - 1 : mostText
  return { text: text.slice(0, end), marks: marks.filter(({ from }) => from < end).slice(0, mostMarks).map((mark) => ({ ...mark, to: Math.min(mark.to, end) })) }
}

/** Held for a moderator; everything a site shows is `approved`. */
export const isHeld = ({ status }: Pick<CommentEntity, 'status'>): boolean => status === 'hold'

/** The message a comment is, or null where it has no time. */
export const toMessage = (comment: CommentEntity, site: string, authorId: string): Message | null => {
  const at = timeOf(comment.date_gmt)
  if (at === null) return null
  const uri = commentUri(site, comment.post, comment.id)
  const url = webAddress(comment.link)
  const { text, marks } = clipped(toPlain(comment.content.rendered, { base: url ?? `${site}/` }))
  return {
    id: idOf(uri), uri, network, threadId: idOf(articleUri(site, comment.post)), authorId, kind: 'comment',
    text, marks, mentions: [], language: null,
    parentId: comment.parent > 0 ? idOf(commentUri(site, comment.post, comment.parent)) : null, quotedId: null, quotedAuthorId: null,
    audience: 'public', warning: null, attachments: [], sentAt: at, arrivedAt: at,
    // No site says when a comment was edited; the store sees that the words are others.
    edited: null, deletedAt: null, url, ref: String(comment.id),
    ...isHeld(comment) ? { isHeld: true } : {},
  }
}

/** The article above a comment. Under somebody else's article a comment is not to the user. */
export const toThread = (comment: CommentEntity, site: string, ownId: string): Thread => {
  const article = articleOf(comment)
  const authorId = article?.author ? idOf(userUri(site, article.author)) : null
  const uri = articleUri(site, comment.post)
  return {
    id: idOf(uri), network, uri, root: authorId === null || authorId === ownId ? 'article' : 'post', authorId,
    title: article === null ? null : plainText(article.title.rendered) || null,
    url: webAddress(article?.link) ?? webAddress(comment.link.replace(/#.*$/u, '')) ?? uri, isIncomplete: false,
  }
}
