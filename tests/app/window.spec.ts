/** The window itself: what it lets in, what it refuses, and how it ends. Chromium host. */
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type OpenedKith } from './app.ts'
import { standIn } from './places.ts'

const attempt = (page: Page, name: string): Promise<string> =>
  page.evaluate((what) => (window as unknown as { attempt(name: string): Promise<string> }).attempt(what), name)

const runningOf = (kith: OpenedKith): NonNullable<OpenedKith['running']> => {
  if (kith.running === null) throw new Error('This journey belongs to the Chromium host.')
  return kith.running
}

const callFrom = (page: Page, json: string): Promise<string> =>
  page.evaluate((text) => (window as unknown as { kith: { call(json: string): Promise<string> } }).kith.call(text), json)

/** Counted by the browser itself: a page that is on its way counts too. */
const openWindows = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  const { targetInfos } = await session.send('Target.getTargets')
  await session.detach()
  return targetInfos.filter(({ type }) => type === 'page').length
}

test.describe('the window @chromium', () => {
  test('opens on the app at its own origin, in one page, with nowhere to go back to', async ({ openKith }) => {
    const { page } = await openKith({ contentRoot: standIn })
    await expect(page.locator('#app')).toHaveText('chromium')
    expect(page.url()).toBe('https://kith.invalid/')
    expect(await openWindows(page)).toBe(1)
    expect(await page.evaluate(() => [isSecureContext, history.length, navigator.storage.persist instanceof Function])).toEqual([true, 1, true])
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true)
  })

  test('runs no inline script, evaluates no text, makes no markup of text and asks nobody else', async ({ openKith }) => {
    const { page } = await openKith({ contentRoot: standIn })
    await expect(page.locator('#app')).toHaveText('chromium')
    await expect(page.locator('#inline')).toHaveText('safe')
    expect(await attempt(page, 'eval')).toBe('refused: EvalError')
    expect(await attempt(page, 'html')).toBe('refused: TypeError')
    expect(await attempt(page, 'fetch')).toBe('refused: TypeError')
    expect(await attempt(page, 'worker')).toMatch(/^refused/)
    expect(await attempt(page, 'file')).toContain("default-src 'none'")
  })

  test('needs nothing that it refuses: the app itself starts without a complaint', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    const complaints: string[] = []
    // What the first page was still asking for when it was reloaded is none of this.
    const asked = new Set<unknown>()
    page.on('request', (request) => void asked.add(request))
    page.on('framenavigated', () => {
      asked.clear()
      complaints.splice(0)
    })
    page.on('requestfailed', (request) => {
      if (asked.has(request)) complaints.push(request.url())
    })
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    await page.reload()
    await expect(page.getByRole('heading', { name: /waiting/ })).toBeVisible()
    expect(complaints).toEqual([])
  })

  test('takes calls from its own page only, never from a frame inside it', async ({ openKith }) => {
    const { page } = await openKith({ contentRoot: standIn })
    await expect(page.locator('#app')).toHaveText('chromium')
    await page.evaluate(() => document.body.append(document.createElement('iframe')))
    await expect.poll(() => page.frames().length).toBe(2)
    const tried = await page.frames()[1]?.evaluate(async () => {
      const inside = window as unknown as { kith?: unknown; kithBinding?: (kind: string, json: string) => Promise<string> }
      const answer = await inside.kithBinding?.('call', '{"name":"hello","input":null}').catch((error: unknown) => String(error))
      return { hasPort: inside.kith !== undefined, answer }
    })
    expect(tried?.hasPort).toBe(false)
    expect(tried?.answer).toContain('Only Kith\'s own page may call')
    expect(await callFrom(page, '{"name":"hello","input":null}')).toContain('"version"')
  })

  test('refuses malformed and oversized calls, and goes on', async ({ openKith }) => {
    const { page } = await openKith({ contentRoot: standIn })
    expect(await callFrom(page, 'not json')).toContain('refused')
    expect(await callFrom(page, '{"name":"openLink","input":{"url":7}}')).toContain('refused')
    expect(await page.evaluate(() => (window as unknown as { kith: { call(json: string): Promise<string> } }).kith.call('x'.repeat(4_000_001)))).toContain('too large')
    expect(await callFrom(page, '{"name":"hello","input":null}')).toContain('"version"')
  })

  test('hands over a push, waits for its receipt, and says when the page went away', async ({ openKith }) => {
    const kith = await openKith({ contentRoot: standIn })
    const { core } = runningOf(kith)
    expect(await core.window.push('"a push"')).toBe('heard 8')
    await expect(core.window.push('x'.repeat(4_000_001))).rejects.toThrow('too large')
    await kith.page.reload()
    expect(await core.window.push('"after a reload"')).toBe('heard 16')
    expect(await kith.page.evaluate(() => (window as unknown as { received: string[] }).received)).toEqual(['"after a reload"'])
    await kith.page.close()
    await expect(core.window.push('"too late"')).rejects.toThrow()
  })

  test('goes nowhere else, and opens no second window', async ({ openKith }) => {
    const { page } = await openKith({ contentRoot: standIn })
    await expect(page.locator('#app')).toHaveText('chromium')
    for (const target of ['https://example.com/', 'https://kith.invalid/other', 'https://kith.invalid:8443/']) {
      const refused = page.waitForEvent('requestfailed', (request) => request.url() === target)
      await page.evaluate((url) => void (location.href = url), target)
      await refused
      expect(await page.evaluate(() => location.href)).toBe('https://kith.invalid/')
    }
    const told = page.waitForEvent('console', (message) => message.text().includes('Not allowed to load local resource'))
    await page.evaluate(() => void (location.href = 'file:///etc/passwd'))
    await told
    expect(await page.evaluate(() => window.open('about:blank') !== null)).toBe(true)
    await expect.poll(() => openWindows(page)).toBe(1)
    await page.evaluate(() => void (location.href = 'about:blank'))
    await page.waitForURL('https://kith.invalid/')
    await expect(page.locator('#app')).toHaveText('chromium')
  })

  test('opens a link that asks for a window in the user\'s own browser', async ({ openKith, freshProfile }) => {
    test.skip(process.platform !== 'linux', 'stands in for xdg-open')
    const folder = await freshProfile()
    const opened = join(folder, 'opened')
    await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${opened}'\n`)
    await chmod(join(folder, 'xdg-open'), 0o755)
    const path = process.env['PATH'] ?? ''
    process.env['PATH'] = `${folder}:${path}`
    try {
      const { page } = await openKith({ contentRoot: standIn })
      await page.click('#blank')
      await expect.poll(() => existsSync(opened)).toBe(true)
      expect(await callFrom(page, '{"name":"openLink","input":{"url":"javascript:alert(1)"}}')).toBe('{"ok":false}')
      expect(await callFrom(page, '{"name":"openLink","input":{"url":"mailto:ana@example.com?subject=a b&body=$(id)"}}')).toBe('{"ok":true}')
      await expect.poll(() => readFile(opened, 'utf8')).toBe('https://example.com/popup\nmailto:ana@example.com?subject=a%20b&body=$(id)\n')
      expect(page.url()).toBe('https://kith.invalid/')
      await expect.poll(() => openWindows(page)).toBe(1)
    } finally {
      process.env['PATH'] = path
    }
  })

  test('is one per inbox: a second start says that it is open already', async ({ openKith }) => {
    const first = await openKith({ contentRoot: standIn })
    await expect(openKith({ contentRoot: standIn, profile: first.profile })).rejects.toThrow('Kith is already open with this inbox')
    await expect(first.page.locator('#app')).toHaveText('chromium')
    expect(await openWindows(first.page)).toBe(1)
  })

  test('keeps what it stored when it is quit and started again', async ({ openKith }) => {
    const first = await openKith({ contentRoot: standIn })
    await writeRow(first.page, 'a word kept')
    await first.quit()
    const second = await openKith({ contentRoot: standIn, profile: first.profile })
    expect(await readRow(second.page)).toBe('a word kept')
  })

  test('quits when its window is closed, and frees the inbox', async ({ openKith }) => {
    const kith = await openKith({ contentRoot: standIn })
    await kith.page.close()
    expect(await runningOf(kith).closed).toBeNull()
    expect(existsSync(join(kith.profile, 'lock'))).toBe(false)
  })

  test('says so when the browser ends by itself', async ({ openKith }) => {
    const kith = await openKith({ contentRoot: standIn })
    process.kill(runningOf(kith).browserPid, 'SIGKILL')
    expect(await runningOf(kith).closed).toContain('The browser ended by itself')
    expect(existsSync(join(kith.profile, 'lock'))).toBe(false)
  })
})

/** Runs in the page: one row in a database of its own. */
const writeRow = (page: Page, text: string): Promise<void> => page.evaluate(async (value) => {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('journey', 1)
    opening.onupgradeneeded = () => void opening.result.createObjectStore('rows')
    opening.onerror = () => reject(new Error('not opened'))
    opening.onsuccess = () => {
      const writing = opening.result.transaction('rows', 'readwrite')
      writing.objectStore('rows').put(value, 'row')
      writing.oncomplete = () => resolve()
    }
  })
}, text)

const readRow = (page: Page): Promise<unknown> => page.evaluate(() => new Promise<unknown>((resolve, reject) => {
  const opening = indexedDB.open('journey', 1)
  opening.onerror = () => reject(new Error('not opened'))
  opening.onsuccess = () => {
    const reading = opening.result.transaction('rows').objectStore('rows').get('row')
    reading.onsuccess = () => resolve(reading.result)
  }
}))
