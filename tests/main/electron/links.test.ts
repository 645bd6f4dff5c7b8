import { beforeEach, expect, it, vi } from 'vitest'
import { openLink } from '../../../main/electron/links.ts'
import { shell } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(() => shell.openExternal.mockClear())

it('opens web and mail addresses in the user\'s own programs', async () => {
  await openLink('https://example.com/a b')
  await openLink('mailto:ana@example.com')
  await openLink('http://127.0.0.1:8080/oauth')
  expect(shell.openExternal.mock.calls).toEqual([['https://example.com/a%20b'], ['mailto:ana@example.com'], ['http://127.0.0.1:8080/oauth']])
})

it.each(['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'ms-msdt:/id', 'vscode://x', 'app://kith/', ' ', 'no address'])(
  'opens nothing else: %j', async (address) => {
    await expect(openLink(address)).rejects.toThrow()
    expect(shell.openExternal).not.toHaveBeenCalled()
  })
