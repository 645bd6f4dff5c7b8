/** The made-up network: answers the connector's requests from one file in the profile. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import { barriersOf, isBarred, withBarrier } from './barred.ts'
import { readState, removeState, writeState, type State } from './state.ts'
import { answerRequestSchema, barRequestSchema, largestPicture, longestAnswer, mostPictures, origin, type AnswerRequest, type Gathered, type Look, type Page, type WireEvent, type WirePost } from './wire.ts'
import { dueAnswers, type Said } from './world/answer-back.ts'
import { entitiesOf } from './entities.ts'
import { answerId, idOfHandle, me, tellWorld, type Told } from './world/tell.ts'

/** Events in one page. */
const pageSize = 40

class Refusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

const toldSince = (world: Told, said: Said, now: number): WirePost => {
  const { id, by, thread, answers, language, at } = said
  const deletedAt = said.goneAt !== null && said.goneAt <= now ? said.goneAt : null
  const text = deletedAt === null ? said.text : ''
  return {
    id, by, thread, answers, text, language, at, deletedAt,
    entities: entitiesOf(text, idOfHandle),
    quotes: null,
    audience: world.threads.get(thread)?.isDirect ? 'two-of-us' : 'everybody',
    warning: null,
    images: deletedAt === null ? said.images : [],
    edited: null,
  }
}

/** The world as it stands: as told, and what was said since. */
const worldOf = ({ addedAt, said }: State, now: number): Told => {
  const scripted = tellWorld(addedAt)
  const begun = said.flatMap(({ id, by, answers, isDirect }) => (answers === null ? [[id, { id, by, isDirect }] as const] : []))
  const told = { ...scripted, threads: new Map([...scripted.threads, ...begun]) }
  const since = said.map((one) => toldSince(told, one, now))
  return {
    ...told,
    posts: new Map([...told.posts, ...since.map((post) => [post.id, post] as const)]),
    events: [...told.events, ...since.map(({ id, at }, number): WireEvent => ({ what: 'post', number, at, post: id }))],
  }
}

/** These posts with all they hang under or quote, and everybody named in any of them. */
const gather = (world: Told, postIds: readonly string[], personIds: readonly string[] = []): Gathered => {
  const posts = new Map<string, WirePost>()
  const open = [...postIds]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const post = world.posts.get(id)
    if (!post || posts.has(id)) continue
    posts.set(id, post)
    open.push(...[post.answers, post.quotes?.post].filter((other) => typeof other === 'string'))
  }
  const threads = [...new Set([...posts.values()].map(({ thread }) => thread))].map((id) => world.threads.get(id)).filter((thread) => thread !== undefined)
  const named = [...posts.values()].flatMap(({ by, entities }) => [by, ...entities.filter(({ kind }) => kind === 'mention').map(({ value }) => value)])
  const people = [...new Set([...named, ...threads.map(({ by }) => by), ...personIds])].map((id) => world.people.get(id)).filter((person) => person !== undefined)
  return { people, threads, posts: [...posts.values()].sort((a, b) => a.at - b.at) }
}

/** Oldest first, whichever way was asked: after a number upwards, before a number downwards, without either the newest. */
const pageOf = (world: Told, asked: URLSearchParams): Page => {
  const bound = (name: string): number | null => (asked.has(name) ? Number(asked.get(name)) : null)
  const [after, before, since] = [bound('after'), bound('before'), bound('since')]
  const reach = world.events.filter(({ number, at }) =>
    (after === null || number > after) && (before === null || number < before) && (since === null || at >= since))
  const events = after === null ? reach.slice(-pageSize) : reach.slice(0, pageSize)
  return {
    world: world.addedAt,
    events,
    hasMore: events.length < reach.length,
    ...gather(world, events.flatMap((event) => (event.what === 'follow' ? [] : [event.post])), events.flatMap((event) => (event.what === 'post' ? [] : [event.by]))),
  }
}

/** Posts in one look at somebody. */
const lookSize = 30

/** Public posts only: what is said between two is nobody else's. */
const lookAt = (world: Told, id: string): Look => {
  const person = world.people.get(id)
  if (!person) throw new Refusal(404, 'no-such-person')
  const posts = [...world.posts.values()].filter(({ by, audience, deletedAt }) => by === id && audience === 'everybody' && deletedAt === null)
    .sort((a, b) => b.at - a.at).slice(0, lookSize)
  return {
    person, posts: posts.map((post) => ({ post, of: world.posts.get(post.answers ?? '')?.by ?? null })),
    threads: [...new Set(posts.map(({ thread }) => thread))].flatMap((thread) => world.threads.get(thread) ?? []),
    passedOnAt: world.passedOn.filter(({ by }) => by === id).map(({ at }) => at),
    followsMe: world.events.some((event) => event.what === 'follow' && event.by === id),
  }
}

const graphemes = new Intl.Segmenter()

/** Takes a picture and names it after its bytes. Nobody in this world opens pictures, so the bytes are let go. */
const takePicture = async (request: Request, pictures: Set<string>): Promise<{ name: string }> => {
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > largestPicture) throw new Refusal(413, 'picture-not-accepted')
  const name = createHash('sha256').update(bytes).digest('hex')
  pictures.add(name)
  return { name }
}

