/** A backup brings words back and sends nothing: into a lost database, and on another computer. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answer, begin, figures, itemOf, keptIn, press, see, unsentWords, untilItem } from '../user.ts'
import { until, type Watched } from '../watched.ts'
import { check, faultCase, type Scene } from './case.ts'
import { isBackedUp, loseDatabase } from './files.ts'

const sent = 'Words that arrived.'
const unknown = 'Words nobody knows of.'
const held = 'Words still in the undo window.'
const begun = 'Words only begun'
const all = [sent, unknown, held, begun]

/** One answer arrived, one was accepted and never answered, one waits in the undo window, one is only begun; so it stays, however slow the machine is. */
const fillQueue = async ({ world }: Scene, kith: Watched): Promise<void> => {
  const written: string[] = []
  written.push(await answer(kith, sent, written))
  await untilItem(kith, sent, 'sent', (item) => item?.state === 'sent')
  // Should Kith stop waiting for the answer and look for it, it finds nothing yet.
  await world.lag()
  await world.arm('unanswered')
  written.push(await answer(kith, unknown, written))
  await until('accepted', async () => {
    if ((await world.mine()).includes(unknown)) return true
    await kith.pass(3000)
    return false
  })
  written.push(await begin(kith, begun, written))
  // Main never hears of it, so that it goes nowhere.
  await kith.arm({ point: 'call approve', holding: held })
  await answer(kith, held, written)
  check((await itemOf(kith, held))?.state === 'holding', 'it is not in the undo window')
}

/** Long enough for anything to go that would. */
const waitLong = async (kith: Watched): Promise<void> => {
  for (let minutes = 0; minutes < 30; minutes += 1) {
    await kith.pass(60_000)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

const countAll = async ({ world }: Scene, kith: Watched, texts: readonly string[]) => {
  const mine = await world.mine()
  const { drafts, outbox } = await keptIn(kith)
  const on = (text: string): number => mine.filter((each) => each === text).length
  check(outbox.every(({ state }) => state === 'sent'), `something is on its way: ${outbox.map(({ text, state }) => `${text} ${state}`).join(', ')}`)
  const doubled = texts.filter((text) => on(text) > 1).length
  const lost = texts.filter((text) => on(text) === 0 && !drafts.some((draft) => draft.text === text)).length
  check(on(sent) === 1 && on(unknown) === 1 && on(held) === 0, `on the server: ${texts.map((text) => String(on(text))).join(' ')}`)
  return { mine, drafts, figures: { sent: 3, doubled, lost } }
}

faultCase('the database is deleted mid-queue and restored', async (scene) => {
  const { world, profile, open } = scene
  const before = await scene.begin()
  await fillQueue(scene, before)
  await isBackedUp(profile, [unknown, held], 'queued')
  await isBackedUp(profile, [begun])
  const waiting = (await figures(before)).find((text) => text.startsWith('Waiting'))
  await before.kill()
  await world.well()
  loseDatabase(profile)

  const kith = await open({ aheadMs: before.aheadMs() })
  const offer = await see(kith, /Your inbox is empty here, but Kith has a backup/)
  await press(kith, /^Restore$/)
  const back = await see(kith, /on their way are drafts now|on its way is a draft now/)
  await press(kith, /^Open the inbox$/)
  await until('read again', async () => (await figures(kith)).some((text) => text.startsWith('Waiting')))
  await waitLong(kith)
  const { drafts, figures: counted } = await countAll(scene, kith, all)
  const standing = Object.fromEntries(drafts.map(({ text, restored }) => [text, restored]))
  check(standing[unknown] === 'sent-perhaps', `unknown: ${String(standing[unknown])}`)
  check(standing[held] === 'not-sent' && standing[begun] === null && !(sent in standing), JSON.stringify(standing))
  check(/From a backup\. It has not been sent\./.test(await unsentWords(kith, held)), 'the user is not told that it has not been sent')
  check(/From a backup\. It may already be on Fake\./.test(await unsentWords(kith, unknown)), 'the user is not told that it may be there')
  return { said: `“${offer}”, “${back}”; ${waiting ?? ''}; nothing went by itself`, figures: counted }
})

faultCase('the database is deleted and restored: the same figures', async ({ profile, open, begin: beginHere }) => {
  const before = await beginHere()
  const written = [await answer(before, sent)]
  await untilItem(before, sent, 'sent', (item) => item?.state === 'sent')
  await begin(before, begun, written)
  await isBackedUp(profile, [begun])
  let was: readonly string[] = []
  await until('figures of all that was done', async () => {
    was = await figures(before)
    return /Waiting\s5\b/.test(was.join()) && /Unsent\s1\b/.test(was.join())
  }, 60, () => was.join(', '))
  await before.quit()
  loseDatabase(profile)
  const kith = await open({ aheadMs: before.aheadMs() })
  await press(kith, /^Restore$/)
  await press(kith, /^Open the inbox$/)
  let are: readonly string[] = []
  await until(`figures as before: ${was.join(', ')}`, async () => {
    are = await figures(kith)
    return JSON.stringify(are) === JSON.stringify(was)
  }, 60, () => are.join(', '))
  return was.filter((text) => /\d/.test(text)).map((text) => text.split('\n').join(' ')).join(', ')
})

const importThere = async (page: Page, file: string): Promise<void> => {
  await page.getByRole('button', { name: 'Import from another Kith' }).click()
  await page.getByLabel('The file to import').setInputFiles(file)
  await page.getByText('It is here now:').waitFor()
  await page.getByRole('button', { name: 'Open the inbox' }).click()
}

faultCase('an export made mid-queue is imported on another profile', async (scene) => {
  const { world, folder, open } = scene
  const downloads = await folder()
  const before = await scene.begin({ downloads })
  await fillQueue(scene, before)
  await press(before, /^Settings/)
  await press(before, /^Backups, export, delete/)
  await press(before, /^Export everything$/)
  const where = await see(before, /Everything is in this folder\./)
  await before.kill()
  await world.well()
  const file = readdirSync(downloads, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('kith.jsonl'))
  check(file !== undefined, 'nothing was exported')

  const kith = await open({ profile: await folder(), aheadMs: before.aheadMs() })
  await kith.run(importThere, join(downloads, file))
  await waitLong(kith)
  const { drafts, figures: counted } = await countAll(scene, kith, all)
  const standing = Object.fromEntries(drafts.map(({ text, restored }) => [text, restored]))
  check(standing[unknown] === 'sent-perhaps' && standing[begun] === null, JSON.stringify(standing))
  check(standing[held] !== undefined && standing[held] !== null, `of what waited it is not said that it comes from a backup: ${JSON.stringify(standing)}`)
  rmSync(downloads, { recursive: true })
  return { said: `“${where}”, imported; nothing went by itself`, figures: counted }
})
