import { describe, expect, it } from 'vitest'
import { listArrivals } from '../../../renderer/store/arrivals.ts'
import type { Arrival } from '../../../renderer/store/arrivals.ts'
import { markShown } from '../../../renderer/store/looks.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { snooze, wakeSnoozed } from '../../../renderer/store/triage.ts'
import { startTelling } from '../../../renderer/sync/telling.ts'
import { soon } from '../../soon.ts'
import { apply, useStore } from '../store/use-store.ts'
import { account, batch, conversationId, day, noon, say } from '../store/world.ts'

const hour = day / 24
const names = (arrivals: readonly Arrival[]): string[] => arrivals.map(({ person }) => person.name)

/** Ana has talked with the user before; nobody else has. */
const talk = [say('root', 'me', 'walk', { at: noon - 3 * day }), say('yes', 'ana', 'walk', { parent: 'root', at: noon - 2.5 * day }), say('fine', 'me', 'walk', { parent: 'yes', at: noon - 2 * day })]
const asks = (by: string, at: number) => say(`ask-${by}-${at}`, by, `of-${by}`, { names: ['me'], kind: 'mention', at, text: `Are you there at ${by}?` })

describe('who has begun to wait', () => {
  useStore(account('me', { addedAt: noon - day / 2 }))

  it('is whoever wrote after a time and after the account was added, the latest first', async () => {
    await apply(batch([...talk, asks('bob', noon - day), asks('ana', noon), asks('cleo', noon + hour), asks('dan', noon + 2 * hour)]))
    const arrivals = await listArrivals(noon - 2 * day)
    expect(names(arrivals)).toEqual(['dan', 'cleo', 'ana'])
    expect(arrivals.map(({ isKnown }) => isKnown)).toEqual([false, false, true])
    expect(names(await listArrivals(noon))).toEqual(['dan', 'cleo'])
  })

  it('is also whoever writes again where they have been shown, and not who is back from being put off', async () => {
    await apply(batch([asks('bob', noon), asks('cleo', noon)]))
    await markShown([conversationId('bob', 'of-bob')], noon + 10)
    await snooze(conversationId('cleo', 'of-cleo'), noon + 20, noon + 15)
    await wakeSnoozed(noon + 30)
    expect(names(await listArrivals(noon - day))).toEqual(['bob'])
    await apply(batch([say('answer', 'me', 'of-bob', { parent: `ask-bob-${noon}`, at: noon + 40 }), say('again', 'bob', 'of-bob', { parent: 'answer', at: noon + 50 })]))
    expect((await listArrivals(noon + 45)).map(({ person, waitingSince }) => [person.name, waitingSince])).toEqual([['bob', noon + 50]])
  })
})

describe('notifications', () => {
  useStore(account())
  let told: string[][] = []
  let looks = 0
  /** `isLooking` is asked in every look at which somebody wants to be told. */
  const start = (isLooking: () => boolean = () => false) => {
    told = []
    looks = 0
    return startTelling({ now: () => noon + hour, tell: (arrivals) => told.push(names(arrivals)), isLooking: () => {
      looks += 1
      return isLooking()
    } })
  }
  /** Comes after whatever was brought before it. */
  const lastOf = async (by: string): Promise<void> => {
    await apply(batch([asks(by, noon + hour)]))
    await soon(() => expect(told.at(-1)).toContain(by))
  }

  it('tell of who wrote since the start, once for each', async () => {
    await apply(batch([asks('early', noon)]))
    const stop = start()
    await choose('everybody')
    await apply(batch([asks('bob', noon + 1), asks('cleo', noon + 2)]))
    await soon(() => expect(told).toEqual([['cleo', 'bob']]))
    await apply(batch([say('more', 'bob', 'of-bob', { names: ['me'], kind: 'mention', at: noon + 3 })]))
    await lastOf('dan')
    expect(told).toEqual([['cleo', 'bob'], ['dan']])
    stop()
  })

  /** Who waits when it is chosen is in the list already. */
  const choose = async (notify: 'known' | 'everybody'): Promise<void> => {
    const before = looks
    await saveSettings({ notify })
    await soon(() => expect(looks).toBeGreaterThan(before))
  }

  it('tell of nobody until somebody is chosen', async () => {
    const stop = start()
    await apply(batch([asks('bob', noon + 1)]))
    await choose('everybody')
    await lastOf('dan')
    expect(told).toEqual([['dan']])
    stop()
  })

  it('tell only of whom one has talked with, where that is chosen', async () => {
    const stop = start()
    await apply(batch(talk))
    await choose('known')
    await apply(batch([asks('cleo', noon + 2), asks('ana', noon + 3)]))
    await soon(() => expect(told).toEqual([['ana']]))
    stop()
  })

  it('are not for what the user is looking at, nor for what is old news', async () => {
    let isLooking = true
    const stop = start(() => isLooking)
    await choose('everybody')
    // The second of two looks begins after the first of them was brought.
    for (const by of ['bob', 'zoe']) {
      const before = looks
      await apply(batch([asks(by, noon + 1)]))
      await soon(() => expect(looks).toBeGreaterThan(before))
    }
    isLooking = false
    await apply(batch([asks('old', noon - 2 * day)]))
    await lastOf('dan')
    expect(told.flat()).not.toContain('bob')
    expect(told.flat()).not.toContain('old')
    stop()
  })
})
