/** Where this machine's user expects files that were asked for. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The folder in the text of an XDG `user-dirs.dirs` file, or null. */
export const downloadsIn = (userDirs: string, home: string): string | null => {
  const value = /^\s*XDG_DOWNLOAD_DIR="((?:[^"\\]|\\.)*)"/mu.exec(userDirs)?.[1]?.replace(/\\(.)/gu, '$1')
  if (value === undefined) return null
  const path = value.replace(/^\$HOME(?=\/|$)/u, home)
  return isAbsolute(path) ? path : null
}

/** The user's folder for downloads where there is one, else their home. */
export const downloadsFolder = (env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string => {
  const config = env['XDG_CONFIG_HOME'] ?? ''
  const list = join(isAbsolute(config) ? config : join(home, '.config'), 'user-dirs.dirs')
  const chosen = process.platform === 'linux' && existsSync(list) ? downloadsIn(readFileSync(list, 'utf8'), home) : null
  return [chosen, join(home, 'Downloads')].find((folder) => folder !== null && existsSync(folder)) ?? home
}
