import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPath, contentSecurityPolicy, readContent } from '../../main/content.ts'

let folder: string
let root: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-content-'))
  root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<title>Kith</title>')
  writeFileSync(join(root, 'assets', 'index-a1.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'notes.exe'), 'no')
  writeFileSync(join(folder, 'vault.json'), '{"secret":true}')
  mkdirSync(join(folder, 'renderer-else'))
  writeFileSync(join(folder, 'renderer-else', 'x.txt'), 'no')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('content', () => {
  it('serves the page and its files with the security headers', async () => {
    const page = await readContent(root, '/')
    expect(page.status).toBe(200)
    expect(page.body.toString()).toBe('<title>Kith</title>')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
    expect((await readContent(root, '/assets/index-a1.js')).headers['content-type']).toContain('text/javascript')
  })

  it('allows no inline or evaluated script, no plugin, no frame and no other origin', () => {
    expect(contentSecurityPolicy).not.toContain('unsafe')
    expect(contentSecurityPolicy).not.toContain('http')
    expect(contentSecurityPolicy).toContain("default-src 'none'")
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'")
  })

  it.each([
    '/../vault.json', '/%2e%2e/vault.json', '/..%2fvault.json', '/assets/../../vault.json', '/..%5cvault.json', '/..\\vault.json',
    '/%00', '/%', 'vault.json', '', '/C:/vault.json', '/../renderer-else/x.txt', '//../vault.json', '/assets', '/missing.js', '/assets/notes.exe',
  ])('answers 404 for %j and reads nothing outside its folder', async (pathname) => {
    const { status, body } = await readContent(root, pathname)
    expect(status).toBe(404)
    expect(body.toString()).toBe('Not found')
  })

  it('never names a path outside its folder', () => {
    for (const pathname of ['/../x.js', '/a/../../x.js', '/%2e%2e%2fx.js', '/..']) expect(contentPath('/srv/kith', pathname)).toBeNull()
    expect(contentPath('/srv/kith', '/a/../x.js')).toBe('/srv/kith/x.js')
  })
})
