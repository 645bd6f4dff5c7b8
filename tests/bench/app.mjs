/** The whole page, as it is built, over a store of 100,000 messages in 20,000 conversations: what a start, a key, a decision and reading cost. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { account, batches } from './app-data.mjs'

const root = join(import.meta.dirname, '../..')
const origin = 'https://kith.invalid'
const types = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }
const html = (inside) => `<!doctype html><meta charset="utf-8"><title>bench</title>${inside}`
const sorted = (times) => [...times].sort((a, b) => a - b)
const p95 = (times) => sorted(times)[Math.ceil(times.length * 0.95) - 1]
const middle = (times) => sorted(times)[Math.floor(times.length / 2)]
const rounded = (value) => Math.round(value * 100) / 100

const buildPages = (outDir) => build({
  configFile: false, logLevel: 'error', root,
  build: { outDir, rollupOptions: { input: { bare: join(import.meta.dirname, 'app-bare.tsx'), page: join(import.meta.dirname, 'app-page.ts') }, preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].js' } } },
})

const serve = (context, pages) => context.route(`${origin}/**`, (route) => {
  const { pathname } = new URL(route.request().url())
  if (pathname === '/empty') return route.fulfill({ contentType: 'text/html', body: html('<p class="inbox-row">Nothing') })
  if (pathname === '/bare') return route.fulfill({ contentType: 'text/html', body: html('<div id="root"></div><script type="module" src="/bench/bare.js"></script>') })
  const file = pathname.startsWith('/bench/') ? join(pages, pathname.slice('/bench/'.length)) : join(root, 'out/renderer', pathname === '/' ? 'index.html' : pathname)
  return existsSync(file) ? route.fulfill({ contentType: types[extname(file)] ?? 'text/html', body: readFileSync(file) }) : route.fulfill({ status: 404 })
})

const seed = async (page, from, to, each, long) => {
  for (const batch of batches(from, to, each, long)) {
    const receipt = JSON.parse(await page.evaluate((json) => window.bench.deliver(json), batch))
    if (!receipt.isWritten) throw new Error(receipt.problem)
  }
}

/** Puts the account where a sign-in would have put it. */
const addAccount = (page) => page.evaluate((row) => new Promise((resolve, reject) => {
  const request = indexedDB.open('kith')
  request.onsuccess = () => {
    const transaction = request.result.transaction('accounts', 'readwrite')
    transaction.objectStore('accounts').put(row)
    transaction.oncomplete = () => { request.result.close(); resolve() }
    transaction.onabort = () => reject(transaction.error)
  }
  request.onerror = () => reject(request.error)
}), account)

/** Until everything is findable: the index of a whole inbox is made once, and is not what a key is measured beside. */
const indexed = (page) => page.evaluate(async () => {
  const asked = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) })
  const database = await asked(indexedDB.open('kith'))
  while (await asked(database.transaction('searchQueue').objectStore('searchQueue').count()) > 0) await new Promise((resolve) => setTimeout(resolve, 200))
  database.close()
})

/** Milliseconds from a key to its paint, so many times. */
const keyTimes = async (page, times, key, what) => {
  const found = []
  for (let time = 0; time < times; time += 1) {
    const measured = page.evaluate((wanted) => window.bench.fromKey(wanted), what)
    // The listener is there once something asked after it has been answered.
    await page.evaluate(() => undefined)
    await page.keyboard.press(key)
    found.push(await measured)
  }
  return found
}

/** Page and workers, after what nobody needs any more was thrown away (MB). */
const heapMb = async (context, page) => {
  const session = await context.newCDPSession(page)
  const workers = []
  const waiting = new Map()
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => { if (targetInfo.type === 'worker') workers.push(sessionId) })
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => waiting.get(`${sessionId} ${JSON.parse(message).id}`)?.(JSON.parse(message).result))
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const ask = (sessionId, id, method) => new Promise((resolve) => {
    waiting.set(`${sessionId} ${id}`, resolve)
    void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
  })
  await session.send('HeapProfiler.collectGarbage')
  const sizes = [(await session.send('Runtime.getHeapUsage')).usedSize]
  for (const worker of workers) {
    await ask(worker, 1, 'HeapProfiler.collectGarbage')
    sizes.push((await ask(worker, 2, 'Runtime.getHeapUsage')).usedSize)
  }
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000_000
}

/** Figures over `conversations` conversations of five messages; null where there is no browser. */
export const measureApp = async (browser, conversations = 20_000) => {
  if (browser === null) return {}
  mkdirSync(join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(join(root, 'out/bench-'))
  const pages = join(folder, 'pages')
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const start = async (path) => {
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: browser, headless: true, args, viewport: { width: 1280, height: 800 } })
    await context.addInitScript({ path: join(import.meta.dirname, 'app-port.js') })
    await serve(context, pages)
    const page = context.pages()[0] ?? await context.newPage()
    await page.goto(`${origin}${path}`)
    return { context, page }
  }
  const startMs = async (path) => {
    const began = performance.now()
    const { context, page } = await start(path)
    await page.evaluate(() => window.bench.painted)
    const took = performance.now() - began
    await context.close()
    return took
  }
  try {
    await buildPages(pages)
    const first = await start('/')
    await first.page.waitForFunction(() => document.querySelector('h1') !== null)
    await addAccount(first.page)
    await first.page.reload()
    await first.page.waitForFunction(() => document.querySelector('.side-nav') !== null)
    await seed(first.page, 0, conversations, 500, Math.ceil(40_000 / conversations))
    await indexed(first.page)
    await first.context.close()

    const starts = { app: [], empty: [] }
    for (let time = 0; time < 5; time += 1) {
      starts.empty.push(await startMs('/empty'))
      starts.app.push(await startMs('/'))
    }

    const { context, page } = await start('/')
    try {
      await page.evaluate(() => window.bench.painted)
      await page.locator('[role=listbox]').focus()
      const opens = await keyTimes(page, 20, 'j', 'opened')
      const keys = await keyTimes(page, 100, 'j', 'moved')
      const rows = Number(await page.locator('[role=option]').first().getAttribute('aria-setsize'))
      const dones = []
      for (let time = 0; time < 20; time += 1) {
        dones.push(...await keyTimes(page, 1, 'e', 'left'), ...await keyTimes(page, 1, 'z', 'moved'))
      }
      const paging = await page.evaluate(async (path) => (await import(path)).measurePages(30), '/bench/page.js')
      await page.evaluate(() => {
        window.longTasks = []
        new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
      })
      await seed(page, conversations, conversations + 2000, 50, 0)
      const tasks = await page.evaluate(() => window.longTasks)
      const heap = await heapMb(context, page)
      await page.goto(`${origin}/bare?rows=${rows}`)
      await page.evaluate(() => window.bench.painted)
      const bare = await keyTimes(page, 100, 'j', 'moved')
      return {
        startRatio: rounded(middle(starts.app) / middle(starts.empty)), startMs: Math.round(middle(starts.app)), keyRatio: rounded(p95(keys) / p95(bare)), keyP95Ms: rounded(p95(keys)),
        doneP95Ms: rounded(p95(dones)), openP95Ms: rounded(p95(opens)), pageRatio: rounded(middle(paging.store) / middle(paging.raw)), uiTasksOver50Ms: tasks.length, heapMb: rounded(heap),
      }
    } finally {
      await context.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
