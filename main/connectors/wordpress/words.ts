/** Pure: plain words to what goes out, and whether a comment says the same. */
import { toPlain } from '../../html.ts'
import type { CommentEntity } from './entities.ts'

/** A comment is markup: what the user typed stays what it is. */
export const toWire = (words: string): string => words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** Letters and digits alone: a site makes quotes round, dots one sign and smileys pictures. */
const core = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Does the comment say these words? What was typed where the site shows that, else what it made of it. */
export const saysSame = ({ content: { raw, rendered } }: Pick<CommentEntity, 'content'>, words: string): boolean => {
  if (raw !== null) return bare(raw) === bare(toWire(words)) || bare(toPlain(raw).text) === bare(words)
  const wanted = core(words)
  return wanted === '' ? bare(toPlain(rendered).text) === bare(words) : core(toPlain(rendered).text) === wanted
}
