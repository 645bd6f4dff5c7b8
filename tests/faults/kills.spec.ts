/** The whole app killed at every step between Send and the settled row, on the real network and on the strict fake. */
import { expect, test } from '@playwright/test'
import { runKills, type Round } from './run-kills.ts'
import { steps } from './steps.ts'
import { blueskyWorld, fakeWorld } from './worlds.ts'

/** One kill at each step, or as often as makes the long form. */
const times = Number(process.env['KITH_FAULTS_TIMES'] ?? '1')

for (const start of [fakeWorld, blueskyWorld]) {
  test(`killed at every step, each text is there once or honestly unsure: ${start === fakeWorld ? 'fake' : 'bluesky'}`, async () => {
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
