/** Killed at ten random points of a first sync of 1,200 notifications: at the end exactly those 1,200, no doubles. */
import type { Page } from '@playwright/test'
import { appPassword, publish, type TestPerson } from '../../networks/bluesky/seed.mjs'
import { startKithProcess, type KithProcess } from '../process.ts'
import { expect, passphrase, test } from './journey.ts'

const howMany = 1200
const kills = 10
/** From one kill to the next, at least so many on average: the end stays a few pages away from the last. */
const stretch = 80

const mentions = (of: TestPerson, from: number, count: number) => Array.from({ length: count }, (_, index) => ({
  $type: 'app.bsky.feed.post', text: `@${of.handle} number ${String(from + index)}`, langs: ['en'],
  // Ten to one moment: timestamps alone do not tell them apart.
  createdAt: new Date(Date.now() - Math.floor((from + index) / 10) * 1000).toISOString(),
  facets: [{ index: { byteStart: 0, byteEnd: of.handle.length + 1 }, features: [{ $type: 'app.bsky.richtext.facet#mention', did: of.did }] }],
}))

/** Runs beside the page in Kith's own process, so it must stand alone. */
const signInThere = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: /^Bluesky/ }).click()
  for (const [label, value] of Object.entries(fields)) if (label !== 'Passphrase') await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(fields['Passphrase'] ?? '')
  await page.getByLabel('The same again').fill(fields['Passphrase'] ?? '')
  await page.getByRole('button', { name: 'Keep it with this passphrase' }).click()
  await page.getByRole('navigation').waitFor()
}
const unlockThere = async (page: Page, word: string): Promise<void> => {
  await page.getByLabel(/Your sign-ins are locked/).fill(word)
  await page.getByRole('button', { name: 'Unlock' }).click()
}
/** Texts of the mentions in the database, as they are. */
const storedThere = (page: Page): Promise<string[]> => page.evaluate(() => new Promise<string[]>((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error('no database'))
  opening.onsuccess = () => {
    const database = opening.result
    if (!database.objectStoreNames.contains('messages')) {
      resolve([])
      return
    }
    const reading = database.transaction('messages').objectStore('messages').getAll()
    reading.onsuccess = () => {
      database.close()
      resolve((reading.result as { text: string; kind: string }[]).filter(({ kind }) => kind === 'mention').map(({ text }) => text))
    }
  }
}))

test('a first sync killed ten times ends with every notification once @chromium', async ({ freshProfile, network, person }, testInfo) => {
  testInfo.setTimeout(900_000)
  const me = await person('Nora')
  for (let at = 0; at < howMany / 200; at += 1) await publish(await person(`Writer${String(at)}`), mentions(me, at * 200, 200))
  await network.settle()

  const profile = await freshProfile()
  const fields = { Server: network.pds, 'Handle or e-mail': me.handle, 'App password': await appPassword(me), Passphrase: passphrase }
  const reached: number[] = []
  const until = (kith: KithProcess, enough: number): Promise<void> =>
    expect.poll(async () => (await kith.run(storedThere, null)).length, { timeout: 300_000, intervals: [50] }).toBeGreaterThanOrEqual(enough)
  for (let kill = 0; kill < kills; kill += 1) {
    const kith = await startKithProcess({ profile })
    await (kill === 0 ? kith.run(signInThere, fields) : kith.run(unlockThere, passphrase))
    // The points are spread over the sync, and random inside their stretch.
    await until(kith, Math.floor((kill + Math.random()) * stretch))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
    const stored = (await kith.run(storedThere, null)).length
    await kith.kill('all')
    // A kill after the end proves nothing, and where this process was kept waiting the sync may have got there.
    if (stored < howMany) reached.push(stored)
  }
  testInfo.annotations.push({ type: 'kills', description: `after at least ${reached.join(', ')} of ${String(howMany)}` })
  expect(reached.length).toBeGreaterThanOrEqual(kills - 2)

  const last = await startKithProcess({ profile })
  await last.run(unlockThere, passphrase)
  await until(last, howMany)
  const texts = await last.run(storedThere, null)
  expect(new Set(texts).size).toBe(howMany)
  expect(texts).toHaveLength(howMany)
  await last.quit()
})
