/** Pure: what goes out for an answer, how long that is, and whether a status says the same. */
import { failed } from '../../failed.ts'
import { toPlain } from '../../html.ts'
import type { StatusEntity } from './entities.ts'

const links = /\bhttps?:\/\/[^\s<>"]+/giu
const handles = /(?<![\w/@.])@([\w.-]*\w)(?:@([\w.:-]*\w))?/gu

/** As people of one's own server are named: some servers give them their domain, and do not know them by it. */
export const shortAcct = (acct: string, domain: string): string => (acct.toLowerCase().endsWith(`@${domain.toLowerCase()}`) ? acct.slice(0, acct.length - domain.length - 1) : acct)

/** Does the text name them already, with or without the domain where it is ours? */
const names = (text: string, acct: string, domain: string): boolean => [...text.matchAll(handles)].some(([, user = '', host]) =>
  shortAcct(host === undefined ? user : `${user}@${host}`, domain).toLowerCase() === acct.toLowerCase())

/** The user's words with those of the thread they do not name themselves in front: who is not named is not told. */
export const toWire = (words: string, accts: readonly string[], domain: string): string => {
  const missing = [...new Set(accts.map((acct) => shortAcct(acct, domain)))].filter((acct) => !names(words, acct, domain))
  return [...missing.map((acct) => `@${acct}`), words].join(' ')
}

/** Counted as the server counts: a link as a fixed number, a handle without its domain. https://docs.joinmastodon.org/user/posting/ */
export const lengthOf = (text: string, graphemesPerLink: number): number => {
  let count = 0
  const bare = text.replace(links, () => {
    count += graphemesPerLink
    return ''
  }).replace(handles, (_, user: string) => `@${user}`)
  return count + [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(bare)].length
}

/** Rejects with `refused`/`too-long`. A content warning counts too. */
export const checkLength = (text: string, warning: string, { graphemes, graphemesPerLink }: { readonly graphemes: number; readonly graphemesPerLink: number }): void => {
  const length = lengthOf(text, graphemesPerLink) + lengthOf(warning, graphemesPerLink)
  if (length > graphemes) throw failed('refused', 'too-long', `${length} of ${graphemes} characters`)
}

/** Letters and digits alone: servers turn marks of all kinds into looks, and write names with and without domains. */
const core = (text: string): string => text.normalize('NFKC').replace(handles, (_, user: string) => `@${user}`).toLowerCase().replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '')

/**
 * Does the status say what went out? Addresses are shown shortened, so what they lead to is compared. `isWhole` false:
 * handles may stand before it.
 */
export const saysSame = ({ content }: Pick<StatusEntity, 'content'>, sent: string, isWhole = true): boolean => {
  const { text, marks } = toPlain(content)
  let shown = ''
  let at = 0
  for (const { kind, from, to, target } of marks) {
    const label = text.slice(from, to)
    if (kind !== 'link' || from < at || /^[@#]/u.test(label)) continue
    shown += `${text.slice(at, from)} ${/[./]/u.test(label) ? target : label} `
    at = to
  }
  const whole = (words: string): string => core(words.replace(links, (link) => (URL.canParse(link) ? new URL(link).href : link)))
  const [said, wanted] = [whole(shown + text.slice(at)), whole(sent)]
  return isWhole ? said === wanted : wanted !== '' && said.endsWith(wanted)
}
