/** Hands an address to the user's own browser or mail program. */
import { spawn } from 'node:child_process'
import { isPrivateWay } from '../typed-address.ts'

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** The command that opens an address, or null where it may not be opened: only https and mailto leave Kith, and what stays on this machine (a server of one's own to sign in to). */
export const linkCommand = (url: string, platform: NodeJS.Platform): readonly [string, ...string[]] | null => {
  if (!URL.canParse(url)) return null
  const address = new URL(url)
  const { protocol, href } = address
  if (protocol !== 'mailto:' && !isPrivateWay(address)) return null
  const [command = 'xdg-open', ...rest] = openers[platform] ?? []
  return [command, ...rest, href]
}

/** Resolves once the opener runs. Rejects where the address may not be opened or the system has no opener. */
export const openLink = (url: string, platform: NodeJS.Platform = process.platform): Promise<void> => {
  const command = linkCommand(url, platform)
  if (!command) return Promise.reject(new Error('Only https and mailto addresses are opened.'))
  const [program, ...args] = command
  return new Promise((resolve, reject) => {
    // Never through a shell: an address is text somebody else wrote.
    const child = spawn(program, args, { detached: true, stdio: 'ignore', shell: false })
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}
