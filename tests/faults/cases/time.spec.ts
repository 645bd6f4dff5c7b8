/** Sleep, wake, and clocks that are set. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answer, begin, itemOf, keptIn, unsentWords, untilItem } from '../user.ts'
import { check, faultCase, type Scene } from './case.ts'
import { filesIn, isBackedUp } from './files.ts'

const hourMs = 3600_000
const yearMs = 365 * 24 * hourMs
const first = 'Words from before.'
const second = 'Words from after.'
const begun = 'Words only begun'

const once = async ({ world }: Scene, texts: readonly string[]): Promise<number> => {
  const mine = await world.mine()
  for (const text of texts) check(mine.includes(text), `“${text}” is not there`)
  return texts.filter((text) => mine.filter((each) => each === text).length > 1).length
}

faultCase('the machine sleeps with an answer in the undo window, and wakes hours later', async (scene) => {
  const kith = await scene.begin()
  await answer(kith, first)
  await untilItem(kith, first, 'approved', (item) => item !== null && item.approvedAt !== null, 0)
  for (const signal of ['SIGSTOP', 'SIGCONT'] as const) {
    for (const leader of [kith.pid, kith.browserPid]) process.kill(-leader, signal)
    if (signal === 'SIGSTOP') await new Promise((resolve) => setTimeout(resolve, 1500))
  }
  await kith.pass(3 * hourMs)
  await untilItem(kith, first, 'sent after waking', (item) => item?.state === 'sent')
  await answer(kith, second, [])
  await untilItem(kith, second, 'sent', (item) => item?.state === 'sent')
  return { said: 'every process stopped and woken three hours later: sent once', figures: { sent: 2, doubled: await once(scene, [first, second]) } }
})

faultCase('an answer that is late because Kith was not running', async (scene) => {
  const before = await scene.begin()
  await answer(before, first)
  await untilItem(before, first, 'approved', (item) => item !== null && item.approvedAt !== null, 0)
  await before.kill()
  const kith = await scene.open({ aheadMs: before.aheadMs() + 11 * 60_000 })
  await untilItem(kith, first, 'asked', (item) => item?.asksBecause === 'late')
  for (let minutes = 0; minutes < 10; minutes += 1) await kith.pass(60_000)
  check((await scene.world.mine()).length === 0, 'it went without being asked for')
  const said = /Kith was not running when this should have gone\. It goes when you say so\./.exec(await unsentWords(kith, first))?.[0]
  check(said !== undefined, 'the user is not told why it waits')
  return { said: `“${said}”`, figures: { sent: 1 } }
})

for (const [name, ms] of [['forward', yearMs], ['back', -yearMs]] as const) {
  faultCase(`the clock is set a year ${name} while Kith runs, and back again by the next start`, async (scene) => {
    const { profile } = scene
    const before = await scene.begin()
    const written = [await answer(before, first)]
    await untilItem(before, first, 'sent', (item) => item?.state === 'sent')
    written.push(await answer(before, second, written))
    await begin(before, begun, written)
    await isBackedUp(profile, [first, second, begun])
    await before.shift(ms)
    // Not longer than a person's patience: an undo window is seconds, whatever the clock says.
    for (let passed = 0; passed < 90_000 && (await itemOf(before, second))?.state !== 'sent'; passed += 3000) {
      await before.pass(3000)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    const item = await itemOf(before, second)
    const said = item?.state === 'sent' ? 'sent in its time' : `not sent after 90 s: ${item?.state ?? 'gone'}, not before ${new Date(item?.notBefore ?? 0).toISOString()}`
    await before.quit()
    const snapshots = filesIn(join(profile, 'backups')).filter((file) => file.endsWith('.gz')).length
    const kith = await scene.open({ aheadMs: before.aheadMs() - ms })
    const third = 'Words with the clock right again.'
    await answer(kith, third, written)
    for (let passed = 0; passed < 90_000 && (await itemOf(kith, third))?.state !== 'sent'; passed += 3000) {
      await kith.pass(3000)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    check((await keptIn(kith)).drafts.some(({ text }) => text === begun), 'the draft is gone')
    check((await itemOf(kith, third))?.state === 'sent', `what was sent after the clock was right again is ${(await itemOf(kith, third))?.state ?? 'gone'}`)
    await kith.quit()
    check(filesIn(join(profile, 'backups')).filter((file) => file.endsWith('.gz')).length >= snapshots, `snapshots are gone: ${readdirSync(join(profile, 'backups')).join(' ')}`)
    check(item?.state === 'sent', said)
    return { said: `${said}; the draft and every snapshot are there`, figures: { sent: 3, doubled: await once(scene, [first, second, third]) } }
  })
}
