/** Signing in in the user's own browser: it comes back to a one-shot page on loopback, or the user pastes what they were shown. */
import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { browserPage, languageOf } from './browser-page.ts'
import type { BrowserAnswer, BrowserQuestion } from './connectors/connector.ts'
import { failed } from './failed.ts'

export interface BrowserSignIn {
  /** Rejects with Failed `refused`: `sign-in-cancelled`, `sign-in-timeout`, `already-signing-in`, `no-browser`. */
  readonly ask: (question: BrowserQuestion, signal: AbortSignal) => Promise<BrowserAnswer>
  /** Opens the page that shows a code; false where there is none. */
  readonly showCode: () => Promise<boolean>
  /** What the user pasted: a code, or the whole address they were led to. False where nobody asks, or it is of another sign-in. */
  readonly paste: (text: string) => boolean
}

const path = '/signed-in'
/** RFC 8252 §8.1 wants the window of an open port to be short. */
const patienceMs = 5 * 60_000

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const answer = (response: ServerResponse, status: number, page: string, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', connection: 'close',
    'content-security-policy': 'default-src \'none\'; style-src \'unsafe-inline\'', ...headers,
  })
  response.end(page)
}

/** One path, GET only, the right host and the right state; everything else is told nothing. */
const openCallback = async (state: string, onAnswer: (params: URLSearchParams) => void): Promise<{ redirectUri: string; close: () => void }> => {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { port } = server.address() as AddressInfo
    const here = `http://127.0.0.1:${port}`
    // Anybody on this machine can ask, and not only for addresses (`//` is none). A name that somebody pointed at this machine is not us (DNS rebinding).
    const url = URL.canParse(request.url ?? '', here) ? new URL(request.url ?? '', here) : null
    if (request.method !== 'GET' || url?.pathname !== path || url.origin !== here || request.headers.host !== `127.0.0.1:${port}`) {
      answer(response, 404, '')
      return
    }
    const language = languageOf(request.headers['accept-language'])
    if (url.search === '') {
      answer(response, 200, browserPage('done', language))
      return
    }
    if (!isSame(url.searchParams.get('state') ?? '', state)) {
      answer(response, 400, browserPage('other', language))
      return
    }
    // What came may be a secret: it does not stay in the address bar.
    answer(response, 303, '', { location: path })
    onAnswer(url.searchParams)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    redirectUri: `http://127.0.0.1:${port}${path}`,
    // Not at once: the browser is still on its way to the page that says so.
    close: () => {
      setTimeout(() => {
        server.close()
        server.closeAllConnections()
      }, lingerMs).unref()
    },
  }
}
const lingerMs = 3000

interface Asking {
  readonly question: BrowserQuestion
  /** Where the page opened last leads back to. */
  redirectUri: string
  /** Kith's own page on loopback; empty until it is there. */
  callbackUri: string
  readonly resolve: (answer: BrowserAnswer) => void
  readonly reject: (error: Error) => void
}

/** `open` hands an address to the user's own browser. */
export const createBrowserSignIn = (open: (url: string) => Promise<void>): BrowserSignIn => {
  let asking: Asking | null = null
  // Read through a call: what others set meanwhile is not what TypeScript saw last.
  const now = (): Asking | null => asking

  const ask: BrowserSignIn['ask'] = async (question, signal) => {
    if (asking) throw failed('refused', 'already-signing-in')
    let close: () => void = () => undefined
    const given = new Promise<BrowserAnswer>((resolve, reject) => {
      asking = { question, redirectUri: '', callbackUri: '', resolve, reject }
    })
    given.catch(() => undefined)
    const timer = setTimeout(() => now()?.reject(failed('refused', 'sign-in-timeout')), patienceMs)
    const giveUp = (): void => now()?.reject(failed('refused', 'sign-in-cancelled'))
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
    try {
      const callback = await openCallback(question.state, (params) => now()?.resolve({ params, redirectUri: callback.redirectUri }))
      const { redirectUri } = callback
      close = callback.close
      const opened = now()
      if (opened) opened.redirectUri = opened.callbackUri = redirectUri
      const address = await Promise.race([question.addressFor(redirectUri), given.then(() => null)])
      const opening = address === null ? null : open(address).catch((error: unknown) => {
        throw failed('refused', 'no-browser', String(error))
      })
      await Promise.race([opening, given])
      return await given
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
      asking = null
      close()
    }
  }

  return {
    ask,
    async showCode() {
      if (!asking || asking.question.pasteUri === null) return false
      const { addressFor, pasteUri } = asking.question
      asking.redirectUri = pasteUri
      await open(await addressFor(pasteUri))
      return true
    },
    paste(text) {
      const pasted = text.trim()
      if (!asking || pasted === '') return false
      const { question: { state }, redirectUri, callbackUri, resolve } = asking
      const address = /^https?:/iu.test(pasted) && URL.canParse(pasted) ? new URL(pasted) : null
      const params = address?.searchParams ?? new URLSearchParams({ code: pasted })
      if (params.has('state') && !isSame(params.get('state') ?? '', state)) return false
      // The first page can come back after all while another one shows a code.
      resolve({ params, redirectUri: address && address.origin + address.pathname === callbackUri ? callbackUri : redirectUri })
      return true
    },
  }
}
