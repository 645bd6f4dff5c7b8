/** Installs what the tests need and this machine lacks, then leaves the rest to `npm run check`. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aptPrefix, has, hasBrowser, hasServers, networksFolder } from './needs.mjs'
import { installSnac, snacProgram } from './networks/mastodon/install.mjs'
import { installWordpress, missingForWordpress, wordpressFiles } from './networks/wordpress/install.mjs'

const say = (line) => process.stdout.write(`set-up: ${line}\n`)
const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
  return status === 0
}

const wanted = [
  ...(hasBrowser() ? [] : ['chromium']),
  ...(has('redis-server') ? [] : ['redis-server']),
  // The Bluesky server compiles one small native module.
  ...(has('g++') && has('make') ? [] : ['build-essential']),
  ...(has('python3') ? [] : ['python3']),
  ...missingForWordpress(),
]
if (wanted.length > 0) {
  const prefix = aptPrefix()
  if (prefix === null) {
    say(`missing here: ${wanted.join(', ')}. Not Debian or Ubuntu with root or sudo, so nothing is installed; tests that need them are skipped and named.`)
  } else {
    say(`installing ${wanted.join(', ')} with apt-get`)
    const apt = (...args) => {
      const [command, ...rest] = [...prefix, 'apt-get', ...args]
      return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    }
    if (!apt('update', '-qq') || !apt('install', '-y', '-qq', '--no-install-recommends', ...wanted)) {
      say('apt-get did not succeed; see above.')
      process.exitCode = 1
    }
  }
}

if (!hasServers()) {
  say('installing the real servers the network tests run against (about two minutes, once)')
  if (run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: networksFolder })) {
    writeFileSync(join(networksFolder, 'node_modules/.kith-lock'), readFileSync(join(networksFolder, 'package-lock.json'), 'utf8'))
  } else {
    say('the servers could not be installed; see above.')
    process.exitCode = 1
  }
}

if (snacProgram() === null && aptPrefix() !== null) {
  say('fetching snac, the small server the tests of Mastodon run against')
  if (!installSnac(say)) process.exitCode = 1
}

if (wordpressFiles() === null && aptPrefix() !== null) {
  say('fetching WordPress, which its tests run against')
  if (!installWordpress(say)) process.exitCode = 1
}
