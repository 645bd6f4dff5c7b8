/** Packages Kith around a stand-in for the Electron binary and looks at what would be shipped. Builds out/ where it is stale. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const require = createRequire(import.meta.url)
const builder = require.resolve('electron-builder/package.json')
const builderLib = createRequire(builder).resolve('app-builder-lib/package.json')
const asar = createRequire(builderLib)('@electron/asar') as {
  listPackage(archive: string, options: { isPack: boolean }): string[]
  extractAll(archive: string, folder: string): void
}

// How a binary carries its fuses: a fixed text, a version, a length, then one character each. See electron/fuses.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const asElectronShips = '10110001'

let folder: string
let app: string
let shipped: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kith-package-'))
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.from(`ELF${sentinel}`), Buffer.from([1, asElectronShips.length]), Buffer.from(`${asElectronShips}end`)]))
  chmodSync(join(dist, 'electron'), 0o755)

  const build = await import(pathToFileURL(join(root, 'build', 'build.mjs')).href) as { buildIfNeeded(say: () => void): Promise<boolean> }
  expect(await build.buildIfNeeded(() => undefined)).toBe(true)
  const { version } = require('electron/package.json') as { version: string }
  execFileSync(process.execPath, [join(dirname(builder), 'cli.js'), '--dir', '--linux', '--x64', '--config', join(root, 'build', 'electron-builder.yml'),
    `-c.electronDist=${dist}`, `-c.electronVersion=${version}`, `-c.directories.output=${join(folder, 'dist')}`],
  { cwd: root, stdio: 'pipe', timeout: 100_000 })
  app = join(folder, 'dist', 'linux-unpacked')
  shipped = asar.listPackage(join(app, 'resources', 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the archive', () => {
  it('holds the app', () => {
    for (const path of ['package.json', 'out/main/electron.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/renderer/icon.png']) expect(shipped).toContain(path)
  })

  it('holds nothing else: no package beside the bundle, no other host, no source, no test', () => {
    const files = shipped.filter((path) => /\.\w+$/.test(path))
    expect(files.filter((path) => !/^(package\.json|out\/main\/electron\.js|out\/main\/chunks\/.*\.js|out\/preload\/index\.cjs|out\/renderer\/.*)$/.test(path))).toEqual([])
    expect(shipped.filter((path) => /node_modules|\.map$|\.tsx?$/.test(path))).toEqual([])
    expect(existsSync(join(app, 'resources', 'app.asar.unpacked'))).toBe(false)
  })

  it('starts with nothing installed beside it', () => {
    const unpacked = join(folder, 'unpacked')
    asar.extractAll(join(app, 'resources', 'app.asar'), unpacked)
    // Electron's own module is the one thing that comes from outside; this one says that another Kith is open.
    const names = ['BrowserWindow', 'Menu', 'Tray', 'dialog', 'nativeImage', 'nativeTheme', 'powerMonitor', 'protocol', 'safeStorage', 'shell', 'session', 'net']
    writeFileSync(join(folder, 'electron.mjs'), `${names.map((name) => `export const ${name} = {}`).join('\n')}
export const app = { setName() {}, setAppUserModelId() {}, setPath() {}, requestSingleInstanceLock: () => false, quit: () => process.stdout.write('quit') }`)
    writeFileSync(join(folder, 'hooks.mjs'), `import { register } from 'node:module'
register('data:text/javascript,' + encodeURIComponent(\`export const resolve = (name, context, next) =>
  name === 'electron' ? { url: '${pathToFileURL(join(folder, 'electron.mjs')).href}', shortCircuit: true } : next(name, context)\`))`)
    const said = execFileSync(process.execPath, ['--import', pathToFileURL(join(folder, 'hooks.mjs')).href, join(unpacked, 'out', 'main', 'electron.js'),
      `--profile=${join(folder, 'profile')}`], { cwd: folder, encoding: 'utf8' })
    expect(said).toBe('quit')
  })
})

describe('the binary', () => {
  it('runs our archive only and cannot be turned into Node, inspected, or fed options', () => {
    const bytes = readFileSync(join(app, 'kith'))
    const at = bytes.indexOf(sentinel) + sentinel.length
    const fuses = Array.from(bytes.subarray(at + 2, at + 2 + asElectronShips.length), (state) => String.fromCharCode(state) === '1')
    const [runAsNode, cookieEncryption, nodeOptions, inspect, asarIntegrity, onlyAsar, ownSnapshot, filePrivileges] = fuses
    expect({ runAsNode, cookieEncryption, nodeOptions, inspect, asarIntegrity, onlyAsar, ownSnapshot, filePrivileges }).toEqual({
      runAsNode: false, cookieEncryption: true, nodeOptions: false, inspect: false, asarIntegrity: true, onlyAsar: true, ownSnapshot: false, filePrivileges: false,
    })
  })
})
