/** What stands before snac as a web server does at home with its users, and as its manual says: snac closes connections it was asked to keep. */
import http from 'node:http'

/** Passes everything on from one port of this machine to another, each request on a connection of its own; resolves to what ends it. */
export const startFront = async (port, behind) => {
  const front = http.createServer((asked, answer) => {
    const headers = { ...asked.headers, connection: 'close' }
    const passing = http.request({ host: '127.0.0.1', port: behind, method: asked.method, path: asked.url, headers, agent: false }, (given) => {
      answer.writeHead(given.statusCode, given.headers)
      given.pipe(answer)
      given.on('error', () => answer.destroy())
    })
    passing.on('error', () => answer.destroy())
    answer.on('close', () => passing.destroy())
    asked.pipe(passing)
  })
  // Whoever keeps a connection keeps it longer than any test waits: nobody meets one that is just being closed.
  front.keepAliveTimeout = 10 * 60_000
  await new Promise((resolve) => front.listen(port, '127.0.0.1', resolve))
  return () => new Promise((resolve) => {
    front.close(resolve)
    front.closeAllConnections()
  })
}
