/** Walking in a list as a user does: rows out of sight are not on the page. */
import { expect, type Page } from '@playwright/test'

/** Presses j until the chosen row's spoken words match; fails after `most` rows. */
export const walkTo = async (page: Page, name: RegExp, most = 60): Promise<void> => {
  await page.getByRole('listbox').focus()
  const chosen = page.getByRole('option', { selected: true })
  for (let step = 0; step < most; step += 1) {
    const words = await chosen.getAttribute('aria-label') ?? ''
    if (name.test(words)) return
    await page.keyboard.press('j')
    await expect(chosen).not.toHaveAttribute('aria-label', words)
  }
  throw new Error(`No row matches ${String(name)}.`)
}
