import { expect, it, vi } from 'vitest'
import { forgetAccountStatus, getStatus, setAccountStatus, setVaultState, subscribeStatus } from '../../../renderer/sync/status.ts'

it('keeps the last word of main, and gives the same snapshot until it changes', () => {
  const heard = vi.fn()
  const stop = subscribeStatus(heard)
  const said = { accountId: 'net:a', phase: 'reading' as const, failure: null, nextAt: null, lastReadAt: null, progress: null }
  setAccountStatus(said)
  setVaultState('locked')
  expect(getStatus()).toEqual({ accounts: { 'net:a': said }, vault: 'locked' })
  expect(getStatus()).toBe(getStatus())
  stop()
  forgetAccountStatus('net:a')
  expect(getStatus().accounts).toEqual({})
  expect(heard).toHaveBeenCalledTimes(2)
})
