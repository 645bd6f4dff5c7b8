/** Sending while the store is busy: the answer goes once, and nothing of it comes back. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { holdTable } from './store-rows.ts'

interface Held {
  /** What the store was asked for meanwhile. */
  asked: string[]
  release: () => void
}

/** From now on the store's worker hears nothing, as when it is deep in something long, until `release`. */
const holdStore = (page: Page): Promise<void> => page.evaluate(() => {
  const real = Reflect.get(Worker.prototype, 'postMessage') as (message: unknown) => void
  const waiting: (() => void)[] = []
  const held: Held = {
    asked: [],
    release: () => {
      Worker.prototype.postMessage = real
      for (const tell of waiting) tell()
    },
  }
  Worker.prototype.postMessage = function (message: unknown) {
    held.asked.push((message as { verb: string }).verb)
    waiting.push(() => real.call(this, message))
  }
  Object.assign(window, { held })
})
const asked = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { held: Held }).held.asked)
const release = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as { held: Held }).held.release())

/** A table of the store as it is on the disk. */
const rowsOf = (page: Page, table: string): Promise<{ text: string; state?: string }[]> => page.evaluate((name) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error('The store did not open.'))
  opening.onsuccess = () => {
    const reading = opening.result.transaction(name).objectStore(name).getAll()
    reading.onsuccess = () => {
      opening.result.close()
      resolve(reading.result as { text: string }[])
    }
  }
}), table)
const sent = (page: Page) => expect.poll(async () => (await rowsOf(page, 'outbox')).map(({ text, state }) => `${text} ${state ?? ''}`))

const begin = async (page: Page): Promise<void> => {
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toBeFocused()
}

test.describe('an answer sent while the store is busy', () => {
  test('goes once, and is no draft again, when one leaves at once', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await expect(page.getByText(/^Synced/)).toBeVisible()
    await expect(page.getByRole('option', { selected: true })).toBeVisible()
    const who = await page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
    await begin(page)
    await page.keyboard.type('I will come by on Friday.')
    await holdStore(page)
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => asked(page)).toContain('queueReply')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    const next = page.getByRole('complementary').getByRole('heading', { level: 2 })
    await expect(next).not.toHaveText(who)
    const where = await next.innerText()
    await release(page)
    await sent(page).toEqual(['I will come by on Friday. sent'])
    expect(await rowsOf(page, 'drafts')).toEqual([])
    // Whoever went elsewhere stays there.
    await expect(next).toHaveText(where)
  })

  test('leaves what is typed meanwhile, as a new draft', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await expect(page.getByText(/^Synced/)).toBeVisible()
    await expect(page.getByRole('option', { selected: true })).toBeVisible()
    await begin(page)
    await page.keyboard.type('I will come by')
    await holdStore(page)
    await page.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect.poll(() => asked(page)).toContain('queueReply')
    await page.getByRole('textbox', { name: /^Your answer to/ }).focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' on Friday')
    await release(page)
    await sent(page).toEqual(['I will come by sent'])
    await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toHaveValue('I will come by on Friday')
    await expect.poll(async () => (await rowsOf(page, 'drafts')).map(({ text }) => text)).toEqual(['I will come by on Friday'])
  })
})

test('what is typed before the box is there stands in it, however long that takes, and decides nothing', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.clock.install()
  const letGo = await holdTable(page, 'drafts')
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  await page.clock.runFor(10_000)
  await page.keyboard.type('She has kept them all')
  await page.keyboard.press('Backspace')
  await page.clock.runFor(10_000)
  await page.keyboard.type(', exactly')
  const box = page.getByRole('textbox', { name: /^Your answer to/ })
  await expect(box).not.toBeFocused()
  await letGo()
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('She has kept them al, exactly')
  await page.keyboard.type(' here.')
  await expect(box).toHaveValue('She has kept them al, exactly here.')
  await page.clock.runFor(10_000)
  await expect(page.getByText('draft saved')).toBeVisible()
  expect((await rowsOf(page, 'drafts')).map(({ text }) => text)).toEqual(['She has kept them al, exactly here.'])
  for (const decisions of ['triage', 'exceptions', 'outbox']) expect(await rowsOf(page, decisions)).toEqual([])
})

test('the browser is asked once at the start not to clear the inbox', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 })
    StorageManager.prototype.persist = () => {
      Object.assign(window, { asked: (window as unknown as { asked: number }).asked + 1 })
      return Promise.resolve(false)
    }
  })
  await page.reload()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1)
})
