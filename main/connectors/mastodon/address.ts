/** The address of a server as people type it. */
import { failed } from '../../failed.ts'

const isOwnMachine = (hostname: string): boolean => hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'

/**
 * `mastodon.social`, `https://example.social/home`, `@ann@example.social` or `localhost:3000` to an origin. Always
 * https, except on this very machine. Rejects with `refused`/`bad-address`.
 */
export const serverOrigin = (typed: string): string => {
  const text = typed.replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').trim().replace(/^(?:acct:)?@?[^@/\s]+@/u, '')
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) throw failed('refused', 'bad-address', typed)
  const url = new URL(address)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '' || url.username !== '') throw failed('refused', 'bad-address', typed)
  const isLocal = isOwnMachine(url.hostname)
  if (!isLocal && !url.hostname.includes('.')) throw failed('refused', 'bad-address', typed)
  return `${isLocal && !/^https:/iu.test(text) ? 'http' : 'https'}://${url.host}`
}
