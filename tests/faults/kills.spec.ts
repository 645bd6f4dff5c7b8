/** The whole app killed at every step between Send and the settled row, on the real network and on the strict fake. */
import { expect, test } from '@playwright/test'
import { runKills, type Round } from './run-kills.ts'
import { steps } from './steps.ts'
import { blueskyWorld, fakeWorld } from './worlds.ts'

/** One kill at each step; in the long form the quicker network takes more of the at least 200. */
const isFull = process.env['KITH_FAULTS_FULL'] !== undefined

for (const { name, start, times } of [{ name: 'fake', start: fakeWorld, times: isFull ? 5 : 1 }, { name: 'bluesky', start: blueskyWorld, times: isFull ? 2 : 1 }]) {
  test(`killed at every step, each text is there once or honestly unsure: ${name}`, async () => {
    const world = await start()
    try {
      const rounds: readonly Round[] = Array.from({ length: times }, (_, time) => steps
        .map((step, index) => ({ step, text: `Answer ${String(time + 1)}.${String(index + 1)} to you.` }))).flat()
      await world.people(rounds.length + 6)
      expect(await runKills(world, rounds)).toEqual([])
    } finally {
      await world.stop()
    }
  })
}
