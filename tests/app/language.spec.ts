/** Another language, chosen in the settings: at once, without losing anything, and from then on. */
import { expect, test } from './app.ts'
import { serious } from './serious.ts'

test('Kith speaks German from the moment it is chosen, keeps what was typed, and still does after it was closed', async ({ openKith }) => {
  const first = await openKith({ sample: true })
  const { page, profile } = first
  // All is read: nobody new comes to stand before whom is written to.
  await expect(page.getByText(/^Synced/)).toBeVisible()
  const chosen = page.getByRole('option', { selected: true })
  const name = (await chosen.locator('.row-name').textContent()) ?? ''
  expect(name).not.toBe('')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: `Your answer to ${name}` }).pressSequentially('Half a sentence')
  await expect(page.getByText('draft saved')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await page.getByRole('group', { name: 'Language' }).getByRole('radio', { name: 'Deutsch' }).click()
  // Where it was chosen, nothing is begun anew: the same page, the focus in the same place.
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Deutsch' })).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  const navigation = page.getByRole('navigation')
  await expect(navigation.getByRole('button', { name: 'Konten' })).toBeVisible()
  expect(await serious(page, 'settings in German')).toEqual([])
  await navigation.getByRole('button', { name: /^Wer wartet/ }).click()
  await expect(chosen).toHaveAccessibleName(/ihr habt .* gesprochen/)
  await page.getByRole('option').filter({ hasText: name }).first().click()
  await expect(page.getByRole('textbox', { name: `Deine Antwort an ${name}` })).toHaveValue('Half a sentence')
  expect(await serious(page, 'inbox in German')).toEqual([])
  await first.quit()
  const again = (await openKith({ profile })).page
  await expect(again.getByRole('option', { selected: true })).toHaveAccessibleName(/ihr habt .* gesprochen/)
  await expect(again.locator('html')).toHaveAttribute('lang', 'de')
  await again.keyboard.press('0')
  await again.getByRole('group', { name: 'Sprache' }).getByRole('radio', { name: 'English' }).click()
  await expect(again.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await expect(again.locator('html')).toHaveAttribute('lang', 'en')
})
