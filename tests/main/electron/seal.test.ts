import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openKeyring } from '../../../main/electron/seal.ts'
import { safeStorage } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const platform = process.platform
const runOn = (name: NodeJS.Platform): void => {
  Object.defineProperty(process, 'platform', { value: name })
}
beforeEach(() => runOn('linux'))
afterEach(() => {
  runOn(platform)
  vi.useRealTimers()
})

describe('a keyring that works', () => {
  it.each(['gnome_libsecret', 'kwallet6'])('is used (%s), and gives back what it sealed', async (backend) => {
    safeStorage.getSelectedStorageBackend.mockReturnValueOnce(backend)
    const keyring = await openKeyring()
    const sealed = await keyring?.seal('token ✓') ?? ''
    expect(sealed).not.toContain('token')
    expect(await keyring?.open(sealed)).toBe('token ✓')
  })

  it('is used on macOS and Windows, where there is no backend to choose', async () => {
    for (const name of ['darwin', 'win32'] as const) {
      runOn(name)
      safeStorage.encryptStringAsync.mockResolvedValueOnce(Buffer.from('v10kith'))
      expect(await openKeyring()).not.toBeNull()
    }
  })
})

describe('what only pretends to be a keyring is refused', () => {
  it.each(['basic_text', 'unknown'])('the backend %s', async (backend) => {
    safeStorage.getSelectedStorageBackend.mockReturnValueOnce(backend)
    expect(await openKeyring()).toBeNull()
  })

  it('text sealed with the key everybody knows, whatever the backend says', async () => {
    safeStorage.encryptStringAsync.mockResolvedValueOnce(Buffer.from('v10kith'))
    expect(await openKeyring()).toBeNull()
  })

  it('one that is not there, fails, or gives back something else', async () => {
    safeStorage.isAsyncEncryptionAvailable.mockResolvedValueOnce(false)
    expect(await openKeyring()).toBeNull()
    safeStorage.encryptStringAsync.mockRejectedValueOnce(new Error('locked'))
    expect(await openKeyring()).toBeNull()
    safeStorage.decryptStringAsync.mockResolvedValueOnce({ shouldReEncrypt: false, result: 'other' })
    expect(await openKeyring()).toBeNull()
  })

  it('one that never answers', async () => {
    vi.useFakeTimers()
    safeStorage.isAsyncEncryptionAvailable.mockReturnValueOnce(new Promise(() => undefined))
    const opened = openKeyring()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await opened).toBeNull()
  })
})
