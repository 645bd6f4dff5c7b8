/**
 * A real server that speaks like Mastodon, on loopback: snac, with people made for the test. Run as a program it prints
 * one line of JSON (its address, who lives there with which password) and stays up until its stdin closes.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, guarded, sweep, untilOpen } from '../processes.mjs'
import { startFront } from './front.mjs'
import { snacProgram } from './install.mjs'

/** Runs snac once; rejects with what it said. */
const run = (program, args, input) => {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`snac ${args[0]}: ${stderr}`)
  return stdout
}

/** Starts it with these people; resolves to its address, their passwords, and `stop`. */
export const startNetwork = async (names = ['alice', 'bob', 'carol']) => {
  const program = snacProgram()
  if (program === null) throw new Error('snac is not there; npm test fetches it')
  const work = mkdtempSync(join(tmpdir(), 'kith-snac-'))
  const swept = sweep(work)
  const data = join(work, 'data')
  // Both at once, or they could be the same.
  const [port, inner] = await Promise.all([freePort(), freePort()])
  // Only at this name does it find its own people by their whole handles.
  const host = `localhost:${port}`
  run(program, ['init', data], `127.0.0.1\n${inner}\n${host}\n\n\n`)
  const file = join(data, 'server.json')
  // Its own people's words reach each other over plain HTTP, through its queue.
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), protocol: 'http', disable_email_notifications: true, queue_retry_minutes: 0 }))
  const people = names.map((name) => {
    const [, password] = /password is (\S+)/.exec(run(program, ['adduser', data, name], '\n\n')) ?? []
    if (!password) throw new Error(`no password for ${name}`)
    return { name, handle: `${name}@${host}`, password }
  })
  const server = guarded('snac', [program, 'httpd', data], { signal: 'TERM', cwd: work })
  await untilOpen(inner, server)
  const closeFront = await startFront(port, inner)
  let stopping
  return {
    server: `http://${host}`, people,
    stop: () => stopping ??= (async () => {
      await closeFront()
      await server.stop()
      await swept()
    })(),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stop, ...network } = await startNetwork()
  const end = () => {
    setTimeout(() => process.exit(1), 20_000).unref()
    void stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.stdin.on('end', end).on('close', end).resume()
  process.stdout.write(`${JSON.stringify(network)}\n`)
}
