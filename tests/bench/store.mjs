/** What it costs to wait for the disk: one draft saved as it is typed, in a real browser on a real disk, strict and relaxed. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
const rounded = (ms) => Math.round(ms * 100) / 100

/** Medians in milliseconds over `saves` saves each, taken in turns so that both meet the same machine. Null where there is no browser. */
export const measureStore = async (browser, saves = 150) => {
  if (browser === null || !existsSync(browser) && spawnSync(browser, ['--version']).status !== 0) return { strictWriteMs: null, relaxedWriteMs: null, strictRatio: null }
  // Not where the system keeps temporary files: that may be memory.
  mkdirSync(join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(join(root, 'out/bench-'))
  try {
    await build({
      configFile: false, logLevel: 'error', root,
      build: { outDir: join(folder, 'page'), lib: { entry: join(import.meta.dirname, 'store.ts'), formats: ['es'], fileName: 'store' } },
    })
    const flags = ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
    // A profile on the disk: without one IndexedDB lives in memory, where waiting costs nothing.
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: browser, headless: true, args: flags })
    try {
      const page = await context.newPage()
      await page.route('https://bench.invalid/**', (route) => route.fulfill(route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript', body: readFileSync(join(folder, 'page/store.js')) }
        : { contentType: 'text/html', body: '<!doctype html><title>bench</title>' }))
      await page.goto('https://bench.invalid/')
      const { strict, relaxed } = await page.evaluate(async (count) => (await import('/store.js')).measureSaves(count), saves)
      const [strictWriteMs, relaxedWriteMs] = [middle(strict), middle(relaxed)]
      return { strictWriteMs: rounded(strictWriteMs), relaxedWriteMs: rounded(relaxedWriteMs), strictRatio: rounded(strictWriteMs / relaxedWriteMs) }
    } finally {
      await context.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
