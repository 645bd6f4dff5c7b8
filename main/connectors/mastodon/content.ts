/** Pure: a status's markup to plain text and marks. What a link means is taken from the status's own mentions and tags, never from its looks alone. */
import type { Mark } from '#domain/message'
import { toPlain, type Anchor, type Plain } from '../../html.ts'
import type { StatusEntity } from './entities.ts'
import { idOf, webAddress } from './ids.ts'

/** No server's people write more; a hostile one must not fill a batch. */
const mostText = 20_000
const mostMarks = 200
const mostTargets = 20_000

/** The actor's address behind a profile page, or null where nobody known lives there. */
export type WhoIsAt = (url: string) => string | null

const clipped = ({ text, marks }: Plain): Plain => {
  const end = text.length <= mostText ? text.length : /[\uD800-\uDBFF]/u.test(text.charAt(mostText - 1)) ? mostText - 1 : mostText
  let targets = 0
  const kept = marks.filter((mark) => mark.from < end).slice(0, mostMarks).map((mark) => ({ ...mark, to: Math.min(mark.to, end) }))
    .filter((mark) => mark.target.length <= 8000 && (targets += mark.target.length) <= mostTargets)
  return { text: text.slice(0, end), marks: kept }
}

const tagOf = ({ tags }: Pick<StatusEntity, 'tags'>, { href, classes, text }: Anchor): string | null => {
  const word = text.trim().replace(/^[#＃]/u, '')
  const isNamed = tags.some(({ name, url }) => name.toLowerCase() === word.toLowerCase() || (url !== null && webAddress(url) === href))
  return word !== '' && (isNamed || (classes.includes('hashtag') && /^[#＃]/u.test(text.trim()))) ? word : null
}

/** What a status says, and everybody it names: in its list (handles carried on from the parent stand there) or by a link. */
export const toContent = (status: Pick<StatusEntity, 'content' | 'tags' | 'mentions' | 'poll'>, whoIsAt: WhoIsAt): Plain & { readonly mentions: string[] } => {
  const listed = new Map(status.mentions.flatMap(({ url }) => (!url ? [] : [[webAddress(url) ?? url, idOf(whoIsAt(url) ?? url)] as const])))
  const anchor = (link: Anchor): Pick<Mark, 'kind' | 'target'> | null => {
    const tag = tagOf(status, link)
    if (tag !== null) return { kind: 'tag', target: tag.slice(0, 1000) }
    if (!link.classes.includes('mention')) return null
    // Some servers list nobody in what others wrote: whoever is known by that address is meant.
    const known = listed.get(link.href) ?? (whoIsAt(link.href) === null ? null : idOf(whoIsAt(link.href) ?? ''))
    return known === null ? null : { kind: 'mention', target: known }
  }
  const { text, marks } = clipped(toPlain(status.content, { anchor }))
  const choices = status.poll?.options.map(({ title }) => `○ ${title}`).join('\n') ?? ''
  const named = marks.filter(({ kind }) => kind === 'mention').map(({ target }) => target)
  return { text: choices === '' ? text : [text, choices].filter(Boolean).join('\n\n'), marks, mentions: [...new Set([...listed.values(), ...named])].slice(0, 200) }
}
