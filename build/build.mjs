/** Builds Kith where what is built does not match the sources. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const sources = ['main', 'preload', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
const results = ['out/main/start.js', 'out/main/chromium.js', 'out/main/electron.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Hash of the contents of files and folders below `base`; a missing one counts as empty. */
export const hashOf = (paths, base = root) => {
  const hash = createHash('sha256')
  const visit = (path) => {
    const full = join(base, path)
    const children = existsSync(full) ? readdirSync(full, { withFileTypes: true, recursive: false }) : []
    for (const child of children.sort((a, b) => a.name < b.name ? -1 : 1)) {
      const below = join(path, child.name)
      if (child.isDirectory()) visit(below)
      else if (child.isFile()) hash.update(below).update('\0').update(readFileSync(join(base, below))).update('\0')
    }
  }
  for (const path of paths) {
    if (/\.\w+$/.test(path)) hash.update(path).update('\0').update(existsSync(join(base, path)) ? readFileSync(join(base, path)) : '').update('\0')
    else visit(path)
  }
  return hash.digest('hex')
}

const viteBin = () => join(dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')), 'bin', 'electron-vite.js')

/** Starts electron-vite's build; its complaints go to the terminal. */
export const startBuild = (...args) =>
  spawn(process.execPath, [viteBin(), 'build', '--logLevel', 'warn', ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })

/** Resolves to false where the sources do not build. */
export const buildIfNeeded = async (say) => {
  const stampFile = join(root, 'out', 'stamp')
  const stamp = hashOf(sources)
  const isThere = results.every((path) => existsSync(join(root, path)))
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true
  say('Building Kith …')
  // A build that fails leaves half of what was there.
  rmSync(stampFile, { force: true })
  const child = startBuild()
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', resolve)
  })
  if (code !== 0) return false
  writeFileSync(stampFile, stamp)
  return true
}
