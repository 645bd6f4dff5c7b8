/** Addresses as people type them. */
import { failed } from './failed.ts'

/** RFC 6761: whatever ends in `localhost` is this machine, and so is all of 127/8. */
export const isOwnMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/u.test(hostname) || hostname === '[::1]'
/** Without the invisible characters that come along when one copies. */
export const visible = (typed: string): string => typed.replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').trim()

/** True where what is sent there is not open to everybody on the way: https, or this very machine. */
export const isPrivateWay = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || (protocol === 'http:' && isOwnMachine(hostname))

/**
 * `example.com`, `https://example.com/blog` or `localhost:2583`, always https except on this very machine. Rejects with
 * `refused`/`bad-address`.
 */
export const typedAddress = (typed: string): URL => {
  const text = visible(typed)
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) throw failed('refused', 'bad-address', typed)
  const url = new URL(address)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '' || url.username !== '') throw failed('refused', 'bad-address', typed)
  const isLocal = isOwnMachine(url.hostname)
  if (!isLocal && !url.hostname.includes('.')) throw failed('refused', 'bad-address', typed)
  url.protocol = isLocal && !/^https:/iu.test(text) ? 'http:' : 'https:'
  return url
}
