/** Finds the Electron binary, or has the electron package fetch it. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface DownloadProgress {
  readonly transferred: number
  /** Null where the server does not say. */
  readonly total: number | null
}
/** Fetches into the package's cache; ends early by `signal`. */
export type Download = (signal: AbortSignal, onProgress: (progress: DownloadProgress) => void) => Promise<unknown>

/** Folder of the installed electron package, or null (a packaged app has none). */
export const electronPackage = (from: string = import.meta.url): string | null => {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/** Path of the binary that is here already, or null. ELECTRON_EXEC_PATH goes first, as in electron-vite. */
export const findElectron = (packageFolder: string | null, env: NodeJS.ProcessEnv = process.env): string | null => {
  const named = env['ELECTRON_EXEC_PATH']
  if (named && existsSync(named)) return named
  if (packageFolder === null) return null
  try {
    const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist'), readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Runs a download, given up when no byte arrives for `stallMs`. Rejects with half a sentence that says why. */
export const watchDownload = async (download: Download, stallMs: number, say: (line: string) => void): Promise<void> => {
  const stalled = new AbortController()
  const giveUp = (): void => stalled.abort(new Error(`nothing arrived for ${stallMs / 1000} seconds`))
  let timer = setTimeout(giveUp, stallMs)
  let transferredBefore = 0
  let saidTenths = 0
  const tooLate = new Promise<never>((_, reject) => stalled.signal.addEventListener('abort', () => reject(stalled.signal.reason as Error)))
  try {
    await Promise.race([tooLate, download(stalled.signal, ({ transferred, total }) => {
      if (transferred <= transferredBefore) return
      transferredBefore = transferred
      clearTimeout(timer)
      timer = setTimeout(giveUp, stallMs)
      const tenths = total ? Math.floor(transferred / total * 10) : 0
      if (tenths > saidTenths) say(`  ${tenths * 10} % of ${Math.round((total ?? 0) / 1e6)} MB`)
      saidTenths = Math.max(saidTenths, tenths)
    })])
  } finally {
    clearTimeout(timer)
  }
}

interface ElectronGet {
  readonly downloadArtifact: (details: object) => Promise<string>
}

/** The package's own downloader: its mirrors, cache and checksums. */
const packageDownload = (packageFolder: string): Download => async (signal, onProgress) => {
  const require = createRequire(join(packageFolder, 'package.json'))
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href) as ElectronGet
  const { version } = require('./package.json') as { version: string }
  await downloadArtifact({
    // The same cache as the package's own script, which unpacks from it.
    cacheRoot: process.env['electron_config_cache'],
    version, artifactName: 'electron', platform: process.platform, arch: process.arch,
    checksums: require('./checksums.json') as unknown,
    downloadOptions: { quiet: true, signal, getProgressCallback: async (progress: DownloadProgress) => onProgress(progress) },
  })
}

/** Unpacks from the cache by the package's own script; resolves to its exit code. */
const unpack = (packageFolder: string): Promise<number> => new Promise((resolve) => {
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'inherit'] })
  child.once('error', () => resolve(1))
  child.once('exit', (code) => resolve(code ?? 1))
})

const reasonOf = (error: unknown): string => {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return cause instanceof Error && cause.message ? cause.message : message
}

/** Resolves to the binary's path, or null after saying why it cannot be had. */
export const downloadElectron = async (packageFolder: string, say: (line: string) => void): Promise<string | null> => {
  say('Electron is not here yet. Downloading it once …')
  try {
    await watchDownload(packageDownload(packageFolder), 15_000, say)
    if (await unpack(packageFolder) !== 0) throw new Error('it could not be unpacked')
    const path = findElectron(packageFolder)
    if (path === null) throw new Error('it is not where it should be')
    return path
  } catch (error) {
    say(`Electron could not be downloaded: ${reasonOf(error)}.`)
    return null
  }
}
