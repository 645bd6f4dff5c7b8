/** The pictures in docs/screenshots: the built app with its sample, without a screen. */
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { walkTo } from './walk.ts'

const wide = { width: 1280, height: 800 }
const narrow = { width: 420, height: 800 }
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

/** The fonts are there and the pointer is out of the way. */
const take = async (page: Page, name: string): Promise<void> => {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => { await document.fonts.ready })
  await expect(page.getByRole('status').locator('.toast')).toHaveCount(0)
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide', scale: 'css' })
}

const goTo = (page: Page, name: RegExp): Promise<void> => page.getByRole('navigation').getByRole('button', { name }).click()

test('the sample, in every light', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await page.setViewportSize(wide)
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.press('r')
  await page.keyboard.type('You may have it, Einar. It wants')
  await expect(page.getByText('draft saved')).toBeVisible()
  await page.getByRole('listbox').focus()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await take(page, `inbox-${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await walkTo(page, /people answered your post/)
  await expect(page.getByRole('complementary').getByRole('heading', { name: /ask something/ })).toBeVisible()
  await take(page, 'folded')
  await goTo(page, /^Hidden/)
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await take(page, 'hidden')
  await goTo(page, /^Accounts/)
  await take(page, 'accounts')
  await goTo(page, /^Waiting/)
  await page.setViewportSize(narrow)
  await expect(page.getByRole('option').first()).toBeVisible()
  await take(page, 'narrow')
})

test('the first start', async ({ openKith }) => {
  const { page } = await openKith()
  await page.setViewportSize(wide)
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  await take(page, 'welcome')
})
