/** What comes after a full disk. */
import { expect, type Page } from '@playwright/test'
import { arrived } from './settled.ts'

const damaged = (page: Page) => page.getByRole('heading', { name: 'Kith cannot read its inbox' })

/**
 * Waits for the inbox after a full disk. Where the disk has cut a record of Chromium's database in two, Chromium may not open it
 * again: then it is replaced by its backup, as Kith proposes. `seen` looks at what stands on the page that says so.
 */
export const backAfterFull = async (page: Page, seen: () => Promise<void> = async () => undefined): Promise<void> => {
  const synced = page.getByText(/^Synced/)
  await expect(synced.or(damaged(page))).toBeVisible({ timeout: 60_000 })
  if (await damaged(page).isVisible()) {
    await seen()
    await page.getByRole('button', { name: 'Replace it with the backup' }).click()
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByRole('button', { name: 'Open the inbox' }).click()
  }
  await arrived(page)
}
