/** A feed of comments, RSS 2.0 or Atom (with RFC 4685 threading), read by a real XML parser. */
import { XMLParser } from 'fast-xml-parser'
import * as v from 'valibot'
import { webAddress } from '../ids.ts'

export interface FeedComment {
  /** The feed's own name for it. */
  readonly id: string
  readonly url: string | null
  readonly title: string
  readonly author: string
  readonly authorUrl: string | null
  /** Milliseconds. */
  readonly at: number
  readonly markup: string
  /** What it answers: another comment's name, or the article's; null where the feed does not say. */
  readonly answers: string | null
}
export interface Feed { readonly title: string; readonly comments: readonly FeedComment[] }

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: true })

/** An element's words, whether it has attributes or not. */
const words = v.fallback(v.pipe(v.union([v.string(), v.pipe(v.object({ '#text': v.string() }), v.transform((one) => one['#text']))]), v.maxLength(400_000)), '')
const list = v.fallback(v.pipe(v.unknown(), v.transform((one) => (Array.isArray(one) ? one as unknown[] : one === undefined || one === '' ? [] : [one]))), [])
const link = v.object({ '@href': v.string(), '@rel': v.fallback(v.string(), 'alternate') })

const rssItem = v.object({ title: words, link: words, guid: words, pubDate: words, 'dc:creator': words, author: words, description: words, 'content:encoded': words })
const rss = v.object({ rss: v.object({ channel: v.object({ title: words, item: list }) }) })
const atomEntry = v.object({
  title: words, id: words, published: words, updated: words, content: words, summary: words, link: list,
  author: v.fallback(v.object({ name: words, uri: words }), { name: '', uri: '' }),
  'thr:in-reply-to': v.fallback(v.nullable(v.object({ '@ref': v.pipe(v.string(), v.maxLength(1500)) })), null),
})
const atom = v.object({ feed: v.object({ title: words, entry: list }) })

const each = <S extends v.GenericSchema>(schema: S, items: readonly unknown[]): v.InferOutput<S>[] => items.slice(0, 500).flatMap((item) => {
  const read = v.safeParse(schema, item)
  return read.success ? [read.output] : []
})

const ofItem = (item: v.InferOutput<typeof rssItem>): FeedComment => ({
  id: item.guid || item.link, url: webAddress(item.link), title: item.title, author: item['dc:creator'] || item.author, authorUrl: null,
  at: Date.parse(item.pubDate), markup: item['content:encoded'] || item.description, answers: null,
})
const ofEntry = (entry: v.InferOutput<typeof atomEntry>): FeedComment => ({
  id: entry.id, url: webAddress(each(link, entry.link).find((one) => one['@rel'] === 'alternate')?.['@href']), title: entry.title,
  author: entry.author.name, authorUrl: webAddress(entry.author.uri), at: Date.parse(entry.published || entry.updated),
  markup: entry.content || entry.summary, answers: entry['thr:in-reply-to']?.['@ref'] ?? null,
})

/** Null where the text is no feed. */
export const parseFeed = (text: string): Feed | null => {
  let tree: unknown
  try {
    tree = parser.parse(text)
  } catch {
    return null
  }
  const asRss = v.safeParse(rss, tree)
  const asAtom = v.safeParse(atom, tree)
  const found = asRss.success ? { title: asRss.output.rss.channel.title, comments: each(rssItem, asRss.output.rss.channel.item).map(ofItem) }
    : asAtom.success ? { title: asAtom.output.feed.title, comments: each(atomEntry, asAtom.output.feed.entry).map(ofEntry) } : null
  const isSound = ({ id, at }: FeedComment): boolean => id !== '' && id.length <= 1500 && Number.isFinite(at) && at > 0
  return found && { ...found, comments: found.comments.filter(isSound) }
}
