import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronArguments, openElectron, type ElectronStart } from '../../../main/start/open-electron.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kith-open-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const options = { host: null, profile: null, addSample: true, isHeadless: false, screenshot: null }
const start = (): ElectronStart =>
  ({ binary: join(folder, 'electron'), script: '/kith/electron.js', profile: '/home/ana/a b', options, notices: ['separate-inbox'], isRoot: false })

/** A stand-in binary: writes its arguments down and ends. */
const stand = (exit: number): void => {
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/arguments'\nexit ${exit}\n`)
  chmodSync(join(folder, 'electron'), 0o755)
}

describe('opening Electron', () => {
  it('hands on the profile, the sample and what the user should know', () => {
    expect(electronArguments(start())).toEqual(['/kith/electron.js', '--profile=/home/ana/a b', '--sample', '--notice=separate-inbox'])
  })

  it('does without the sandbox as root only', () => {
    expect(electronArguments(start())).not.toContain('--no-sandbox')
    expect(electronArguments({ ...start(), isRoot: true })[0]).toBe('--no-sandbox')
  })

  it('runs the binary and ends as it does', async () => {
    stand(0)
    const { ended, hasOpened } = openElectron(start())
    expect(await ended).toBe(0)
    expect(await hasOpened).toBe(true)
    expect(readFileSync(join(folder, 'arguments'), 'utf8')).toContain('--profile=/home/ana/a b\n')
  })

  it('notices a binary that ends at once or cannot run', async () => {
    stand(127)
    expect(await openElectron(start()).hasOpened).toBe(false)
    expect(await openElectron({ ...start(), binary: join(folder, 'missing') }).hasOpened).toBe(false)
  })
})
