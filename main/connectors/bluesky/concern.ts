/** Pure: which posts of a thread are for the account to see. */
import { personIdOf, postPartsOf } from './ids.ts'
import { parentUriOf, type Post } from './map.ts'
import { toMarks } from './marks.ts'
import { quotedUriOf, readRecord } from './record.ts'

const didOf = (uri: string | null): string | null => postPartsOf(uri)?.did ?? null

/** Written by, naming, quoting or answering the account. */
export const concerns = (post: Post, ownDid: string): boolean => {
  const record = readRecord(post.record)
  if (!record) return false
  return didOf(post.uri) === ownDid || didOf(parentUriOf(post)) === ownDid || didOf(quotedUriOf(record)) === ownDid
    || toMarks(record.text, record.facets).some((mark) => mark.kind === 'mention' && mark.target === personIdOf(ownDid))
}

/**
 * True where the post concerns the account, stands below something the account wrote, or goes on with its author's
 * own words that do (a chain of replies to oneself is one utterance; only its first part makes a notification).
 */
export const isWithin = (posts: ReadonlyMap<string, Post>, post: Post, ownDid: string): boolean => {
  const passed = new Set<string>()
  const author = didOf(post.uri)
  let isOneUtterance = true
  for (let at: Post | undefined = post; at && !passed.has(at.uri); at = posts.get(parentUriOf(at) ?? '')) {
    isOneUtterance &&= didOf(at.uri) === author
    if (didOf(at.uri) === ownDid || (isOneUtterance && concerns(at, ownDid))) return true
    passed.add(at.uri)
  }
  return false
}
