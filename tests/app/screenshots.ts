/** The pictures in docs/screenshots: the built app with its sample, without a screen. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { listenFake } from '../fakes/mastodon/listen.ts'
import { expect, test } from './app.ts'
import { mountSmallDisk } from './small-disk.ts'
import { settled } from './settled.ts'
import { changeOutbox, rowsOf } from './store-rows.ts'
import { goTo, take, wide } from './take.ts'
import { walkTo } from './walk.ts'

test('the sample, in every light', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await page.setViewportSize(wide)
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.press('r')
  await page.keyboard.type('You may have it, Einar. It wants')
  await expect(page.getByText('draft saved')).toBeVisible()
  // A narrow window shows the conversation while it is written in, and the list otherwise.
  await take(page, 'conversation', { only: [600] })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeFocused()
  await take(page, 'inbox')
  for (const [key, name] of [['Control+k', 'palette'], ['?', 'keys'], ['s', 'snooze'], ['p', 'profile']] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    if (name === 'palette') {
      await page.keyboard.type('an')
      await expect(page.getByRole('dialog').getByRole('option', { name: /^Answer/ }).first()).toBeVisible()
    }
    await take(page, name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await walkTo(page, /people answered your post/)
  await expect(page.getByRole('complementary').getByRole('heading', { name: /ask something/ })).toBeVisible()
  await take(page, 'folded', { only: [1280] })
  await goTo(page, /^Hidden/)
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await take(page, 'hidden')
  await goTo(page, /^Done/)
  await expect(page.getByRole('heading', { name: 'Nothing is set aside' })).toBeVisible()
  await take(page, 'nothing-done')
  await goTo(page, /^Accounts/)
  await expect(page.getByRole('button', { name: 'Remove sample' })).toBeVisible()
  await take(page, 'accounts')
  await goTo(page, /^Settings/)
  await take(page, 'settings')
  await goTo(page, /^Waiting/)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('e')
  await page.keyboard.press('t')
  await page.keyboard.press('End')
  for (let step = 0; step < 40 && !await page.getByRole('heading', { name: 'Everyone who was waiting has been seen' }).isVisible(); step += 1) await page.keyboard.press(step < 2 ? 'Home' : 'j', { delay: 60 })
  await expect(page.getByRole('heading', { name: 'Everyone who was waiting has been seen' })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.locator('.toast-place .toast')).toHaveCount(0)
  await take(page, 'seen')
  await page.keyboard.press('k')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('compact')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
  await page.keyboard.press('Home')
  await take(page, 'compact', { only: [1280] })
})

test('people', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await page.setViewportSize(wide)
  await expect(page.getByText(/^Synced/)).toBeVisible()
  await goTo(page, /^Followers/)
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.getByRole('listbox').focus()
  await take(page, 'door')
  await page.keyboard.press('i')
  await expect(page.getByText(/^Looked at/)).toBeVisible()
  await page.keyboard.press('Enter')
  await take(page, 'reading')
  await page.keyboard.press('w')
  await expect(page.getByRole('textbox', { name: /^Your/ })).toBeFocused()
  await page.keyboard.type('Great work! Have a look at https://example.org')
  await expect(page.getByText(/^It praises and then points somewhere/)).toBeVisible()
  await expect(page.getByText('draft saved')).toBeVisible()
  await take(page, 'welcome-check')
  await page.getByRole('radio', { name: 'Post that names them' }).check({ force: true })
  await page.getByRole('textbox', { name: /^Your post that names/ }).fill('Welcome! Which of your prints took the longest?')
  await expect(page.getByText('draft saved')).toBeVisible()
  await take(page, 'welcome-post')
  await goTo(page, /^Waiting/)
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('p')
  await page.getByLabel('Your notes, for you alone').fill('Has the big guillotine. *Ask in spring.*')
  await page.getByLabel('Labels, with commas between').fill('printers, Ålesund')
  await page.getByLabel('What you said you would do').last().fill('Send the scan of the broadside')
  await page.getByRole('button', { name: 'Pin' }).click()
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await take(page, 'person')
  await page.keyboard.press('Escape')
  // Half a year later nobody has said a word.
  await page.clock.setSystemTime(Date.now() + 183 * 24 * 3600_000)
  await page.reload()
  await goTo(page, /^Keeping touch/)
  await expect(page.getByRole('list', { name: /^You have not talked/ })).toBeVisible()
  await take(page, 'keeping-touch')
})

test('what is found', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await page.setViewportSize(wide)
  await settled(page)
  await expect.poll(() => rowsOf(page, 'searchQueue')).toEqual([])
  await page.keyboard.press('/')
  const box = page.getByRole('combobox', { name: 'Search messages, people and notes' })
  await expect(box).toBeFocused()
  await take(page, 'search-hints', { only: [1280] })
  await page.keyboard.type('paper')
  await expect(page.locator('.found-row mark').first()).toHaveText('paper')
  await expect(page.locator('.search-body')).toHaveAttribute('data-behind', 'false')
  await take(page, 'search')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary')).toBeVisible()
  await take(page, 'search-open', { only: [1280] })
})

test('the first start', async ({ openKith }) => {
  const { page } = await openKith()
  await page.setViewportSize(wide)
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  await take(page, 'welcome')
})

test('from outside, with nothing but a handle', async ({ openKith }) => {
  const server = await listenFake()
  const { world } = server.fake
  world.domain = 'tidewater.social'
  const hour = 3_600_000
  const mine = world.person('nora', { displayName: 'Nora Lind' })
  const post = world.post(mine, 'The almanac is printed. Two hundred copies, and my hands still smell of linseed oil.', { at: Date.now() - 50 * hour })
  const said = [['einar', 'Einar Solheim', '@nora which paper did you take in the end?'], ['ines', 'Inês Duarte', '@nora que bonito. Posso ter dois?'], ['tobias', 'Tobias Renner', '@nora I would like one for the boat. Do you ship to Kiel?']] as const
  for (const [at, [name, displayName, text]] of said.entries()) world.post(world.person(name, { displayName }), text, { replyTo: post, at: Date.now() - (40 - at * 9) * hour })
  try {
    const { page } = await openKith()
    await page.setViewportSize(wide)
    await page.getByRole('button', { name: 'Just your handle' }).click()
    await expect(page.getByLabel('Your handle')).toBeFocused()
    await take(page, 'handle')
    await page.keyboard.type('nora')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await take(page, 'handle-unknown', { only: [1280] })
    await page.getByLabel('Your handle').fill(`@nora@${new URL(server.origin).host}`)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Synced/)).toBeVisible()
    await expect(page.getByRole('option', { selected: true })).toBeVisible()
    await page.getByRole('listbox').focus()
    await take(page, 'preview')
    await page.keyboard.press('Enter')
    await take(page, 'preview-conversation', { only: [600] })
    await page.keyboard.press('Escape')
    await goTo(page, /^Accounts/)
    await expect(page.getByRole('button', { name: 'Remove…' })).toBeVisible()
    await take(page, 'preview-account', { only: [1280] })
  } finally {
    await server.stop()
  }
})

/** What might have become of an answer, written into its row: nothing here waits for a bad day. */
const fates: Readonly<Record<string, Record<string, unknown>>> = {
  'I will come by on Friday.': { state: 'holding', notBefore: Number.MAX_SAFE_INTEGER, asksBecause: 'kept' },
  'Yes, the blue one. It wants a second coat.': { state: 'refused', failure: { kind: 'refused', code: 'too-long', until: null, detail: '' } },
  'No, that was the other mill.': { state: 'unsure', notBefore: Number.MAX_SAFE_INTEGER, attempts: 1 },
  'The measurements are right; I checked twice.': { state: 'waiting', notBefore: Date.now() + 3600_000, attempts: 1, failure: { kind: 'offline', code: 'unreachable', until: null, detail: '' } },
}

