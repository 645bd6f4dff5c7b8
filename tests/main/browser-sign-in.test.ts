import { afterEach, expect, test, vi } from 'vitest'
import { createBrowserSignIn } from '../../main/browser-sign-in.ts'
import { soon } from '../soon.ts'

const ending = new AbortController()
afterEach(() => vi.useRealTimers())

/** A sign-in under way, and the page that was opened for it. */
const begin = async (pasteUri: string | null = 'urn:oob', signal = ending.signal) => {
  const opened: string[] = []
  const signIn = createBrowserSignIn(async (url) => void opened.push(url))
  const answer = signIn.ask({ addressFor: (uri) => `https://net.example/authorize?back=${encodeURIComponent(uri)}`, state: 'right', pasteUri }, signal)
  answer.catch(() => undefined)
  await soon(() => expect(opened).toHaveLength(1))
  const back = new URL(opened[0] ?? '').searchParams.get('back') ?? ''
  return { ...signIn, answer, opened, back }
}

test('the page leads back to loopback, and the answer is what it brought', async () => {
  const { answer, back } = await begin()
  expect(back).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/signed-in$/u)
  const response = await fetch(`${back}?code=abc&state=right`)
  expect(await response.text()).toContain('go back to Kith')
  // The code is not left in the address bar.
  expect(response.url).toBe(back)
  const { params, redirectUri } = await answer
  expect([params.get('code'), redirectUri]).toEqual(['abc', back])
})

test.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'zu Kith zurückgehen'], ['fr-FR, en;q=0.5, de;q=0.3', 'go back to Kith'], ['*', 'go back to Kith'],
])('a browser that asks for %s is told in its language that all is done', async (wanted, told) => {
  const { answer, back } = await begin()
  expect(await (await fetch(`${back}?code=abc&state=right`, { headers: { 'accept-language': wanted } })).text()).toContain(told)
  await answer
})

test.each([
  ['another state', '?code=abc&state=wrong', 400], ['no state', '?code=abc', 400],
])('%s is refused, and the right answer still counts', async (_, query, status) => {
  const { answer, back } = await begin()
  expect((await fetch(back + query)).status).toBe(status)
  await fetch(`${back}?code=right&state=right`)
  expect((await answer).params.get('code')).toBe('right')
})

test('nothing else is there: other paths, other verbs, other hosts', async () => {
  const giveUp = new AbortController()
  const { answer, back } = await begin('urn:oob', giveUp.signal)
  const { origin, port } = new URL(back)
  expect((await fetch(`${origin}/?code=a&state=right`)).status).toBe(404)
  expect((await fetch(`${back}?code=a&state=right`, { method: 'POST' })).status).toBe(404)
  const { request } = await import('node:http')
  const status = await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/signed-in?code=a&state=right', headers: { host: 'evil.example' } }, ({ statusCode }) => resolve(statusCode)).once('error', reject).end()
  })
  expect(status).toBe(404)
  giveUp.abort()
  await expect(answer).rejects.toMatchObject({ failure: { code: 'sign-in-cancelled' } })
})

test('what is no address at all is told nothing, and Kith goes on', async () => {
  const { answer, back } = await begin()
  const { port } = new URL(back)
  const { request } = await import('node:http')
  for (const path of ['//', '//evil.example/signed-in?code=a&state=right', 'http://[/']) {
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers: { host: `127.0.0.1:${port}` } }, ({ statusCode }) => resolve(statusCode)).once('error', reject).end()
    })
    expect(status).toBe(404)
  }
  await fetch(`${back}?code=right&state=right`)
  expect((await answer).params.get('code')).toBe('right')
})

test('a code can be pasted instead, from a page that shows one', async () => {
  const { answer, opened, showCode, paste } = await begin()
  expect(await showCode()).toBe(true)
  expect(opened[1]).toContain('urn%3Aoob')
  expect(paste('   ')).toBe(false)
  expect(paste(' abc \n')).toBe(true)
  const { params, redirectUri } = await answer
  expect([params.get('code'), redirectUri]).toEqual(['abc', 'urn:oob'])
})

