/** Opens the whole app in a real window for a journey, and leaves nothing behind. */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type Page } from '@playwright/test'
import type * as ChromiumHost from '../../main/chromium/index.ts'
import { findBrowser } from '../../main/start/browser.ts'
import { electronPackage, findElectron } from '../../main/start/electron-binary.ts'
import '../speak-english.ts'
import { chromiumHost, electronScript, renderer } from './places.ts'

export interface KithWanted {
  /** A folder of an earlier start; without it a fresh one, removed at the end. */
  readonly profile?: string
  /** The sample inbox, first-run choice skipped. */
  readonly sample?: boolean
  /** Other files than the built renderer. */
  readonly contentRoot?: string
  /** Where exports go; the Chromium host only. */
  readonly downloads?: string
  /** The user's own browser; the Chromium host only. */
  readonly openLink?: (url: string) => Promise<void>
}

export interface OpenedKith {
  readonly page: Page
  readonly profile: string
  quit(): Promise<void>
  /** What only the Chromium host has. */
  readonly running: ChromiumHost.RunningKith | null
  /** What was printed to the terminal. */
  readonly lines: readonly string[]
  /** Errors nobody caught on the page; a journey fails with them at its end. */
  readonly problems: string[]
}

export interface KithFixtures {
  readonly host: 'chromium' | 'electron'
  readonly freshProfile: () => Promise<string>
  readonly openKith: (wanted?: KithWanted) => Promise<OpenedKith>
}

const openChromium = async (wanted: KithWanted, profile: string): Promise<OpenedKith> => {
  const { runChromium } = await import(chromiumHost) as typeof ChromiumHost
  const browser = findBrowser()
  if (browser === null) throw new Error('No browser is installed: apt-get install chromium')
  const lines: string[] = []
  const running = await runChromium({
    profile, browser, contentRoot: wanted.contentRoot ?? renderer, keyring: null, isHeadless: true,
    addSample: wanted.sample ?? false, notices: [], say: (line) => void lines.push(line),
    instead: { ...wanted.downloads === undefined ? {} : { downloads: () => wanted.downloads ?? '' }, ...wanted.openLink ? { openLink: wanted.openLink } : {} },
  })
  return { page: running.page, profile, quit: () => running.quit(), running, lines, problems: [] }
}

const openElectron = async (wanted: KithWanted, profile: string): Promise<OpenedKith> => {
  const executablePath = findElectron(electronPackage())
  if (executablePath === null) throw new Error('The Electron binary is not here.')
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath,
    args: [...(isRoot ? ['--no-sandbox'] : []), electronScript, `--profile=${profile}`, ...(wanted.sample ? ['--sample'] : [])],
  })
  return { page: await app.firstWindow(), profile, quit: () => app.close(), running: null, lines: [], problems: [] }
}

export const test = base.extend<KithFixtures>({
  host: ['chromium', { option: true }],
  // Playwright reads the fixtures' names from this very pattern.
  freshProfile: async ({}, handOver) => {
    const made: string[] = []
    await handOver(async () => {
      const profile = await mkdtemp(join(tmpdir(), 'kith-journey-'))
      made.push(profile)
      return profile
    })
    for (const profile of made) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },
  openKith: async ({ host, freshProfile }, handOver, testInfo) => {
    const opened: OpenedKith[] = []
    await handOver(async (wanted = {}) => {
      const profile = wanted.profile ?? await freshProfile()
      const kith = await (host === 'electron' ? openElectron : openChromium)(wanted, profile)
      kith.page.on('pageerror', (error) => void kith.problems.push(error.stack ?? error.message))
      opened.push(kith)
      return kith
    })
    for (const [index, kith] of opened.entries()) {
      const hasFailed = testInfo.status !== testInfo.expectedStatus
      if (hasFailed && !kith.page.isClosed()) await kith.page.screenshot({ path: testInfo.outputPath(`window-${index + 1}.png`) }).catch(() => undefined)
      await kith.quit()
      expect(kith.problems, 'errors nobody caught on the page').toEqual([])
    }
  },
})

export { expect }
