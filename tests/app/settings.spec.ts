/** The settings in one place, found by their words. */
import { expect, test } from './app.ts'
import { serious } from './serious.ts'
import { putRows } from './store-rows.ts'

test('a setting is found by its words, by keys alone, and chosen; what nothing is called says so', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.press('0')
  const box = page.getByRole('searchbox', { name: 'Search the settings' })
  await box.focus()
  const group = (name: string) => page.getByRole('group', { name })
  await expect(group('Look')).toBeVisible()
  await page.keyboard.type('undo')
  await expect(group('Taking back what you sent')).toBeVisible()
  await expect(group('Look')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Change the key for Undo, step by step' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change the key for Done' })).toBeHidden()
  expect(await serious(page, 'settings searched')).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '20 s' })).toBeChecked()
  await box.fill('zebra')
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'No setting has these words.' })).toBeVisible()
  await box.fill('')
  await expect(group('Look')).toBeVisible()
  await expect(page.getByRole('radio', { name: '20 s' })).toBeChecked()
})

test('long work says how far it is, stops and goes on', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  // As after an update, half way through and stopped.
  await putRows(page, { table: 'settings', rows: [{ key: 'stoppedWork', value: ['index'] }] })
  await putRows(page, { table: 'searchQueue', rows: [{ id: 'all messages', family: 'messages', is: 'all', after: '', done: 40, total: 80 }] })
  await page.keyboard.press('0')
  const work = page.getByRole('group', { name: 'Making your older inbox findable' })
  await expect(work).toContainText('you stopped it')
  await expect(work).toContainText('40 of 80 messages')
  await expect(work.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50')
  expect(await serious(page, 'settings with long work')).toEqual([])
  await work.getByRole('button', { name: 'Go on' }).press('Enter')
  await expect(work).toHaveText('Making your older inbox findable: done.')
  await expect(work).toBeFocused()
})
