/**
 * A network made up for the tests, and a strict one: it has no idempotency keys, so every request it accepts is one more
 * post, and it counts them. Run as a program it prints one line of JSON with its address and ends with its stdin.
 *
 * A fault happens to the next `times` (default 1) posts sent to it, after letting `skip` pass. Kinds:
 *   cut        accepted; the answer breaks off in its middle
 *   failed     accepted; answered with 500
 *   twice      a proxy delivers the one request twice: the first is accepted, the client hears only that the second was not
 *   slow       accepted; answered after `ms`
 *   held       never accepted, never answered
 *   unanswered accepted, never answered
 *   lost       never accepted; the connection is closed
 *   refused    answered with 403
 *   slow-down  answered with 429, `seconds` as retry-after
 * While it `lags`, the list of somebody's posts does not show the newest ones.
 */
import http from 'node:http'

const pageSize = 50
const me = { id: 'nora', name: 'Nora', password: 'a good password' }
const people = new Map([[me.id, { id: me.id, name: me.name }]])
/** In the order they were accepted; a post's number is its place. */
const posts = []
const tokens = new Set()
let faults = []
let received = 0
let isLagging = false
let shown = 0

const rootOf = (parent) => (parent === null ? null : posts.find(({ id }) => id === parent)?.root ?? null)
const accept = ({ by, text, parent = null, links = [], names = [], at = Date.now() }) => {
  const id = `n${posts.length + 1}`
  const post = { id, number: posts.length + 1, by, text, parent, root: rootOf(parent) ?? id, at, goneAt: null, links, names }
  posts.push(post)
  if (!isLagging) shown = posts.length
  return post
}

const take = () => {
  const fault = faults[0]
  if (!fault) return null
  if ((fault.skip ?? 0) > 0) {
    fault.skip -= 1
    return null
  }
  fault.times = (fault.times ?? 1) - 1
  if (fault.times <= 0) faults = faults.slice(1)
  return fault
}

const say = (response, status, body, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
const refuse = (response, status, error, headers) => say(response, status, { error }, headers)

const receive = (request, response, body) => {
  received += 1
  const write = () => accept({ by: me.id, text: body.text, parent: body.parent, names: body.names })
  if (body.names.some(({ person }) => !people.has(person))) return refuse(response, 404, 'no-such-person')
  if (body.parent !== null && !posts.some(({ id, goneAt }) => id === body.parent && goneAt === null)) return refuse(response, 404, 'parent-gone')
  const fault = take()
  switch (fault?.kind) {
    case 'cut': {
      const json = JSON.stringify(write())
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': json.length })
      return response.write(json.slice(0, 10), () => response.destroy())
    }
    case 'failed':
      write()
      return refuse(response, 500, 'trouble')
    case 'twice':
      write()
      return refuse(response, 409, 'taken-already')
    case 'slow':
      setTimeout(say, fault.ms, response, 200, write())
      return undefined
    case 'held': return undefined
    case 'unanswered': return void write()
    case 'lost': return request.socket.destroy()
    case 'refused': return refuse(response, 403, 'not-welcome')
    case 'slow-down': return refuse(response, 429, 'slow-down', { 'retry-after': String(fault.seconds) })
    default: return say(response, 200, write())
  }
}

/** These posts with all they hang under, and everybody in them. */
const gather = (wanted) => {
  const roots = new Set(wanted.map(({ root }) => root))
  const all = posts.filter(({ root }) => roots.has(root))
  return { posts: all, people: [...new Set(all.flatMap(({ by, names }) => [by, ...names.map(({ person }) => person)]))].map((id) => people.get(id)) }
}

/** What anybody with a sign-in may ask. */
const answer = (route, query, request, response, body) => {
  if (route === 'DELETE /session') {
    tokens.delete(request.headers.authorization)
    return say(response, 200, null)
  }
  if (route === 'POST /posts') return receive(request, response, body)
  if (route === 'GET /posts') {
    const own = posts.slice(0, isLagging ? shown : posts.length).filter(({ by, goneAt }) => by === query.get('by') && goneAt === null)
    return say(response, 200, { posts: own.slice(-pageSize), people: [] })
  }
  if (route === 'GET /thread') return say(response, 200, gather(posts.filter(({ root }) => root === query.get('root'))))
  if (route === 'GET /news') {
    const after = Number(query.get('after'))
    const fresh = posts.filter(({ number }) => number > after).slice(0, pageSize)
    const until = fresh.at(-1)?.number ?? after
    return say(response, 200, { ...gather(fresh), until, hasMore: until < posts.length })
  }
  return refuse(response, 404, 'no-such-page')
}

/** What only the tests ask. */
const levers = {
  'POST /control/write': ({ by, name, ...post }) => {
    people.set(by, { id: by, name: name ?? by })
    return accept({ ...post, by })
  },
  'POST /control/remove': ({ id }) => Object.assign(posts.find((post) => post.id === id), { goneAt: Date.now(), text: '' }),
  'POST /control/fault': (fault) => void faults.push(fault),
  'POST /control/well': () => {
    faults = []
    isLagging = false
    shown = posts.length
  },
  'POST /control/lag': () => { isLagging = true },
  'POST /control/forget': () => tokens.clear(),
  'GET /control/received': () => received,
  'GET /control/mine': () => posts.filter(({ by, goneAt }) => by === me.id && goneAt === null).map(({ text }) => text),
}

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const route = `${request.method} ${pathname}`
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    const body = parts.length === 0 ? null : JSON.parse(Buffer.concat(parts).toString())
    if (levers[route]) return say(response, 200, levers[route](body) ?? null)
    if (route === 'POST /session') {
      if (body.name !== me.id || body.password !== me.password) return refuse(response, 403, 'wrong-password')
      const token = `Bearer ${Math.random().toString(36).slice(2)}`
      tokens.add(token)
      return say(response, 200, { token, me: people.get(me.id) })
    }
    if (!tokens.has(request.headers.authorization)) return refuse(response, 401, 'signed-out')
    return answer(route, searchParams, request, response, body)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}`, name: me.id, password: me.password })}\n`))
process.stdin.on('end', () => process.exit(0)).on('close', () => process.exit(0)).resume()
