/** Sleep, wake, and clocks that are set. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { answer, begin, giveTime, howItStands, itemOf, keptIn, pressInDialog, see, untilItem } from '../user.ts'
import { until, type Watched } from '../watched.ts'
import { check, faultCase, type Scene } from './case.ts'
import { filesIn, isBackedUp } from './files.ts'

const hourMs = 3600_000
const yearMs = 365 * 24 * hourMs
const first = 'Words from before.'
const second = 'Words from after.'
const begun = 'Words only begun'

const isOver = (item: Awaited<ReturnType<typeof itemOf>>): boolean => item?.state === 'sent' || item?.asksBecause === 'late'

/** Lets a minute and a half pass, and no more however slow the machine is: an undo window is seconds, whatever the clock says. Where Kith finds it late it asks, and is told to send it. */
const goOn = async (kith: Watched, text: string): Promise<string> => {
  let leftMs = 90_000
  await until('sent, or asked about, within 90 s', async () => {
    if (isOver(await itemOf(kith, text))) return true
    if (leftMs > 0) await kith.pass(3000)
    leftMs -= 3000
    return false
  }, 150, () => howItStands(kith, text))
  if ((await itemOf(kith, text))?.state === 'sent') return 'sent in its time'
  await see(kith, /Kith was not running when it should have gone/)
  await pressInDialog(kith, /^Send now/)
  await untilItem(kith, text, 'sent by the user’s word', (one) => one?.state === 'sent')
  return 'found late, asked about, sent by the user’s word'
}

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
  const said = await goOn(kith, first)
  await answer(kith, second, [])
  await untilItem(kith, second, 'sent', (item) => item?.state === 'sent')
  return { said: `every process stopped, woken three hours later: ${said}`, figures: { sent: 2, doubled: await once(scene, [first, second]) } }
})

/** Answers somebody, and somebody else where the machine was too slow and it has gone already; resolves to what is approved and held. */
const answerHeld = async (kith: Watched): Promise<string> => {
  const written: string[] = []
  for (;;) {
    const text = `${first} ${String(written.length + 1)}`
    written.push(await answer(kith, text, written))
    await untilItem(kith, text, 'approved', (item) => item !== null && item.approvedAt !== null, 0)
    if ((await itemOf(kith, text))?.state === 'holding') return text
  }
}

faultCase('an answer that is late because Kith was not running', async (scene) => {
  const before = await scene.begin()
  await giveTime(before)
  const text = await answerHeld(before)
  await before.kill()
  const kith = await scene.open({ aheadMs: before.aheadMs() + 11 * 60_000 })
  await untilItem(kith, text, 'asked', (item) => item?.asksBecause === 'late')
  for (let minutes = 0; minutes < 10; minutes += 1) await kith.pass(60_000)
  check(!(await scene.world.mine()).includes(text), 'it went without being asked for')
  const said = await see(kith, /Kith was not running when it should have gone\. It has not been sent\./)
  await pressInDialog(kith, /^Send now/)
  await untilItem(kith, text, 'sent by the user’s word', (item) => item?.state === 'sent')
  check(await once(scene, [text]) === 0, 'it is there twice')
  return { said: `“${said}”`, figures: { sent: 1 } }
})

for (const [name, ms] of [['forward', yearMs], ['back', -yearMs]] as const) {
  faultCase(`the clock is set a year ${name} while Kith runs, and back again by the next start`, async (scene) => {
    const { profile } = scene
    const before = await scene.begin()
    const written = [await answer(before, first)]
    await untilItem(before, first, 'sent', (item) => item?.state === 'sent')
    written.push(await answer(before, second, written))
    written.push(await begin(before, begun, written))
    await isBackedUp(profile, [first, second, begun])
    await before.shift(ms)
    const said = await goOn(before, second)
    await before.quit()
    const snapshots = filesIn(join(profile, 'backups')).filter((file) => file.endsWith('.gz')).length
    const kith = await scene.open({ aheadMs: before.aheadMs() - ms })
    const third = 'Words with the clock right again.'
    await answer(kith, third, written)
    const then = await goOn(kith, third)
    check((await keptIn(kith)).drafts.some(({ text }) => text === begun), 'the draft is gone')
    await kith.quit()
    check(filesIn(join(profile, 'backups')).filter((file) => file.endsWith('.gz')).length >= snapshots, `snapshots are gone: ${readdirSync(join(profile, 'backups')).join(' ')}`)
    return { said: `${said}; the next one, with the clock right again: ${then}; the draft and every snapshot are there`, figures: { sent: 3, doubled: await once(scene, [first, second, third]) } }
  })
}
