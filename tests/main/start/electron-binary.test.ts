import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron, watchDownload, type Download } from '../../../main/start/electron-binary.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'kith-electron-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (...path: string[]): string => {
  const file = join(folder, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  return file
}

describe('the Electron binary', () => {
  it('is the one that is named, else the package\'s own, else none', () => {
    expect(findElectron(folder, {})).toBeNull()
    expect(findElectron(null, {})).toBeNull()
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(findElectron(folder, {})).toBeNull()
    const own = put('dist', 'electron')
    expect(findElectron(folder, {})).toBe(own)
    const named = put('elsewhere', 'electron')
    expect(findElectron(folder, { ELECTRON_EXEC_PATH: named })).toBe(named)
    expect(findElectron(folder, { ELECTRON_EXEC_PATH: join(folder, 'missing') })).toBe(own)
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') })).toBe(named)
  })
})

describe('its download', () => {
  const silent: Download = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))

  it('is given up when nothing arrives', async () => {
    await expect(watchDownload(silent, 20, () => undefined)).rejects.toThrow('nothing arrived for 0.02 seconds')
  })

  it('is given up when it stops in the middle, and stops the download itself', async () => {
    let isStopped = false
    const stalling: Download = (signal, onProgress) => {
      onProgress({ transferred: 50, total: 100 })
      return new Promise(() => signal.addEventListener('abort', () => void (isStopped = true)))
    }
    await expect(watchDownload(stalling, 20, () => undefined)).rejects.toThrow('nothing arrived')
    expect(isStopped).toBe(true)
  })

  it('is not given up while bytes arrive, and says every tenth once', async () => {
    const said: string[] = []
    const steady: Download = async (_signal, onProgress) => {
      for (let transferred = 0; transferred <= 120e6; transferred += 4e6) {
        onProgress({ transferred, total: 120e6 })
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    }
    await watchDownload(steady, 1000, (line) => void said.push(line))
    expect(said).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `  ${percent} % of 120 MB`))
  })

  it('a server that repeats itself without a new byte counts as silent', async () => {
    const repeating: Download = (signal, onProgress) => new Promise((_, reject) => {
      const timer = setInterval(() => onProgress({ transferred: 7, total: null }), 1)
      signal.addEventListener('abort', () => {
        clearInterval(timer)
        reject(new Error('aborted'))
      })
    })
    await expect(watchDownload(repeating, 30, () => undefined)).rejects.toThrow('nothing arrived')
  })

  it('hands on why the network refused', async () => {
    await expect(watchDownload(() => Promise.reject(new Error('403 Forbidden')), 1000, () => undefined)).rejects.toThrow('403 Forbidden')
  })
})
