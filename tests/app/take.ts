/** What every picture of docs/screenshots is taken by. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { smallPng } from './small-png.ts'

export const wide = { width: 1280, height: 800 }
const widths = [1280, 900, 600] as const
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

/** One view at every width, by day and by night; the window is wide again afterwards. */
export const take = async (page: Page, name: string, { toasts = 0, height = 800, only = widths }: { toasts?: number; height?: number; only?: readonly number[] } = {}): Promise<void> => {
  for (const width of only) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // The fonts are there and the pointer is out of the way.
      await page.mouse.move(0, 0)
      await page.evaluate(async () => { await document.fonts.ready })
      await expect(page.locator('.toast-place .toast')).toHaveCount(toasts)
      writeFileSync(`${folder}${name}-${width}-${colorScheme}.png`, smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })))
    }
  }
  await page.setViewportSize(wide)
  await page.emulateMedia({ colorScheme: 'light' })
}

export const goTo = (page: Page, name: RegExp): Promise<void> => page.getByRole('navigation').getByRole('button', { name }).click()
