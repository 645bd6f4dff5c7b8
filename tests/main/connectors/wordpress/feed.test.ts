/** A site that only has a comment feed, in the shapes a real one sends. */
import { expect, test } from 'vitest'
import { wordpress } from '../../../../main/connectors/wordpress/index.ts'
import { parseFeed } from '../../../../main/connectors/wordpress/feed/parse.ts'
import { keptFrom, openSession, pullAll } from '../pulling.ts'

interface Comment { readonly id: number; readonly author: string; readonly url?: string; readonly text: string; readonly at: string; readonly answers?: number }
const article = 'https://shop.example/the-left-roller'

const atom = (comments: readonly Comment[]): string => `<?xml version="1.0" encoding="UTF-8" ?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US" xmlns:thr="http://purl.org/syndication/thread/1.0">
	<title type="text">
	Comments for The Printing Shop	</title>
${comments.map(({ id, author, url = '', text, at, answers }) => `	<entry>
		<title>
		Comment on The left roller by ${author}		</title>
		<link rel="alternate" href="${article}/#comment-${String(id)}" type="text/html" />
		<author><name>${author}</name>${url === '' ? '' : `<uri>${url}</uri>`}</author>
		<id>${article}#comment-${String(id)}</id>
		<updated>${at}</updated><published>${at}</published>
		<content type="html" xml:base="${article}/#comment-${String(id)}"><![CDATA[${text}]]></content>
		<thr:in-reply-to ref="${article}${answers === undefined ? '' : `#comment-${String(answers)}`}" href="${article}/" type="text/html" />
	</entry>`).join('\n')}
</feed>`
const articles = (authors: readonly string[]): string => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Printing Shop</title>
${authors.map((name, index) => `<item><title>Article</title><link>https://shop.example/${String(index)}</link><guid>${String(index)}</guid><pubDate>Sun, 22 Nov 2026 10:00:00 +0000</pubDate><dc:creator><![CDATA[${name}]]></dc:creator></item>`).join('')}</channel></rss>`

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}T10:00:00Z`
const comments: readonly Comment[] = [
  { id: 3, author: 'Robin Hale', url: 'https://www.shop.example', text: '<p>Bone glue.</p>', at: day(21), answers: 2 },
  { id: 2, author: 'Tobias &amp; Co', url: 'https://tobias.example/', text: '<p>Which <em>glue</em>?<script>x()</script></p>', at: day(20) },
]

/** Pages of ten, newest first. */
const site = (given: readonly Comment[], authors: readonly string[] = ['Robin Hale']) => {
  const world = { comments: [...given], asked: [] as string[], isChanged: true }
  const answer = (input: string | URL | Request, init?: RequestInit): Response => {
    const url = new URL(input instanceof Request ? input.url : input)
    world.asked.push(url.pathname + url.search)
    if (url.pathname === '/comments/feed/atom/') {
      const page = Number(url.searchParams.get('paged') ?? 1)
      const shown = world.comments.slice((page - 1) * 10, page * 10)
      if (page > 1 && shown.length === 0) return new Response('<html>', { status: 404 })
      if (new Headers(init?.headers).get('if-none-match') === `"${String(world.comments.length)}"`) return new Response(null, { status: 304 })
      return new Response(atom(shown), { headers: { etag: `"${String(world.comments.length)}"` } })
    }
    if (url.pathname === '/feed/') return new Response(articles(authors))
    return url.pathname === '/' ? new Response('<html>Hello') : new Response('<html>Not found', { status: 404 })
  }
  const now = (): number => Date.parse('2026-11-22T12:00:00Z')
  return { world, signing: { connector: wordpress, fields: { site: 'shop.example', only: 'yes' }, fetch: async (...args: Parameters<typeof fetch>) => answer(...args), now } }
}

test('it is read, not written to; the one who writes the articles is the user', async () => {
  const { signing } = site(comments)
  const session = await openSession(signing)
  expect(session.account).toMatchObject({ id: 'wordpress:https://shop.example#feed', name: 'Robin Hale', abilities: ['open-on-site'] })
  const { batches } = await pullAll(signing, session, null, [])
  const { messages, threads } = keptFrom(batches)
  const [asked, answered] = [messages.get(`wordpress:https://shop.example#feed-${article}#comment-2`), messages.get(`wordpress:https://shop.example#feed-${article}#comment-3`)]
  expect(asked).toMatchObject({ text: 'Which glue?', parentId: null, kind: 'comment', url: `${article}/#comment-2`, arrivedAt: Date.parse(day(20)) })
  expect(answered).toMatchObject({ authorId: session.account.personId, parentId: asked?.id })
  expect([...threads.values()]).toMatchObject([{ root: 'article', title: 'The left roller', isIncomplete: true, authorId: session.account.personId }])
  expect(batches[0]?.people.find(({ id }) => id === asked?.authorId)).toMatchObject({ name: 'Tobias & Co', url: 'https://tobias.example/', handle: 'tobias.example' })
  await expect(wordpress.send(session, { id: 'i', accountId: session.account.id, text: 'x', language: null, attachments: [], queuedAt: 0, target: {
    kind: 'reply', personId: 'p', threadId: 't', threadUri: 't', messageId: 'm', messageUri: 'm', messageRef: '2', audience: 'public', warning: null } })).rejects.toMatchObject({ failure: { kind: 'refused', code: 'replies-off' } })
})

