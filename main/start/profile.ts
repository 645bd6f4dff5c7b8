/** The folder of one inbox: who may read it, and which host it belongs to. */
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
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

/** Makes the folder, for its owner only. A folder that holds other things keeps its mode: it is not only ours. */
export const openProfile = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const isOurs = existsSync(join(folder, 'host')) || (await readdir(folder)).length === 0
  if (isOurs && process.platform !== 'win32') await chmod(folder, 0o700)
}

/** Remembers the host once its window has opened; the first one stays. */
export const rememberHost = async (folder: string, host: HostName): Promise<void> => {
  if (await readHost(folder) === null) await writeWhole(join(folder, 'host'), `${host}\n`)
}
