/**
 * Kith's own fault proxy: stands before the real PDS and lets everything through untouched,
 * except where a test has said what shall go wrong. It is not part of the network under test.
 *
 * A fault: { method, times?, skip?, kind, … }. `method` is an XRPC method or '*'; it happens `times` times (default 1,
 * null = always) after letting `skip` calls through. Kinds:
 *   answer  the server never sees the call; we answer {status, headers, body}
 *   after   the server does it; we answer {status, headers, body} instead
 *   cut     the server does it; the answer breaks off after `bytes` bytes
 *   hang    the server never sees it; no answer comes
 *   mute    the server does it; no answer comes
 *   drop    the server never sees it; the connection is closed
 *   big     we answer JSON of `bytes` bytes
 *   edit    the server's JSON, with `set` (path → value) applied and, in array `list`, items matching `without` removed
 */
import http from 'node:http'

const methodOf = (url) => /^\/xrpc\/([\w.-]+)/.exec(url ?? '')?.[1] ?? ''
const matches = (item, pattern) => Object.entries(pattern).every(([key, value]) => item?.[key] === value)

const edited = (json, { set = {}, list, without }) => {
  const data = JSON.parse(json)
  for (const [path, value] of Object.entries(set)) {
    const keys = path.split('.')
    const last = keys.pop()
    const holder = keys.reduce((at, key) => at?.[key], data)
    if (holder) holder[last] = value
  }
  if (list && Array.isArray(data[list])) data[list] = data[list].filter((item) => !matches(item, without))
  return JSON.stringify(data)
}

/** Starts the proxy before `upstream` (http address); resolves to its address and its levers. */
export const startFaultProxy = async (upstream) => {
  const target = new URL(upstream)
  let faults = []
  let calls = []

  const take = (method) => {
    for (const fault of faults) {
      if (fault.method !== '*' && fault.method !== method) continue
      if ((fault.skip ?? 0) > 0) {
        fault.skip -= 1
        continue
      }
      if (fault.times === null) return fault
      fault.times = (fault.times ?? 1) - 1
      if (fault.times <= 0) faults = faults.filter((each) => each !== fault)
      return fault
    }
    return null
  }

  const forward = (request, answered, failed) => {
    const onward = http.request({ host: target.hostname, port: target.port, method: request.method, path: request.url, headers: request.headers }, answered)
    onward.on('error', failed)
    request.pipe(onward)
  }

  const whole = async (stream) => {
    const parts = []
    for await (const part of stream) parts.push(part)
    return Buffer.concat(parts)
  }

  const say = (response, { status = 200, headers = {}, body = '' }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }

  const act = {
    answer: (fault, request, response) => {
      request.resume()
      say(response, fault)
    },
    hang: (fault, request) => void request.resume(),
    mute: (fault, request, response) => forward(request, (answer) => void answer.resume(), () => response.destroy()),
    drop: (fault, request) => request.socket.destroy(),
    big: (fault, request, response) => {
      request.resume()
      say(response, { body: JSON.stringify({ notifications: [], feed: [], filling: 'x'.repeat(fault.bytes) }) })
    },
    after: (fault, request, response) => forward(request, (answer) => void whole(answer).then(() => say(response, fault)), () => response.destroy()),
    cut: (fault, request, response) => forward(request, (answer) => void whole(answer).then((body) => {
      response.writeHead(answer.statusCode, { ...answer.headers, 'content-length': body.length + 1 })
      response.write(body.subarray(0, fault.bytes), () => response.destroy())
    }), () => response.destroy()),
    edit: (fault, request, response) => {
      request.headers['accept-encoding'] = 'identity'
      forward(request, (answer) => void whole(answer).then((body) => {
        const { 'content-length': _, ...headers } = answer.headers
        say(response, { status: answer.statusCode, headers, body: answer.statusCode === 200 ? edited(body.toString(), fault) : body })
      }), () => response.destroy())
    },
  }

  const server = http.createServer((request, response) => {
    const method = methodOf(request.url)
    calls.push(method)
    const fault = take(method)
    if (fault) return act[fault.kind](fault, request, response)
    forward(request, (answer) => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    }, () => response.destroy())
  })
  const listen = (port) => new Promise((resolve) => server.listen(port, 'localhost', resolve))
  const close = () => new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
  await listen(0)
  const { port } = server.address()

  return {
    url: `http://localhost:${port}`,
    arm: (fault) => void faults.push(fault),
    clear: () => {
      faults = []
      calls = []
    },
    calls: () => calls,
    /** From now on connections are refused. */
    down: () => (server.listening ? close() : undefined),
    up: () => (server.listening ? undefined : listen(port)),
    close: () => (server.listening ? close() : undefined),
  }
}
