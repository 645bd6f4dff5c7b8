/** The panel of a person: everything between you, and notes for oneself. */
import { expect, test } from './app.ts'

test('a note about somebody is kept as typed, over a restart, and the panel leads to every talk', async ({ openKith, freshProfile }) => {
  const profile = await freshProfile()
  const before = await openKith({ profile, sample: true })
  const { page } = before
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  const who = await page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('p')
  const panel = page.getByRole('dialog', { name: who })
  await expect(panel.getByText(/exchange/).first()).toBeVisible()
  await panel.getByLabel('Your notes, for you alone').fill('Has the big guillotine. *Ask in spring.*')
  await panel.getByLabel('Labels, with commas between').fill('printers, Ålesund')
  // Closed at once: what was typed is saved all the same.
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect(panel).toBeHidden()
  await page.keyboard.press('p')
  await expect(panel.getByLabel('Your notes, for you alone')).toHaveValue('Has the big guillotine. *Ask in spring.*')
  await before.quit()

  const again = (await openKith({ profile })).page
  await again.getByRole('option', { name: new RegExp(`^${who} `) }).first().click()
  await again.getByRole('listbox').focus()
  await again.keyboard.press('p')
  const there = again.getByRole('dialog', { name: who })
  await expect(there.getByLabel('Your notes, for you alone')).toHaveValue('Has the big guillotine. *Ask in spring.*')
  await expect(there.getByLabel('Labels, with commas between')).toHaveValue('printers, Ålesund')
  await there.getByRole('region', { name: 'Between you' }).getByRole('button').first().click()
  await expect(there).toBeHidden()
  await expect(again.getByRole('complementary', { name: 'Conversation' }).getByRole('heading', { level: 2 })).toHaveText(who)
})

test('the same panel opens at the door and in the search, and the focus comes back', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: /^Followers/ }).click()
  await page.getByRole('listbox').focus()
  const follower = await page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: follower })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('listbox')).toBeFocused()

  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search messages and people' })).toBeFocused()
  await page.keyboard.type('from:einar')
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toHaveAccessibleName(/^Einar/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2, name: /^Einar/ })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: /^Einar/ })).toBeVisible()
})
