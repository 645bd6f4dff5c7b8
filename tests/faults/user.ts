/** What the user does in a watched Kith, and what its store holds. Each runs beside the page, so it must stand alone. */
import type { Page } from '@playwright/test'
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import { putRows, undoAfter } from '../app/store-rows.ts'
import { until, type Watched } from './watched.ts'

const signInThere = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: /^(Sign in|Go on in the browser)$/ }).click()
  await page.getByRole('navigation').waitFor()
}
export const signIn = (kith: Watched, fields: Readonly<Record<string, string>>): Promise<void> => kith.run(signInThere, fields)

/** Writes to somebody nobody has written to yet, and presses Send; resolves to which of those who wait it was. */
const answerThere = async (page: Page, { text, written }: { readonly text: string; readonly written: readonly string[] }): Promise<string> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Waiting/ }).click()
  const rows = page.getByRole('option').filter({ hasText: /number \d+\?/ })
  for (;;) {
    await rows.first().waitFor()
    for (const row of await rows.all()) {
      const which = /number (\d+)\?/.exec(await row.innerText())?.[1] ?? ''
      if (written.includes(which)) continue
      // The row may have moved meanwhile, and what stood beside the list goes a moment later.
      await rows.filter({ hasText: `number ${which}?` }).first().click()
      await page.getByRole('complementary').getByText(`number ${which}?`).first().waitFor()
      await page.getByRole('textbox', { name: /^Your answer to/ }).fill(text)
      // From here on the words are Kith's to keep; before, they are at most 300 ms old.
      await page.getByText('draft saved').waitFor()
      await page.getByRole('button', { name: 'Reply', exact: true }).click()
      return which
    }
    await rows.last().hover()
    await page.mouse.wheel(0, 400)
  }
}
export const answer = (kith: Watched, text: string, written: readonly string[] = []): Promise<string> => kith.run(answerThere, { text, written })

/** Half a minute to take an answer back, for whoever has something to do meanwhile: the undo window is real time. */
export const giveTime = (kith: Watched): Promise<void> => kith.run(putRows, undoAfter(30_000))

/**
 * Where the inbox is empty after a kill the user takes the backup Kith offers; says whether it was. Chromium now and then
 * begins its database anew after a SIGKILL in the first seconds of a profile: rarely, and never seen later.
 */
const takeBackupThere = async (page: Page): Promise<boolean> => {
  const offer = page.getByRole('button', { name: 'Restore', exact: true })
  await offer.or(page.getByRole('navigation')).first().waitFor()
    .catch(async (error: unknown) => { throw new Error(`neither the inbox nor the offer of a backup; it shows: ${await page.locator('body').innerText()}`, { cause: error }) })
  if (!await offer.isVisible()) return false
  await offer.click()
  await page.getByRole('button', { name: 'Open the inbox' }).click()
  await page.getByRole('navigation').waitFor()
  return true
}
export const takeBackup = (kith: Watched): Promise<boolean> => kith.run(takeBackupThere, null)

/** Whether somebody waits for an answer. */
const waitForPeopleThere = (page: Page): Promise<void> => page.getByRole('option').first().waitFor()
export const waitForPeople = (kith: Watched): Promise<void> => kith.run(waitForPeopleThere, null)

/** Presses a button at one text in the view of what is unsent; false where there is none of this name yet. */
const pressUnsentThere = async (page: Page, { text, name }: { readonly text: string; readonly name: string }): Promise<boolean> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Unsent/ }).click()
  const button = page.getByRole('main').getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: new RegExp(`^${name}`) }).first()
  if (!await button.isVisible() || !await button.isEnabled()) return false
  await button.click()
  return true
}
/** Presses it as soon as it is there; false where Kith went on by itself before that. */
export const pressUnsent = async (kith: Watched, text: string, name: string): Promise<boolean> => {
  let isPressed = false
  await until(`“${name}” at “${text}”`, async () => {
    isPressed = await kith.run(pressUnsentThere, { text, name })
    return isPressed || (await itemOf(kith, text))?.state === 'sent'
  }, 150, () => howItStands(kith, text))
  return isPressed
}

/** The words at one text in the view of what is unsent. */
const unsentWordsThere = async (page: Page, text: string): Promise<string> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Unsent/ }).click()
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first()
  await row.getByRole('button').first().waitFor()
  return row.innerText()
}
export const unsentWords = (kith: Watched, text: string): Promise<string> => kith.run(unsentWordsThere, text)

