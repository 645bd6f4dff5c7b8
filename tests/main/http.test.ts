import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { Failed } from '../../main/failed.ts'
import { limitedFetch } from '../../main/http.ts'

const servers: Server[] = []
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => {
    server.closeAllConnections()
    server.close(resolve)
  })))
})

const small = limitedFetch(fetch, { timeoutMs: 300, largestAnswerBytes: 1000 })
const failureOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason)
  return error instanceof Failed ? `${error.failure.kind}/${error.failure.code}` : `not a Failed: ${String(error)}`
}

test('an ordinary answer passes through with its status and headers', async () => {
  const url = await serve((_, answer) => {
    answer.writeHead(418, { 'x-tea': 'yes' }).end('short and stout')
  })
  const answer = await small(url)
  expect([answer.status, answer.headers.get('x-tea'), await answer.text()]).toEqual([418, 'yes', 'short and stout'])
})

test('an answer says where it came from, also after having been led there', async () => {
  const url = await serve((request, answer) => {
    if (request.url === '/') answer.writeHead(302, { location: '/there' }).end('moved')
    else answer.end('here')
  })
  const answer = await small(url)
  expect([answer.url, await answer.text()]).toEqual([`${url}there`, 'here'])
})

test('a port that fetch refuses to call is offline: nothing was sent', async () => {
  expect(await failureOf(small('http://127.0.0.1:6000/'))).toBe('offline/unreachable')
})

test('a port where nobody listens is offline: the request surely never arrived', async () => {
  const url = await serve((_, answer) => answer.end())
  await new Promise((resolve) => servers.pop()?.close(resolve))
  expect(await failureOf(small(url))).toBe('offline/unreachable')
})

test('a name that does not exist is offline', async () => {
  expect(await failureOf(small('https://nobody-lives-here.invalid/'))).toBe('offline/unreachable')
})

/** Fails once as a kept connection does that the server closed meanwhile. */
const closedOnce = () => {
  let asked = 0
  const inner: typeof fetch = (input, init) => {
    asked += 1
    const why = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })
    return asked === 1 ? Promise.reject(new TypeError('fetch failed', { cause: why })) : fetch(input, init)
  }
  return { asked: () => asked, fetch: limitedFetch(inner) }
}

test('what only reads is asked once more where a kept connection was closed, and what writes is not', async () => {
  const url = await serve((_, answer) => answer.end('here'))
  const reading = closedOnce()
  expect(await (await reading.fetch(url)).text()).toBe('here')
  expect(reading.asked()).toBe(2)
  for (const ask of [(writing: typeof fetch) => writing(url, { method: 'post', body: 'once' }), (writing: typeof fetch) => writing(new Request(url, { method: 'POST', body: 'once' }))]) {
    const writing = closedOnce()
    expect(await failureOf(ask(writing.fetch))).toBe('broken/no-answer')
    expect(writing.asked()).toBe(1)
  }
})

test('a server that never answers is no answer: the request may have arrived', async () => {
  const url = await serve(() => undefined)
  expect(await failureOf(small(url))).toBe('broken/no-answer')
})

test('an answer cut off in the middle is no answer', async () => {
  const url = await serve((_, answer) => {
    answer.writeHead(200, { 'content-length': '500' })
    answer.write('half of it')
    setTimeout(() => answer.destroy(), 20)
  })
  expect(await failureOf(small(url).then((answer) => answer.text()))).toBe('broken/no-answer')
})

test('an answer that drips for ever ends at the time limit', async () => {
  const url = await serve((_, answer) => {
    answer.writeHead(200)
    const drip = setInterval(() => answer.write('.'), 50)
    answer.on('close', () => clearInterval(drip))
  })
  expect(await failureOf(small(url).then((answer) => answer.text()))).toBe('broken/no-answer')
})

test('a huge answer is refused, announced or not', async () => {
  const announced = await serve((_, answer) => {
    answer.writeHead(200, { 'content-length': '2000' }).end('x'.repeat(2000))
  })
  const silent = await serve((_, answer) => {
    answer.writeHead(200)
    answer.write('x'.repeat(900))
    answer.end('x'.repeat(900))
  })
  expect(await failureOf(small(announced))).toBe('broken/answer-too-large')
  expect(await failureOf(small(silent).then((answer) => answer.text()))).toBe('broken/answer-too-large')
})
