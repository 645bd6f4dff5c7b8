/** The fake on loopback, for whoever needs a server with an address: the whole app in its window. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFake, type Fake, type FakeTraits } from './fake.ts'
import type { FakePerson } from './world.ts'

export interface ListeningFake {
  readonly fake: Fake
  /** Its address, to be typed as the server. */
  readonly origin: string
  /** Who is signed in on its own page: whoever is sent there allows what is asked. */
  visitor: FakePerson | null
  stop(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new Uint8Array(Buffer.concat(parts))
}

export const listenFake = async (now: () => number = Date.now, traits: Partial<FakeTraits> = {}): Promise<ListeningFake> => {
  const server = createServer((request, response) => {
    const answer = async (): Promise<Response> => {
      const url = new URL(request.url ?? '/', listening.origin)
      if (url.pathname === '/oauth/authorize' && listening.visitor) return Response.redirect(fake.authorize(url.href, listening.visitor), 302)
      const headers = new Headers(Object.entries(request.headers).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as [string, string]] : [])))
      const hasBody = request.method === 'POST'
      return fake.fetch(url, { method: request.method ?? 'GET', headers, ...(hasBody ? { body: await bodyOf(request) } : {}) })
    }
    answer().then(async (answered) => {
      response.writeHead(answered.status, Object.fromEntries(answered.headers))
      if (!answered.body) {
        response.end()
        return
      }
      const reader = answered.body.getReader()
      response.on('close', () => void reader.cancel().catch(() => undefined))
      for (let part = await reader.read(); !part.done; part = await reader.read()) response.write(part.value)
      response.end()
    }).catch((error: unknown) => {
      if (response.headersSent) {
        // A stream that was cut.
        response.destroy()
        return
      }
      // Something undocumented was asked.
      response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fake = createFake(origin, now, traits)
  const listening: ListeningFake = {
    fake, origin, visitor: null,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
  return listening
}
