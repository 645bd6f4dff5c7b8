/** What the user wrote and decided comes back: after the database is lost, on another computer, and not at all where they want it gone. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'

const settled = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
}
const nav = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name })
/** What stands beside each place in the navigation. */
const figures = async (page: Page): Promise<string[]> => page.getByRole('navigation').getByRole('button').allInnerTexts()
const shownName = (page: Page): Promise<string> => page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
const holds = (folder: string, words: string): string[] => filesIn(folder).filter((file) => {
  const bytes = readFileSync(file)
  // The database keeps text in one or two bytes a letter.
  return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))
})
const isBackedUp = (profile: string, words: string): Promise<void> =>
  expect.poll(() => holds(join(profile, 'backups'), words)).not.toEqual([])
const loseDatabase = (profile: string): void => rmSync(join(profile, 'browser/Default/IndexedDB'), { recursive: true })

const written = 'You may have it, Einar, on one condition'

/** One conversation is done, the next is put off, in the one after it something is begun; gives who that is. */
const workALittle = async (page: Page): Promise<string> => {
  await settled(page)
  await page.keyboard.press('e')
  await expect(page.getByRole('status').filter({ hasText: 'Done' })).toBeVisible()
  await page.keyboard.press('s')
  await page.getByRole('button', { name: /^Until they reply/ }).click()
  await expect(nav(page, /^Snoozed/)).toBeVisible()
  const who = await shownName(page)
  await page.keyboard.press('r')
  await page.keyboard.type(written)
  await expect(page.getByText('draft saved')).toBeVisible()
  return who
}
const openDraft = async (page: Page, who: string): Promise<void> => {
  await nav(page, /^Unsent/).click()
  await page.getByRole('button', { name: `Go on writing to ${who}` }).click()
  await expect(page.getByRole('textbox', { name: `Your answer to ${who}` })).toHaveValue(written)
}
const offered = (page: Page) => page.getByRole('heading', { name: 'Your inbox is empty here, but Kith has a backup' })

test.describe('a database that was lost', () => {
  test('is offered back at the next start, and everything is as it was', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const before = await openKith({ profile, sample: true })
    const who = await workALittle(before.page)
    await isBackedUp(profile, written)
    const was = await figures(before.page)
    await before.quit()
    loseDatabase(profile)
    const { page } = await openKith({ profile })
    await expect(offered(page)).toBeVisible()
    await expect(page.getByText('1 draft and 2 decisions')).toBeVisible()
    await expect(page.getByText('@nora.studio')).toBeVisible()
    await page.getByRole('button', { name: 'Restore' }).click()
    await expect(page.getByRole('heading', { name: 'Your words are back' })).toBeVisible()
    const goOn = page.getByRole('button', { name: 'Open the inbox' })
    await expect(goOn).toBeFocused()
    await goOn.press('Enter')
    await expect(page.getByText(/^Synced/)).toBeVisible()
    await expect.poll(() => figures(page)).toEqual(was)
    await openDraft(page, who)
  })

  test('can be left behind, and is restored later into what is there by then', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const before = await openKith({ profile, sample: true })
    const who = await workALittle(before.page)
    await isBackedUp(profile, written)
    const was = await figures(before.page)
    await before.quit()
    loseDatabase(profile)
    const afresh = await openKith({ profile })
    await afresh.page.getByRole('button', { name: 'Begin afresh' }).click()
    await expect(afresh.page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
    expect(holds(join(profile, 'backups'), written)).not.toEqual([])
    await afresh.quit()
    const { page } = await openKith({ profile, sample: true })
    await settled(page)
    await expect(nav(page, /^Unsent/)).toBeHidden()
    await nav(page, /^Settings/).click()
    await page.getByRole('button', { name: 'Backups, export, delete' }).click()
    await page.getByRole('list', { name: 'What can be restored' }).getByRole('listitem').filter({ hasText: '1 draft and 2 decisions' })
      .getByRole('button').first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
    await expect(page.getByRole('dialog', { name: 'It is back' })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Good' }).click()
    await nav(page, /^Waiting/).click()
    await expect.poll(() => figures(page)).toEqual(was)
    await openDraft(page, who)
  })
})
