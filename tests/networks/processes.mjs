/** Servers of our own for tests: on loopback, gone when whoever started them is gone. */
import { spawn } from 'node:child_process'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

const isOpen = (port) => new Promise((resolve) => {
  const socket = net.connect(port, '127.0.0.1', () => {
    socket.destroy()
    resolve(true)
  })
  socket.on('error', () => resolve(false))
})

export const untilOpen = async (port, server) => {
  for (let tries = 0; tries < 600; tries++) {
    if (server.hasFailed()) break
    if (await isOpen(port)) return
    await sleep(50)
  }
  throw new Error(`${server.name} did not start: ${server.log()}`)
}

/**
 * Runs a command under a shell that ends it as soon as our end of its stdin closes, which happens
 * even when we are killed outright: a crashed test leaves nothing behind. In a group of its own, so that Ctrl-C is ours.
 */
export const guarded = (name, [command, ...args], { signal, ...options }) => {
  const script = `"$@" & child=$!; { while kill -0 $child 2>/dev/null; do sleep 1; done; kill $$ 2>/dev/null; } & cat > /dev/null; kill -${signal} $child; wait $child`
  const child = spawn('sh', ['-c', script, 'sh', command, ...args], { stdio: ['pipe', 'pipe', 'pipe'], detached: true, ...options })
  let log = ''
  let hasFailed = false
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { log = (log + data).slice(-2000) })
  child.stdin.on('error', () => undefined)
  const gone = new Promise((resolve) => child.once('exit', () => {
    hasFailed = true
    resolve()
  }))
  return {
    name, log: () => log, hasFailed: () => hasFailed,
    stop: () => {
      child.stdin.end()
      return gone
    },
  }
}

/** Deletes the folder when we are gone, however that happens. */
export const sweep = (folder) => {
  const child = spawn('sh', ['-c', 'cat > /dev/null; until rm -rf "$1" 2>/dev/null; do sleep 1; done', 'sh', folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  return () => {
    child.stdin.end()
    return gone
  }
}
