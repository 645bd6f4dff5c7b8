/** The wire to the made-up network: JSON over the passed-in fetch. */
import * as v from 'valibot'
import type { Surroundings } from '../connector.ts'
import { Failed, failed } from '../../failed.ts'
import { gatheredSchema, lookSchema, origin, pageSchema, pictureSchema, refusalSchema, sessionSchema, wireBarriersSchema, wirePostSchema, type AnswerRequest, type BarRequest, type Gathered, type Look, type Page, type WireBarriers, type WirePost } from './wire.ts'

type Wire = Pick<Surroundings, 'fetch' | 'signal' | 'now'>

interface Asked {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Instead of a body of JSON. */
  readonly bytes?: Uint8Array
}

/** When a `retry-after` header (seconds or a date) lets us ask again, ms since epoch, or null. */
const untilOf = (header: string | null, now: number): number | null => {
  if (header === null || header.trim() === '') return null
  const seconds = Number(header)
  const at = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(header)
  return Number.isFinite(at) ? at : null
}

/** The Failure a refused request means. `code` is the server's own word for it, or ''. */
const failedAnswer = (answer: Response, code: string, now: number): Failed => {
  const { status } = answer
  if (status === 401) return failed('signed-out', code || 'signed-out', `status ${status}`)
  if (status === 429) return failed('slow-down', 'too-many', `status ${status}`, untilOf(answer.headers.get('retry-after'), now))
  if (status >= 400 && status < 500) return failed('refused', code || 'refused', `status ${status}`)
  return failed('broken', code || 'no-answer', `status ${status}`)
}

const readJson = async (answer: Response): Promise<unknown> => {
  try {
    return JSON.parse(await answer.text()) as unknown
  } catch (error) {
    if (error instanceof Failed) throw error
    return undefined
  }
}

/** Rejects with Failed, whatever the network does. */
const ask = async <T>({ fetch, signal, now }: Wire, schema: v.GenericSchema<unknown, T>, { method, path, headers, body, bytes }: Asked): Promise<T> => {
  let answer: Response
  try {
    answer = await fetch(`${origin}${path}`, { method, signal, headers: { accept: 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(bytes ? { body: new Uint8Array(bytes) } : {}) })
  } catch (error) {
    throw error instanceof Failed ? error : failed('broken', 'no-answer', error instanceof Error ? error.message : String(error))
  }
  const json = await readJson(answer)
  if (!answer.ok) {
    const refusal = v.safeParse(refusalSchema, json)
    throw failedAnswer(answer, refusal.success ? refusal.output.error.slice(0, 60) : '', now())
  }
  const parsed = v.safeParse(schema, json)
  if (!parsed.success) throw failed('broken', 'not-understood', parsed.issues[0].message)
  return parsed.output
}

const query = (values: Readonly<Record<string, string | number | null>>): string =>
  String(new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))))

/** Adds the world, or finds the one that is there. */
export const openSession = (wire: Wire): Promise<v.InferOutput<typeof sessionSchema>> => ask(wire, sessionSchema, { method: 'POST', path: '/session' })

/** Removes the world. */
export const closeSession = async (wire: Wire): Promise<void> => {
  await ask(wire, v.null(), { method: 'DELETE', path: '/session' })
}

/** Events after a number, or back from a number (null: from the newest of all) until `since`, ms since epoch. Oldest first either way. */
export const readEvents = (wire: Wire, asked: { after: number } | { before: number | null; since: number }): Promise<Page> =>
  ask(wire, pageSchema, { method: 'GET', path: `/events?${query(asked)}` })

/** The whole thread under a root; empty where there is none. */
export const readThread = (wire: Wire, root: string): Promise<Gathered> => ask(wire, gatheredSchema, { method: 'GET', path: `/thread?${query({ root })}` })

/** Somebody's latest posts. Rejects with `refused`/`no-such-person` where there is nobody of that id. */
export const readLook = (wire: Wire, person: string): Promise<Look> => ask(wire, lookSchema, { method: 'GET', path: `/person?${query({ id: person })}` })

/** How the user stands to somebody there. Rejects with `refused`/`no-such-person`. */
export const readStanding = (wire: Wire, person: string): Promise<WireBarriers> => ask(wire, wireBarriersSchema, { method: 'GET', path: `/barriers?${query({ id: person })}` })

/** Mutes, blocks, or undoes it. Rejects with `refused`/`no-such-person`. */
export const postBarrier = (wire: Wire, body: BarRequest): Promise<WireBarriers> =>
  ask(wire, wireBarriersSchema, { method: 'POST', path: '/barriers', headers: { 'content-type': 'application/json' }, body })

/** Hands over a picture; resolves to the name it goes by from then on. */
export const postPicture = async (wire: Wire, bytes: Uint8Array, mediaType: string): Promise<string> =>
  (await ask(wire, pictureSchema, { method: 'POST', path: '/pictures', headers: { 'content-type': mediaType }, bytes })).name

/** Stores an answer once: the same item again gives the same post. */
export const postAnswer = (wire: Wire, item: string, body: AnswerRequest): Promise<WirePost> =>
  ask(wire, wirePostSchema, { method: 'POST', path: '/answer', headers: { 'idempotency-key': item, 'content-type': 'application/json' }, body })

/** The post an item became, or null. */
export const findAnswer = async (wire: Wire, item: string): Promise<WirePost | null> => {
  try {
    return await ask(wire, wirePostSchema, { method: 'GET', path: `/answer?${query({ item })}` })
  } catch (error) {
    if (error instanceof Failed && error.failure.kind === 'refused' && error.failure.code === 'gone') return null
    throw error
  }
}
