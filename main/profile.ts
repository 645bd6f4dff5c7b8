/** Where Kith keeps its files unless told otherwise with --profile=DIR. */
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/** The profile folder of this machine's user; both hosts use the same, each with a subfolder of its own in it. */
export const defaultProfile = (
  platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env, home: string = homedir(),
): string => {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Kith')
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'Kith')
  // The XDG specification: a relative path there is to be ignored.
  const config = env['XDG_CONFIG_HOME'] ?? ''
  return posix.join(posix.isAbsolute(config) ? config : posix.join(home, '.config'), 'kith')
}
