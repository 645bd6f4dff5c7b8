/** Opens a page of our own, built from one file, in a real browser with a profile on the real disk. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
/** So that the page may ask how much memory it and its workers hold. */
const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'same-origin' }
const types = { '.js': 'text/javascript', '.html': 'text/html' }

/** Gives what `work` gives, called with the page, on which `/page.js` is `entry`; null where there is no browser. */
export const inPage = async (browser, entry, work) => {
  if (browser === null || !existsSync(browser) && spawnSync(browser, ['--version']).status !== 0) return null
  // Not where the system keeps temporary files: that may be memory, and without a disk waiting for it costs nothing.
  mkdirSync(join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(join(root, 'out/bench-'))
  try {
    await build({
      configFile: false, logLevel: 'error', root, worker: { format: 'es' },
      build: {
        outDir: join(folder, 'page'), modulePreload: false,
        rollupOptions: { input: join(import.meta.dirname, entry), preserveEntrySignatures: 'strict', output: { entryFileNames: 'page.js' } },
      },
    })
    const flags = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--enable-blink-features=ForceEagerMeasureMemory', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: browser, headless: true, args: flags })
    try {
      const page = await context.newPage(); page.on('console', (m) => console.log(m.text())); page.on('worker', (w) => w.on('console', (m) => console.log(m.text())))
      await context.route('https://bench.invalid/**', (route) => {
        const { pathname } = new URL(route.request().url())
        return route.fulfill(pathname === '/'
          ? { headers: { ...headers, 'Content-Type': 'text/html' }, body: '<!doctype html><title>bench</title>' }
          : { headers: { ...headers, 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' }, body: readFileSync(join(folder, 'page', pathname)) })
      })
      await page.goto('https://bench.invalid/')
      return await work(page)
    } finally {
      await context.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
