/** Opens an address in the user's own browser or mail program. */
import { shell } from 'electron'

const protocols: ReadonlySet<string> = new Set(['https:', 'mailto:'])

/** Rejects for anything but https: and mailto:, since the system would start whatever program claims another scheme. */
export const openLink = async (address: string): Promise<void> => {
  const url = new URL(address)
  if (!protocols.has(url.protocol)) throw new Error(`Kith does not open ${url.protocol} addresses.`)
  // The parsed form, never the text as it came: what was checked is what is opened.
  await shell.openExternal(url.href)
}