test('so can the address the browser could not open, but none of another sign-in', async () => {
  const { answer, back, paste, showCode } = await begin(null)
  expect(await showCode()).toBe(false)
  expect(paste(`${back}?code=abc&state=wrong`)).toBe(false)
  expect(paste(`${back}?code=abc&state=right`)).toBe(true)
  expect((await answer).redirectUri).toBe(back)
})

test('the first page can come back after all while another one shows a code: its own way back counts', async () => {
  const { answer, back, showCode, paste } = await begin()
  expect(await showCode()).toBe(true)
  expect(paste(`${back}?code=abc&state=right`)).toBe(true)
  const { params, redirectUri } = await answer
  expect([params.get('code'), redirectUri]).toEqual(['abc', back])
})

test('a browser that never says it opened can be given up', async () => {
  const giveUp = new AbortController()
  const asked: string[] = []
  const signIn = createBrowserSignIn((url) => {
    asked.push(url)
    return new Promise(() => undefined)
  })
  const answer = signIn.ask({ addressFor: (uri) => uri, state: 'x', pasteUri: null }, giveUp.signal)
  answer.catch(() => undefined)
  await soon(() => expect(asked).toHaveLength(1))
  giveUp.abort()
  await expect(answer).rejects.toMatchObject({ failure: { code: 'sign-in-cancelled' } })
})

test('one at a time', async () => {
  const giveUp = new AbortController()
  const { answer, ask } = await begin('urn:oob', giveUp.signal)
  await expect(ask({ addressFor: (uri) => uri, state: 'x', pasteUri: null }, ending.signal)).rejects.toMatchObject({ failure: { code: 'already-signing-in' } })
  giveUp.abort()
  await expect(answer).rejects.toMatchObject({ failure: { kind: 'refused' } })
})

test('quitting ends it, and nothing is left to paste into', async () => {
  const quitting = new AbortController()
  const { answer, paste } = await begin(null, quitting.signal)
  quitting.abort()
  await expect(answer).rejects.toMatchObject({ failure: { code: 'sign-in-cancelled' } })
  expect(paste('abc')).toBe(false)
})

test('where no browser opens, it says so', async () => {
  const { ask } = createBrowserSignIn(() => Promise.reject(new Error('xdg-open is missing')))
  await expect(ask({ addressFor: (uri) => uri, state: 'x', pasteUri: null }, ending.signal)).rejects.toMatchObject({ failure: { code: 'no-browser' } })
})

test('after five minutes nobody waits any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const signIn = createBrowserSignIn(async () => undefined)
  const answer = signIn.ask({ addressFor: (uri) => uri, state: 'x', pasteUri: null }, ending.signal)
  answer.catch(() => undefined)
  vi.advanceTimersByTime(5 * 60_000)
  await expect(answer).rejects.toMatchObject({ failure: { code: 'sign-in-timeout' } })
})

test('a network that has to be told first is waited for, and its refusal ends the asking', async () => {
  const opened: string[] = []
  const signIn = createBrowserSignIn(async (url) => void opened.push(url))
  const refusal = new Error('no app here')
  await expect(signIn.ask({ addressFor: () => Promise.reject(refusal), state: 'right', pasteUri: null }, ending.signal)).rejects.toBe(refusal)
  expect(opened).toEqual([])
  const answer = signIn.ask({ addressFor: async (uri) => `https://net.example/?back=${encodeURIComponent(uri)}`, state: 'right', pasteUri: null }, ending.signal)
  await soon(() => expect(opened).toHaveLength(1))
  await fetch(`${new URL(opened[0] ?? '').searchParams.get('back') ?? ''}?code=abc&state=right`)
  expect((await answer).params.get('code')).toBe('abc')
})
