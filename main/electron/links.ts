/** Opens an address in the user's own browser or mail program. */
import { shell } from 'electron'
import { isPrivateWay } from '../typed-address.ts'

/** Rejects for anything but https:, mailto: and what stays on this machine (a server of one's own to sign in to), since the system would start whatever program claims another scheme. */
export const openLink = async (address: string): Promise<void> => {
  const url = new URL(address)
  if (url.protocol !== 'mailto:' && !isPrivateWay(url)) throw new Error(`Kith does not open ${url.protocol} addresses.`)
  // The parsed form, never the text as it came: what was checked is what is opened.
  await shell.openExternal(url.href)
}
