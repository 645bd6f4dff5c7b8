/** What to do on a machine without any browser Kith can use. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findBrowser } from './browser.ts'

export interface Machine {
  readonly platform: NodeJS.Platform
  /** The text of /etc/os-release, or '' where there is none. */
  readonly osRelease: string
  readonly isRoot: boolean
  /** sudo works without asking for a password. */
  readonly hasSudo: boolean
}

export type Plan =
  | { readonly is: 'apt'; readonly commands: readonly (readonly [string, ...string[]])[] }
  | { readonly is: 'tell'; readonly sentence: string }

const isDebian = (osRelease: string): boolean => /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease)

/** Installs only where the system's own package is one command away; elsewhere says what to install. */
export const planInstall = ({ platform, osRelease, isRoot, hasSudo }: Machine): Plan => {
  if (platform === 'linux' && isDebian(osRelease)) {
    const apt = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'] as const
    const update = ['apt-get', 'update', '-qq'] as const
    if (isRoot) return { is: 'apt', commands: [update, apt] }
    if (hasSudo) return { is: 'apt', commands: [['sudo', '-n', ...update], ['sudo', '-n', ...apt]] }
    return { is: 'tell', sentence: 'Kith needs a browser for its window. Install one, for example with: sudo apt-get install chromium. Then run npm start again.' }
  }
  return { is: 'tell', sentence: 'Kith needs a browser for its window. Install Google Chrome, Chromium or Microsoft Edge, then run npm start again.' }
}

const readMachine = (): Machine => {
  let osRelease = ''
  try {
    osRelease = readFileSync('/etc/os-release', 'utf8')
  } catch {
    // Not a Linux that says what it is.
  }
  const hasSudo = process.platform === 'linux' && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  return { platform: process.platform, osRelease, isRoot: process.getuid?.() === 0, hasSudo }
}

/** Resolves to a browser's path, or null after saying what to install. */
export const installBrowser = (say: (line: string) => void): string | null => {
  const plan = planInstall(readMachine())
  if (plan.is === 'tell') {
    say(plan.sentence)
    return null
  }
  say('There is no browser for Kith\'s window here. Installing the package chromium …')
  for (const [command, ...args] of plan.commands) {
    say(`  ${[command, ...args].join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const browser = findBrowser()
  if (browser === null) say('That did not bring a browser. Install Google Chrome, Chromium or Microsoft Edge, then run npm start again.')
  return browser
}