/** A draft is opened and sent as it is. */
const sendDraftThere = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Unsent/ }).click()
  await page.getByRole('main').getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: /^Go on writing/ }).first().click()
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
}
export const sendDraft = (kith: Watched, text: string): Promise<void> => kith.run(sendDraftThere, text)

export interface Kept {
  readonly outbox: readonly OutboxItem[]
  readonly drafts: readonly Draft[]
  readonly mine: readonly string[]
}

/** Own words in the database, as they are on disk. */
const keptThere = (page: Page): Promise<Kept> => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error('no database'))
  opening.onsuccess = () => {
    const database = opening.result
    if (!database.objectStoreNames.contains('outbox')) {
      database.close()
      reject(new Error('the database is empty'))
      return
    }
    const reading = database.transaction(['outbox', 'drafts', 'messages', 'accounts'])
    const rows = Object.fromEntries(['outbox', 'drafts', 'messages', 'accounts'].map((name) => [name, reading.objectStore(name).getAll()]))
    reading.oncomplete = () => {
      database.close()
      const all = (name: string): never => rows[name]?.result as never
      const me = (all('accounts') as { personId: string }[])[0]?.personId
      resolve({ outbox: all('outbox'), drafts: all('drafts'), mine: (all('messages') as { authorId: string; text: string }[]).filter(({ authorId }) => authorId === me).map(({ text }) => text) })
    }
  }
}))
export const keptIn = (kith: Watched): Promise<Kept> => kith.run(keptThere, null)

export const itemOf = async (kith: Watched, text: string): Promise<OutboxItem | null> => (await keptIn(kith)).outbox.find((item) => item.text === text) ?? null

/** For the words of a failure. */
export const howItStands = async (kith: Watched, text: string): Promise<string> => JSON.stringify(await itemOf(kith, text).catch(String))

/** Goes on until the item is as `isSo` says; time passes meanwhile, as it does for a user who waits. */
export const untilItem = async (kith: Watched, text: string, what: string, isSo: (item: OutboxItem | null) => boolean, passMs = 3000): Promise<void> =>
  until(`${what}: “${text}”`, async () => {
    if (isSo(await itemOf(kith, text))) return true
    if (passMs > 0) await kith.pass(passMs)
    return false
  }, 150, () => howItStands(kith, text))

/** Resolves to the text of the first thing on the screen that reads like it, once it is there. */
const seeThere = async (page: Page, pattern: string): Promise<string> => {
  const found = page.getByText(new RegExp(pattern)).filter({ visible: true }).first()
  await found.waitFor()
  return (await found.innerText()).split('\n').join(' ')
}
export const see = (kith: Watched, pattern: RegExp): Promise<string> => kith.run(seeThere, pattern.source)

const pressThere = async (page: Page, name: string): Promise<void> => page.getByRole('button', { name: new RegExp(name) }).first().click()
export const press = (kith: Watched, name: RegExp): Promise<void> => kith.run(pressThere, name.source)

const pressInDialogThere = async (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: new RegExp(name) }).click()
export const pressInDialog = (kith: Watched, name: RegExp): Promise<void> => kith.run(pressInDialogThere, name.source)

/** Begins an answer to somebody nobody has written to yet, and leaves it a draft that is saved. */
const beginThere = async (page: Page, { text, written }: { readonly text: string; readonly written: readonly string[] }): Promise<string> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Waiting/ }).click()
  const rows = page.getByRole('option').filter({ hasText: /number \d+\?/ })
  await rows.first().waitFor()
  for (const row of await rows.all()) {
    const which = /number (\d+)\?/.exec(await row.innerText())?.[1] ?? ''
    if (written.includes(which)) continue
    // The row may have moved meanwhile, and what stood beside the list goes a moment later.
    await rows.filter({ hasText: `number ${which}?` }).first().click()
    await page.getByRole('complementary').getByText(`number ${which}?`).first().waitFor()
    await page.getByRole('textbox', { name: /^Your answer to/ }).fill(text)
    await page.getByText('draft saved').waitFor()
    return which
  }
  throw new Error('nobody is left to write to')
}
export const begin = (kith: Watched, text: string, written: readonly string[] = []): Promise<string> => kith.run(beginThere, { text, written })

/** What stands beside each place in the navigation. */
const figuresThere = (page: Page): Promise<string[]> => page.getByRole('navigation').getByRole('button').allInnerTexts()
export const figures = (kith: Watched): Promise<readonly string[]> => kith.run(figuresThere, null)
