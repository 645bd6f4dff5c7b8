/** Looking over who followed: one at a time, by keys, onto three piles. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { giveTime, rowsOf } from './store-rows.ts'

const nav = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name })
const openDoor = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await nav(page, /^Followers/).click()
  await expect(page.getByRole('heading', { level: 1, name: /at the door$/ })).toBeVisible()
}
const shown = (page: Page): Promise<string> => page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
/** Who is listed, by name: how long ago they followed moves on by itself. */
const listed = (page: Page): Promise<string[]> => page.getByRole('option').evaluateAll((rows) => rows.map((row) => /^.*?\./u.exec(row.getAttribute('aria-label') ?? '')?.[0] ?? ''))
const piled = async (page: Page): Promise<string[]> => (await rowsOf(page, 'reviews')).map(({ pile }) => String(pile)).sort()

test('followers go onto three piles by one key each, and undo brings them back', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await openDoor(page)
  const option = page.getByRole('option')
  const before = await listed(page)
  expect(before.length).toBeGreaterThanOrEqual(6)
  await page.getByRole('listbox').focus()
  for (const [key, words] of [['h', /say hello to/], ['l', /back in a month/], ['b', /is let be/]] as const) {
    await page.keyboard.press(key)
    await expect(page.locator('.toast-place')).toContainText(words)
  }
  await expect(option).toHaveCount(before.length - 3)
  await expect(page.getByRole('listbox')).toBeFocused()
  await expect(nav(page, /^Followers/)).toContainText(String(before.length - 3))
  for (let step = 1; step <= 3; step += 1) {
    await page.keyboard.press('z')
    await expect(option).toHaveCount(before.length - 3 + step)
  }
  await expect.poll(() => listed(page)).toEqual(before)
})

test('who followed and wrote is in the inbox too, and the door leads there', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await openDoor(page)
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/Wrote to you, and waits in your inbox/)
  const who = await shown(page)
  await page.getByRole('button', { name: 'Open in the inbox' }).click()
  await expect(page.getByRole('complementary', { name: 'Conversation' }).getByRole('heading', { level: 2 })).toHaveText(who)
})

test('the piles are there after a restart, and one who was put off says when they return', async ({ openKith, freshProfile }) => {
  const profile = await freshProfile()
  const before = await openKith({ profile, sample: true })
  await openDoor(before.page)
  const who = await shown(before.page)
  await before.page.getByRole('listbox').focus()
  await before.page.keyboard.press('l')
  await expect.poll(() => piled(before.page)).toEqual(['later'])
  await before.page.keyboard.press('b')
  await expect.poll(() => piled(before.page)).toEqual(['later', 'let-be'])
  await before.quit()
  const { page } = await openKith({ profile })
  await nav(page, /^Followers/).click()
  await page.getByRole('radio', { name: 'Later 1' }).check({ force: true })
  await expect(page.getByRole('option')).toHaveAccessibleName(new RegExp(`^${who}. `))
})

test('a first word that answers nothing: the way and the words survive, and once it has gone they are greeted', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await openDoor(page)
  const option = page.getByRole('option').nth(1)
  await option.click()
  const pane = page.getByRole('complementary', { name: 'Follower' })
  const who = await shown(page)
  const way = (name: string) => pane.getByRole('radio', { name })
  const names = page.getByRole('textbox', { name: `Your post that names ${who}` })
  await expect(pane.getByRole('button', { name: /^Write to them/ })).toHaveCount(0)
  await pane.getByRole('button', { name: /^Look/ }).click()
  await pane.getByRole('button', { name: /^Write to them/ }).click()
  await expect(page.getByRole('textbox', { name: `Your answer to ${who}` })).toBeFocused()
  await expect(way('Answer a post')).toBeChecked()

  await way('Answer a post').press('ArrowRight')
  await expect(way('Post that names them')).toBeFocused()
  await expect(names).toBeVisible()
  await names.fill('Welcome! Which of your prints took the longest?')
  await expect(pane).toContainText(/Goes out with @\S+ in front/)
  await expect(pane).toContainText(/as @\S+ on Sample, in public/)
  await expect(pane).toContainText('draft saved')
  await way('Direct message').check({ force: true })
  const direct = page.getByRole('textbox', { name: `Your message to ${who}` })
  await expect(direct).toHaveValue('')
  await expect(pane).toContainText('to this person only')
  await way('Post that names them').check({ force: true })
  await expect(names).toHaveValue('Welcome! Which of your prints took the longest?')

  await names.press('Escape')
  await expect(names).toHaveCount(0)
  await page.keyboard.press('w')
  await expect(names).toBeFocused()
  await expect(names).toHaveValue('Welcome! Which of your prints took the longest?')

  await giveTime(page)
  await pane.getByRole('button', { name: /^Post/ }).click()
  await expect(page.locator('.toast-place')).toContainText(`Your post that names ${who} goes`)
  await page.locator('.toast-place').getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: who })).toBeVisible()
  await expect(names).toBeFocused()
  await expect(names).toHaveValue('Welcome! Which of your prints took the longest?')
  await nav(page, /^Unsent/).click()
  await expect(page.getByRole('main')).toContainText('post that names them')
  await page.getByRole('button', { name: `Go on writing to ${who}` }).click()
  await giveTime(page, 0)
  await names.press('ControlOrMeta+Enter')
  await expect.poll(async () => (await rowsOf(page, 'outbox')).map(({ state }) => state), { timeout: 60_000 }).toEqual(['sent'])
  await expect.poll(async () => (await rowsOf(page, 'reviews')).map(({ greetedAt }) => greetedAt !== null)).toEqual([true])
  const [sent] = await rowsOf(page, 'outbox')
  expect((await rowsOf(page, 'messages')).find(({ id }) => id === sent?.['sentMessageId'])).toMatchObject({ kind: 'post', audience: 'public', parentId: null })
})
