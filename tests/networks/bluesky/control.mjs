/** The lever board of a running network: one small HTTP server for tests in other processes. */
import http from 'node:http'

/** `levers` maps 'POST /path' to a function of the JSON body; what it resolves to is the answer. */
export const startControl = async (levers) => {
  const server = http.createServer((request, response) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', async () => {
      const lever = levers[`${request.method} ${request.url}`]
      try {
        if (!lever) throw new Error(`no lever ${request.method} ${request.url}`)
        const body = Buffer.concat(parts).toString()
        const answer = await lever(body ? JSON.parse(body) : null)
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify(answer ?? null))
      } catch (error) {
        response.writeHead(500, { 'content-type': 'text/plain' })
        response.end(error instanceof Error ? error.stack : String(error))
      }
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    }),
  }
}
