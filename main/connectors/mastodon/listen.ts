/**
 * Hears at once that something happened: events over HTTP where the server has them (Mastodon), else a WebSocket where this
 * runtime has one (GoToSocial, Pleroma and its kin). What happened is read by the next pull, from where it stood.
 * https://docs.joinmastodon.org/methods/streaming/
 */
import * as v from 'valibot'
import { failed } from '../../failed.ts'
import { isPrivateWay } from '../../typed-address.ts'
import type { Listening } from '../connector.ts'
import { openApi, type Api } from './api.ts'
import { readCredential } from './credential.ts'
import { asFailed, failureOfAnswer, isOfOneThing, orNull } from './failure.ts'

/** Mastodon says something every 15 seconds, if only that it is there. */
const silentForMs = 90_000
/** A WebSocket hides the signs of life of its other end, so a quiet one is only opened anew now and then: it may have died without a word. */
const socketSilentForMs = 15 * 60_000
const refusalMs = 5000
const refusalCharacters = 2000

const instanceSchema = v.object({
  configuration: v.fallback(v.object({ urls: v.fallback(v.object({ streaming: v.fallback(v.string(), '') }), { streaming: '' }) }), { urls: { streaming: '' } }),
  urls: v.fallback(v.object({ streamingApi: v.fallback(v.string(), '') }), { streamingApi: '' }),
})

/** Where the server says its events are; its own address where it says nothing. Some say `wss` of themselves where they speak plain on this machine. */
const streamsAt = async (api: Api): Promise<URL> => {
  const answer = await orNull(api.get('/api/v2/instance')) ?? await orNull(api.get('/api/v1/instance'))
  const read = v.safeParse(instanceSchema, answer?.data)
  const said = read.success ? read.output.configuration.urls.streaming || read.output.urls.streamingApi : ''
  const own = new URL(api.origin)
  const at = URL.canParse(said) ? new URL(said.replace(/^ws/iu, 'http')) : own
  return at.host !== own.host && isPrivateWay(at) ? at : own
}

interface Line {
  readonly at: URL
  readonly token: string
  readonly listening: Listening
  readonly onNews: () => void
}

const isNews = (event: unknown): boolean => event === 'notification'

/** Reads lines until the body ends, is silent for too long, or is no longer wanted. */
const readEvents = async (body: ReadableStream<Uint8Array>, { listening: { signal }, onNews }: Line): Promise<void> => {
  const reader = body.getReader()
  const end = (): void => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', end)
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const timer = setTimeout(end, silentForMs)
      const { done, value } = await reader.read().finally(() => clearTimeout(timer))
      if (done) return
      const lines = `${rest}${decoder.decode(value, { stream: true })}`.split(/\r?\n/u)
      // What an event holds is not read: only that it was one.
      rest = (lines.pop() ?? '').slice(0, 1000)
      if (lines.some((line) => line.startsWith('event:') && isNews(line.slice('event:'.length).trim()))) onNews()
    }
  } catch (error) {
    throw failed('broken', 'no-answer', error instanceof Error ? error.message : String(error))
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** What a refusal says. This connection has no limits of its own: it ends where that is long enough, or takes too long. */
const beginningOf = async ({ body }: Response): Promise<string> => {
  if (!body) return ''
  const reader = body.getReader()
  const end = (): void => void reader.cancel().catch(() => undefined)
  const timer = setTimeout(end, refusalMs)
  const decoder = new TextDecoder()
  let text = ''
  try {
    while (text.length < refusalCharacters) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value, { stream: true })
    }
  } catch { /* The status is enough. */ } finally {
    clearTimeout(timer)
    end()
  }
  return text.slice(0, refusalCharacters)
}

const overHttp = async (line: Line, path: string): Promise<void> => {
  const { at, token, listening, onNews } = line
  const answer = await listening.openStream(new URL(path, at), { headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` }, redirect: 'manual', signal: listening.signal })
  if (!answer.ok) throw failureOfAnswer(answer.status, answer.headers, await beginningOf(answer), listening.now())
  if (!answer.body || !/^text\/event-stream\b/iu.test(answer.headers.get('content-type') ?? '')) {
    await answer.body?.cancel()
    throw failed('refused', 'not-offered', 'no stream of events')
  }
  onNews()
  await readEvents(answer.body, line)
}

const messageSchema = v.pipe(v.string(), v.parseJson(), v.object({ event: v.string() }))

const overSocket = ({ at, token, listening: { signal }, onNews }: Line, Socket: typeof WebSocket): Promise<void> => new Promise((resolve, reject) => {
  const address = new URL('/api/v1/streaming?stream=user:notification', at)
  address.protocol = at.protocol === 'https:' ? 'wss:' : 'ws:'
  // A token that cannot be the name of a protocol goes the other documented way.
  const fits = /^[\w!#$%&'*+.^`|~-]+$/u.test(token)
  if (!fits) address.searchParams.set('access_token', token)
  const socket = fits ? new Socket(address, [token]) : new Socket(address)
  const left = (): void => {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
    if (signal.aborted) resolve()
    else reject(failed('broken', 'no-answer', 'the connection for news was closed'))
  }
  // A dead line never says that it was closed, so nobody waits for that word.
  const end = (): void => {
    socket.close()
    left()
  }
  let timer = setTimeout(end, socketSilentForMs)
  const goesOn = (): void => {
    clearTimeout(timer)
    timer = setTimeout(end, socketSilentForMs)
  }
  signal.addEventListener('abort', end)
  socket.addEventListener('open', () => {
    goesOn()
    onNews()
  })
  socket.addEventListener('message', ({ data }) => {
    goesOn()
    const read = v.safeParse(messageSchema, data)
    if (read.success && isNews(read.output.event)) onNews()
  })
  socket.addEventListener('close', left)
})

/** Resolves when the connection has ended. Rejects with `refused` where neither way is offered. */
export const listen = async (listening: Listening, onNews: () => void): Promise<void> => {
  const { server, token } = readCredential(await listening.readCredential())
  const line = { at: await streamsAt(openApi(listening, server, token)), token, listening, onNews }
  for (const path of ['/api/v1/streaming/user/notification', '/api/v1/streaming/user']) {
    try {
      await overHttp(line, path)
      return
    } catch (error) {
      const problem = asFailed(error)
      if (!isOfOneThing(problem)) throw problem
    }
  }
  const Socket = (globalThis as { WebSocket?: typeof WebSocket }).WebSocket
  if (Socket === undefined) throw failed('refused', 'not-offered', 'no way to hear of news')
  await overSocket(line, Socket)
}