test('where several write the articles, nobody is taken for the user', async () => {
  const { signing } = site(comments, ['Robin Hale', 'Mara Voss'])
  const session = await openSession(signing)
  const { messages } = keptFrom((await pullAll(signing, session, null, [])).batches)
  expect([...messages.values()].some(({ authorId }) => authorId === session.account.personId)).toBe(false)
})

test('a feed names nothing that is not its own, and a long name harms nothing', async () => {
  const { signing } = site([])
  const foreign = 'https://bank.example/?p=1#comment-7'
  const entry = (id: string, url: string): string => `<entry><title>Comment on X by Bob</title><link rel="alternate" href="${url}"/><author><name>Bob</name></author><id>${id}</id><published>${day(20)}</published><content>Hello</content></entry>`
  const fetchHostile = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const answer = await signing.fetch(input, init)
    return answer.ok && new URL(input instanceof Request ? input.url : input).pathname === '/comments/feed/atom/' ? new Response(`<feed><title>C</title>${entry(foreign, foreign)}${entry(`https://shop.example/${'x'.repeat(1400)}`, `https://shop.example/${'y'.repeat(5000)}`)}</feed>`) : answer
  }
  const world = { ...signing, fetch: fetchHostile }
  const { batches } = await pullAll(world, await openSession(world), null, [])
  const { messages, threads } = keptFrom(batches)
  expect(messages.size).toBe(2)
  expect([...messages.keys(), ...threads.keys()].filter((id) => !id.startsWith('wordpress:https://shop.example#feed-'))).toEqual([])
})

test('a namesake of the user is somebody else', async () => {
  const { signing } = site([{ id: 5, author: 'Robin Hale', text: 'Me too', at: day(21) }, { id: 4, author: 'Robin Hale', url: 'https://robin.example/shop.example/', text: 'Hello', at: day(20) }])
  const session = await openSession(signing)
  const { batches } = await pullAll(signing, session, null, [])
  expect([...keptFrom(batches).messages.values()].filter(({ authorId }) => authorId === session.account.personId)).toEqual([])
  expect(new Set(batches.flatMap(({ people }) => people.map(({ id }) => id))).size).toBe(2)
})

test('a site that can only be read is not added before the user said that this will do', async () => {
  const { signing } = site(comments)
  for (const more of [{}, { user: 'robin', password: 'abcd' }]) await expect(openSession({ ...signing, fields: { site: 'shop.example', ...more } })).rejects.toMatchObject({ failure: { kind: 'refused', code: 'read-only' } })
})

test('an unchanged feed is asked for once and brings nothing; what is new and what was edited comes', async () => {
  const { world, signing } = site(comments)
  const session = await openSession(signing)
  const first = await pullAll(signing, session, null, [])
  world.asked.length = 0
  const second = await pullAll(signing, session, first.cursor, [])
  expect(second.batches.flatMap(({ messages }) => messages)).toEqual([])
  expect(world.asked).toEqual(['/comments/feed/atom/'])
  world.comments.splice(0, 2, { id: 4, author: 'Wen', text: 'New', at: day(22) }, ...comments.map((one) => (one.id === 2 ? { ...one, text: 'Which glue, please?' } : one)))
  const third = await pullAll(signing, session, second.cursor, [])
  expect(third.batches.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual(['Which glue, please?', 'New'])
})

test('more than one page that came meanwhile is read to known ground', async () => {
  const { world, signing } = site(comments)
  const session = await openSession(signing)
  const { cursor } = await pullAll(signing, session, null, [])
  const many = Array.from({ length: 25 }, (_, index): Comment => ({ id: 100 + index, author: `Visitor ${String(index)}`, text: 'Hello', at: `2026-11-22T10:${String(59 - index).padStart(2, '0')}:00Z` }))
  world.comments.unshift(...many)
  const { batches } = await pullAll(signing, session, cursor, [])
  expect(batches.flatMap(({ messages }) => messages)).toHaveLength(25)
  // A name alone is nobody's: each is somebody of their own.
  expect(new Set(batches.flatMap(({ messages }) => messages.map(({ authorId }) => authorId))).size).toBe(25)
})

test('RSS is read too, without what a comment answers', () => {
  const feed = parseFeed(`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments</title>
<item><title>Comment on X by Bob</title><link>${article}/#comment-2</link><dc:creator><![CDATA[Bob]]></dc:creator><pubDate>Sun, 22 Nov 2026 11:59:18 +0000</pubDate><guid isPermaLink="false">${article}#comment-2</guid><description><![CDATA[plain]]></description><content:encoded><![CDATA[<p>rich</p>]]></content:encoded></item></channel></rss>`)
  expect(feed?.comments).toEqual([{ id: `${article}#comment-2`, url: `${article}/#comment-2`, title: 'Comment on X by Bob', author: 'Bob', authorUrl: null, at: Date.parse('2026-11-22T11:59:18Z'), markup: '<p>rich</p>', answers: null }])
})

test.each(['', 'plain', '<html><body>Hi</body></html>', '<rss', '<rss version="2.0"></rss>', '{"a":1}', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><feed>&b;</feed>'])('%s is no feed with comments', (text) => {
  expect(parseFeed(text)?.comments ?? []).toEqual([])
})

test('a site with neither is no site of this kind', async () => {
  const nothing = { ...site([]).signing, fetch: async () => new Response('<html>Hello', { status: 200 }) }
  await expect(openSession(nothing)).rejects.toMatchObject({ failure: { kind: 'refused', code: 'not-this-network' } })
})
