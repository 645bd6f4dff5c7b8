import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contentSecurityPolicy } from '../../../main/content.ts'
import { registerScheme, serveContent } from '../../../main/electron/scheme.ts'
import { FakeSession, protocol } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let folder: string
let answer: (request: Request) => Promise<Response>
/** Node's Request refuses the scheme; only these two properties are read. */
const get = (url: string, method = 'GET'): Promise<Response> => answer({ url, method } as Request)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-scheme-'))
  mkdirSync(join(folder, 'renderer'))
  writeFileSync(join(folder, 'renderer', 'index.html'), '<title>Kith</title>')
  writeFileSync(join(folder, 'secret.txt'), 'not for the page')
  const session = new FakeSession()
  serveContent(session as unknown as Session, join(folder, 'renderer'))
  const [scheme, handler] = session.protocol.handle.mock.calls[0] ?? []
  expect(scheme).toBe('app')
  if (handler) answer = handler
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('registers a secure origin that can neither bypass the policy nor keep a service worker', () => {
  registerScheme()
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
})

describe('the page is served', () => {
  it('with the content policy on every answer', async () => {
    const response = await get('app://kith/')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<title>Kith</title>')
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await get('app://kith/nothing.js')).headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  it.each(['app://kith/../secret.txt', 'app://kith/%2e%2e/secret.txt', 'app://kith/..%2fsecret.txt', 'app://kith/..%5csecret.txt',
    'app://kith/assets/..%2f..%2fsecret.txt', 'app://kith//etc/passwd', 'app://kith/%00', 'app://kith/%'])(
    'from its own folder only: %s is not found', async (url) => {
      expect((await get(url)).status).toBe(404)
    })

  it('to its own host and by GET only', async () => {
    expect((await get('app://other/index.html')).status).toBe(404)
    expect((await get('app://kith/index.html', 'POST')).status).toBe(405)
  })
})