/** Where new words stand: under what they answer, or in a thread of their own. */
const standOf = (world: Told, id: string, to: AnswerRequest['to']): Pick<Said, 'thread' | 'answers' | 'isDirect'> => {
  if (to.kind === 'person') {
    if (!world.people.has(to.person)) throw new Refusal(404, 'no-such-person')
    return { thread: id, answers: null, isDirect: to.audience === 'two-of-us' }
  }
  const parent = world.posts.get(to.post)
  if (!parent || parent.deletedAt !== null) throw new Refusal(404, 'gone')
  return { thread: parent.thread, answers: parent.id, isDirect: false }
}

/** The state with one more answer, or first word, in it. The same item again changes nothing. */
const withAnswer = (state: State, itemId: string, { to, text, language, images }: AnswerRequest, pictures: ReadonlySet<string>, now: number): State => {
  const id = answerId(itemId)
  if (state.said.some((one) => one.id === id)) return state
  const world = worldOf(state, now)
  const stands = standOf(world, id, to)
  const whom = to.kind === 'person' ? to.person : world.posts.get(to.post)?.by ?? ''
  if (state.barred.blocked.includes(whom)) throw new Refusal(403, 'blocked')
  if ([...graphemes.segment(text)].length > longestAnswer) throw new Refusal(422, 'too-long')
  if (images.length > mostPictures) throw new Refusal(422, 'too-many-pictures')
  if (images.some(({ name }) => !pictures.has(name))) throw new Refusal(422, 'picture-not-accepted')
  // A clock set back must not put words before what was said already.
  const at = Math.max(now, state.said.at(-1)?.at ?? state.addedAt)
  return { ...state, said: [...state.said, { id, by: me, ...stands, text, language, images: images.map(({ name, alt }) => ({ url: `${origin}/pictures/${name}`, alt })), at, goneAt: null }] }
}

/** The state with what people have written back by now. */
const withWrittenBack = (state: State, now: number): State => {
  const posts = state.said.length === 0 ? null : worldOf(state, now).posts
  const due = posts ? dueAnswers(state.said, (id) => posts.get(id)?.by, now).filter(({ by }) => !isBarred(state.barred, by)) : []
  return due.length === 0 ? state : { ...state, said: [...state.said, ...due] }
}

const somebodyElse = (world: Told, id: string): string => {
  if (id === me || !world.people.has(id)) throw new Refusal(404, 'no-such-person')
  return id
}

const answerTo = async (file: string, request: Request, pictures: Set<string>, now: number): Promise<unknown> => {
  const { pathname, searchParams } = new URL(request.url)
  const route = `${request.method} ${pathname}`
  if (route === 'DELETE /session') return removeState(file)
  const found = await readState(file)
  if (route === 'POST /session') {
    // A world that cannot be read is nobody's any more: adding the sample again makes a new one.
    const state: State = found === null || found === 'unreadable' ? { version: 1, addedAt: now, said: [], barred: { muted: [], blocked: [] } } : found
    if (state !== found) await writeState(file, state)
    return { me: worldOf(state, now).people.get(me), since: state.addedAt }
  }
  if (found === null) throw new Refusal(401, 'no-world')
  if (found === 'unreadable') throw new Refusal(500, 'world-unreadable')
  const state = withWrittenBack(found, now)
  if (state !== found) await writeState(file, state)
  const world = worldOf(state, now)
  switch (route) {
    case 'GET /events': return pageOf(world, searchParams)
    case 'GET /person': return lookAt(world, searchParams.get('id') ?? '')
    case 'GET /thread':
      return gather(world, [...world.posts.values()].filter(({ thread }) => thread === searchParams.get('root')).map(({ id }) => id))
    case 'GET /answer': {
      const post = world.posts.get(answerId(searchParams.get('item') ?? ''))
      if (!post) throw new Refusal(404, 'gone')
      return post
    }
    case 'GET /barriers': return barriersOf(state.barred, somebodyElse(world, searchParams.get('id') ?? ''))
    case 'POST /barriers': {
      const asked = v.safeParse(barRequestSchema, await request.json())
      if (!asked.success) throw new Refusal(400, 'not-understood')
      const person = somebodyElse(world, asked.output.person)
      const barred = withBarrier(state.barred, asked.output)
      await writeState(file, { ...state, barred })
      return barriersOf(barred, person)
    }
    case 'POST /pictures': return takePicture(request, pictures)
    case 'POST /answer': {
      const asked = v.safeParse(answerRequestSchema, await request.json())
      const itemId = request.headers.get('idempotency-key') ?? ''
      if (!asked.success || itemId === '') throw new Refusal(400, 'not-understood')
      const next = withAnswer(state, itemId, asked.output, pictures, now)
      if (next !== state) await writeState(file, next)
      return worldOf(next, now).posts.get(answerId(itemId))
    }
    default: throw new Refusal(404, 'no-such-page')
  }
}

/**
 * A fetch that answers the made-up network's origin from `world.json` in `folder`, and nothing else.
 * Requests are taken one after the other; `now` is the server's clock.
 */
export const serveSample = (folder: string, now: () => number = Date.now): typeof fetch => {
  const file = join(folder, 'world.json')
  const pictures = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  return (input, init) => {
    const request = new Request(input, init)
    const answer = last.then(async () => {
      request.signal.throwIfAborted()
      try {
        return Response.json(await answerTo(file, request, pictures, now()) ?? null)
      } catch (error) {
        if (error instanceof Refusal) return Response.json({ error: error.code }, { status: error.status })
        // A full or locked disk is this server's own trouble, as a real server's would be. Anything else is a bug.
        if (error instanceof Error && 'syscall' in error) return Response.json({ error: 'disk-trouble' }, { status: 500 })
        throw error
      }
    })
    last = answer.catch(() => undefined)
    return answer
  }
}
