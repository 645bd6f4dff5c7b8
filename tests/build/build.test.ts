import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../build/build.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kith-build-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const hash = (): string => hashOf(['main', 'package.json'], folder)

describe('whether to build again', () => {
  it('changes with every source, its name and its place, and with nothing else', () => {
    put('main/a/x.ts', '1')
    put('package.json', '{}')
    const seen = [hash()]
    put('main/a/x.ts', '1')
    put('tests/y.ts', '1')
    expect(hash()).toBe(seen[0])
    put('main/a/x.ts', '2')
    seen.push(hash())
    put('main/b.ts', '')
    seen.push(hash())
    rmSync(join(folder, 'main/b.ts'))
    put('main/c.ts', '')
    seen.push(hash())
    put('package.json', '{"x":1}')
    seen.push(hash())
    expect(new Set(seen).size).toBe(seen.length)
  })
})
