/** Closing the window over answers that have not gone. */
import type { Page } from '@playwright/test'
import { expect, test, type OpenedKith } from './app.ts'
import { serious } from './serious.ts'
import { settled, write } from './settled.ts'
import { giveTime, holdTable, outboxOf, rowsOf } from './store-rows.ts'

const answer = async (page: Page, text: string): Promise<void> => {
  await write(page)
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => outboxOf(page)).toContain(`${text} holding`)
  // The disk knows a moment before the page does.
  await expect(page.getByRole('navigation').getByRole('button', { name: /^Unsent/ })).toContainText('1')
}
/** As the cross in the corner of the window does. */
const close = (page: Page): Promise<void> => page.close({ runBeforeUnload: true })
const asks = (page: Page) => page.getByRole('dialog', { name: 'One answer has not gone yet' })

test.describe('closing the window over an answer on its way @chromium', () => {
  test('"Stay" stays, and the answer goes as if nothing had been', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    await giveTime(page, 120_000)
    await page.clock.install()
    await answer(page, 'I will come by.')
    await close(page)
    await expect(asks(page)).toContainText('I will come by.')
    await asks(page).getByRole('button', { name: 'Stay' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.clock.runFor(150_000)
    await expect.poll(() => outboxOf(page)).toEqual(['I will come by. sent'])
  })

  test('nothing goes behind the question, however long it stands; "Stay" goes on with what was left of the time', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await settled(page)
    await giveTime(page, 120_000)
    await page.clock.install()
    await answer(page, 'I will come by.')
    await close(page)
    await expect(asks(page)).toContainText('Nothing goes while you decide.')
    await page.clock.runFor(5 * 60_000)
    expect(await outboxOf(page)).toEqual(['I will come by. holding'])
    await asks(page).getByRole('button', { name: 'Stay' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('navigation').getByRole('button', { name: /^Unsent/ }).press('Enter')
    await expect(page.getByText(/^Goes in \d+ s\.$/)).toBeVisible()
    expect(await outboxOf(page)).toEqual(['I will come by. holding'])
    await page.clock.runFor(150_000)
    await expect.poll(() => outboxOf(page)).toEqual(['I will come by. sent'])
  })

  test('"Keep" closes; the next start asks before anything goes', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const first = await openKith({ profile, sample: true })
    await settled(first.page)
    await giveTime(first.page, 120_000)
    await answer(first.page, 'I will come by.')
    await close(first.page)
    await expect(asks(first.page)).toBeVisible()
    expect(await serious(first.page, 'asked before it closes')).toEqual([])
    await asks(first.page).getByRole('button', { name: 'Keep' }).click()
    expect(await first.running?.closed).toBeNull()

    const { page } = await openKith({ profile })
    const waits = page.getByRole('dialog', { name: 'One answer waits for your word' })
    await expect(waits).toContainText('It was still on the way when Kith was closed. It has not been sent.')
    expect(await serious(page, 'asked at the next start')).toEqual([])
    expect(await outboxOf(page)).toEqual(['I will come by. holding'])
    await waits.getByRole('button', { name: 'Send now' }).click()
    await expect.poll(() => outboxOf(page)).toEqual(['I will come by. sent'])
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('"Send now" sends, then closes', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const first = await openKith({ profile, sample: true })
    await settled(first.page)
    await giveTime(first.page, 120_000)
    await answer(first.page, 'I will come by.')
    await close(first.page)
    await asks(first.page).getByRole('button', { name: 'Send now' }).click()
    expect(await first.running?.closed).toBeNull()
    const { page } = await openKith({ profile })
    await expect(page.getByText(/^Synced/)).toBeVisible()
    expect(await outboxOf(page)).toEqual(['I will come by. sent'])
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('a second close closes; what was left is asked about at the next start', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const first = await openKith({ profile, sample: true })
    await settled(first.page)
    await giveTime(first.page, 120_000)
    await answer(first.page, 'I will come by.')
    await close(first.page)
    await expect(asks(first.page)).toBeVisible()
    await close(first.page)
    expect(await first.running?.closed).toBeNull()
    const { page } = await openKith({ profile })
    await expect(page.getByRole('dialog', { name: 'One answer waits for your word' })).toBeVisible()
    expect(await outboxOf(page)).toEqual(['I will come by. holding'])
  })

  test('nothing on its way closes without a question', async ({ openKith }) => {
    const { page, running } = await openKith({ sample: true })
    await settled(page)
    await page.keyboard.press('j')
    await close(page)
    expect(await running?.closed).toBeNull()
  })
})

test.describe('words of the last moment, of which the store has written none', () => {
  /** What is typed is asked to be saved and is not: as where the window goes before the disk has it. */
  const typeTooLate = async (page: Page, text: string): Promise<void> => {
    await settled(page)
    await holdTable(page, 'drafts')
    await page.keyboard.press('r')
    await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toBeFocused()
    await page.keyboard.type(text)
    await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toHaveValue(text)
  }
  const isBack = async (page: Page, text: string): Promise<void> => {
    await settled(page)
    await expect.poll(async () => (await rowsOf(page, 'drafts')).map((row) => row.text)).toEqual([text])
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  }

  for (const [how, leave] of [
    ['the window is closed', async ({ page, running }: OpenedKith) => { await close(page); await running?.closed }],
    ['Kith is told to quit', (kith: OpenedKith) => kith.quit()],
  ] as const) {
    test(`are there at the next start where ${how} @chromium`, async ({ openKith, freshProfile }) => {
      const profile = await freshProfile()
      const first = await openKith({ profile, sample: true })
      await typeTooLate(first.page, 'Yes, on Friday.')
      await leave(first)
      const again = await openKith({ profile })
      await isBack(again.page, 'Yes, on Friday.')
      // Saved, they come no second time.
      await again.quit()
      await isBack((await openKith({ profile })).page, 'Yes, on Friday.')
    })
  }

  test('are there once, as a draft or on their way, where Send was pressed and the window went before the disk had them @chromium', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const { page, running } = await openKith({ profile, sample: true })
    await typeTooLate(page, 'Yes, on Friday.')
    await page.keyboard.press('Control+Enter')
    // Pressed: the outbox is asked, and cannot answer.
    await expect(page.getByRole('button', { name: 'Reply', exact: true })).toBeDisabled()
    await close(page)
    await running?.closed
    // What the store still wrote while its page went stands; the page's own copy is put back beside none of it.
    for (let start = 0; start < 2; start += 1) {
      const again = await openKith({ profile })
      await expect(again.page.getByText(/^Synced/)).toBeVisible()
      await expect.poll(async () => [...(await rowsOf(again.page, 'drafts')).map((row) => row.text), ...(await rowsOf(again.page, 'outbox')).map((row) => row.text)]).toEqual(['Yes, on Friday.'])
      await again.quit()
    }
  })

  test('are there where the page is loaded anew', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await typeTooLate(page, 'Yes, on Friday.')
    await page.reload()
    await isBack(page, 'Yes, on Friday.')
  })
})

test.describe('a note of the last moment, of which the store has written nothing', () => {
  const note = 'Has the big guillotine.'
  const box = (page: Page) => page.getByRole('dialog', { name: 'Einar Solheim' }).getByLabel('Your notes, for you alone')
  for (const [how, leave] of [
    ['the window is closed', async ({ page, running }: OpenedKith) => { await close(page); await running?.closed }],
    ['Kith is told to quit', (kith: OpenedKith) => kith.quit()],
    ['the page is loaded anew', async ({ page }: OpenedKith) => { await page.reload() }],
  ] as const) {
    test(`is there afterwards where ${how} @chromium`, async ({ openKith, freshProfile }) => {
      const profile = await freshProfile()
      const first = await openKith({ profile, sample: true })
      await settled(first.page)
      await first.page.keyboard.press('p')
      await expect(box(first.page)).toBeEditable()
      await holdTable(first.page, 'notes')
      await box(first.page).fill(note)
      await leave(first)
      const { page } = how === 'the page is loaded anew' ? first : await openKith({ profile })
      await settled(page)
      await expect.poll(async () => (await rowsOf(page, 'notes')).map((row) => row.text)).toEqual([note])
      await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0)
      await page.keyboard.press('p')
      await expect(page.getByRole('region', { name: 'Your notes' }).getByText(note)).toBeVisible()
    })
  }
})
