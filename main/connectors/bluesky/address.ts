/** The address of a server as people type it. */
import { failed } from '../../failed.ts'

const isOwnMachine = (hostname: string): boolean => hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'

/**
 * `bsky.social`, `https://pds.example/` or `localhost:2583` to an origin. Always https, except on this very machine.
 * Rejects with `refused`/`bad-address`.
 */
export const serviceOrigin = (typed: string): string => {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) throw failed('refused', 'bad-address', typed)
  const url = new URL(address)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '' || url.username !== '') throw failed('refused', 'bad-address', typed)
  const isLocal = isOwnMachine(url.hostname)
  if (!isLocal && !url.hostname.includes('.')) throw failed('refused', 'bad-address', typed)
  const isPlain = isLocal && !/^https:/i.test(text)
  return `${isPlain ? 'http' : 'https'}://${url.host}`
}
