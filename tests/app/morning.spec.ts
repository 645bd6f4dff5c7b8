/** A whole morning without a mouse: everybody who waits is seen, each step is taken by a key, and the focus is never lost. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { takeSending } from './sender.ts'
import { serious } from './serious.ts'
import { arrived } from './settled.ts'
import { giveTime } from './store-rows.ts'

const list = (page: Page) => page.getByRole('listbox')
const count = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^Waiting/ })
const end = (page: Page) => page.getByRole('heading', { level: 1, name: 'Everyone who was waiting has been seen' })
const chosenWords = async (page: Page): Promise<string> => await page.getByRole('option', { selected: true }).getAttribute('aria-label') ?? ''

/** The list has the keys, or (false) everybody has been seen. */
const goesOn = async (page: Page): Promise<boolean> => {
  await expect.poll(async () => await end(page).isVisible() || await list(page).evaluateAll(([shown]) => shown !== undefined && document.activeElement === shown)).toBe(true)
  return !await end(page).isVisible()
}

/** Does something that takes somebody out of the list, and waits until the number says so. */
const decide = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const before = await count(page).textContent() ?? ''
  await act()
  await expect(count(page)).not.toHaveText(before)
}

const answer = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
}

test('a morning of more than 25 people by keyboard alone', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  // Whoever is answered in the sample answers back within the minute: on a slow machine the morning would never end.
  await takeSending(page)
  await arrived(page)
  expect(Number((await count(page).textContent())?.replace(/\D/g, ''))).toBeGreaterThanOrEqual(25)
  const byKey = (key: string) => () => page.keyboard.press(key)
  const ways: readonly (() => Promise<void>)[] = [
    () => answer(page, 'Yes, gladly. I will write more tonight.'), byKey('e'), byKey('t'), byKey('x'), byKey('w'), byKey('u'),
    async () => {
      await page.keyboard.press('s')
      await expect(page.getByRole('dialog', { name: /^Put .* off$/ })).toBeVisible()
      // Tomorrow: offered at every hour.
      await page.keyboard.press('2')
    },
    byKey('h'),
  ]
  let steps = 0
  // Out of a fold whose people are too few the list comes back by itself.
  while (await goesOn(page)) {
    expect(steps).toBeLessThan(60)
    if (/people answered your post/.test(await chosenWords(page))) {
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: 'Back to all' })).toBeVisible()
      continue
    }
    await decide(page, ways[steps % ways.length] ?? byKey('e'))
    steps += 1
  }
  expect(steps).toBeGreaterThanOrEqual(25)
  await expect(page.getByText(/^(?:This morning|Today) you answered .+ people, put .+ off, set .+ aside, let .+ rest without an answer and hid .+\.$/)).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'The end of those who wait' })).toBeFocused()

  // Many steps back, also from elsewhere.
  const nobody = await count(page).textContent() ?? ''
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { level: 1, name: /your answer$/ })).toBeVisible()
  for (let back = 0; back < 4; back += 1) {
    await decide(page, () => page.keyboard.press('z'))
    steps -= 1
    // An answer is the first of the ways.
    if (steps % ways.length !== 0) continue
    await expect(page.locator('.toast-place')).toContainText('Taken back. It was not sent.')
    // Back in the box are the words, and the focus with them.
    await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(list(page)).toBeFocused()
  }
  await page.keyboard.press('1')
  await arrived(page)
  await expect(count(page)).not.toHaveText(nobody)
})

test('who is left when all have been seen still waits; the end says so and leads back', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.locator('.toast-place')).toContainText('Done.')
  for (let step = 0; step < 60 && !await end(page).isVisible(); step += 1) {
    const before = await chosenWords(page)
    await page.keyboard.press('j')
    await expect.poll(async () => await end(page).isVisible() || (await page.getByRole('option', { selected: true }).getAttribute('aria-label', { timeout: 500 }).catch(() => before)) !== before).toBe(true)
  }
  await expect(end(page)).toBeVisible()
  await expect(page.getByText(/^(?:This morning|Today) you set one aside\.$/)).toBeVisible()
  await expect(page.getByText(/still wait, and will be here\.$/)).toBeVisible()
  expect(await serious(page, 'the end')).toEqual([])
  await page.keyboard.press('k')
  await expect(list(page)).toBeFocused()
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', await page.getByRole('option').last().getAttribute('aria-setsize') ?? '')
  // By the arrow, too: who has switched single keys off has no other.
  await page.keyboard.press('ArrowDown')
  await expect(end(page)).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(list(page)).toBeFocused()
})

test('keys pressed faster than the disk each meet the next person, also at the end of a list', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { level: 1, name: /your answer$/ })).toBeVisible()
  const last = page.getByRole('option').last()
  const size = async (): Promise<number> => Number(await last.getAttribute('aria-setsize'))
  const total = await size()
  expect(total).toBeGreaterThan(3)
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', String(total))
  const [done, undone] = [['e', 'e', 'e'], ['z', 'z', 'z']]
  for (const key of done) await page.keyboard.press(key)
  await expect(last).toHaveAttribute('aria-setsize', String(total - 3))
  await page.keyboard.press('4')
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.keyboard.press('2')
  for (const key of undone) await page.keyboard.press(key)
  await expect(last).toHaveAttribute('aria-setsize', String(total))

  // The same said again is said anew.
  const toast = page.locator('.toast')
  await page.keyboard.press('e')
  await expect(toast).toContainText('Done.')
  await toast.evaluate((element) => element.setAttribute('data-before', ''))
  await page.keyboard.press('e')
  await expect(page.locator('.toast[data-before]')).toHaveCount(0)
  await expect(toast).toContainText('Done.')
})

test('the palette finds commands and people, does what was chosen where the focus was, and gives the focus back', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  const box = page.getByRole('combobox', { name: 'Find a command or a person' })
  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type('comp')
  await expect(page.getByRole('option', { name: /^Compact rows/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
  await expect(list(page)).toBeFocused()

  const first = await page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('j')
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).not.toHaveText(first)
  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type(first.slice(0, 4).toLowerCase())
  // Return does not have to wait for them.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(first)
  await expect(list(page)).toBeFocused()

  // From the composer it sends what is there.
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toBeFocused()
  await giveTime(page)
  await page.keyboard.type('As discussed.')
  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type('reply and next')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast-place')).toContainText(`Your answer to ${first} goes`)
  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(list(page)).toBeFocused()
})

test('a key is changed, its conflict is said, and from then on it is the new one everywhere; single keys can be off', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  await page.keyboard.press('0')
  const change = page.getByRole('button', { name: 'Change the key for Done' })
  await change.click()
  await page.keyboard.press('x')
  await expect(page.getByText('That is the key of “Needs no answer”. Change that one first.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(change).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('d')
  await expect(change).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: 'Done', exact: true }).last()).toHaveAttribute('aria-keyshortcuts', 'D')
  const before = await count(page).textContent() ?? ''
  await page.keyboard.press('e')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeFocused()
  await expect(count(page)).toHaveText(before)
  await decide(page, () => page.keyboard.press('d'))

  await page.keyboard.press('Control+,')
  await page.getByRole('checkbox', { name: 'Single keys' }).press('Space')
  await expect(page.getByRole('checkbox', { name: 'Single keys' })).not.toBeChecked()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a command or a person' })).toBeFocused()
  await page.keyboard.type('waiting')
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeFocused()
  const words = await chosenWords(page)
  await page.keyboard.press('d')
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).not.toHaveAttribute('aria-label', words)
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '2')
})
