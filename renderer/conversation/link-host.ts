/** Where a link really goes, where its text says otherwise. */
import { webAddress } from '../ui/web-address.ts'

const named = /(?:https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+\p{L}[\p{L}\p{N}\p{M}-]+)/iu
const turning = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '')

const asHost = (words: string): string => {
  try {
    return new URL(`https://${words}`).hostname
  } catch {
    return words
  }
}

/**
 * The real host, to stand after the link, or null where the text hides nothing:
 * it names another host, has characters that turn the direction of reading, or the host only looks like Latin letters.
 */
export function realHost(text: string, target: string): string | null {
  const url = webAddress(target)
  if (!url) return null
  const host = url.hostname
  if (turning.test(text) || /(?:^|\.)xn--/.test(host)) return host
  const word = named.exec(text)?.[1]
  return word === undefined || bare(asHost(word)) === bare(host) ? null : host
}