test('answers on their way', async ({ openKith, freshProfile }) => {
  const profile = await freshProfile()
  const before = await openKith({ profile, sample: true })
  await before.page.setViewportSize(wide)
  const write = async (page: Page, text: string): Promise<void> => {
    await page.keyboard.press('r')
    await expect(page.getByRole('textbox', { name: /^Your answer/ })).toBeFocused()
    await page.keyboard.insertText(text)
  }
  await expect(before.page.getByText(/^Synced/)).toBeVisible()
  await expect(before.page.getByRole('option', { selected: true })).toBeVisible()
  for (const [count, text] of Object.keys(fates).entries()) {
    await write(before.page, text)
    await before.page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await rowsOf(before.page, 'outbox')).length).toBe(count + 1)
    await before.page.getByRole('listbox').focus()
  }
  for (const [text, fate] of Object.entries(fates)) await changeOutbox(before.page, fate, text)
  await before.quit()
  const { page } = await openKith({ profile })
  await page.setViewportSize(wide)
  await page.getByRole('dialog').getByRole('button', { name: 'Look at' }).click()
  await goTo(page, /^Waiting/)
  await page.getByRole('listbox').focus()
  await write(page, 'A draft, half a')
  await expect(page.getByText('draft saved')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await write(page, 'Two copies, then. I will bring the type along.')
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(page.getByText(/^Goes in \d/)).toBeVisible()
  await take(page, 'countdown', { toasts: 1, only: [1280] })
  await goTo(page, /^Unsent/)
  // What goes by itself may have gone by now; what needs the user stays.
  await take(page, 'unsent', { height: 1200 })
})

