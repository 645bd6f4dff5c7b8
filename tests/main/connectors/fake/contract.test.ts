/** The strict fake keeps the contract, so what the fault runs prove with it holds for any connector that does. */
import { limitedFetch } from '../../../../main/http.ts'
import { strict } from '../../../fakes/strict/index.ts'
import { startStrict, type Strict, type StrictFault } from '../../../fakes/strict/start.ts'
import { contract, type ContractWorld, type FailureCase } from '../contract.ts'

interface World extends ContractWorld { readonly server: Strict }

const setup = async (): Promise<World> => {
  const server = await startStrict()
  let written = 0
  const asked = '@nora have you a minute?'
  const names = [{ from: 0, to: 5, person: 'nora' }]
  return {
    server, connector: strict, fetch: limitedFetch(fetch), now: Date.now,
    fields: { service: server.url, name: server.name, password: server.password },
    write: async (count, { isOneMoment }) => {
      const at = Date.now()
      const ids: string[] = []
      for (let index = 0; index < count; index += 1) {
        const { id } = await server.write({ by: 'bob', name: 'Bob', text: `${asked} (${String(written += 1)})`, names, at: isOneMoment ? at : at + index })
        ids.push(`fake:${id}`)
      }
      return ids
    },
    writeRich: async () => {
      const text = '@nora see example.org, it is good'
      const { id } = await server.write({ by: 'bob', name: 'Bob', text, names, links: [{ from: 10, to: 21, url: 'https://example.org' }] })
      return { id: `fake:${id}`, text, linkText: 'example.org', link: 'https://example.org', mentionText: '@nora' }
    },
    remove: async (messageId) => server.remove(messageId.slice('fake:'.length)),
    settle: async () => undefined,
    expire: async () => async () => undefined,
    stop: server.stop,
  }
}

const withFault = (fault: StrictFault) => async (world: ContractWorld): Promise<() => Promise<void>> => {
  const { server } = world as World
  await server.arm(fault)
  return server.well
}

const failures: readonly FailureCase[] = [
  { name: 'a wrong password is refused', during: 'signIn', expected: { kind: 'refused', code: 'wrong-password' }, arrange: async () => async () => undefined,
    fields: ({ fields }) => ({ ...fields, password: 'not-it' }) },
  { name: 'an answer that breaks off says nothing', during: 'send', expected: { kind: 'broken', code: 'no-answer' }, arrange: withFault({ kind: 'cut' }) },
  { name: 'a server in trouble says nothing', during: 'send', expected: { kind: 'broken', code: 'no-answer' }, arrange: withFault({ kind: 'failed' }) },
  { name: 'a request delivered twice says nothing', during: 'send', expected: { kind: 'broken', code: 'no-answer' }, arrange: withFault({ kind: 'twice' }) },
  { name: 'a lost request says nothing', during: 'send', expected: { kind: 'broken', code: 'no-answer' }, arrange: withFault({ kind: 'lost' }) },
  { name: 'a refusal is one', during: 'send', expected: { kind: 'refused', code: 'not-welcome' }, arrange: withFault({ kind: 'refused' }) },
  { name: 'a limit says until when', during: 'send', expected: { kind: 'slow-down', code: 'rate-limited', hasUntil: true }, arrange: withFault({ kind: 'slow-down', seconds: 60 }) },
]

contract('fake', setup, failures)
