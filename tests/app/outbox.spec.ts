/** From Send to gone: the undo window, taking back, what waits for the user, drafts that stay with whom they are for. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { startKithProcess } from './process.ts'
import { takeSending } from './sender.ts'
import { arrived } from './settled.ts'
import { changeOutbox, giveTime, outboxOf, putRows, rowsOf, undoAfter } from './store-rows.ts'
import { walkTo } from './walk.ts'

const shownName = (page: Page): Promise<string> => page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
const box = (page: Page) => page.getByRole('textbox', { name: /^Your answer to/ })
const nav = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name })
const write = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('r')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type(text)
}
const queued = (page: Page) => page.getByRole('article', { name: 'Your answer, not sent yet' })

test.describe('an answer just sent', () => {
  test('counts down where it stands, and Undo gives back exactly the text, with the caret at its end', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await arrived(page)
    await giveTime(page)
    await page.clock.install()
    const text = 'You may have it.\n\n  It wants a new whipping, Grüße 👋🏽'
    await page.keyboard.press('r')
    await box(page).fill(text)
    await page.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(queued(page)).toContainText(/You may have it\.[^]*Goes in \d+ s\./)
    const left = async (): Promise<number> => Number(/Goes in (\d+) s\./.exec(await queued(page).innerText())?.[1])
    const before = await left()
    expect(before).toBeGreaterThan(3)
    await expect(page.locator('.toast-place')).toContainText(/^Your answer to .* goes in \d+ s\./)
    const place = await queued(page).boundingBox()
    await page.clock.runFor(3000)
    await expect.poll(left).toBeLessThanOrEqual(before - 3)
    expect(await queued(page).boundingBox()).toEqual(place)
    await queued(page).getByRole('button', { name: /^Undo/ }).click()
    await expect(box(page)).toHaveValue(text)
    await expect(box(page)).toBeFocused()
    expect(await box(page).evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd, area.value.length])).toEqual([text.length, text.length, text.length])
    await expect(queued(page)).toHaveCount(0)
    await page.clock.runFor(60_000)
    expect(await rowsOf(page, 'outbox')).toEqual([])
  })

  test('on a narrow window what is said of it covers neither its countdown nor the composer, and nothing moves under the hand', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await arrived(page)
    await giveTime(page)
    await page.setViewportSize({ width: 600, height: 640 })
    await page.keyboard.press('Enter')
    await write(page, 'I will come by.')
    await expect(page.getByText('draft saved')).toBeVisible()
    const composer = page.getByRole('form', { name: /^Answer / })
    const foot = async (): Promise<number | undefined> => composer.getByRole('button', { name: 'Reply', exact: true }).boundingBox().then((at) => at?.y)
    const before = await foot()
    await page.getByRole('button', { name: 'Reply', exact: true }).click()
    const toast = page.locator('.toast')
    await expect(toast).toContainText('goes in')
    // It slides in.
    await expect(async () => {
      const [said, ...others] = await Promise.all([toast, composer, queued(page).locator('.outbox-foot'), page.getByRole('navigation')].map(async (one) => {
        await expect(one).toBeInViewport()
        return one.boundingBox()
      }))
      for (const other of others) expect((said?.y ?? 0) + (said?.height ?? 0) <= (other?.y ?? 0) || (other?.y ?? 0) + (other?.height ?? 0) <= (said?.y ?? 0)).toBe(true)
    }).toPass()
    await expect.poll(foot).toBe(before)
    await queued(page).getByRole('button', { name: /^Undo/ }).click()
    await expect(box(page)).toHaveValue('I will come by.')
  })

  test('is taken back by z from wherever one is, like any other decision', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await arrived(page)
    const who = await shownName(page)
    await giveTime(page)
    await write(page, 'I will come by on Friday.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('listbox')).toBeFocused()
    await page.keyboard.press('e')
    await expect(page.locator('.toast-place')).toContainText('Done.')
    await page.keyboard.press('z')
    await expect(page.locator('.toast-place')).toContainText('Undone.')
    await nav(page, /^Settings/).click()
    await page.keyboard.press('z')
    await expect(page.locator('.toast-place')).toContainText('Taken back. It was not sent.')
    await expect(page.getByRole('textbox', { name: `Your answer to ${who}` })).toHaveValue('I will come by on Friday.')
    await expect(box(page)).toBeFocused()
    expect(await rowsOf(page, 'outbox')).toEqual([])
    await expect.poll(async () => (await rowsOf(page, 'drafts')).map(({ text }) => text)).toEqual(['I will come by on Friday.'])
  })

  test('two at once go three seconds apart, and the second says why it waits', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await arrived(page)
    // Both are there before the first may go: however slow this machine is, the second is not late enough.
    const letSend = await takeSending(page)
    await arrived(page)
    await nav(page, /^Settings/).click()
    await page.getByRole('group', { name: 'Taking back what you sent' }).getByRole('radio', { name: 'Not at all' }).click()
    await expect(page.getByRole('radio', { name: 'Not at all' })).toBeChecked()
    await nav(page, /^Waiting/).click()
    await page.getByRole('listbox').focus()
    await write(page, 'The first.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('listbox')).toBeFocused()
    await write(page, 'The second.')
    await page.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect.poll(() => outboxOf(page)).toEqual(['The first. waiting', 'The second. waiting'])
    await expect(queued(page)).toContainText('The second.')
    // Looked at with every frame, as it stands there for three seconds only.
    const saysWhy = page.waitForFunction(() => [...document.querySelectorAll<HTMLElement>('article')].some(({ innerText }) =>
      /The second\.[^]*Goes in (?:\d+ s|a moment): (?:one at a time|a first message to somebody new every 20 seconds)\./.test(innerText)))
    await letSend()
    await saysWhy
    await expect.poll(() => outboxOf(page), { timeout: 60_000 }).toEqual(['The first. sent', 'The second. sent'])
    const [first, second] = (await rowsOf(page, 'outbox')).sort((a, b) => Number(a.queuedAt) - Number(b.queuedAt))
    // Kept by another clock than the one these are of: a little less may stand there.
    expect(Number(second?.approvedAt) - Number(first?.approvedAt)).toBeGreaterThan(2500)
    expect(Number(second?.settledAt)).toBeGreaterThanOrEqual(Number(second?.approvedAt))
  })
})

test.describe('a crash inside the undo window @chromium', () => {
  for (const minutes of [5, 11]) {
    test(minutes < 10 ? 'less than ten minutes ago: the answer goes by itself' : 'more than ten minutes ago: Kith asks before it goes', async ({ openKith, freshProfile }) => {
      const profile = await freshProfile()
      const killed = await startKithProcess({ profile, sample: true })
      await killed.run(async (page) => {
        await page.getByText(/^Synced/).waitFor()
        await page.getByRole('option', { selected: true }).waitFor()
      }, null)
      // Still open when it is killed, however slow the machine is.
      await killed.run(putRows, undoAfter(90_000))
      await killed.run(async (page) => {
        await page.keyboard.press('r')
        await page.locator('textarea:focus').waitFor()
        await page.keyboard.type('Written before the crash.')
        await page.keyboard.press('Control+Enter')
        // Approved and on the disk; the undo window is still open.
        await page.waitForFunction(() => new Promise((resolve) => {
          const opening = indexedDB.open('kith')
          opening.onsuccess = () => {
            const reading = opening.result.transaction('outbox').objectStore('outbox').getAll()
            reading.onsuccess = () => {
              opening.result.close()
              resolve((reading.result as { approvedAt: number | null }[]).some(({ approvedAt }) => approvedAt !== null))
            }
          }
        }))
      }, null)
      await killed.run(changeOutbox, { notBefore: Date.now() - minutes * 60_000 })
      await killed.kill('all')

      const { page } = await openKith({ profile })
      if (minutes < 10) {
        await expect.poll(() => outboxOf(page)).toEqual(['Written before the crash. sent'])
        await expect(page.getByRole('dialog')).toHaveCount(0)
        return
      }
      const asks = page.getByRole('dialog', { name: 'One answer waits for your word' })
      await expect(asks).toContainText('Kith was not running when it should have gone. It has not been sent.')
      await expect(asks).toContainText('Written before the crash.')
      expect(await outboxOf(page)).toEqual(['Written before the crash. holding'])
      await asks.getByRole('button', { name: 'Look at it' }).click()
      const needs = page.getByRole('region', { name: /^Needs you/ })
      await expect(needs).toContainText('It goes when you say so.')
      await needs.getByRole('button', { name: /^Send now/ }).click()
      await expect.poll(() => outboxOf(page)).toEqual(['Written before the crash. sent'])
    })
  }
})

test.describe('Unsent', () => {
  test('discarding a draft and an answer is undone step by step, exactly as they were', async ({ openKith, freshProfile }) => {
    const profile = await freshProfile()
    const first = await openKith({ profile, sample: true })
    await arrived(first.page)
    await write(first.page, 'A draft, half a')
    await expect(first.page.getByText('draft saved')).toBeVisible()
    await first.page.keyboard.press('Escape')
    await first.page.keyboard.press('j')
    await giveTime(first.page)
    await write(first.page, 'Too long, they said.')
    await first.page.keyboard.press('Control+Enter')
    await expect.poll(() => outboxOf(first.page)).toEqual(['Too long, they said. holding'])
    await changeOutbox(first.page, { state: 'refused', notBefore: 0, failure: { kind: 'refused', code: 'too-long', until: null, detail: '' } })
    await first.quit()
    const { page } = await openKith({ profile })
    await arrived(page)
    await nav(page, /^Unsent/).click()
    const before = [await rowsOf(page, 'drafts'), await rowsOf(page, 'outbox')]
    await page.getByRole('button', { name: /^Discard the draft/ }).click()
    await expect.poll(() => rowsOf(page, 'drafts')).toEqual([])
    await page.getByRole('button', { name: /^Discard the answer/ }).click()
    await expect(page.getByRole('heading', { name: 'Nothing is left unsent' })).toBeVisible()
    await page.keyboard.press('z')
    await expect.poll(() => rowsOf(page, 'outbox')).toEqual(before[1]?.map((row) => ({ ...row, approvedAt: null })))
    await page.keyboard.press('z')
    await expect.poll(() => rowsOf(page, 'drafts')).toEqual(before[0])
    await expect(page.getByRole('region', { name: /^Needs you/ })).toContainText('Shorten it')
    await page.getByRole('button', { name: /^Edit the answer/ }).click()
    await expect(box(page)).toHaveValue('Too long, they said.')
    await expect(box(page)).toBeFocused()
  })

  test('goes on writing with the keyboard alone', async ({ openKith }) => {
    const { page } = await openKith({ sample: true })
    await arrived(page)
    const who = await shownName(page)
    await write(page, 'Half a')
    await expect(page.getByText('draft saved')).toBeVisible()
    await page.keyboard.press('Escape')
    await nav(page, /^Unsent/).press('Enter')
    await page.getByRole('button', { name: `Go on writing to ${who}` }).press('Enter')
    await expect(page.getByRole('textbox', { name: `Your answer to ${who}` })).toBeFocused()
    await page.keyboard.type(' sentence')
    await expect(box(page)).toHaveValue('Half a sentence')
  })
})

test('drafts stay with whom they are for, however fast one goes from one to the other', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  const wanted = new Map<string, string>()
  for (let round = 0; round < 2; round += 1) {
    for (let at = 0; at < 4; at += 1) {
      const words = `words ${at}, round ${round}. `
      await page.keyboard.press('r')
      await expect(box(page)).toBeFocused()
      const who = (await box(page).getAttribute('aria-label') ?? '').replace('Your answer to ', '')
      await page.keyboard.type(words)
      wanted.set(who, (wanted.get(who) ?? '') + words)
      // Nobody waits for a save here.
      await page.keyboard.press('Escape')
      await page.keyboard.press(round === 0 ? 'j' : 'k')
    }
  }
  const recipientOf = async (): Promise<Map<string, string>> => {
    const [drafts, people] = [await rowsOf(page, 'drafts'), await rowsOf(page, 'people')]
    return new Map(drafts.map(({ text, conversationId }) => [String(people.find(({ id }) => String(conversationId).endsWith(` ${String(id)}`))?.name), text]))
  }
  await expect.poll(async () => [...await recipientOf()].sort()).toEqual([...wanted].map(([name, text]) => [name, text]).sort())
  const [last] = wanted
  await walkTo(page, new RegExp(`^${last?.[0] ?? ''} `))
  await expect(box(page)).toHaveValue(last?.[1] ?? '')
})
