/** How Bluesky's names become ours: `bluesky:` before what is permanent there. */

export const network = 'bluesky'

const didPattern = /^did:[a-z]{3,10}:[\w.:%-]{1,500}$/
const postUriPattern = /^at:\/\/(did:[a-z]{3,10}:[\w.:%-]{1,500})\/app\.bsky\.feed\.post\/([\w.:~-]{1,512})$/

export const isDid = (text: unknown): text is string => typeof text === 'string' && didPattern.test(text)
export const personIdOf = (did: string): string => `${network}:${did}`
export const messageIdOf = (uri: string): string => `${network}:${uri}`
export const threadIdOf = (rootUri: string): string => `${network}:${rootUri}`

/** The parts of a post's at-uri, or null for anything else (a list, a feed, a made-up uri). */
export const postPartsOf = (uri: unknown): { did: string; rkey: string } | null => {
  const [, did, rkey] = (typeof uri === 'string' ? postUriPattern.exec(uri) : null) ?? []
  return did && rkey ? { did, rkey } : null
}

export const postUriOf = (did: string, rkey: string): string => `at://${did}/app.bsky.feed.post/${rkey}`
export const profileUrlOf = (did: string): string => `https://bsky.app/profile/${did}`

/** Where a person reads the post in a browser. */
export const postUrlOf = (uri: string): string | null => {
  const parts = postPartsOf(uri)
  return parts && `${profileUrlOf(parts.did)}/post/${parts.rkey}`
}

/** A web address in its canonical form, or null for anything a click must not follow. */
export const webAddress = (text: unknown): string | null => {
  if (typeof text !== 'string' || text.length > 8000 || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && href.length <= 8000 ? href : null
}
