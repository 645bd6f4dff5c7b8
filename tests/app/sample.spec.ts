/** The first morning: somebody who has never seen Kith looks around, answers, sets aside, and comes back. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { settled, write } from './settled.ts'
import { walkTo } from './walk.ts'

test.describe('a first look around', () => {
  test('goes from the welcome to people waiting in one click, and away again in one', async ({ openKith }) => {
    const { page } = await openKith()
    await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
    await page.getByRole('button', { name: 'Look around' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /are waiting$/ })).toBeVisible()
    const first = page.getByRole('option').first()
    await expect(first).toHaveAttribute('aria-label', / ago.*; .*On Sample, to @nora\.studio\.$/)
    // What is read brings places of its own into the navigation, which move this one.
    await settled(page)
    await page.getByRole('button', { name: 'Accounts' }).click()
    await page.getByRole('button', { name: 'Remove sample' }).click()
    await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  })

  test('answers by keys alone; the answer stands in the conversation and the next person is there', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    await expect(page.getByRole('listbox')).toBeFocused()
    const who = await page.getByRole('complementary').getByRole('heading').innerText()
    await write(page)
    await page.keyboard.type('Yes, gladly. I will come by on Friday.')
    await expect(page.getByText('draft saved')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('complementary').getByRole('heading')).not.toHaveText(who)
    await expect(page.getByRole('listbox')).toBeFocused()
    await page.getByRole('button', { name: 'Answered' }).press('Enter')
    await page.getByRole('option', { name: new RegExp(`You answered ${who}`) }).first().click()
    const mine = page.getByRole('article', { name: /^You, / }).last()
    await expect(mine).toContainText('Yes, gladly. I will come by on Friday.')
    await expect(page.getByRole('button', { name: /^Unsent/ })).toBeHidden({ timeout: 90_000 })
  })

  test('sets aside and takes back, step by step, and never loses the focus', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    const names = () => page.getByRole('option').evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('aria-label')?.split(/ (?:asked|replied|named|quoted|wrote|sent|commented) /)[0]))
    await settled(page)
    const before = await names()
    await page.keyboard.press('e')
    await expect(page.locator('.toast-place')).toContainText('Done.')
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
    await write(before.page)
    await before.page.keyboard.type('It survived. The scrap has both')
    await expect(before.page.getByText('draft saved')).toBeVisible()
    await before.quit()
    const { page } = await openKith({ profile })
    await page.getByRole('button', { name: /^Unsent/ }).press('Enter')
    await page.getByRole('button', { name: `Go on writing to ${who}` }).click()
    await expect(page.getByRole('textbox', { name: `Your answer to ${who}` })).toHaveValue('It survived. The scrap has both')
  })
})

test.describe('deciding by keys alone', () => {
  const nav = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name })
  const shownName = (page: Page): Promise<string> => page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()

  test('puts somebody off until tomorrow, finds them under Snoozed with when they return, and takes it back', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    const who = await shownName(page)
    await expect(nav(page, /^Snoozed/)).toBeHidden()
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog', { name: `Put ${who} off` })).toBeVisible()
    await page.getByRole('button', { name: /^Tomorrow/ }).press('Enter')
    await expect(page.locator('.toast-place')).toContainText('It returns tomorrow at')
    await expect(page.getByRole('listbox')).toBeFocused()
    await nav(page, /^Snoozed/).press('Enter')
    await expect(page.getByRole('option')).toHaveAccessibleName(new RegExp(`^${who}\\. Put off\\. It returns tomorrow at `))
    await page.keyboard.press('z')
    await expect(page.getByRole('heading', { name: 'Nothing is put off' })).toBeVisible()
    await nav(page, /^Waiting/).press('Enter')
    await expect(page.getByRole('option').first()).toHaveAccessibleName(new RegExp(`^${who} `))
  })

  test('needs no answer, put off and hidden come back one after the other', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    // The navigation counts conversations; the headline counts people, some of whom wait in two places.
    const count = page.getByRole('navigation').getByRole('button', { name: /^Waiting/ })
    const before = await count.textContent() ?? ''
    const steps = [['x', 'Needs no answer.'], ['s', null], ['h', /is hidden from now on/]] as const
    for (const [key, words] of steps) {
      const at = await count.textContent() ?? ''
      await page.keyboard.press(key)
      if (words === null) await page.getByRole('button', { name: /^Until they reply/ }).click()
      await expect(page.locator('.toast-place')).toContainText(words ?? 'Put off until they write.')
      await expect(count).not.toHaveText(at)
    }
    for (let step = 0; step < steps.length; step += 1) {
      const at = await count.textContent() ?? ''
      await page.keyboard.press('z')
      await expect(count).not.toHaveText(at)
    }
    await expect(count).toHaveText(before)
  })

  test('what is hidden says why, and one key brings it back; the correction is listed and can be removed', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    await nav(page, /^Hidden/).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /hidden$/ })).toBeVisible()
    // The list draws its rows once it knows its height.
    await expect(page.getByRole('option').nth(3)).toBeVisible()
    const count = Number(await page.getByRole('option').first().getAttribute('aria-setsize'))
    await expect(page.getByRole('option')).toHaveCount(count)
    for (const row of await page.getByRole('option').all()) await expect(row.locator('.row-why')).not.toBeEmpty()
    const who = (await page.getByRole('option', { selected: true }).getAttribute('aria-label') ?? '').split('. ')[0] ?? ''
    await page.keyboard.press('n')
    await expect(page.locator('.toast-place')).toContainText(`Back. ${who} is shown from now on.`)
    await expect(page.getByRole('option', { name: new RegExp(`^${who}[. ]`) })).toHaveCount(0)
    await nav(page, /^Waiting/).press('Enter')
    await walkTo(page, new RegExp(`^${who} `))
    await nav(page, /^Settings/).press('Enter')
    await page.getByRole('button', { name: `Remove the correction about ${who}` }).click()
    await expect(page.getByRole('region', { name: 'Your corrections' }).getByRole('listitem')).toHaveCount(0)
    await nav(page, /^Hidden/).press('Enter')
    await expect(page.getByRole('option')).toHaveCount(count)
  })

  test('a viral post is one row that opens person by person', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    const row = page.getByRole('option', { name: /people answered your post/ })
    await walkTo(page, /people answered your post/)
    await expect(page.getByRole('button', { name: 'Go through them' })).toBeVisible()
    await page.keyboard.press('Enter')
    const inside = page.getByRole('listbox', { name: /people answered your post$/ })
    await expect(inside).toBeFocused()
    const people = Number(await page.getByRole('option').first().getAttribute('aria-setsize'))
    expect(people).toBeGreaterThanOrEqual(8)
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-setsize', String(people - 1))
    await page.keyboard.press('Escape')
    await expect(row).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('listbox')).toBeFocused()
  })
})
