/**
 * What other servers than Mastodon make of its API, seen on Pleroma, Akkoma, GoToSocial, Sharkey and snac: calls that are
 * not there (said in as many ways), ids that are no numbers, null for an empty list, fields left out, times with a zone.
 */

const html = (status: number): Response => new Response(`<!doctype html><title>${String(status)}</title><h1>Nothing here</h1>`, { status, headers: { 'content-type': 'text/html' } })

/** The answer of a call this kind does not have; null where it has it. */
export const missingFrom = (name: string): Response | null => {
  if (name === 'GET /api/v2/instance') return new Response('', { status: 501 })
  if (name === 'GET /.well-known/oauth-authorization-server') return html(200)
  if (name.startsWith('GET /api/v2/notifications') || name === 'GET /api/v1/accounts' || name === 'GET /api/v1/accounts/lookup') return html(404)
  return name === 'GET /api/v1/statuses/:id/history' ? new Response('', { status: 405 }) : null
}

export const oddInstance = (domain: string, maxCharacters: number): object =>
  ({ uri: `https://${domain}/`, title: 'Odd', version: '2.7.2 (compatible; Pleroma 2.9.0)', max_toot_chars: maxCharacters, urls: null, configuration: null, languages: null })

const isId = (key: string): boolean => key === 'id' || key.endsWith('_id')
const time = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d:\d\d)\.\d+Z$/u

/** The same moment, as a server two hours east writes it. */
const eastern = (text: string): string => `${new Date(Date.parse(text) + 2 * 3_600_000).toISOString().slice(0, -1)}+02:00`
const omitted = new Set(['edited_at', 'language', 'filtered', 'bookmarked', 'followers_count', 'following_count', 'statuses_count', 'locked', 'card', 'tags', 'uri of an account'])

export const oddly = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(oddly)
  if (typeof data !== 'object' || data === null) return typeof data === 'string' && time.test(data) ? eastern(data) : data
  const isAccount = 'acct' in data && 'uri' in data
  const pairs = Object.entries(data).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
    if (isAccount && key === 'uri') return [['pleroma', { ap_id: value }]]
    // Akkoma puts what is quoted there as it is.
    if (key === 'quote' && typeof value === 'object' && value !== null && 'quoted_status' in value) return [[key, oddly(value.quoted_status)]]
    if (omitted.has(key)) return []
    if (isId(key) && typeof value === 'string' && /^\d+$/u.test(value)) return [[key, `A${value}z`]]
    if (Array.isArray(value) && value.length === 0) return [[key, null]]
    return [[key, oddly(value)]]
  })
  return Object.fromEntries(pairs)
}

const bare = (text: string): string => text.replace(/\bA(\d+)z\b/gu, '$1')

/** What it is asked in its own ids, in those of the fake. */
export const plainly = async (request: Request): Promise<Request> => {
  const { method, headers } = request
  const isJson = (headers.get('content-type') ?? '').startsWith('application/json')
  const body = method === 'GET' ? null : isJson ? bare(await request.text()) : await request.arrayBuffer()
  return new Request(bare(request.url), { method, headers, body })
}
