import { expect, it, vi } from 'vitest'
import { syncWhenOnline } from '../../../renderer/accounts/actions.ts'

it('all accounts are read as soon as the computer is online again', () => {
  const asked: unknown[] = []
  const page = Object.assign(new EventTarget(), { kith: { call: (json: string) => {
    asked.push(JSON.parse(json))
    return Promise.resolve('{"ok":null}')
  } } })
  vi.stubGlobal('window', page)
  const stop = syncWhenOnline()
  page.dispatchEvent(new Event('online'))
  expect(asked).toEqual([{ name: 'syncNow', input: { accountId: null } }])
  stop()
  page.dispatchEvent(new Event('online'))
  expect(asked).toHaveLength(1)
})
