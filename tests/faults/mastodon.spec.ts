/** Killed between Send and the settled row on a network that shows the words changed, with the key ignored and with it heeded. */
import { expect, test } from '@playwright/test'
import { mastodonWorld } from './mastodon-world.ts'
import { runKills } from './run-kills.ts'
import { steps } from './steps.ts'

/** Where the network is involved: what a key makes different. */
const atServer = steps.filter(({ server, at }) => server !== undefined || at?.point === 'request' || at?.point === 'answer heard')
const cut = [{ name: 'accepted, the answer is cut off', server: 'cut' }, { name: 'accepted, and said to have failed', server: 'failed' }] as const

for (const [name, heedsKeys, tried] of [['ignored', false, [...steps, ...cut]], ['heeded', true, [...atServer, ...cut]]] as const) {
  test(`killed on mastodon, each text is there once or honestly unsure: keys are ${name}`, async () => {
    const world = await mastodonWorld(heedsKeys)()
    try {
      await world.people(tried.length + 6)
      expect(await runKills(world, tried.map((step, index) => ({ step, text: `Answer ${String(index + 1)} to you.` })))).toEqual([])
    } finally {
      await world.stop()
    }
  })
}
