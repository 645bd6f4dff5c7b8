import { expect, test } from 'vitest'
import { openOwnAgent } from '../../../../main/connectors/bluesky/api.ts'
import { writeCredential } from '../../../../main/connectors/bluesky/credential.ts'
import { madeUpSession } from './made-up.ts'

const did = 'did:plc:me'
const service = 'https://pds.example'
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

test('a token rotated while the verb is ended is kept all the same', async () => {
  const ending = new AbortController()
  const saved: string[] = []
  const answer = async (input: string | URL | Request): Promise<Response> => {
    if (!(input as URL).pathname.endsWith('refreshSession')) return json({ error: 'ExpiredToken', message: '' }, 400)
    // The old token is used up on the server; only now is the verb ended.
    ending.abort()
    await new Promise((resolve) => setImmediate(resolve))
    return json({ did, handle: 'me.test', accessJwt: 'access-2', refreshJwt: 'refresh-2' })
  }
  const patient: typeof fetch = (input, init) => {
    init?.signal?.throwIfAborted()
    return answer(input)
  }
  const session = {
    ...madeUpSession(answer), signal: ending.signal, patientFetch: patient,
    // As the app's own: ended by the verb's signal, also half-way.
    fetch: (async (input, init) => {
      const { signal } = init ?? {}
      return Promise.race([answer(input), new Promise<never>((_, reject) => {
        const cut = (): void => reject(new DOMException('ended', 'AbortError'))
        if (signal?.aborted) cut()
        else signal?.addEventListener('abort', cut)
      })])
    }) as typeof fetch,
    readCredential: async () => saved.at(-1) ?? writeCredential({ service, pds: service, did, accessJwt: 'access-1', refreshJwt: 'refresh-1' }),
    saveCredential: async (next: string) => {
      await new Promise((resolve) => setImmediate(resolve))
      saved.push(next)
    },
  }
  const agent = await openOwnAgent(session)
  await expect(agent.listNotifications()).rejects.toThrow()
  expect(saved.map((each) => JSON.parse(each) as unknown)).toEqual([{ service, pds: service, did, accessJwt: 'access-2', refreshJwt: 'refresh-2' }])
})
