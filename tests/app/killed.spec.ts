/** Kith killed from outside: nothing of it stays behind, and nothing it stored is lost. */
import { expect, test } from './app.ts'
import { standIn } from './places.ts'
import { isGroupAlive, startKithProcess } from './process.ts'

test.describe('a killed Kith @chromium', () => {
  for (const whom of ['kith', 'all'] as const) {
    test(whom === 'kith' ? 'takes its browser with it' : 'leaves an inbox that opens again at once', async ({ openKith, freshProfile }) => {
      const profile = await freshProfile()
      const killed = await startKithProcess({ profile, contentRoot: standIn })
      await killed.run(async (page, text) => {
        await page.evaluate((value) => new Promise<void>((resolve) => {
          const opening = indexedDB.open('journey', 1)
          opening.onupgradeneeded = () => void opening.result.createObjectStore('rows')
          opening.onsuccess = () => {
            const writing = opening.result.transaction('rows', 'readwrite')
            writing.objectStore('rows').put(value, 'row')
            writing.oncomplete = () => resolve()
          }
        }), text)
      }, 'acknowledged before the kill')
      await killed.kill(whom)
      expect(isGroupAlive(killed.browserPid)).toBe(false)

      const { page } = await openKith({ profile, contentRoot: standIn })
      expect(await page.evaluate(() => new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('journey', 1)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('rows').objectStore('rows').get('row')
          reading.onsuccess = () => resolve(reading.result)
        }
      }))).toBe('acknowledged before the kill')
    })
  }

  test('quits in good order when asked', async ({ freshProfile }) => {
    const kith = await startKithProcess({ profile: await freshProfile(), contentRoot: standIn })
    expect(await kith.run(async (page) => page.title(), null)).toBe('Kith stand-in')
    await kith.quit()
    await expect.poll(() => isGroupAlive(kith.browserPid)).toBe(false)
  })
})
