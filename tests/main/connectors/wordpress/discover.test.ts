/** Where a site's API is, in the shapes real sites answer with. */
import { expect, test } from 'vitest'
import { addressOf } from '../../../../main/connectors/wordpress/api.ts'
import { findSite } from '../../../../main/connectors/wordpress/discover.ts'

const index = (home: string, more: object = {}): string => JSON.stringify({
  name: 'Shop', home, url: home, namespaces: ['oembed/1.0', 'wp/v2'],
  authentication: { 'application-passwords': { endpoints: { authorization: `${home}/wp-admin/authorize-application.php` } } }, ...more,
})

interface Page { readonly body?: string; readonly link?: string; readonly status?: number; readonly to?: string }
const find = async (pages: Readonly<Record<string, Page>>, typed: string) => {
  const asked: string[] = []
  const fetchPage = async (input: string | URL | Request): Promise<Response> => {
    const address = new URL(input instanceof Request ? input.url : input).href
    asked.push(address)
    const page = pages[address]
    if (page?.to !== undefined) return new Response(null, { status: 301, headers: { location: page.to } })
    return new Response(page?.body ?? '<html>', { status: page === undefined ? 404 : page.status ?? 200, headers: page?.link === undefined ? {} : { link: page.link } })
  }
  return { found: await findSite({ fetch: fetchPage, signal: new AbortController().signal }, new URL(typed)), asked }
}

test('the page itself says where it is, also after having led elsewhere', async () => {
  const { found } = await find({
    'https://shop.example/': { to: 'https://www.shop.example/' },
    'https://www.shop.example/': { link: '<https://www.shop.example/blog/wp-json/>; rel="https://api.w.org/", <https://x.example/>; rel=shortlink' },
    'https://www.shop.example/blog/wp-json/': { body: index('https://www.shop.example/blog/') },
  }, 'https://shop.example/')
  expect(found).toEqual({ site: 'https://www.shop.example/blog', name: 'Shop', api: 'https://www.shop.example/blog/wp-json/', authorize: 'https://www.shop.example/blog//wp-admin/authorize-application.php' })
})

test('the address of an article, or of the dashboard, will do', async () => {
  const pages = { 'https://shop.example/blog/wp-json/': { body: index('https://shop.example/blog') } }
  expect((await find(pages, 'https://shop.example/blog/2026/11/roller/')).found?.site).toBe('https://shop.example/blog')
  expect((await find(pages, 'https://shop.example/blog/wp-admin/edit-comments.php')).found?.site).toBe('https://shop.example/blog')
})

test('a site without pretty addresses has it behind a parameter', async () => {
  const { found } = await find({ 'https://shop.example/?rest_route=/': { body: index('https://shop.example') } }, 'https://shop.example/')
  expect(found?.api).toBe('https://shop.example/?rest_route=/')
  expect(addressOf(found?.api ?? '', '/wp/v2/comments', { page: 2 }).href).toBe('https://shop.example/?rest_route=%2Fwp%2Fv2%2Fcomments&page=2')
  expect(addressOf('https://shop.example/wp-json/', '/wp/v2/comments', { page: 2 }).href).toBe('https://shop.example/wp-json/wp/v2/comments?page=2')
})

test.each([
  ['no API', {}], ['another program with JSON there', { 'https://shop.example/wp-json/': { body: '{"hello":1}' } }],
  ['an API without comments', { 'https://shop.example/wp-json/': { body: index('https://shop.example', { namespaces: ['oembed/1.0'] }) } }],
  ['an API that is refused', { 'https://shop.example/wp-json/': { body: index('https://shop.example'), status: 401 } }],
])('%s is none', async (_, pages) => expect((await find(pages, 'https://shop.example/')).found).toBeNull())

test('application passwords that were turned off, and addresses others can read along, are not used', async () => {
  const off = await find({ 'https://shop.example/wp-json/': { body: index('https://shop.example', { authentication: [] }) } }, 'https://shop.example/')
  expect(off.found?.authorize).toBeNull()
  const plain = await find({ 'https://shop.example/wp-json/': { body: index('http://shop.example') } }, 'https://shop.example/')
  expect(plain.found).toMatchObject({ site: 'https://shop.example', authorize: null })
  await expect(find({ 'https://shop.example/': { to: 'http://shop.example/' } }, 'https://shop.example/')).rejects.toMatchObject({ failure: { kind: 'refused', code: 'insecure-site' } })
})

test('a place that others can read along at is passed over, and is said where there is no other', async () => {
  const link = '<http://shop.example/wp-json/>; rel="https://api.w.org/"'
  const { found, asked } = await find({ 'https://shop.example/': { link }, 'https://shop.example/wp-json/': { body: index('http://shop.example/blog') } }, 'https://shop.example/')
  expect(found).toMatchObject({ site: 'https://shop.example/blog', api: 'https://shop.example/wp-json/' })
  expect(asked.filter((address) => address.startsWith('http:'))).toEqual([])
  await expect(find({ 'https://shop.example/': { link } }, 'https://shop.example/')).rejects.toMatchObject({ failure: { kind: 'refused', code: 'insecure-site' } })
})

test('a site does not pass for another: what it calls itself counts for a host it was reached at', async () => {
  const at = (home: string, typed = 'https://shop.example/2026/11/roller/') => find({ 'https://shop.example/wp-json/': { body: index(home) } }, typed)
  expect((await at('https://bank.example')).found).toMatchObject({ site: 'https://shop.example', authorize: null })
  expect((await at('https://shop.example/blog')).found).toMatchObject({ site: 'https://shop.example/blog', authorize: 'https://shop.example/blog/wp-admin/authorize-application.php' })
  const led = await find({ 'https://shop.example/': { to: 'https://www.shop.example/' }, 'https://www.shop.example/wp-json/': { body: index('https://shop.example') } }, 'https://shop.example/')
  expect(led.found).toMatchObject({ site: 'https://shop.example', api: 'https://www.shop.example/wp-json/' })
})

test('warnings of PHP before the answer do no harm', async () => {
  const body = `<br />\n<b>Warning</b>:  Undefined array key "x" in [site]/wp-content/a.php on line <b>3</b><br />\n${index('https://shop.example')}`
  expect((await find({ 'https://shop.example/wp-json/': { body } }, 'https://shop.example/')).found?.site).toBe('https://shop.example')
})

test('a way without an end is no way', async () => {
  await expect(find({ 'https://shop.example/': { to: 'https://shop.example/' } }, 'https://shop.example/')).rejects.toMatchObject({ failure: { kind: 'broken', code: 'server-moved' } })
})
