/** The inbox as a user finds it once nothing moves any more. */
import { expect, type Page } from '@playwright/test'

/** Everything is stored, and somebody is chosen. */
export const arrived = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
}

/**
 * The sample is read to its end and the page shows it: Einar stands on top, his conversation beside the list, and its box
 * takes words. "Synced" alone says that all of it is stored; the page reads it again a moment later, and until a key is
 * pressed whoever is on top then is chosen.
 */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(/^Einar Solheim /)
  await expect(page.getByRole('textbox', { name: 'Your answer to Einar Solheim' })).toBeEditable()
}

/** Comes to write in the chosen conversation: what is typed from here on stands in its box. */
export const write = async (page: Page): Promise<void> => {
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toBeFocused()
}
