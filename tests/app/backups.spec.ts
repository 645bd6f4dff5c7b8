/** What the user wrote and decided comes back: after the database is lost, on another computer, and not at all where they want it gone. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { backAfterFull } from './after-full.ts'
import { serious } from './serious.ts'
import { arrived } from './settled.ts'
import { mountSmallDisk } from './small-disk.ts'

const nav = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name })
/** What stands beside each place in the navigation. */
const figures = async (page: Page): Promise<string[]> => page.getByRole('navigation').getByRole('button').allInnerTexts()

/** Kith and its browser remove and replace files while they run: what has just gone is empty. */
const unlessGone = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise
    throw error
  }
}
const filesIn = (folder: string): string[] => unlessGone(() => readdirSync(folder, { withFileTypes: true }), [])
  .flatMap((entry) => entry.isDirectory() ? filesIn(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : [])
const holds = (folder: string, words: string): string[] => filesIn(folder).filter((file) => {
  const bytes = unlessGone(() => readFileSync(file), Buffer.alloc(0))
  // The database keeps text in one or two bytes a letter.
  return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))
})
const isBackedUp = (profile: string, words: string): Promise<void> =>
  expect.poll(() => holds(join(profile, 'backups'), words)).not.toEqual([])
const loseDatabase = (profile: string): void => rmSync(join(profile, 'browser/Default/IndexedDB'), { recursive: true, maxRetries: 5, retryDelay: 100 })

const written = 'You may have it, Einar, on one condition'

