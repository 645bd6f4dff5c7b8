/** The contract suite against a real Bluesky network. */
import { bluesky } from '../../../main/connectors/bluesky/index.ts'
import { limitedFetch } from '../../../main/http.ts'
import { contract, type ContractWorld, type FailureCase } from '../../main/connectors/contract.ts'
import { cutJson, expiredToken, html, namedError, slowDown, tenMegabytes, wrongTypes } from './faults.ts'
import { appPassword, createPerson, post, postRecord, publish, remove } from './seed.mjs'
import { startNetwork, type Fault, type TestNetwork } from './start.ts'

const list = 'app.bsky.notification.listNotifications'

interface World extends ContractWorld { readonly network: TestNetwork }

const setup = async (): Promise<World> => {
  const network = await startNetwork()
  const alice = await createPerson(network, 'alice', { name: 'Alice' })
  const bob = await createPerson(network, 'bob', { name: 'Bob', bio: 'Makes chairs.' })
  await network.settle()
  let written = 0
  return {
    network, connector: bluesky, fetch: limitedFetch(fetch), now: Date.now,
    fields: { service: network.pds, identifier: alice.handle, password: await appPassword(alice), code: '' },
    write: async (count, { isOneMoment }) => {
      const at = Date.now()
      const texts = Array.from({ length: count }, () => `@alice.test have you a minute? (${String(written += 1)})`)
      const records = await Promise.all(texts.map((text, index) => postRecord(bob, text, { at: isOneMoment ? at : at - index })))
      const posts = await publish(bob, records)
      await network.settle()
      return posts.map(({ uri }) => `bluesky:${uri}`)
    },
    writeRich: async () => {
      const text = '👩‍👩‍👧 日本 @alice.test see https://example.org/a?b=c#d it is good'
      const { uri } = await post(bob, text)
      await network.settle()
      return { id: `bluesky:${uri}`, text, linkText: 'https://example.org/a?b=c#d', link: 'https://example.org/a?b=c#d', mentionText: '@alice.test' }
    },
    remove: async (messageId) => {
      await remove(bob, { uri: messageId.slice('bluesky:'.length) })
      await network.settle()
    },
    settle: network.settle,
    expire: async () => {
      await network.arm(expiredToken(list, { times: null }))
      return network.clear
    },
    stop: network.stop,
  }
}

const withFault = (fault: Fault) => async (world: ContractWorld): Promise<() => Promise<void>> => {
  const { network } = world as World
  await network.arm(fault)
  return network.clear
}
const untouched = async (): Promise<() => Promise<void>> => async () => undefined
const refused = async (world: ContractWorld): Promise<() => Promise<void>> => {
  const { network } = world as World
  await network.down()
  return network.up
}
const typed = (changes: Readonly<Record<string, string>>) => ({ fields }: ContractWorld) => ({ ...fields, ...changes })

const failures: readonly FailureCase[] = [
  { name: 'a wrong password is refused', during: 'signIn', expected: { kind: 'refused', code: 'wrong-password' }, arrange: untouched, fields: typed({ password: 'not-it' }) },
  { name: 'an unknown handle is refused', during: 'signIn', expected: { kind: 'refused', code: 'unknown-handle' }, arrange: untouched, fields: typed({ identifier: 'nobody.test' }) },
  { name: 'an address that is none is refused', during: 'signIn', expected: { kind: 'refused', code: 'bad-address' }, arrange: untouched, fields: typed({ service: 'my server' }) },
  { name: 'a server nobody listens at is offline', during: 'signIn', expected: { kind: 'offline', code: 'unreachable' }, arrange: refused },
  { name: 'a web site is not this network', during: 'signIn', expected: { kind: 'refused', code: 'not-this-network' }, arrange: withFault(html('*', { times: null })) },
  { name: 'broken JSON is not this network', during: 'signIn', expected: { kind: 'refused', code: 'not-this-network' }, arrange: withFault(cutJson('*', { times: null })) },
  { name: 'a second factor is asked for', during: 'signIn', expected: { kind: 'refused', code: 'needs-code' },
    arrange: withFault(namedError('com.atproto.server.createSession', 401, 'AuthFactorTokenRequired')) },
  { name: 'an account taken down says so at sign-in', during: 'signIn', expected: { kind: 'refused', code: 'account-taken-down' },
    arrange: withFault(namedError('com.atproto.server.createSession', 401, 'AccountTakedown')) },
  { name: 'too many sign-ins wait', during: 'signIn', expected: { kind: 'slow-down', code: 'rate-limited', hasUntil: false },
    arrange: withFault(slowDown('com.atproto.server.createSession')) },
  { name: 'a limit with its end is obeyed', during: 'pull', expected: { kind: 'slow-down', code: 'rate-limited', hasUntil: true },
    arrange: withFault(slowDown(list, { 'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 300) })) },
  { name: 'a limit without its end is a limit', during: 'pull', expected: { kind: 'slow-down', code: 'rate-limited', hasUntil: false }, arrange: withFault(slowDown(list)) },
  { name: 'HTML instead of JSON is broken', during: 'pull', expected: { kind: 'broken', code: 'bad-answer' }, arrange: withFault(html(list)) },
  { name: 'cut-off JSON is broken', during: 'pull', expected: { kind: 'broken', code: 'bad-answer' }, arrange: withFault(cutJson(list)) },
  { name: 'wrong types are broken', during: 'pull', expected: { kind: 'broken', code: 'bad-answer' }, arrange: withFault(wrongTypes(list, { notifications: 5 })) },
  { name: 'ten megabytes are broken', during: 'pull', expected: { kind: 'broken', code: 'answer-too-large' }, arrange: withFault(tenMegabytes(list)) },
  { name: 'trouble at the server is broken', during: 'pull', expected: { kind: 'broken', code: 'server-trouble' }, arrange: withFault(namedError(list, 502, 'UpstreamFailure')) },
  { name: 'an account taken down pauses', during: 'pull', expected: { kind: 'signed-out', code: 'account-taken-down' }, arrange: withFault(namedError(list, 400, 'AccountTakedown')) },
  { name: 'a limit on writing is a limit', during: 'send', expected: { kind: 'slow-down', code: 'rate-limited' }, arrange: withFault(slowDown('com.atproto.repo.createRecord')) },
]

contract('bluesky', setup, failures)
