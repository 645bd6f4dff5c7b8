/** A network that accepts and does not say so, says so late, or says no: on the strict fake, in one Kith, one after the other. */
import { expect, test } from '@playwright/test'
import { answer, howItStands, itemOf, keptIn, pressUnsent, unsentWords, untilItem } from '../user.ts'
import { faultCase, check, tell, type Scene } from './case.ts'
import { until, type Watched } from '../watched.ts'

const untilAsked = Number.MAX_SAFE_INTEGER

interface Try {
  readonly name: string
  readonly arrange: (scene: Scene) => Promise<void>
  /** How it ends without the user; `asked`: Kith leaves it to them. */
  readonly ends: 'sent' | 'refused' | 'asked'
  /** What the user reads then. */
  readonly reads?: RegExp
  /** What they press, and how it ends then. */
  readonly press?: string
  readonly made?: (scene: Scene) => Promise<void>
}

const tries: readonly Try[] = [
  { name: 'the answer is cut off after the server accepted', arrange: ({ world }) => world.strictly({ kind: 'cut' }), ends: 'sent' },
  { name: 'the server says 500 although it is there', arrange: ({ world }) => world.strictly({ kind: 'failed' }), ends: 'sent' },
  { name: 'a proxy delivers the request twice', arrange: ({ world }) => world.strictly({ kind: 'twice' }), ends: 'sent' },
  { name: 'the answer comes after Kith has stopped waiting', arrange: ({ world }) => world.strictly({ kind: 'slow', ms: 25_000 }), ends: 'sent' },
  { name: 'the server asks to wait', arrange: ({ world }) => world.strictly({ kind: 'slow-down', seconds: 90 }), ends: 'sent' },
  { name: 'the request is lost on the way', arrange: ({ world }) => world.strictly({ kind: 'lost' }), ends: 'asked',
    reads: /Kith looked and did not find this on Fake\. Send it again, or go on editing it\./, press: 'Send again' },
  { name: 'accepted and cut off, and the list of posts lags behind', ends: 'asked',
    arrange: async ({ world }) => {
      await world.lag()
      await world.strictly({ kind: 'cut' })
    },
    reads: /Kith looked and did not find this on Fake\./, made: ({ world }) => world.well(), press: 'Look again' },
  { name: 'accepted and cut off while the list lags, and the user says to send it again all the same', ends: 'asked',
    arrange: async ({ world }) => {
      await world.lag()
      await world.strictly({ kind: 'cut' })
    },
    // By then the list has caught up: Kith looks before it sends again, whatever was decided.
    reads: /Kith looked and did not find this on Fake\./, made: ({ world }) => world.well(), press: 'Send again' },
  { name: 'the server refuses', arrange: ({ world }) => world.strictly({ kind: 'refused' }), ends: 'refused', reads: /kept/i },
]

const run = async (scene: Scene, kith: Watched, written: string[], { arrange, ends, reads, press, made }: Try, text: string) => {
  const { world } = scene
  await world.well()
  await arrange(scene)
  written.push(await answer(kith, text, written))
  await untilItem(kith, text, ends, (item) => ends === 'asked' ? item?.state === 'unsure' && item.notBefore === untilAsked : item?.state === ends)
  let said: string = ends
  if (reads) {
    const words = await unsentWords(kith, text)
    check(reads.test(words), `the user reads “${words}”`)
    said = `“${reads.exec(words)?.[0] ?? ''}”`
  }
  if (press) {
    await made?.(scene)
    check(await pressUnsent(kith, text, press), `it went before “${press}” was pressed`)
    await untilItem(kith, text, `sent after “${press}”`, (item) => item?.state === 'sent')
    said = `${said}, then “${press}”: sent`
  }
  const there = (await world.mine()).filter((each) => each === text).length
  const item = await itemOf(kith, text)
  const lost = there === 0 && item?.text !== text ? 1 : 0
  check(there === (ends === 'refused' ? 0 : 1), `${String(there)} on the server`)
  check((await keptIn(kith)).mine.filter((each) => each === text).length === there, 'the inbox and the server differ')
  return { said: `${said}; ${String(there)} on the server`, figures: { sent: 1, doubled: Math.max(0, there - 1), lost } }
}

test.describe('a network without idempotency', () => {
  faultCase('every way an answer can go astray', async (scene) => {
    await scene.world.people(tries.length)
    const kith = await scene.begin()
    const written: string[] = []
    const wrong: unknown[] = []
    for (const [index, one] of tries.entries()) {
      await tell(one.name, () => run(scene, kith, written, one, `Words ${String(index + 1)} for you.`)).catch((error: unknown) => void wrong.push(error))
    }
    expect(wrong).toEqual([])
    return { said: `${String(tries.length)} ways`, figures: { faults: 0 } }
  })

  faultCase('killed once it is noted as sent, while the list of posts lags', async (scene) => {
    const { world } = scene
    const text = 'Words that have gone.'
    const before = await scene.begin()
    await before.arm({ point: 'flushed ledger.jsonl', holding: '"is":"sent"' })
    await world.lag()
    await answer(before, text)
    await until('sent, on disk', async () => {
      if (before.hasReached()) return true
      await before.pass(3000)
      return false
    }, 150, () => howItStands(before, text))
    await before.kill()
    const kith = await scene.open({ aheadMs: before.aheadMs() })
    await untilItem(kith, text, 'looked for in vain', (item) => item?.failure?.code === 'attempted-before', 0)
    // What Kith itself knows to have gone is not for the user to send again.
    const item = await itemOf(kith, text)
    check(item?.state === 'unsure' && item.notBefore !== untilAsked, `it stands: ${JSON.stringify(item)}`)
    const words = await unsentWords(kith, text)
    const said = /this may be there already\. Kith looks before anything is sent again\./.exec(words)?.[0]
    check(said !== undefined, `the user reads “${words}”`)
    await world.well()
    await untilItem(kith, text, 'sent once the list shows it', (one) => one?.state === 'sent')
    const there = (await world.mine()).filter((each) => each === text).length
    check(there === 1 && (await keptIn(kith)).mine.filter((each) => each === text).length === 1, `${String(there)} on the server`)
    return { said: `“${said}”; found once the list shows it`, figures: { kills: 1, sent: 1, doubled: Math.max(0, there - 1) } }
  })
})
