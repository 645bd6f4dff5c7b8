/** A site without a door of its own: its public comment feed, to be read only. Where the site has one author, that is the user. */
import type { Account } from '#domain/account'
import type { FoundSite } from '../discover.ts'
import { writeCredential } from '../credential.ts'
import { idOf, network, webAddress } from '../ids.ts'
import { abilitiesOf, limits } from '../info.ts'
import { plainText } from '../map.ts'
import { askOpenly, type OpenWire } from '../open-ask.ts'
import { parseFeed, type Feed } from './parse.ts'

interface FoundFeed { readonly site: string; readonly name: string; readonly feed: string; readonly author: string | null }

const accept = 'application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5'

/** Null where there is no feed at this place. */
export const readFeed = async (wire: OpenWire, place: URL): Promise<{ feed: Feed; url: string } | null> => {
  const { answer, text, url } = await askOpenly(wire, place, { accept })
  const feed = answer.ok ? parseFeed(text) : null
  return feed && { feed, url: url.href }
}

/** The one who writes the articles, or null where several do. */
const onlyAuthor = async (wire: OpenWire, site: string): Promise<string | null> => {
  for (const place of ['/feed/', '/?feed=rss2']) {
    const found = await readFeed(wire, new URL(`${site}${place}`))
    const names = new Set(found?.feed.comments.map(({ author }) => plainText(author)).filter((name) => name !== ''))
    if (names.size > 0) return names.size === 1 ? [...names][0] ?? null : null
  }
  return null
}

/** Atom first: it says what a comment answers. A feed's own address may be typed as well. */
export const findFeed = async (wire: OpenWire, typed: URL, found: FoundSite | null): Promise<FoundFeed | null> => {
  const base = found?.site ?? `${typed.origin}${typed.pathname.replace(/\/+$/u, '')}`
  const usual = [...new Set([base, typed.origin])].flatMap((site) =>
    ['/comments/feed/atom/', '/comments/feed/', '/?feed=comments-atom', '/?feed=comments-rss2'].map((place) => ({ site, place: `${site}${place}` })))
  const isFeedItself = /feed|comments|\.(xml|atom|rss)$/iu.test(typed.pathname + typed.search)
  for (const { site, place } of [...isFeedItself ? [{ site: typed.origin, place: typed.href }] : [], ...usual]) {
    const read = await readFeed(wire, new URL(place))
    // A list of articles is a feed too.
    if (read !== null && (place !== typed.href || read.feed.comments.some(({ url }) => /#/u.test(url ?? '')))) {
      return { site, name: found?.name || plainText(read.feed.title).replace(/^Comments for /u, ''), feed: read.url, author: await onlyAuthor(wire, site) }
    }
  }
  return null
}

export const feedAccount = ({ site, name, feed, author }: FoundFeed, now: number): { account: Account; credential: string } => {
  const id = idOf(`${site}#feed`)
  const host = site.replace(/^https?:\/\//u, '')
  return {
    account: {
      id, network, personId: id, handle: host, name: (author ?? name) || host, service: site, url: webAddress(site),
      abilities: abilitiesOf({ canReply: false, canModerate: false }), limits, addedAt: now,
    },
    credential: writeCredential({ is: 'feed', site, feed, author }),
  }
}
