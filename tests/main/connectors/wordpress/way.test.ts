/** The way to a site, over the very fetch of the app and a real server: where it leads, and that no password goes where others read along. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openApi } from '../../../../main/connectors/wordpress/api.ts'
import { findSite } from '../../../../main/connectors/wordpress/discover.ts'
import { wordpress } from '../../../../main/connectors/wordpress/index.ts'
import { limitedFetch } from '../../../../main/http.ts'
import { openSession, pullAll } from '../pulling.ts'

let server: Server | null = null
const serve = async (listener: RequestListener): Promise<number> => {
  const made = createServer(listener)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return (made.address() as AddressInfo).port
}
afterEach(() => new Promise<void>((resolve) => {
  server?.closeAllConnections()
  server?.close(() => resolve())
}))

const recorded = () => {
  const asked: string[] = []
  const network = limitedFetch(fetch)
  return { asked, fetch: (async (input, init) => {
    asked.push(new URL(input instanceof Request ? input.url : input).host)
    return network(input, init)
  }) satisfies typeof fetch }
}
const { signal } = new AbortController()
const index = (home: string): string => JSON.stringify({ name: 'Shop', home, url: home, namespaces: ['wp/v2'] })

test('where the address leads to another name, the API is there', async () => {
  const port = await serve((request, answer) => {
    const to = `http://127.0.0.1:${String(port)}`
    if (request.headers.host?.startsWith('localhost') === true) answer.writeHead(301, { location: `${to}${request.url ?? ''}` }).end('moved')
    else if (request.url === '/wp-json/') answer.end(index(to))
    else answer.end('<html>')
  })
  expect(await findSite({ fetch: recorded().fetch, signal }, new URL(`http://localhost:${String(port)}/`)))
    .toMatchObject({ site: `http://127.0.0.1:${String(port)}`, api: `http://127.0.0.1:${String(port)}/wp-json/` })
})

test('where it leads over a way open to others nobody is asked there, and no password goes', async () => {
  const { asked, fetch: ask } = recorded()
  const authorizations: unknown[] = []
  const port = await serve((request, answer) => {
    authorizations.push(request.headers.authorization)
    answer.writeHead(302, { location: 'http://shop.invalid/' }).end('moved')
  })
  const world = { connector: wordpress, fields: { site: `127.0.0.1:${String(port)}`, user: 'robin', password: 'abcd efgh' }, fetch: ask, now: Date.now }
  await expect(openSession(world)).rejects.toMatchObject({ failure: { kind: 'refused', code: 'insecure-site' } })
  expect(new Set(asked)).toEqual(new Set([`127.0.0.1:${String(port)}`]))
  expect(authorizations).toEqual([undefined])
})

test('a password goes to no API that others can read along with, and not on along a redirect', async () => {
  const { asked, fetch: ask } = recorded()
  const login = { user: 'robin', password: 'abcd' }
  await expect(openApi({ fetch: ask, now: Date.now }, 'http://shop.invalid/wp-json/', login).get('/wp/v2/users/me')).rejects.toMatchObject({ failure: { kind: 'refused', code: 'insecure-site' } })
  expect(asked).toEqual([])
  const port = await serve((_, answer) => {
    answer.writeHead(301, { location: 'https://elsewhere.invalid/' }).end('moved')
  })
  await expect(openApi({ fetch: ask, now: Date.now }, `http://127.0.0.1:${String(port)}/wp-json/`, login).get('/wp/v2/users/me')).rejects.toMatchObject({ failure: { kind: 'broken', code: 'server-moved' } })
  expect(asked).toEqual([`127.0.0.1:${String(port)}`])
})

test('a feed that moved is read on where it went, at sign-in and after', async () => {
  let feed = '/new/feed/'
  const port = await serve((request, answer) => {
    if (request.url === '/comments/feed/atom/' || (request.url === '/new/feed/' && feed !== '/new/feed/')) answer.writeHead(301, { location: feed }).end('moved')
    else if (request.url === feed) answer.end(`<rss version="2.0"><channel><title>Comments</title><item><title>Comment on X by Bob</title><link>http://127.0.0.1/x#comment-2</link><pubDate>${new Date(Date.now() - 60_000).toUTCString()}</pubDate><guid>${feed}</guid><description>Hello</description></item></channel></rss>`)
    else answer.writeHead(request.url === '/' ? 200 : 404).end('<html>')
  })
  const world = { connector: wordpress, fields: { site: `127.0.0.1:${String(port)}`, only: 'yes' }, fetch: recorded().fetch, now: Date.now }
  const session = await openSession(world)
  const first = await pullAll(world, session, null, [])
  expect(first.batches.flatMap(({ messages }) => messages)).toHaveLength(1)
  feed = '/newest/feed/'
  expect((await pullAll(world, session, first.cursor, [])).batches.flatMap(({ messages }) => messages)).toHaveLength(1)
})
