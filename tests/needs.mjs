/** What each kind of test needs from the machine, and what is missing here. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { snacProgram } from './networks/mastodon/install.mjs'
import { missingForWordpress, wordpressFiles } from './networks/wordpress/install.mjs'

const root = join(import.meta.dirname, '..')
export const networksFolder = join(root, 'tests/networks')

/** Is a program on the PATH? */
export const has = (...names) => names.some((name) => (process.env.PATH ?? '').split(delimiter).some((folder) => {
  try {
    accessSync(join(folder, name), constants.X_OK)
    return true
  } catch {
    return false
  }
}))

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']
export const hasBrowser = () => has(...browsers) || ['/Applications/Chromium.app', '/Applications/Google Chrome.app',
  '/Applications/Microsoft Edge.app', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'].some(existsSync)

/** The servers' packages are installed when their lockfile is the one they were installed from. */
export const hasServers = () => {
  const [lock, stamp] = ['package-lock.json', 'node_modules/.kith-lock'].map((file) => join(networksFolder, file))
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')
}

const canSudo = () => {
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** How packages can be installed here: argument list before `apt-get`, or null. */
export const aptPrefix = () => {
  if (!has('apt-get') || !existsSync('/etc/debian_version')) return null
  if (process.getuid?.() === 0) return []
  return canSudo() ? ['sudo', '-n'] : null
}

/** Reasons why a kind of test cannot run here; empty when it can. */
export const missing = {
  unit: () => [],
  store: () => (hasBrowser() ? [] : ['no installed Chromium, Chrome or Edge']),
  networks: () => [
    ...(process.platform === 'win32' ? ['the test servers do not run on Windows'] : []),
    ...(has('redis-server') ? [] : ['redis-server is not installed']),
    ...(snacProgram() === null ? ['snac is not there (npm test fetches it)'] : []),
    ...missingForWordpress().map((name) => `${name} is not installed`),
    ...(wordpressFiles() === null ? ['wordpress is not there (npm test fetches it)'] : []),
    ...(hasServers() ? [] : ['the servers in tests/networks are not installed (npm test installs them)']),
  ],
  journeys: () => [...missing.store(), ...missing.networks()],
  faults: () => missing.journeys(),
  'never-automatic': () => missing.store(),
}
