/** The wire to the strict fake. */
import type { Session, Surroundings } from '../../../main/connectors/connector.ts'
import { Failed, failed } from '../../../main/failed.ts'

export interface WirePost {
  readonly id: string
  readonly by: string
  readonly text: string
  readonly parent: string | null
  readonly root: string
  readonly at: number
  readonly goneAt: number | null
  readonly links: readonly { readonly from: number; readonly to: number; readonly url: string }[]
  readonly names: readonly { readonly from: number; readonly to: number; readonly person: string }[]
}
export interface WirePerson { readonly id: string; readonly name: string }
export interface Gathered { readonly posts: readonly WirePost[]; readonly people: readonly WirePerson[] }
export interface News extends Gathered { readonly until: number; readonly hasMore: boolean }

const failedAnswer = (status: number, code: string, retryAfter: string | null, now: number): Failed => {
  if (status === 401) return failed('signed-out', 'signed-out')
  if (status === 429) return failed('slow-down', 'rate-limited', '', retryAfter === null ? null : now + Number(retryAfter) * 1000)
  // The same request was there before, so a refusal says nothing about whether the post is.
  if (status === 409) return failed('broken', 'no-answer', code)
  return status < 500 ? failed('refused', code) : failed('broken', 'no-answer', `status ${String(status)}`)
}

/** Rejects with Failed, whatever the server does. */
const ask = async <T>({ fetch, now, signal }: Surroundings, address: string, method: string, token: string | null, body?: unknown): Promise<T> => {
  const answer = await fetch(address, { method, signal, headers: token === null ? {} : { authorization: token }, body: body === undefined ? null : JSON.stringify(body) })
  let json: unknown
  try {
    json = await answer.json()
  } catch (error) {
    throw error instanceof Failed ? error : failed('broken', 'no-answer', String(error))
  }
  if (!answer.ok) throw failedAnswer(answer.status, (json as { error: string }).error, answer.headers.get('retry-after'), now())
  return json as T
}

const signedIn = async <T>(session: Session, method: string, path: string, body?: unknown): Promise<T> =>
  ask<T>(session, `${session.account.service}${path}`, method, await session.readCredential(), body)

export const openSession = (surroundings: Surroundings, service: string, name: string, password: string): Promise<{ token: string; me: WirePerson }> =>
  ask(surroundings, `${service}/session`, 'POST', null, { name, password })
export const closeSession = (session: Session): Promise<void> => signedIn(session, 'DELETE', '/session')
export const readNews = (session: Session, after: number): Promise<News> => signedIn(session, 'GET', `/news?after=${String(after)}`)
export const readThread = (session: Session, root: string): Promise<Gathered> => signedIn(session, 'GET', `/thread?root=${encodeURIComponent(root)}`)
/** The account's latest posts, oldest first. */
export const readOwn = async (session: Session): Promise<readonly WirePost[]> =>
  (await signedIn<Gathered>(session, 'GET', `/posts?by=${encodeURIComponent(session.account.handle)}`)).posts
export const writePost = (session: Session, post: Pick<WirePost, 'parent' | 'text' | 'names'>): Promise<WirePost> => signedIn(session, 'POST', '/posts', post)
