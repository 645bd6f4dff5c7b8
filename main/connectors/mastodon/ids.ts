/** How the names of a Mastodon-API server become ours: `mastodon:` before the ActivityPub address, which is the same on every server. */

export const network = 'mastodon'

const longest = 1800

export const idOf = (uri: string): string => `${network}:${uri}`

/** A uri that can be part of an id, or null: servers of all kinds pass on what others claimed. */
export const uriOf = (text: unknown): string | null =>
  typeof text === 'string' && text.length > 0 && text.length <= longest && !/[\s#]direct-/u.test(text) && !/\s/u.test(text) ? text : null

/** A web address in its canonical form, or null for anything a click must not follow. */
export const webAddress = (text: unknown): string | null => {
  if (typeof text !== 'string' || text.length > 8000 || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && href.length <= 8000 ? href : null
}

/** Milliseconds since epoch, or null where it is no time. A time without a zone is the server's, which is UTC everywhere. */
export const timeOf = (text: string | null | undefined): number | null => {
  const at = Date.parse((text ?? '').replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/u, '$1T$2Z'))
  return Number.isFinite(at) ? at : null
}
