/** The contract suite against a real WordPress. */
import { failed } from '../../../main/failed.ts'
import { contract, type ContractWorld, type FailureCase } from '../../main/connectors/contract.ts'
import { change, insertComments } from './client.mjs'
import { startNetwork, type WordpressNetwork } from './network.mjs'
import { openWorld } from './user.ts'

type Answer = () => Promise<Response>
interface World extends ContractWorld {
  readonly network: WordpressNetwork
  /** Answers instead of the site where path and method fit. */
  fault: { readonly path: string; readonly method: string; readonly answer: Answer } | null
}

const setup = async (): Promise<World> => {
  const network = await startNetwork()
  const { address, owner, article } = network
  let written = 0
  const numberOf = (id: string): number => Number(id.split('#comment-')[1])
  const idOf = (id: number): string => `wordpress:${address}/?p=${String(article)}#comment-${String(id)}`
  const site = openWorld(address, owner)
  const world: World = {
    ...site, network, fault: null,
    fetch: (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      const { fault } = world
      return fault !== null && pathname.endsWith(fault.path) && (init?.method ?? 'GET') === fault.method ? fault.answer() : site.fetch(input, init)
    },
    write: async (count, { isOneMoment }) => {
      const at = Date.now()
      const times = Array.from({ length: count }, (_, index) => new Date(at - (isOneMoment ? 0 : (count - index) * 1000)).toISOString().slice(0, 19).replace('T', ' '))
      return (await insertComments(address, times.map((time) => ({ post: article, content: `Have you a minute? (${String(written += 1)})`, date_gmt: time })))).map(idOf)
    },
    writeRich: async () => {
      const [id = 0] = await insertComments(address, [{ post: article, content: '👩‍👩‍👧 日本 see <a href="https://example.org/a?b=c#d">this page</a> it is &lt;good&gt; &amp; so' }])
      return { id: idOf(id), text: '👩‍👩‍👧 日本 see this page it is <good> & so', linkText: 'this page', link: 'https://example.org/a?b=c#d', mentionText: null }
    },
    remove: async (id) => {
      await change(address, numberOf(id), { status: 'trash' })
    },
    settle: async () => undefined,
    expire: async () => async () => undefined,
    stop: () => network.stop(),
  }
  return world
}

const when = (name: string, during: FailureCase['during'], path: string, expected: FailureCase['expected'], answer: Answer, method = 'GET'): FailureCase => ({
  name, during, expected,
  arrange: async (world) => {
    (world as World).fault = { path, method, answer }
    return async () => {
      (world as World).fault = null
    }
  },
})
const says = (status: number, body: string, headers: Record<string, string> = {}): Answer => async () => new Response(body, { status, headers })
const error = (status: number, code: string, headers: Record<string, string> = {}): Answer => says(status, JSON.stringify({ code, message: 'No.', data: { status } }), headers)
const nothing = async (): Promise<() => Promise<void>> => async () => undefined
const typed = (changes: Readonly<Record<string, string>>) => ({ fields }: ContractWorld) => ({ ...fields, ...changes })
const comments = '/wp/v2/comments'

const failures: readonly FailureCase[] = [
  { name: 'an address that is none is refused', during: 'signIn', expected: { kind: 'refused', code: 'bad-address' }, arrange: nothing, fields: typed({ site: 'my site' }) },
  { name: 'a wrong password is refused', during: 'signIn', expected: { kind: 'refused', code: 'wrong-password' }, arrange: nothing, fields: typed({ user: 'robin', password: 'not it at all' }) },
  { name: 'the password of the person is none of an application', during: 'signIn', expected: { kind: 'refused', code: 'wrong-password' }, arrange: nothing, fields: typed({ user: 'robin', password: 'a-long-way-home' }) },
  when('a site nobody answers at is offline', 'signIn', '/', { kind: 'offline', code: 'unreachable' }, () => Promise.reject(failed('offline', 'unreachable'))),
  when('a password the web server drops says so', 'signIn', '/users/me', { kind: 'refused', code: 'login-stripped' }, error(401, 'rest_not_logged_in')),
  when('a user without application passwords says so', 'signIn', '/users/me', { kind: 'refused', code: 'passwords-off' }, error(401, 'application_passwords_disabled_for_user')),
  when('a password taken back is signed out', 'pull', comments, { kind: 'signed-out', code: 'session-ended' }, error(401, 'rest_not_logged_in')),
  when('401 with a page is signed out', 'pull', comments, { kind: 'signed-out', code: 'session-ended' }, says(401, '<h1>Authorization required</h1>')),
  when('a limit with its end is obeyed', 'pull', comments, { kind: 'slow-down', code: 'rate-limited', hasUntil: true }, says(429, 'Too many', { 'retry-after': '120' })),
  when('a limit without its end is a limit', 'pull', comments, { kind: 'slow-down', code: 'rate-limited', hasUntil: false }, says(429, '<h1>429</h1>')),
  when('a wall in front of the site is said', 'pull', comments, { kind: 'broken', code: 'site-wall' }, says(403, '<h1>Request blocked</h1>')),
  when('maintenance is trouble at the site', 'pull', comments, { kind: 'broken', code: 'server-trouble', hasUntil: true }, says(503, '<h1>Briefly unavailable for scheduled maintenance.</h1>', { 'retry-after': '600' })),
  when('an API that was turned off is said', 'pull', comments, { kind: 'broken', code: 'api-off' }, error(404, 'rest_no_route')),
  when('a page where the API was is an API turned off', 'pull', comments, { kind: 'broken', code: 'api-off' }, says(404, '<h1>Not found</h1>')),
  when('HTML instead of JSON is broken', 'pull', comments, { kind: 'broken', code: 'bad-answer' }, says(200, '<!doctype html>')),
  when('cut-off JSON is broken', 'pull', comments, { kind: 'broken', code: 'bad-answer' }, says(200, '[{"id":')),
  when('another shape is broken', 'pull', comments, { kind: 'broken', code: 'bad-answer' }, says(200, '5')),
  when('no connection is offline', 'pull', comments, { kind: 'offline', code: 'unreachable' }, () => Promise.reject(failed('offline', 'unreachable'))),
  when('an article closed to comments refuses', 'send', comments, { kind: 'refused', code: 'replies-off' }, error(403, 'rest_comment_closed'), 'POST'),
  when('an answer that is too long is refused', 'send', comments, { kind: 'refused', code: 'too-long' }, error(400, 'comment_content_column_length'), 'POST'),
  when('writing too quickly is a limit', 'send', comments, { kind: 'slow-down', code: 'rate-limited' }, error(400, 'comment_flood'), 'POST'),
  when('trouble while writing is unknown', 'send', comments, { kind: 'broken', code: 'no-answer' }, says(504, '<h1>Gateway timeout</h1>'), 'POST'),
  when('a page where the written comment should be is unknown', 'send', comments, { kind: 'broken', code: 'no-answer' }, says(200, '<html>'), 'POST'),
]

contract('wordpress', setup, failures)
