/** Disks that take nothing: full, read-only, or not for the backups. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { mountSmallDisk } from '../../app/small-disk.ts'
import { startScript } from '../../app/places.ts'
import { answer, begin, itemOf, keptIn, press, pressUnsent, see, unsentWords, untilItem } from '../user.ts'
import { until, type Watched } from '../watched.ts'
import { check, faultCase, notTried } from './case.ts'
import { hasBackup, isBackedUp } from './files.ts'

const first = 'Words from before.'
const second = 'Words while nothing can be written.'

const writeThere = async (page: Page, text: string): Promise<string> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Waiting/ }).click()
  const rows = page.getByRole('option').filter({ hasText: /number \d+\?/ })
  await rows.nth(1).click()
  const box = page.getByRole('textbox', { name: /^Your answer to/ })
  await box.fill(text)
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  return 'pressed'
}
const inTheBoxThere = async (page: Page): Promise<string> => {
  const box = page.getByRole('textbox', { name: /^Your answer to/ })
  return await box.isVisible() ? box.inputValue() : ''
}
/** Presses Send again where the words are still in the box. */
const pressReplyThere = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'Reply', exact: true })
  if (await button.isVisible() && await button.isEnabled()) await button.click()
}
const openDraftThere = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Unsent/ }).click()
  const button = page.getByRole('main').getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: /^Go on writing/ }).first()
  await button.click({ timeout: 5000 }).catch(() => undefined)
}
/** Kith goes on by itself; whoever does not want to wait presses the button. A database the full disk has cut short may not open any more: then the backup Kith offers is taken. */
const backThere = async (page: Page): Promise<void> => {
  for (let tries = 0; tries < 60 && await page.getByRole('navigation').count() === 0; tries += 1) {
    await page.clock.fastForward(5000)
    await page.waitForTimeout(500)
    const again = page.getByRole('button', { name: 'Try again' })
    if (tries > 20 && await again.isVisible()) await again.click({ timeout: 5000 }).catch(() => undefined)
    for (const name of ['Replace it with the backup', 'Restore', 'Open the inbox']) {
      const step = page.getByRole('button', { name, exact: true })
      if (await step.isVisible()) await step.click({ timeout: 5000 }).catch(() => undefined)
    }
  }
  await page.getByRole('navigation').waitFor()
}

/** The words stand where they belong again, in their box, as a draft or in the queue; whoever pressed Send before does it again where they did not go. */
const takenOnceThereIsRoom = async (kith: Watched): Promise<void> => {
  await until('what was pressed to send on a full disk is back, and taken', async () => {
    const { drafts, outbox } = await keptIn(kith)
    if (outbox.some(({ text }) => text === second)) return true
    if (await kith.run(inTheBoxThere, null) === second) await kith.run(pressReplyThere, null)
    else if (drafts.some(({ text }) => text === second)) await kith.run(openDraftThere, second)
    else await kith.pass(3000)
    return false
  }, 1000, async () => JSON.stringify([await kith.run(inTheBoxThere, null), await keptIn(kith)]))
}

faultCase('a full disk', async ({ world, begin: beginHere, open }) => {
  const disk = mountSmallDisk(900)
  if (!disk) return notTried
  let kith: Watched | null = null
  try {
    kith = await beginHere({ profile: disk.folder })
    await answer(kith, first)
    await untilItem(kith, first, 'sent', (item) => item?.state === 'sent')
    await isBackedUp(disk.folder, [first])
    disk.fill(0)
    await kith.run(writeThere, second)
    const said = await see(kith, /There (?:is|was) no room(?: left)? (?:on the disk|for the backup)/)
    const was = (await world.mine()).filter((text) => text === second).length
    disk.free()
    // A database that could not write any more is closed by the browser; the page says so and goes on by itself.
    await kith.run(backThere, null)
    await until('the database answers again', () => kith === null || keptIn(kith).then(() => true, () => false), 500)
    await until('what was acknowledged is there', async () => {
      const { outbox, mine } = await keptIn(kith as Watched)
      return mine.includes(first) || outbox.some(({ text }) => text === first)
    }, 300)
    await takenOnceThereIsRoom(kith)
    await untilItem(kith, second, 'sent once there is room', (item) => item?.state === 'sent')
    await isBackedUp(disk.folder, [first, second], 'queued')
    await kith.kill()
    kith = await open({ profile: disk.folder, aheadMs: kith.aheadMs() })
    // A database that was cut short by a full disk may not survive the next start: then the backup must have all of it.
    const start = await see(kith, /^Waiting|Kith cannot read its inbox|Your inbox is empty here, but Kith has a backup/)
    const isDamaged = !start.startsWith('Waiting')
    if (start.includes('cannot read')) await press(kith, /^Replace it with the backup$/)
    if (isDamaged) {
      await press(kith, /^Restore$/)
      await press(kith, /^Open the inbox$/)
    }
    await until('both are there after a restart', async () => {
      const kept = await keptIn(kith as Watched)
      return [first, second].every((text) => kept.mine.includes(text))
    }, 300)
    const mine = await world.mine()
    const { drafts: asDrafts } = await keptIn(kith)
    check(asDrafts.length === 0, `what was sent came back as a draft: ${asDrafts.map(({ text }) => text).join(', ')}`)
    const doubled = [first, second].filter((text) => mine.filter((each) => each === text).length > 1).length
    return { said: `“${said}”; ${was === 0 ? 'nothing went while it was full' : 'it went'}; words pressed to send while it was full were kept; sent once there was room; ${isDamaged ? `after a kill the next start says “${start}”, and the backup had all of it` : 'the next start has all of it'}`, figures: { sent: 2, doubled } }
  } finally {
    await kith?.kill()
    disk.remove()
  }
})