test('the other lists, in German, and with more contrast', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await page.setViewportSize(wide)
  await settled(page)
  for (const figure of ['2', '4']) {
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press(figure)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const name of ['answered', 'snoozed', 'bots'] as const) {
    await goTo(page, new RegExp(`^${name}`, 'iu'))
    await expect(page.getByRole('listbox')).toBeVisible()
    await expect(page.getByRole('option', { selected: true })).toBeVisible()
    await expect(page.locator('.toast-place .toast')).toHaveCount(0)
    await take(page, name, { only: [1280] })
  }
  await goTo(page, /^Settings/)
  await page.getByRole('group', { name: 'Language' }).getByRole('radio', { name: 'Deutsch' }).click()
  await goTo(page, /^Wer wartet/)
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await take(page, 'german', { only: [1280, 600] })
  await page.emulateMedia({ contrast: 'more' })
  await take(page, 'more-contrast', { only: [1280] })
})

test('your data, and how it comes back', async ({ openKith, freshProfile }) => {
  const profile = await freshProfile()
  const before = await openKith({ profile, sample: true })
  await before.page.setViewportSize(wide)
  await expect(before.page.getByText(/^Synced/)).toBeVisible()
  await expect(before.page.getByRole('option', { selected: true })).toBeVisible()
  for (const key of ['e', 'x']) {
    const who = await before.page.getByRole('complementary').getByRole('heading', { level: 2 }).innerText()
    await before.page.keyboard.press(key)
    await expect(before.page.getByRole('complementary').getByRole('heading', { level: 2 })).not.toHaveText(who)
  }
  await before.page.keyboard.press('r')
  await before.page.keyboard.type('It survived. The scrap has both')
  await expect(before.page.getByText('draft saved')).toBeVisible()
  await goTo(before.page, /^Settings/)
  await before.page.getByRole('button', { name: 'Backups, export, delete' }).click()
  await expect(before.page.getByText('1 draft and 2 decisions')).toBeVisible()
  await take(before.page, 'your-data')
  await before.quit()
  rmSync(join(profile, 'browser/Default/IndexedDB'), { recursive: true })
  const { page } = await openKith({ profile })
  await page.setViewportSize(wide)
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible()
  await take(page, 'restore-offer')
})

test('a disk without room', async ({ openKith }) => {
  const disk = mountSmallDisk(900)
  test.skip(disk === null, 'Only root may mount a small disk to fill.')
  if (!disk) return
  try {
    const before = await openKith({ profile: disk.folder, sample: true })
    await expect(before.page.getByText(/^Synced/)).toBeVisible()
    await before.quit()
    disk.fill(15_000_000)
    const kith = await openKith({ profile: disk.folder })
    await kith.page.setViewportSize(wide)
    await expect(kith.page.getByText('There is no room left on the disk.')).toBeVisible()
    await expect(kith.page.getByRole('option', { selected: true })).toBeVisible()
    await take(kith.page, 'disk-full')
    await kith.quit()
  } finally {
    disk.remove()
  }
})
