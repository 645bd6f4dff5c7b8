/** How the names of a site become ours: the site's own address before everything, as numbers mean nothing elsewhere. */

export const network = 'wordpress'

/** Of a site's own user: the account's id, and the person's who comments signed in. */
export const userUri = (site: string, userId: number): string => `${site}#${String(userId)}`
/** The article's short address, which leads there whatever it is called. */
export const articleUri = (site: string, postId: number): string => `${site}/?p=${String(postId)}`
export const commentUri = (site: string, postId: number, commentId: number): string => `${articleUri(site, postId)}#comment-${String(commentId)}`
export const idOf = (uri: string): string => `${network}:${uri}`

/** The number of an article in its thread's uri, or null where it is of another site. */
export const postIdIn = (site: string, threadUri: string): number | null => {
  const prefix = `${site}/?p=`
  const digits = threadUri.startsWith(prefix) ? threadUri.slice(prefix.length) : ''
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : null
}

/** A web address in its canonical form, or null for anything a click must not follow. */
export const webAddress = (text: unknown): string | null => {
  if (typeof text !== 'string' || text.length > 8000 || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && href.length <= 8000 ? href : null
}

/** Milliseconds; `date_gmt` is UTC and does not say so. Null where it is no time. */
export const timeOf = (gmt: string): number | null => {
  const at = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/u.test(gmt) ? gmt : `${gmt}Z`)
  return Number.isFinite(at) && at > 0 ? at : null
}

/** As a site must be asked: without the Z it would read the time in its own zone. */
export const utc = (ms: number): string => new Date(Math.max(0, ms)).toISOString().replace(/\.\d+Z$/u, 'Z')
