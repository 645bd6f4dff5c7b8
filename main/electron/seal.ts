/** The machine's keyring through Electron's safeStorage, or null where it would only pretend to be one. */
import { safeStorage } from 'electron'
import { within } from '../within.ts'
import type { Keyring } from '../passphrase.ts'

const probe = 'kith'
/** A keychain may ask the user to unlock it first. */
const patienceMs = 60_000

const keyring: Keyring = {
  seal: async (plain) => (await safeStorage.encryptStringAsync(plain)).toString('base64'),
  // `shouldReEncrypt` may be passed over: every token is sealed anew when it is refreshed.
  open: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result,
}

const isHonest = async (): Promise<boolean> => {
  if (!await safeStorage.isAsyncEncryptionAvailable()) return false
  // Without a keyring Linux seals with a key that is printed in Chromium's source, and marks it `v10`.
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return false
  const sealed = await safeStorage.encryptStringAsync(probe)
  if (process.platform === 'linux' && sealed.subarray(0, 3).toString('latin1') === 'v10') return false
  return (await safeStorage.decryptStringAsync(sealed)).result === probe
}

/** Call once the app is ready. A keyring counts only after a test secret came back from it. */
export const openKeyring = async (): Promise<Keyring | null> =>
  await within(isHonest(), patienceMs).catch(() => false) ? keyring : null
