/** The box of a conversation while another one is chosen: what is typed is never for somebody who is about to go. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { keysAtOnce } from './keys-at-once.ts'
import { settled as arrived } from './settled.ts'
import { rowsOf } from './store-rows.ts'

const settled = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await page.getByRole('option').first().click()
  await expect(page.getByRole('textbox', { name: /^Your answer to/ })).toBeEditable()
}

/** Does something on the page, and says which boxes are there before it comes to anything it has put off for later. */
const boxesAtOnce = (page: Page, what: 'click' | 'step and go to the box'): Promise<readonly [old: string, now: string]> => page.evaluate(async (deed) => {
  const atOnce = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  }
  const box = () => document.querySelector('textarea')
  const nameOf = (): string => box()?.getAttribute('aria-label') ?? ''
  const old = nameOf()
  if (deed === 'click') document.querySelectorAll<HTMLElement>('[role=option]')[1]?.click()
  else {
    document.querySelector<HTMLElement>('[role=listbox]')?.focus()
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true }))
  }
  await atOnce()
  if (deed === 'step and go to the box') {
    if (nameOf() !== old) throw new Error('the conversation followed the key at once')
    box()?.focus()
    await atOnce()
  }
  return [old, nameOf()] as const
}, what)

test('goes with its conversation at once where another row is clicked', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await settled(page)
  const [old, now] = await boxesAtOnce(page, 'click')
  expect(old).toMatch(/^Your answer to/)
  expect(now).not.toBe(old)
})

test('gives way to the box of the one that comes where somebody goes to write in it', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await settled(page)
  const [old, now] = await boxesAtOnce(page, 'step and go to the box')
  expect(now).not.toBe(old)
  const box = page.getByRole('textbox', { name: /^Your answer to/ })
  await expect(box).toBeFocused()
  await expect(box).not.toHaveAttribute('aria-label', old)
})

test('whoever is only left standing there while a key is held down was not opened', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await arrived(page)
  await keysAtOnce(page, 'j', 1000)
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).not.toHaveText('Einar Solheim')
  const openedIds = async (): Promise<unknown[]> => (await rowsOf(page, 'looks')).filter(({ openedAt }) => openedAt !== null && openedAt !== undefined).map(({ conversationId }) => conversationId)
  await expect.poll(async () => (await openedIds()).length).toBeGreaterThan(0)
  expect(await openedIds()).toHaveLength(1)
})
