/** Whoever has the system show more contrast, or colours of its own: everything is as clear, and what is chosen and where the keys act can be told. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { serious } from './serious.ts'
import { settled, write } from './settled.ts'

const nav = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name })

/** The line drawn around what a locator finds, in px; 0 where there is none. */
const lineAround = (page: Page, selector: string): Promise<number> => page.locator(selector).first().evaluate((element) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
})

/** Goes through the views; `look` is called in each. */
const walk = async (page: Page, look: (view: string) => Promise<void>): Promise<void> => {
  await settled(page)
  await page.getByRole('listbox').focus()
  await look('inbox')
  for (const [key, view] of [['Control+k', 'palette'], ['?', 'keys'], ['s', 'snooze'], ['p', 'profile']] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(view)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.getByRole('listbox').focus()
  await write(page)
  await page.keyboard.type('Half a thought')
  await expect(page.getByText('draft saved')).toBeVisible()
  await look('composer')
  await page.keyboard.press('Escape')
  for (const [place, view] of [[/^Hidden/, 'hidden'], [/^Followers/, 'followers'], [/^Unsent/, 'unsent'], [/^Accounts/, 'accounts'], [/^Settings/, 'settings']] as const) {
    await nav(page, place).press('Enter')
    await expect(nav(page, place)).toHaveAttribute('aria-current', 'page')
    if (view === 'hidden' || view === 'followers') await expect(page.getByRole('option', { selected: true })).toBeVisible()
    await look(view)
  }
  await nav(page, /^Search/).press('Enter')
  await page.keyboard.insertText('paper')
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toHaveAttribute('data-active-item')
  await look('search')
}

test('in the system’s own colours, every view shows what is chosen and where the keys act', async ({ openKith }) => {
  test.slow()
  const { page } = await openKith({ sample: true })
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
  const found: string[] = []
  const lines: Record<string, number> = {}
  /** What is chosen in a view, or has the focus, and must have a line around it. */
  const told: Readonly<Record<string, string>> = {
    inbox: '[role=option][aria-selected=true]', palette: '.palette-item[data-active-item]', snooze: '.snooze-choice:focus', composer: '.composer-box',
    hidden: '[role=option][aria-selected=true]', followers: '[role=option][aria-selected=true]', settings: '.segments input:checked + span', search: '.found-row[data-active-item]',
  }
  await walk(page, async (view) => {
    // The browser puts the system's colours in the place of ours, and axe reads ours.
    found.push(...await serious(page, view, { without: ['color-contrast'] }))
    const selector = told[view]
    if (selector !== undefined) lines[view] = await lineAround(page, selector)
    lines[`place of ${view}`] = await lineAround(page, 'nav [aria-current=page]')
  })
  expect(found).toEqual([])
  expect(Object.entries(lines).filter(([, width]) => width < 2)).toEqual([])
})

test('with more contrast asked for, every view is as clear, and the ring of the focus is wider', async ({ openKith }) => {
  test.slow()
  const { page } = await openKith({ sample: true })
  await page.emulateMedia({ contrast: 'more' })
  expect(await page.evaluate(() => matchMedia('(prefers-contrast: more)').matches)).toBe(true)
  const found: string[] = []
  await walk(page, async (view) => void found.push(...await serious(page, view)))
  expect(found).toEqual([])
  await nav(page, /^Settings/).press('Enter')
  const field = page.getByRole('searchbox', { name: 'Search the settings' })
  await field.focus()
  await expect(field).toHaveCSS('outline-width', '3px')
})
