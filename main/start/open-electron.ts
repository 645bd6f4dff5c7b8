/** Opens Kith in Electron, as a process of its own. */
import { spawn } from 'node:child_process'
import type { StartOptions } from './options.ts'

export interface ElectronStart {
  readonly binary: string
  /** The built main/electron. */
  readonly script: string
  readonly profile: string
  readonly options: StartOptions
  readonly notices: readonly string[]
  readonly isRoot: boolean
}

/** The app's options, handed on. */
export const electronArguments = ({ script, profile, options, notices, isRoot }: ElectronStart): readonly string[] => [
  ...(isRoot ? ['--no-sandbox'] : []), script, `--profile=${profile}`,
  ...(options.addSample ? ['--sample'] : []), ...notices.map((notice) => `--notice=${notice}`),
]

/** A binary that lacks a library ends at once; one that lives this long has a window. */
const opensWithinMs = 3000

export interface OpenedElectron {
  /** Exit code of the app. */
  readonly ended: Promise<number>
  /** False where it ended at once with an error. */
  readonly hasOpened: Promise<boolean>
}

export const openElectron = (start: ElectronStart): OpenedElectron => {
  const child = spawn(start.binary, electronArguments(start), { stdio: 'inherit' })
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void child.kill(signal))
  const hasOpened = Promise.race([
    ended.then((code) => code === 0),
    new Promise<boolean>((resolve) => setTimeout(resolve, opensWithinMs, true).unref()),
  ])
  return { ended, hasOpened }
}
