/** Everything can be reached: axe finds nothing serious in any view, and what a screen reader is told is written down here. */
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { serious } from './serious.ts'
import { settled, write } from './settled.ts'
import { walkTo } from './walk.ts'

const nav = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name })

test('axe finds nothing serious in any view', async ({ openKith }) => {
  test.slow()
  const { page } = await openKith()
  const found: string[] = []
  const look = async (view: string): Promise<void> => void found.push(...await serious(page, view))
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  await look('welcome')
  await page.getByRole('button', { name: 'Look around' }).click()
  await settled(page)
  await look('inbox')
  for (const [key, view, role] of [['Control+k', 'palette', 'combobox'], ['?', 'keys', 'dialog'], ['s', 'snooze', 'dialog'], ['p', 'profile', 'dialog']] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole(role).last()).toBeVisible()
    await look(view)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await look('menu')
  await page.keyboard.press('Escape')
  await page.getByRole('listbox').focus()
  await write(page)
  await page.keyboard.type('Half a thought')
  await expect(page.getByText('draft saved')).toBeVisible()
  await look('composer')
  await page.keyboard.press('Escape')
  await walkTo(page, /^Priya /)
  await page.keyboard.press('u')
  await walkTo(page, /people answered your post/)
  await expect(page.getByRole('button', { name: 'Go through them' })).toBeVisible()
  await look('folded')
  for (const place of [/^Answered/, /^Snoozed/, /^Done/, /^Hidden/, /^Bots/, /^Unsent/, /^Accounts/, /^Settings/]) {
    await nav(page, place).press('Enter')
    await expect(nav(page, place)).toHaveAttribute('aria-current', 'page')
    await look(String(place))
  }
  await page.getByRole('button', { name: 'Backups, export, delete' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('your data')
  await page.setViewportSize({ width: 600, height: 800 })
  await nav(page, /^Waiting/).press('Enter')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await look('narrow list')
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Back to the list' })).toBeVisible()
  await look('narrow conversation')
  expect(found).toEqual([])
})

test('on a narrow window one pane is shown, and keys lead in and back, also at 200 %', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await settled(page)
  for (const [width, isNarrow] of [[900, false], [600, true], [640, true]] as const) {
    await page.setViewportSize({ width, height: 700 })
    await page.getByRole('listbox').focus()
    await page.keyboard.press('Enter')
    const talk = page.getByRole('complementary', { name: 'Conversation' })
    await expect(talk).toBeVisible()
    await expect(page.getByRole('listbox')).toBeVisible({ visible: !isNarrow })
    // Nothing is cut off at the side.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeFocused()
  }
})

test('every row says its whole reason, also where the window is narrow', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await settled(page)
  for (const [width, density] of [[1280, 'comfortable'], [900, 'comfortable'], [900, 'compact'], [1280, 'compact']] as const) {
    await page.setViewportSize({ width, height: 1600 })
    await page.evaluate((chosen) => { document.documentElement.dataset.density = chosen }, density)
    const reasons = page.getByRole('listbox').locator('.row-why')
    await expect(reasons.first()).toBeVisible()
    await expect.poll(() => reasons.evaluateAll((lines) => lines.filter((line) => line.scrollWidth > line.clientWidth).map((line) => line.textContent))).toEqual([])
  }
})

test('what a screen reader hears of list, conversation, composer and palette', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await settled(page)
  const list = page.getByRole('listbox')
  await expect(list).toMatchAriaSnapshot(`
    - listbox /conversations are waiting/:
      - option /^Einar Solheim asked you something \\d+ (?:days|weeks) ago; you have talked \\d+ times\\. .* On Sample, to @nora\\.studio\\.$/ [selected]
      - option /^Priya .* asked you something .* ago; you have talked \\d+ times\\. .* On Sample, to @nora\\.studio\\.$/
  `)
  await expect(page.getByRole('complementary', { name: 'Conversation' })).toMatchAriaSnapshot(`
    - complementary "Conversation":
      - region "Conversation with Einar Solheim":
        - heading "Einar Solheim" [level=2]:
          - button "Einar Solheim"
        - paragraph: "@einar.solheim on Sample"
        - button "Put off"
        - button "More"
        - button "Done"
        - region "Messages":
          - list:
            - listitem:
              - article /^Einar Solheim, /
  `)
  await expect(page.getByRole('form', { name: 'Answer Einar Solheim' })).toMatchAriaSnapshot(`
    - form "Answer Einar Solheim":
      - textbox "Your answer to Einar Solheim"
      - button "Add pictures"
      - paragraph: /as @nora\\.studio on Sample, in public/
      - button "Reply" [disabled]
      - button /^Reply and next/ [disabled]
  `)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('einar')
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Find a command or a person":
      - combobox "Find a command or a person" [expanded]: einar
      - listbox "Found":
        - group "People":
          - option /^Einar Solheim .* Sample$/
      - status: /\\d+ results?/
  `)
})
