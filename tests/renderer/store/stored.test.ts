import { afterEach, describe, expect, it, vi } from 'vitest'
import { setAside } from '../../../renderer/store/set-aside.ts'
import { lookEarly, storedVersion } from '../../../renderer/store/stored.ts'

describe('what the browser keeps', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('is asked once where it was looked up early, and anew after that', async () => {
    const asking = vi.spyOn(IDBFactory.prototype, 'databases').mockResolvedValueOnce([{ name: 'kith', version: 70 }]).mockResolvedValueOnce([{ name: 'kith', version: 80 }])
    lookEarly()
    expect(await storedVersion('kith')).toBe(70)
    expect(asking).toHaveBeenCalledTimes(1)
    expect(await storedVersion('kith')).toBe(80)
    expect(asking).toHaveBeenCalledTimes(2)
  })

  it('is asked anew once a database was deleted', async () => {
    vi.spyOn(IDBFactory.prototype, 'databases').mockResolvedValueOnce([{ name: 'kith-stored', version: 80 }])
    lookEarly()
    await setAside('kith-stored')
    expect(await storedVersion('kith-stored')).toBeNull()
  })

  it('tells whoever asks first that its files cannot be read', async () => {
    vi.spyOn(IDBFactory.prototype, 'databases').mockRejectedValueOnce(new DOMException('backing store', 'UnknownError')).mockResolvedValueOnce([])
    lookEarly()
    await expect(storedVersion('kith')).rejects.toThrow('backing store')
    expect(await storedVersion('kith')).toBeNull()
  })
})
