/** A disk without room: what is typed and not saved yet is shown, copied, and put back where it belongs. */
import type { Page } from '@playwright/test'
import { expect, test, type OpenedKith } from './app.ts'
import { backAfterFull } from './after-full.ts'
import { arrived } from './settled.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'
import { changeOutbox, giveTime, holdTable, outboxOf, rowsOf } from './store-rows.ts'

const shownName = (page: Page): Promise<string> => page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
const isFull = (page: Page) => page.getByRole('heading', { name: 'There is no room left on the disk' })
const box = (page: Page, who: string) => page.getByRole('textbox', { name: `Your answer to ${who}` })

/** More than fits into what a file of the database has been given already. */
const long = (text: string): string => `${text} ${'And so it goes on. '.repeat(3000)}`.trim()

/** Words that are in the box and not saved when the disk is full, whatever else of Kith's finds it full first. */
const writeTooLate = async (page: Page, disk: SmallDisk, who: string, words: string): Promise<void> => {
  const letGo = await holdTable(page, 'drafts')
  await box(page, who).fill(words)
  disk.fill(0)
  await letGo()
  await expect(isFull(page)).toBeVisible()
}

/** A profile on a disk of its own; the disk goes after the window. */
const onSmallDisk = async (work: (disk: SmallDisk) => Promise<OpenedKith>): Promise<void> => {
  const disk = mountSmallDisk(900)
  test.skip(disk === null, 'Only root may mount a small disk to fill.')
  if (!disk) return
  try {
    const kith = await work(disk)
    await kith.quit()
  } finally {
    disk.remove()
  }
}

test.describe('words in the box when the disk fills up @chromium', () => {
  test('are shown with whom they are for, can be copied, and stand in their box again once there is room', async ({ openKith }) => onSmallDisk(async (disk) => {
    const kith = await openKith({ profile: disk.folder, sample: true })
    const { page } = kith
    await arrived(page)
    const who = await shownName(page)
    await page.keyboard.press('r')
    await expect(box(page, who)).toBeFocused()
    await page.keyboard.type('Saved in time.')
    await expect(page.getByText('draft saved')).toBeVisible()
    const late = long('Saved in time. And this came too late.')
    await writeTooLate(page, disk, who, late)
    const unsaved = page.getByRole('region', { name: 'Words that are not saved yet' })
    await expect(unsaved).toContainText(`To ${who}`)
    await expect(unsaved).toContainText('Saved in time. And this came too late.')
    await unsaved.getByRole('button', { name: `Copy the words to ${who}` }).click()
    await expect(unsaved).toContainText(/Copied\.|It is selected/)
    // Whoever does not believe it tries: nothing is lost by that.
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('There is still not enough room.')).toBeVisible()
    await expect(unsaved).toContainText('And this came too late.')
    disk.free()
    await backAfterFull(page, () => expect(unsaved).toContainText('And this came too late.'))
    await expect.poll(async () => (await rowsOf(page, 'drafts')).map(({ text }) => text)).toEqual([late])
    await expect(box(page, who)).toHaveValue(late)
    return kith
  }))

  test('survive that the page is loaded anew by hand', async ({ openKith }) => onSmallDisk(async (disk) => {
    const kith = await openKith({ profile: disk.folder, sample: true })
    const { page } = kith
    await arrived(page)
    const who = await shownName(page)
    await page.keyboard.press('r')
    await expect(box(page, who)).toBeFocused()
    const late = long('Typed on a full disk.')
    await writeTooLate(page, disk, who, late)
    await page.reload()
    const unsaved = page.getByRole('region', { name: 'Words that are not saved yet' })
    await expect(unsaved).toContainText('Typed on a full disk.')
    disk.free()
    await backAfterFull(page, () => expect(unsaved).toContainText('Typed on a full disk.'))
    await expect(box(page, who)).toHaveValue(late)
    await expect.poll(async () => (await rowsOf(page, 'drafts')).map(({ text }) => text)).toEqual([late])
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0)
    return kith
  }))
})

test('a start on a full disk with an answer half sent says so and loses nothing @chromium', async ({ openKith }) => onSmallDisk(async (disk) => {
  const before = await openKith({ profile: disk.folder, sample: true })
  await arrived(before.page)
  await giveTime(before.page)
  await before.page.keyboard.press('r')
  await expect(box(before.page, await shownName(before.page))).toBeFocused()
  await before.page.keyboard.type('Half on its way.')
  await before.page.keyboard.press('Control+Enter')
  await expect.poll(() => outboxOf(before.page)).toEqual(['Half on its way. holding'])
  // As a crash in the middle of sending leaves it.
  await changeOutbox(before.page, { state: 'sending', attempts: 1, asksBecause: null })
  await before.quit()
  // Room for a browser to start, and for nothing else.
  disk.fill(150_000)
  const kith = await openKith({ profile: disk.folder })
  const { page } = kith
  await expect(isFull(page)).toBeVisible()
  await expect(page.getByText('If something was just being sent, Kith looks for it on its network before anything goes again.')).toBeVisible()
  disk.free()
  await backAfterFull(page)
  // Kith was told to quit over it, so it may ask first. Out of a backup it is a draft again, which says that it may be there already.
  const sendsNow = page.getByRole('dialog', { name: 'One answer waits for your word' }).getByRole('button', { name: 'Send now' })
  await expect.poll(async () => {
    if (await sendsNow.isVisible()) await sendsNow.click({ timeout: 5_000 }).catch(() => undefined)
    return [...await outboxOf(page), ...(await rowsOf(page, 'drafts')).map(({ text, restored }) => `${text} ${String(restored)}`)]
  }).toEqual([expect.stringMatching(/^Half on its way\. (?:sent|unsure|sent-perhaps)$/)])
  return kith
}))
