/**
 * A real WordPress on loopback: its own database on a socket in a folder that goes with it, PHP's own web server. Run as a
 * program it prints one line of JSON (its address and who lives there) and stays up until its stdin closes.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, copyFileSync, mkdirSync, mkdtempSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort, guarded, sweep, untilOpen } from '../processes.mjs'
import { serverPath, wordpressContent, wordpressFiles } from './install.mjs'

const site = join(import.meta.dirname, 'site')
const isRoot = process.getuid?.() === 0

const isListening = (path) => new Promise((resolve) => {
  const socket = net.connect(path, () => {
    socket.destroy()
    resolve(true)
  })
  socket.on('error', () => resolve(false))
})
const untilListening = async (path, server) => {
  for (let tries = 0; tries < 1200 && !server.hasFailed(); tries += 1) {
    if (await isListening(path)) return
    await sleep(50)
  }
  throw new Error(`${server.name} did not start: ${server.log()}`)
}

/** Runs a program to its end; rejects with what it said. */
const run = (command, args, env) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, PATH: serverPath, ...env } })
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${error ?? ''}${stderr}${stdout}`)
  return stdout
}

const startDatabase = async (work) => {
  const data = join(work, 'database')
  const socket = join(work, 'database.sock')
  const asRoot = isRoot ? ['--user=root'] : []
  run('mariadb-install-db', ['--no-defaults', ...asRoot, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'])
  const server = guarded('mariadbd', ['mariadbd', '--no-defaults', ...asRoot, `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(work, 'database.pid')}`,
    // Nothing in it outlives the test, so nothing waits for the disk.
    '--skip-networking', '--innodb-buffer-pool-size=32M', '--innodb-log-file-size=16M', '--innodb-flush-log-at-trx-commit=0', '--performance-schema=OFF'], { signal: 'KILL', cwd: work, env: { ...process.env, PATH: serverPath } })
  await untilListening(socket, server)
  return { socket, server }
}

/** Starts it; resolves to its address, who lives there with which password, their articles, and `stop`. */
export const startNetwork = async () => {
  const files = wordpressFiles()
  if (files === null) throw new Error('wordpress is not there; npm test fetches it')
  const work = mkdtempSync(join(tmpdir(), 'kith-wordpress-'))
  const swept = sweep(work)
  const root = join(work, 'site')
  cpSync(files, root, { recursive: true, dereference: true })
  cpSync(wordpressContent(), join(root, 'wp-content'), { recursive: true, dereference: true })
  mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true })
  copyFileSync(join(site, 'test-bed.php'), join(root, 'wp-content/mu-plugins/test-bed.php'))
  copyFileSync(join(site, 'wp-config.php'), join(root, 'wp-config.php'))
  const database = await startDatabase(work)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = { ...process.env, PATH: serverPath, KITH_DATABASE: database.socket }
  const made = JSON.parse(run('php', [join(site, 'provision.php'), root, address], env).trim().split('\n').at(-1))
  // One process, and no workers it would leave behind.
  const web = guarded('php', ['php', '-d', 'opcache.enable_cli=1', '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', root, join(site, 'router.php')], { signal: 'KILL', cwd: root, env })
  await untilOpen(port, web)
  let stopping
  return {
    address, ...made,
    stop: () => stopping ??= (async () => {
      await web.stop()
      await database.server.stop()
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