/** One conversation is done, the next is put off, in the one after it something is begun; gives who that is. */
const workALittle = async (page: Page): Promise<string> => {
  await arrived(page)
  await page.keyboard.press('e')
  await expect(page.getByRole('status').filter({ hasText: 'Done' })).toBeVisible()
  await page.keyboard.press('s')
  await page.getByRole('button', { name: /^Until they reply/ }).click()
  await expect(nav(page, /^Snoozed/)).toBeVisible()
  await page.keyboard.press('r')
  const box = page.getByRole('textbox', { name: /^Your answer to/ })
  await expect(box).toBeFocused()
  const who = (await box.getAttribute('aria-label') ?? '').replace('Your answer to ', '')
  await page.keyboard.type(written)
  await expect(page.getByText('draft saved')).toBeVisible()
  await expect(nav(page, /^Unsent/)).toBeVisible()
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
    expect(await serious(page, 'what is offered back')).toEqual([])
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
    await arrived(page)
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

const openData = async (page: Page): Promise<void> => {
  await nav(page, /^Settings/).click()
  await page.getByRole('button', { name: 'Backups, export, delete' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible()
}

test.describe('everything, to take along @chromium', () => {
  test('is exported, and imported on another computer it is the same inbox', async ({ openKith, freshProfile }) => {
    const downloads = await freshProfile()
    const here = await openKith({ sample: true, downloads })
    const who = await workALittle(here.page)
    const was = await figures(here.page)
    await openData(here.page)
    await here.page.getByRole('button', { name: 'Export everything' }).click()
    await expect(here.page.getByText('Everything is in this folder.')).toBeVisible()
    const files = filesIn(downloads)
    expect(files.map((file) => basename(file)).sort()).toEqual(['conversations.html', 'kith.jsonl'])
    await expect(here.page.getByText(dirname(files[0] ?? ''))).toBeVisible()
    expect(holds(downloads, written)).toHaveLength(2)
    await here.quit()

    const { page } = await openKith({ downloads })
    await page.getByRole('button', { name: 'Import from another Kith' }).click()
    await page.getByLabel('The file to import').setInputFiles(files.find((file) => file.endsWith('.html')) ?? '')
    await expect(page.getByText('This is not an export of Kith.')).toBeVisible()
    await page.getByLabel('The file to import').setInputFiles(files.find((file) => file.endsWith('.jsonl')) ?? '')
    await expect(page.getByText('It is here now:')).toBeVisible()
    expect(await serious(page, 'imported')).toEqual([])
    await page.getByRole('button', { name: 'Open the inbox' }).click()
    await expect(page.getByRole('option', { selected: true })).toBeVisible()
    await expect.poll(() => figures(page)).toEqual(was)
    await openDraft(page, who)
  })

  test('a folder that cannot be written is said, and nothing has changed', async ({ openKith, freshProfile }) => {
    const { page } = await openKith({ sample: true, downloads: join(await freshProfile(), 'missing') })
    await arrived(page)
    await openData(page)
    await page.getByRole('button', { name: 'Export everything' }).click()
    await expect(page.getByText('Kith may not write to your folder for downloads.')).toBeVisible()
  })
})

test('what cannot be taken up after a choice is said, and the inbox is there all the same @chromium', async ({ openKith, freshProfile }) => {
  const profile = await freshProfile()
  const before = await openKith({ profile, sample: true })
  await workALittle(before.page)
  await isBackedUp(profile, written)
  await before.quit()
  loseDatabase(profile)
  const { page } = await openKith({ profile })
  await expect(offered(page)).toBeVisible()
  // From now on the page cannot read the settings any more.
  await page.evaluate(() => {
    for (const verb of ['get', 'getAll', 'openCursor'] as const) {
      const real = Reflect.get(IDBObjectStore.prototype, verb) as (...given: unknown[]) => unknown
      Object.assign(IDBObjectStore.prototype, { [verb](this: IDBObjectStore, ...given: unknown[]) {
        if (this.name === 'settings') throw new Error('The settings cannot be read.')
        return real.apply(this, given)
      } })
    }
  })
  await page.getByRole('button', { name: 'Restore' }).click()
  // What is said goes after a while; the page stays.
  await expect(page.locator('.toast-place')).toContainText('Kith could not begin to read your networks. What came back is here. Start Kith again.')
  await expect(page.getByRole('heading', { name: 'Your words are back' })).toBeVisible()
})

test('deleting everything asks for a word, leaves no words of yours in the profile, and begins as at the first start', async ({ openKith, freshProfile }) => {
  const profile = await freshProfile()
  const kith = await openKith({ profile })
  const { page } = kith
  await page.getByRole('button', { name: 'Look around' }).click()
  await workALittle(page)
  await isBackedUp(profile, written)
  await openData(page)
  await page.getByRole('button', { name: 'Delete everything…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete everything Kith has here?' })
  await expect(dialog.getByRole('button', { name: 'Delete everything' })).toBeDisabled()
  await expect(dialog.getByText('@nora.studio')).toBeVisible()
  await dialog.getByRole('textbox').fill('delete')
  await dialog.getByRole('textbox').press('Enter')
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  expect(holds(profile, written)).toEqual([])
  await page.getByRole('button', { name: 'Look around' }).click()
  await arrived(page)
  await expect(nav(page, /^Unsent/)).toBeHidden()
  await kith.quit()
  expect(holds(profile, written)).toEqual([])
  const again = await openKith({ profile })
  await arrived(again.page)
})

test('a disk that is full is said with what to do, and Kith goes on by itself once there is room @chromium', async ({ openKith }) => {
  const disk = mountSmallDisk(900)
  test.skip(disk === null, 'Only root may mount a small disk to fill.')
  if (!disk) return
  try {
    const kith = await openKith({ profile: disk.folder, sample: true })
    const { page } = kith
    await arrived(page)
    await expect(page.locator('.bars').getByRole('status')).toBeEmpty()
    disk.fill(0)
    // The browser closes a database it cannot write to: what little room its files have left is used up first.
    await expect(async () => {
      await page.keyboard.press('e')
      await expect(page.getByRole('heading', { name: 'There is no room left on the disk' })).toBeVisible({ timeout: 2000 })
    }).toPass()
    await expect(page.getByText('What you wrote and decided until then is kept.')).toBeVisible()
    expect(await serious(page, 'a full disk')).toEqual([])
    disk.free()
    await backAfterFull(page)
    await page.keyboard.press('e')
    await expect(page.getByRole('status').filter({ hasText: 'Done' })).toBeVisible()
    await kith.quit()
  } finally {
    disk.remove()
  }
})

test('a disk that is nearly full is said in one line above the inbox, which can be put away and goes when there is room @chromium', async ({ openKith }) => {
  const disk = mountSmallDisk(900)
  test.skip(disk === null, 'Only root may mount a small disk to fill.')
  if (!disk) return
  try {
    const before = await openKith({ profile: disk.folder, sample: true })
    await arrived(before.page)
    await before.quit()
    disk.fill(15_000_000)
    const kith = await openKith({ profile: disk.folder })
    const bar = kith.page.locator('.bars').getByRole('status')
    await expect(bar).toContainText('There is no room left on the disk. What you wrote and decided so far is kept')
    disk.free()
    disk.fill(200_000_000)
    // Whoever looks at their data has the disk looked at.
    await openData(kith.page)
    await expect(bar).toContainText('The disk is nearly full. Everything is kept so far.')
    await bar.getByRole('button', { name: 'Got it' }).click()
    await expect(bar).toBeEmpty()
    await kith.quit()
  } finally {
    disk.remove()
  }
})

test('backups that cannot be opened are said above the inbox and where the data is, until they can @chromium', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  await page.addInitScript(() => {
    const { stringify } = JSON
    JSON.stringify = (value: unknown) => {
      if ((value as { name?: string } | null)?.name === 'openBackups') throw new Error('The folder does not answer.')
      return stringify(value)
    }
    Object.assign(window, { openAgain: () => { JSON.stringify = stringify } })
  })
  await page.reload()
  await arrived(page)
  const bar = page.locator('.bars').getByRole('status')
  await expect(bar).toContainText('Kith cannot open its backups, so what you write now is in the inbox only')
  await openData(page)
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('Kith cannot open its backups')
  await expect(page.getByText('The folder does not answer.')).toBeAttached()
  await page.evaluate(() => (window as unknown as { openAgain: () => void }).openAgain())
  await expect(alert).toHaveCount(0, { timeout: 120_000 })
  await expect(bar).toBeEmpty()
})

test('a database that cannot be read says what is safe, and makes way only when asked @chromium', async ({ openKith, freshProfile }) => {
  const profile = await freshProfile()
  const before = await openKith({ profile, sample: true })
  const who = await workALittle(before.page)
  await isBackedUp(profile, written)
  await before.quit()
  for (const file of filesIn(join(profile, 'browser/Default/IndexedDB'))) if (/MANIFEST|\.ldb$|\.log$/u.test(file)) writeFileSync(file, Buffer.alloc(5000, 7))
  const { page } = await openKith({ profile })
  await expect(page.getByRole('heading', { name: 'Kith cannot read its inbox' })).toBeVisible()
  await expect(page.getByText('1 draft and 2 decisions')).toBeVisible()
  await page.getByRole('button', { name: 'Replace it with the backup' }).click()
  await expect(offered(page)).toBeVisible()
  await page.getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('button', { name: 'Open the inbox' }).click()
  await arrived(page)
  await openDraft(page, who)
})
