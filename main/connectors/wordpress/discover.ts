/** From the address of a site, or of any page of it, to its API. https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
import * as v from 'valibot'
import type { Surroundings } from '../connector.ts'
import { Failed, failed } from '../../failed.ts'
import { isPrivateWay } from '../../typed-address.ts'
import { indexSchema, type SiteIndex } from './entities.ts'

export interface FoundSite {
  /** The site's own address without a slash at its end: the same however it was typed. */
  readonly site: string
  readonly name: string
  /** Where the API is. */
  readonly api: string
  /** The page that gives out application passwords, or null where the site has none. */
  readonly authorize: string | null
}

type Wire = Pick<Surroundings, 'fetch' | 'signal'>

/** Asks as anybody; what is no answer at all ends the search, a no is one place less. */
export const askOpenly = async ({ fetch, signal }: Wire, url: URL, accept: string): Promise<{ answer: Response; text: string }> => {
  const answer = await fetch(url, { signal, redirect: 'follow', headers: { accept } })
  // A way that others can read along is not taken, whoever leads there.
  if (answer.url !== '' && !isPrivateWay(new URL(answer.url))) throw failed('refused', 'insecure-site', answer.url)
  return { answer, text: await answer.text() }
}

const indexIn = (text: string): SiteIndex | null => {
  try {
    const read = v.safeParse(indexSchema, JSON.parse(text.replace(/^\uFEFF/u, '')))
    return read.success && read.output.namespaces.includes('wp/v2') ? read.output : null
  } catch {
    return null
  }
}

const privateAddress = (text: string): URL | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return isPrivateWay(url) ? url : null
}

/** The folders a page lies in, from the nearest up: WordPress may live in any of them. */
const foldersOf = ({ origin, pathname }: URL): string[] => {
  const parts = pathname.split('/').filter((part) => part !== '' && !/\.php$/u.test(part) && part !== 'wp-admin')
  return [...parts.keys(), parts.length].reverse().slice(0, 6).map((count) => [origin, ...parts.slice(0, count)].join('/'))
}

/** What the page says itself (`Link: <…>; rel="https://api.w.org/"`), then the usual places. */
const placesOf = (page: URL, link: string | null): string[] => {
  const [, said] = /<([^<>]*)>\s*;[^,<]*rel="?https:\/\/api\.w\.org\/"?/u.exec(link ?? '') ?? []
  const own = said !== undefined && URL.canParse(said, page) ? [new URL(said, page).href] : []
  const folders = foldersOf(page)
  return [...new Set([...own, ...folders.map((folder) => `${folder}/wp-json/`), ...folders.map((folder) => `${folder}/?rest_route=/`)])]
}

const trimmed = (url: URL): string => `${url.origin}${url.pathname.replace(/\/+$/u, '')}`

/** Null where there is no such API. Rejects where nobody answers, or only over a way that others can read along. */
export const findSite = async (wire: Wire, typed: URL): Promise<FoundSite | null> => {
  const { answer } = await askOpenly(wire, typed, 'text/html')
  const page = answer.url === '' ? typed : new URL(answer.url)
  for (const place of placesOf(page, answer.headers.get('link'))) {
    const asked = await askOpenly(wire, new URL(place), 'application/json').catch((error: unknown) => {
      if (error instanceof Failed && error.failure.code === 'answer-too-large') return null
      throw error
    })
    const index = asked?.answer.ok === true ? indexIn(asked.text) : null
    if (asked === null || index === null) continue
    const api = asked.answer.url === '' ? place : asked.answer.url
    const home = privateAddress(index.home) ?? privateAddress(index.url)
    const authorize = privateAddress(index.authentication['application-passwords'].endpoints.authorization)
    return { site: trimmed(home ?? page), name: index.name, api, authorize: authorize?.href ?? null }
  }
  return null
}
