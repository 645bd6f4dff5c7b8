/** The folder of one inbox: who may read it, and which host it belongs to. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { within } from '../within.ts'
import { writeWhole } from '../write-whole.ts'
import type { HostName } from './options.ts'

/** A path as the user meant it: `npm start` itself runs in the project's folder, wherever it was called. */
export const userPath = (path: string, env: NodeJS.ProcessEnv = process.env): string => {
  const calledFrom = env['npm_lifecycle_event'] === undefined ? undefined : env['INIT_CWD']
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : resolve(calledFrom ?? process.cwd(), path)
}

const isHostName = (text: string): text is HostName => text === 'electron' || text === 'chromium'

/** The host this profile belongs to, or null where it was never opened. */
export const readHost = async (folder: string): Promise<HostName | null> => {
  const text = await readFile(join(folder, 'host'), 'utf8').then((content) => content.trim(), () => '')
  return isHostName(text) ? text : null
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, (error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
  throw error
})

/** One folder after the other: where the system takes no folder at all, as in /proc, Node 20's recursive mkdir never ends. */
const makeFolders = async (folder: string): Promise<void> => {
  if (await isThere(folder)) return
  await makeFolders(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another Kith, started at the same time, may have been faster.
    if (!await isThere(folder)) throw error
  })
}

const prepare = async (folder: string): Promise<void> => {
  await makeFolders(folder)
  const isOurs = existsSync(join(folder, 'host')) || (await readdir(folder)).length === 0
  // Somebody else's folder that we may write in, or a disk without modes: it works, so it will do.
  if (isOurs && process.platform !== 'win32') await chmod(folder, 0o700).catch(() => undefined)
  const trial = join(folder, `.trial-${randomUUID()}`)
  await writeFile(trial, '', { flag: 'wx', mode: 0o600 })
  await rm(trial)
}

/** A disk that is away, such as a lost network share, may never answer. */
const longestMs = 10_000

/**
 * Makes the folder, for its owner only. A folder that holds other things keeps its mode: it is not only ours.
 * Rejects with a sentence for the user where Kith cannot write there.
 */
export const openProfile = async (folder: string): Promise<void> => {
  await within(prepare(folder), longestMs).catch((cause: unknown) => {
    throw new Error(`Kith cannot write in ${folder}. Choose another folder: --profile=DIR.`, { cause })
  })
}

/** Remembers the host once its window has opened; the first one stays. */
export const rememberHost = async (folder: string, host: HostName): Promise<void> => {
  if (await readHost(folder) === null) await writeWhole(join(folder, 'host'), `${host}\n`)
}
