/** Files that are damaged or belong to another Kith, and a second Kith on the same profile. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, truncateSync, appendFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { standIn, startScript } from '../../app/places.ts'
import { answer, begin, keptIn, press, see, untilItem } from '../user.ts'
import { until } from '../watched.ts'
import { check, faultCase } from './case.ts'
import { damageDatabase, isBackedUp, journals, loseDatabase } from './files.ts'

const sent = 'Words that arrived.'
const begun = 'Words only begun'

const howItStartsThere = async (page: Page): Promise<string> => {
  const heading = page.getByRole('heading', { level: 1 }).or(page.getByRole('option')).first()
  await heading.waitFor()
  return heading.innerText()
}

faultCase('the files of the database are damaged', async ({ world, profile, open, begin: beginHere }) => {
  const before = await beginHere()
  const written = [await answer(before, sent)]
  await untilItem(before, sent, 'sent', (item) => item?.state === 'sent')
  await begin(before, begun, written)
  await isBackedUp(profile, [sent, begun])
  await before.quit()
  const count = damageDatabase(profile)
  const kith = await open({ aheadMs: before.aheadMs() })
  let said = await kith.run(howItStartsThere, null)
  if (said.includes('cannot read its inbox')) {
    await press(kith, /^Replace it with the backup$/)
    said = `${said}”, “${await see(kith, /Your inbox is empty here, but Kith has a backup/)}`
  }
  await press(kith, /^Restore$/)
  await press(kith, /^Open the inbox$/)
  await until('the draft is back', async () => (await keptIn(kith)).drafts.some(({ text }) => text === begun))
  check(!(await keptIn(kith)).drafts.some(({ text }) => text === sent), 'what was sent came back as a draft')
  check((await world.mine()).filter((text) => text === sent).length === 1, 'it is not there once')
  return { said: `${String(count)} files overwritten: “${said}”; the draft is back, nothing went`, figures: { sent: 1 } }
})

faultCase('the end of the journal is damaged', async ({ profile, open, begin: beginHere }) => {
  const before = await beginHere()
  const written = [await begin(before, begun)]
  await begin(before, 'Words after them', written)
  await isBackedUp(profile, [begun, 'Words after them'])
  await before.kill()
  const [journal] = journals(profile)
  check(journal !== undefined, 'there is no journal')
  truncateSync(journal, readFileSync(journal).length - 9)
  appendFileSync(journal, Buffer.alloc(40, 0xa5))
  const again = await open({ aheadMs: before.aheadMs() })
  // The store has what the journal lost, so it is written again.
  await isBackedUp(profile, [begun, 'Words after them'])
  await again.kill()
  loseDatabase(profile)
  const kith = await open({ aheadMs: again.aheadMs() })
  const said = await see(kith, /Your inbox is empty here, but Kith has a backup/)
  await press(kith, /^Restore$/)
  await press(kith, /^Open the inbox$/)
  await until('both drafts are back', async () => {
    const { drafts } = await keptIn(kith)
    return [begun, 'Words after them'].every((words) => drafts.some(({ text }) => text === words))
  })
  return `cut by 9 bytes with 40 bytes of nonsense after them: written again from the inbox; “${said}”, restored whole`
})

/** Gives the database a version no Kith has yet. */
const raiseThere = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve, reject) => {
  const opening = indexedDB.open('kith', 9990)
  opening.onerror = () => reject(new Error(String(opening.error)))
  opening.onsuccess = () => {
    opening.result.close()
    resolve()
  }
}))
const countThere = (page: Page): Promise<readonly string[]> => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error(String(opening.error)))
  opening.onsuccess = () => {
    const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
    reading.onsuccess = () => {
      opening.result.close()
      resolve((reading.result as { text: string }[]).map(({ text }) => text))
    }
  }
}))

faultCase('an older Kith opens the inbox of a newer one', async ({ profile, open, begin: beginHere }) => {
  const before = await beginHere()
  await begin(before, begun)
  await isBackedUp(profile, [begun])
  await before.quit()
  const newer = await open({ contentRoot: standIn })
  await newer.run(raiseThere, null)
  await newer.quit()
  const older = await open({ aheadMs: before.aheadMs() })
  const said = await see(older, /This inbox was last opened by a newer Kith\. Update Kith to open it\. Nothing was changed\./)
  await older.quit()
  const after = await open({ contentRoot: standIn })
  check((await after.run(countThere, null)).includes(begun), 'the draft is gone')
  return `“${said}”; the draft is untouched`
})

faultCase('a second Kith on the same profile', async ({ profile, world, begin: beginHere }) => {
  const kith = await beginHere()
  const second = spawn(process.execPath, [startScript, '--headless', `--profile=${profile}`], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [second.stdout, second.stderr]) stream.on('data', (data: Buffer) => { said += data.toString() })
  const [code] = await once(second, 'exit') as [number]
  check(code === 1 && /Kith is already open with this inbox \(process \d+ holds it\)\. Look for its window/.test(said), `it says “${said.trim()}”`)
  await answer(kith, sent)
  await untilItem(kith, sent, 'sent', (item) => item?.state === 'sent')
  check((await world.mine()).filter((text) => text === sent).length === 1, 'it is not there once')
  return { said: `“${said.trim().split('\n').at(-1) ?? ''}”; the first goes on`, figures: { sent: 1 } }
})