faultCase('the profile is read-only', async ({ begin: beginHere, open, world }) => {
  const disk = mountSmallDisk(900)
  if (!disk) return notTried
  let kith: Watched | null = null
  try {
    kith = await beginHere({ profile: disk.folder })
    await begin(kith, first)
    await isBackedUp(disk.folder, [first])
    await kith.quit()
    disk.remount('ro')
    const child = spawn(process.execPath, [startScript, '--headless', `--profile=${disk.folder}`], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { said += data.toString() })
    await Promise.race([once(child, 'exit'), until('it says something', () => /read-only|may not write|cannot write/i.test(said))])
    child.kill('SIGINT')
    if (child.exitCode === null) await once(child, 'exit')
    disk.remount('rw')
    check(/cannot write|may not write/i.test(said), `it says “${said.trim().split('\n').join(' ')}”`)
    kith = await open({ profile: disk.folder, aheadMs: kith.aheadMs() })
    check((await keptIn(kith)).drafts.some(({ text }) => text === first), 'the draft is gone')
    check((await world.mine()).length === 0, 'something went')
    return `“${said.trim().split('\n').at(-1) ?? ''}”; the draft is there once it can be written`
  } finally {
    await kith?.kill()
    disk.remove()
  }
})

faultCase('the folder of the backups cannot be written', async ({ profile, world, begin: beginHere }) => {
  const kith = await beginHere()
  await kith.fail({ path: 'backups', code: 'EACCES' })
  const written = [await begin(kith, second)]
  const said = await see(kith, /Kith may not write its backups to/)
  // What is sent depends on the ledger alone.
  await answer(kith, first, written)
  await untilItem(kith, first, 'sent', (item) => item?.state === 'sent')
  check(!hasBackup(profile, [first]), 'it was written all the same')
  await kith.fail(null)
  await until('written once it may be', async () => {
    await kith.pass(60_000)
    return hasBackup(profile, [first, second])
  }, 300)
  check((await world.mine()).filter((text) => text === first).length === 1, 'it is not there once')
  return { said: `“${said}”; written once it may be`, figures: { sent: 1 } }
})

faultCase('the record of what was sent cannot be written', async ({ world, begin: beginHere }) => {
  const kith = await beginHere()
  await kith.fail({ path: 'ledger.jsonl', code: 'ENOSPC' })
  await answer(kith, first)
  await untilItem(kith, first, 'refused for want of a record', (item) => item?.state === 'refused')
  check((await itemOf(kith, first))?.failure?.code === 'disk-full', `refused for another reason: ${JSON.stringify(await itemOf(kith, first))}`)
  check((await world.mine()).length === 0, 'it went without a record')
  const words = await unsentWords(kith, first)
  const said = /There is no room left on the disk, so Kith could not take down that you sent this, and sent nothing\. Your words are kept here\./.exec(words)?.[0]
  check(said !== undefined, `the user reads “${words}”`)
  await kith.fail(null)
  check(await pressUnsent(kith, first, 'Try again'), 'it went before “Try again” was pressed')
  await untilItem(kith, first, 'sent once it can be written', (item) => item?.state === 'sent')
  const there = (await world.mine()).filter((text) => text === first).length
  check(there === 1, `${String(there)} on the server`)
  return { said: `“${said}”, then “Try again”: sent`, figures: { sent: 1 } }
})
