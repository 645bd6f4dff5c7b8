/** The wire: the site's REST API with an application password. https://developer.wordpress.org/rest-api/ */
import type { Surroundings } from '../connector.ts'
import { failed } from '../../failed.ts'
import { isPrivateWay } from '../../typed-address.ts'
import { failureOfAnswer } from './failure.ts'
import { jsonIn } from './json.ts'
import { isRedirect } from './open-ask.ts'

type Wire = Pick<Surroundings, 'fetch' | 'now'> & Partial<Pick<Surroundings, 'signal'>>
type Params = Readonly<Record<string, string | number>>
export interface Answer { readonly headers: Headers; readonly data: unknown }

export interface Api {
  readonly get: (path: string, params?: Params) => Promise<Answer>
  readonly post: (path: string, body: object) => Promise<Answer>
  readonly remove: (path: string) => Promise<Answer>
}

/** Sites without pretty addresses have the API behind a parameter. */
export const addressOf = (root: string, path: string, params: Params = {}): URL => {
  const url = new URL(root)
  const route = url.searchParams.get('rest_route')
  if (route === null) url.pathname = `${url.pathname.replace(/\/$/u, '')}${path}`
  else url.searchParams.set('rest_route', path)
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, String(value))
  return url
}

/** Reads JSON. Rejects with `broken`/`bad-answer` where it is none: a page of a plugin, or an answer cut off. */
const read = (text: string): unknown => {
  const data = jsonIn(text)
  if (data === undefined) throw failed('broken', 'bad-answer', text.slice(0, 200))
  return data
}

/** `login` null: as anybody. With one, every call rejects with `refused`/`insecure-site` where others could read along. */
export const openApi = ({ fetch, now, signal }: Wire, root: string, login: { readonly user: string; readonly password: string } | null): Api => {
  const ask = async (method: string, path: string, params: Params, body?: object): Promise<Answer> => {
    if (login !== null && !isPrivateWay(new URL(root))) throw failed('refused', 'insecure-site', root)
    // A redirect is not followed: a password never travels on.
    const answer = await fetch(addressOf(root, path, params), {
      method, redirect: 'manual', ...(signal ? { signal } : {}),
      headers: {
        accept: 'application/json',
        ...(login === null ? {} : { authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (isRedirect(answer)) {
      await answer.body?.cancel()
      throw failed('broken', 'server-moved', answer.headers.get('location') ?? '')
    }
    const text = await answer.text()
    if (!answer.ok) throw failureOfAnswer(answer.status, answer.headers, text, now())
    return { headers: answer.headers, data: read(text) }
  }
  return {
    get: (path, params = {}) => ask('GET', path, params),
    post: (path, body) => ask('POST', path, {}, body),
    remove: (path) => ask('DELETE', path, {}),
  }
}
