/** The first morning: somebody who has never seen Kith looks around, answers, sets aside, and comes back. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'

/** The sample is read to the end and the first row is chosen. */
const settled = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
}

test.describe('a first look around', () => {
  test('goes from the welcome to people waiting in one click, and away again in one', async ({ openKith }) => {
    const { page } = await openKith()
    await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
    await page.getByRole('button', { name: 'Look around' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /people are waiting$/ })).toBeVisible()
    const first = page.getByRole('option').first()
    await expect(first).toHaveAttribute('aria-label', /\. Waiting .*\. On Sample, to @nora\.studio\.$/)
    await page.getByRole('button', { name: 'Accounts' }).click()
    await page.getByRole('button', { name: 'Remove sample' }).click()
    await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  })

  test('answers by keys alone; the answer stands in the conversation and the next person is there', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    await expect(page.getByRole('listbox')).toBeFocused()
    const who = await page.getByRole('complementary').getByRole('heading').innerText()
    await page.keyboard.press('r')
    await page.keyboard.type('Yes, gladly. I will come by on Friday.')
    await expect(page.getByText('draft saved')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('complementary').getByRole('heading')).not.toHaveText(who)
    await expect(page.getByRole('listbox')).toBeFocused()
    await page.getByRole('button', { name: 'Answered' }).click()
    await page.getByRole('option', { name: new RegExp(`^${who}\\.`) }).first().click()
    const mine = page.getByRole('article', { name: /^You, / }).last()
    await expect(mine).toContainText('Yes, gladly. I will come by on Friday.')
    await expect(page.getByRole('button', { name: /^Unsent/ })).toBeHidden()
  })

  test('sets aside and takes back, step by step, and never loses the focus', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    const names = () => page.getByRole('option').evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('aria-label')?.split('. ')[0]))
    await settled(page)
    const before = await names()
    await page.keyboard.press('e')
    await expect(page.getByRole('status')).toContainText('Done.')
    await expect.poll(names).not.toEqual(before)
    await page.keyboard.press('e')
    await expect.poll(async () => (await names())[0]).toBe(before[2])
    await page.keyboard.press('z')
    await page.keyboard.press('z')
    await expect.poll(names).toEqual(before)
    await expect(page.getByRole('listbox')).toBeFocused()
  })

  test('keeps a half-written answer over a restart', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const before = await openKith({ profile, sample: true })
    await settled(before.page)
    const who = await before.page.getByRole('complementary').getByRole('heading').innerText()
    await before.page.keyboard.press('r')
    await before.page.keyboard.type('It survived. The scrap has both')
    await expect(before.page.getByText('draft saved')).toBeVisible()
    await before.quit()
    const { page } = await openKith({ profile })
    await page.getByRole('button', { name: /^Unsent/ }).click()
    await page.getByRole('button', { name: `Go on writing to ${who}` }).click()
    await expect(page.getByRole('textbox', { name: `Your answer to ${who}` })).toHaveValue('It survived. The scrap has both')
  })
})
