/** Hands an address to the user's own browser or mail program. */
import { spawn } from 'node:child_process'

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** The command that opens an address, or null where it may not be opened: only https and mailto leave Kith. */
export const linkCommand = (url: string, platform: NodeJS.Platform): readonly [string, ...string[]] | null => {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'mailto:') return null
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
