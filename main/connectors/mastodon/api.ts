/**
 * The wire: masto's typed client over the passed-in fetch. Its own HTTP layer uses the global fetch and loses the status
 * of an error that is no JSON, so that layer is ours; paths, parameters and spelling stay masto's.
 */
import type { mastodon } from 'masto'
import { BaseHttp } from 'masto/adapters/http/index.js'
import { createActionProxy, HttpActionDispatcher } from 'masto/adapters/action/index.js'
import { HttpActionDispatcherHookMastodon } from 'masto/adapters/action/dispatcher-http-hook-mastodon.js'
import type { Serializer } from 'masto/interfaces/index.js'
import { SerializerNativeImpl } from 'masto/adapters/serializers/index.js'
import type { Surroundings } from '../connector.ts'
import { Failed, failed } from '../../failed.ts'
import { isPrivateWay } from '../../typed-address.ts'
import { asFailed, failureOfAnswer, untilOf } from './failure.ts'

type Asked = Parameters<BaseHttp['request']>[0]
type Wire = Pick<Surroundings, 'fetch' | 'now'> & Partial<Pick<Surroundings, 'signal'>>
/** What every answer is until it was looked at: masto's types are what Mastodon documents, servers answer what they like. */
export interface Answer { readonly headers: Headers; readonly data: unknown }

const serializer: Serializer = new SerializerNativeImpl()

class Http extends BaseHttp {
  readonly #wire: Wire
  readonly #origin: string
  readonly #token: string | null
  /** Set once the server said that nothing is left: it is not asked again before. */
  #pausedUntil = 0
  /** How far the server's clock is ahead of ours, ms, as its last answer said. */
  aheadMs = 0
  constructor(wire: Wire, origin: string, token: string | null) {
    super()
    this.#wire = wire
    this.#origin = origin
    this.#token = token
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the shape of masto's own BaseHttp, whose caller says what it expects
  async request<T>({ method, path, search, body, encoding = 'json', requestInit }: Asked): Promise<{ headers: Headers; data: T }> {
    const { fetch, now, signal } = this.#wire
    if (now() < this.#pausedUntil) throw failed('slow-down', 'rate-limited', 'nothing is left of this time’s requests', this.#pausedUntil)
    const url = new URL(path, this.#origin)
    // Whoever gave this address: a token does not go where others read along.
    if (this.#token !== null && !isPrivateWay(url)) throw failed('refused', 'insecure-site', this.#origin)
    if (search !== undefined) url.search = typeof search === 'string' ? search : serializer.serialize('querystring', search)
    const headers = new Headers(requestInit?.headers)
    headers.set('accept', 'application/json')
    if (this.#token !== null) headers.set('authorization', `Bearer ${this.#token}`)
    const sent = body === undefined ? {} : { body: body instanceof URLSearchParams ? body : serializer.serialize(encoding, body) }
    if (body !== undefined && encoding === 'json') headers.set('content-type', 'application/json')
    const ask = (address: URL): Promise<Response> => fetch(address, { method, headers, redirect: 'manual', ...sent, ...(signal ? { signal } : {}) })
    const askTwice = (address: URL): Promise<Response> => ask(address).catch((error: unknown) => {
      if (method === 'GET' && wasCut(error) && signal?.aborted !== true) return ask(address)
      throw error
    })
    let answer = await askTwice(url)
    for (let turns = 0; isRedirect(answer); turns += 1) {
      const to = new URL(answer.headers.get('location') ?? '', url)
      await answer.body?.cancel()
      // Nothing is written twice, and a token never travels on to another server.
      if (method !== 'GET' || to.origin !== this.#origin || turns === mostTurns) throw failed('broken', 'server-moved', to.href)
      answer = await askTwice(to)
    }
    const said = Date.parse(answer.headers.get('date') ?? '')
    if (Number.isFinite(said)) this.aheadMs = said - now()
    if (answer.headers.get('x-ratelimit-remaining') === '0') this.#pausedUntil = untilOf(answer.headers, now()) ?? 0
    const text = await answer.text().catch((error: unknown) => {
      // An answer that began was asked for: a line that goes down now says nothing of what was written.
      throw error instanceof Failed && error.failure.kind === 'offline' ? failed('broken', 'no-answer', error.failure.detail) : error
    })
    if (!answer.ok) throw failureOfAnswer(answer.status, answer.headers, text, now())
    return { headers: answer.headers, data: read(text) as T }
  }
}

const mostTurns = 3
const isRedirect = ({ status, headers }: Response): boolean => status >= 300 && status < 400 && URL.canParse(headers.get('location') ?? '', 'https://any.invalid')

/** Small servers close kept connections without a word; asking once more does no harm where nothing is written. */
const wasCut = (error: unknown): boolean => error instanceof Failed && error.failure.code === 'no-answer' && /UND_ERR_SOCKET|ECONNRESET/u.test(error.failure.detail)

/** `{}` where there is nothing: some servers answer so to what needs no answer. */
const read = (text: string): unknown => {
  if (text.trim() === '') return {}
  try {
    return serializer.deserialize('json', text)
  } catch {
    throw failed('broken', 'bad-answer', text.slice(0, 200))
  }
}

export interface Api {
  readonly rest: mastodon.rest.Client
  readonly origin: string
  /** What masto has no word for, or types too narrowly. */
  readonly get: (path: string, search?: Readonly<Record<string, unknown>> | string) => Promise<Answer>
  readonly post: (path: string, body: Readonly<Record<string, unknown>>, encoding?: 'json' | 'multipart-form') => Promise<unknown>
  /** The way of OAuth (RFC 6749 §4.1.3), which every server takes. */
  readonly postForm: (path: string, fields: Readonly<Record<string, string>>) => Promise<unknown>
  /** How far the server's clock is ahead of ours, ms, as far as it said. */
  readonly aheadMs: () => number
}

/** A client that is nobody where `token` is null. */
export const openApi = (wire: Wire, origin: string, token: string | null): Api => {
  const http = new Http(wire, origin, token)
  const dispatcher = new HttpActionDispatcher(http, new HttpActionDispatcherHookMastodon(http))
  return {
    rest: createActionProxy<mastodon.rest.Client>(dispatcher, { context: ['api'] }),
    origin,
    get: (path, search) => http.request({ method: 'GET', path, ...(search === undefined ? {} : { search }) }),
    post: async (path, body, encoding = 'json') => (await http.request({ method: 'POST', path, body, encoding })).data,
    postForm: async (path, fields) => (await http.request({ method: 'POST', path, body: new URLSearchParams(fields) as object as Record<string, unknown>, encoding: 'none' })).data,
    aheadMs: () => http.aheadMs,
  }
}

/** Runs a verb; whatever the network did to it arrives as Failed. */
export const guarded = async <T>(verb: () => Promise<T>): Promise<T> => {
  try {
    return await verb()
  } catch (error) {
    throw asFailed(error)
  }
}

/** Runs `work` over all items, at most four at a time, in order of the items. */
export const inFours = async <I, O>(items: readonly I[], work: (item: I) => Promise<O>): Promise<O[]> => {
  const results: O[] = []
  for (let start = 0; start < items.length; start += 4) results.push(...await Promise.all(items.slice(start, start + 4).map(work)))
  return results
}
