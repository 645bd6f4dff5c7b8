/** Pictures in an answer, in the made-up world. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type OpenedKith } from './app.ts'
import { holdPicture, pastePicture } from './pictures.ts'
import { settled, write } from './settled.ts'
import { giveTime, outboxOf } from './store-rows.ts'

const box = (page: Page) => page.getByRole('textbox', { name: /^Your answer to/ })
const tray = (page: Page) => page.getByRole('list', { name: 'Pictures', exact: true })
const choose = async (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Add pictures' }).click()])
  await chooser.setFiles(files)
}
const start = async (openKith: () => Promise<OpenedKith>): Promise<OpenedKith> => {
  const kith = await openKith()
  await settled(kith.page)
  await write(kith.page)
  return kith
}

test('a dropped picture goes along, also without a word; undo gives it back with its description', async ({ openKith }) => {
  const { page } = await start(() => openKith({ sample: true }))
  await giveTime(page, 120_000)
  const letGo = await holdPicture(page, { width: 400, height: 300, name: 'boat.png' })
  await expect(page.locator('.composer-box')).toHaveAttribute('data-dropping', 'true')
  await letGo()
  await expect(page.locator('.composer-box')).toHaveAttribute('data-dropping', 'false')
  await page.getByLabel('Description of the picture').fill('A boat on the lake')
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(page.getByRole('list', { name: 'One picture' }).getByRole('img', { name: 'A boat on the lake' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByLabel('Description of the picture')).toHaveValue('A boat on the lake')
  await expect(tray(page).getByRole('img')).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
})

test('what is no picture, cannot be opened or is too much is said in plain words', async ({ openKith }) => {
  const { page } = await start(() => openKith({ sample: true }))
  await choose(page, [{ name: 'IMG_2044.HEIC', mimeType: 'image/heic', buffer: Buffer.from('ftypheic') }])
  await expect(page.getByText('“IMG_2044.HEIC” is a HEIC picture, which cannot be opened here. Save it as JPEG first, then add it.')).toBeVisible()
  await choose(page, [{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }])
  await expect(page.getByText('“notes.txt” is not a picture')).toBeVisible()
  await choose(page, [{ name: 'broken.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 1, 2, 3]) }])
  await expect(page.getByText('“broken.jpg” cannot be opened as a picture.')).toBeVisible()
  await expect(tray(page)).toHaveCount(0)

  await box(page).focus()
  for (let count = 1; count <= 4; count += 1) {
    await pastePicture(page, { width: 100 + count, height: 80 })
    await expect(tray(page).getByRole('listitem')).toHaveCount(count)
  }
  await expect(page.getByText('cannot be opened as a picture.')).toHaveCount(0)
  await pastePicture(page, { width: 90, height: 90 })
  await expect(page.getByText('Sample takes 4 pictures at once; 1 more was not added.')).toBeVisible()
  await expect(tray(page).getByRole('listitem')).toHaveCount(4)
  await expect(page.getByRole('button', { name: 'No more pictures can go along' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove picture 2' }).click()
  await expect(tray(page).getByRole('listitem')).toHaveCount(3)
  await expect(box(page)).toBeFocused()
})

test('a picture added again is said to be there, and one removed comes back with its description', async ({ openKith }) => {
  const { page } = await start(() => openKith({ sample: true }))
  await pastePicture(page, { width: 120, height: 80 })
  await expect(tray(page).getByRole('listitem')).toHaveCount(1)
  await pastePicture(page, { width: 121, height: 80 })
  await expect(tray(page).getByRole('listitem')).toHaveCount(2)
  await pastePicture(page, { width: 120, height: 80 })
  await expect(page.getByText('This picture is here already; it goes along once.')).toBeVisible()
  await expect(tray(page).getByRole('listitem')).toHaveCount(2)
  await page.getByLabel('Description of picture 1').fill('A boat on the lake')
  await page.getByRole('button', { name: 'Remove picture 1' }).press('Enter')
  await expect(box(page)).toBeFocused()
  await page.getByRole('button', { name: 'Remove the picture' }).press('Enter')
  await expect(tray(page)).toHaveCount(0)
  await expect(page.getByText('2 pictures are removed.')).toBeVisible()
  const undo = page.getByRole('form', { name: /^Answer / }).getByRole('button', { name: 'Undo' })
  await undo.press('Enter')
  await undo.press('Enter')
  await expect(undo).toHaveCount(0)
  await expect(page.getByLabel('Description of picture 1')).toHaveValue('A boat on the lake')
  await expect(tray(page).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText('draft saved')).toBeVisible()
})

test('main that has lost a picture gets it again, and it arrives', async ({ openKith }) => {
  const { page, profile } = await start(() => openKith({ sample: true }))
  await page.keyboard.type('With a picture')
  await pastePicture(page, { width: 200, height: 100 })
  await expect(tray(page).getByRole('listitem')).toHaveCount(1)
  await rm(join(profile, 'attachments'), { recursive: true })
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => outboxOf(page), { timeout: 90_000 }).toEqual(['With a picture sent'])
  expect((await readdir(join(profile, 'attachments'))).length).toBe(1)
})
