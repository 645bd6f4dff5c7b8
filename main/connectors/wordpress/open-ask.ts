/** Asking a site as anybody: along redirects, and only where others cannot read along. */
import type { Surroundings } from '../connector.ts'
import { failed } from '../../failed.ts'
import { isPrivateWay } from '../../typed-address.ts'

export type OpenWire = Pick<Surroundings, 'fetch' | 'signal'>
export interface OpenAnswer {
  readonly answer: Response
  readonly text: string
  /** Where it led. */
  readonly url: URL
}

const mostTurns = 5
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
export const isRedirect = ({ status }: Pick<Response, 'status'>): boolean => redirects.has(status)

/**
 * Every step is looked at before it is taken: whoever can change one step of an open way says where the password goes in
 * the end. Rejects with `refused`/`insecure-site` where the way is open to others, with `broken`/`server-moved` where it has no end.
 */
export const askOpenly = async ({ fetch, signal }: OpenWire, from: URL, headers: Readonly<Record<string, string>>): Promise<OpenAnswer> => {
  let url = from
  for (let turns = 0; turns <= mostTurns; turns += 1) {
    if (!isPrivateWay(url)) throw failed('refused', 'insecure-site', url.href)
    const answer = await fetch(url, { signal, redirect: 'manual', headers })
    const to = isRedirect(answer) ? answer.headers.get('location') : null
    if (to === null || !URL.canParse(to, url)) return { answer, text: await answer.text(), url }
    await answer.body?.cancel()
    url = new URL(to, url)
  }
  throw failed('broken', 'server-moved', url.href)
}
