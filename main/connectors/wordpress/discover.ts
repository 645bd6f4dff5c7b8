/** From the address of a site, or of any page of it, to its API. https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
import * as v from 'valibot'
import { Failed } from '../../failed.ts'
import { isPrivateWay } from '../../typed-address.ts'
import { indexSchema, type SiteIndex } from './entities.ts'
import { jsonIn } from './json.ts'
import { askOpenly, type OpenAnswer, type OpenWire } from './open-ask.ts'

export interface FoundSite {
  /** The site's own address without a slash at its end: the same however it was typed. */
  readonly site: string
  readonly name: string
  /** Where the API is. */
  readonly api: string
  /** The page that gives out application passwords, or null where the site has none. */
  readonly authorize: string | null
}

const indexIn = (text: string): SiteIndex | null => {
  const read = v.safeParse(indexSchema, jsonIn(text))
  return read.success && read.output.namespaces.includes('wp/v2') ? read.output : null
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

/**
 * The site's own address, which every name of ours begins with. What it says of itself counts only for a host it was
 * reached at: a site must not pass for another.
 */
const siteOf = ({ home, url }: SiteIndex, api: URL, typed: URL): string => {
  const said = [home, url].filter((text) => URL.canParse(text)).map((text) => new URL(text)).find(({ host }) => host === api.host || host === typed.host)
  // Behind a proxy a site often thinks itself to be without https.
  const origin = said === undefined ? api.origin : isPrivateWay(said) ? said.origin : `https://${said.host}`
  return `${origin}${said?.pathname.replace(/\/+$/u, '') ?? ''}`
}

/** Null where there is no such API. Rejects where nobody answers, or only over a way that others can read along. */
export const findSite = async (wire: OpenWire, typed: URL): Promise<FoundSite | null> => {
  const { answer, url: page } = await askOpenly(wire, typed, { accept: 'text/html' })
  const insecure: Failed[] = []
  const look = (place: string): Promise<OpenAnswer | null> => askOpenly(wire, new URL(place), { accept: 'application/json' }).catch((error: unknown) => {
    if (!(error instanceof Failed)) throw error
    // One place less.
    if (error.failure.code === 'insecure-site') insecure.push(error)
    else if (error.failure.code !== 'answer-too-large' && error.failure.code !== 'server-moved') throw error
    return null
  })
  for (const place of placesOf(page, answer.headers.get('link'))) {
    const asked = await look(place)
    const index = asked?.answer.ok === true ? indexIn(asked.text) : null
    if (asked === null || index === null) continue
    const authorize = privateAddress(index.authentication['application-passwords'].endpoints.authorization)
    // Another site's page would give out a password for that site, and this one would get it.
    const isOwn = authorize !== null && [asked.url, page, typed].some(({ host }) => host === authorize.host)
    return { site: siteOf(index, asked.url, typed), name: index.name, api: asked.url.href, authorize: isOwn ? authorize.href : null }
  }
  if (insecure[0] !== undefined) throw insecure[0]
  return null
}
