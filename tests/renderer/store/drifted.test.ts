import { beforeEach, describe, expect, it } from 'vitest'
import { getAbout, linkPeople } from '../../../renderer/store/about.ts'
import { listDrifted } from '../../../renderer/store/drifted.ts'
import { addException } from '../../../renderer/store/exceptions.ts'
import { read } from '../../../renderer/store/open.ts'
import { betweenWords, driftedHeadline, driftedWords } from '../../../renderer/people/words.ts'
import { apply, useStore } from './use-store.ts'
import { account, batch, noon, person, say, thread, day } from './world.ts'

const names = async (at: number): Promise<string[]> => (await listDrifted(at)).map(({ person: { id } }) => id.slice('net:p-'.length))

/** An exchange in a thread of its own: they answer the user, at this day. */
const exchange = (name: string, with_: string, on: number) => [
  say(`${name}-post`, with_, name, { at: noon + on * day }), say(`${name}-answer`, 'me', name, { parent: `${name}-post`, at: noon + on * day + 1 }),
]

describe('people the user has drifted from', () => {
  useStore(account())
  beforeEach(async () => {
    await apply(batch([
      ...exchange('a1', 'ana', 0), ...exchange('a2', 'ana', 20), ...exchange('a3', 'ana', 40),
      ...exchange('b1', 'bob', 0), ...exchange('b2', 'bob', 2), ...exchange('c1', 'cleo', 0),
    ], { threads: ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((name) => thread(name)), people: ['me', 'ana', 'bob', 'cleo'].map((name) => person(name)) }))
  })

  it('are those with whom there were two exchanges or more, once three of their gaps are over, and never within a month', async () => {
    expect(await names(noon + 31 * day)).toEqual([])
    expect(await names(noon + 33 * day)).toEqual(['bob'])
    expect(await names(noon + 99 * day)).toEqual(['bob'])
    // Ana by sixty days; she is known better, so she stands first. Cleo was never more than one exchange.
    expect(await names(noon + 101 * day)).toEqual(['ana', 'bob'])
  })

  it('are not back by a word that nobody answered, only by a real exchange', async () => {
    await apply(batch([say('again', 'bob', 'b2', { parent: 'b2-answer', at: noon + 50 * day })]))
    expect((await listDrifted(noon + 51 * day)).map(({ person: { id }, isWaiting }) => [id, isWaiting])).toEqual([['net:p-bob', true]])
    await apply(batch([say('back', 'me', 'b2', { parent: 'again', at: noon + 51 * day })]))
    expect(await names(noon + 52 * day)).toEqual([])
  })

  it('are back by an exchange with them elsewhere, where the two are linked', async () => {
    await linkPeople('net:p-bob', 'net:p-cleo', noon + 60 * day)
    await apply(batch([...exchange('c2', 'cleo', 60)], { threads: [thread('c2')] }))
    expect(await names(noon + 61 * day)).toEqual([])
    const about = await getAbout('net:p-bob')
    expect(about).toMatchObject({ exchanges: 4, lastTalkAt: noon + 60 * day + 1, begunBy: 'them' })
    expect(about && betweenWords(about, noon + 61 * day).join(' ')).toMatch(/4 exchanges.*the last 23 hours ago\. They spoke first\./u)
  })

  it('leave out whom the user hides', async () => {
    await addException({ by: 'sender', value: 'net:p-bob', is: 'noise' }, noon + 40 * day)
    expect(await names(noon + 41 * day)).toEqual([])
  })

  it('are read of an inbox an older Kith left, which lacks the times, as nobody, until it is derived anew', async () => {
    await read(({ conversations }) => conversations.toCollection().modify((row: { exchanged?: unknown }) => { delete row.exchanged }))
    expect(await names(noon + 200 * day)).toEqual([])
    expect(await getAbout('net:p-bob')).toMatchObject({ exchanges: 2, lastTalkAt: null, begunBy: null })
  })

  it('are said in words without reproach', () => {
    expect([0, 1, 5].map(driftedHeadline)).toEqual(['Nobody has drifted away', 'You have not talked with one person for a long time', 'You have not talked with five people for a long time'])
    expect(driftedWords({ exchanges: 2, lastAt: noon, isWaiting: false }, noon + 90 * day)).toBe('You talked twice, last 3 months ago.')
    expect(driftedWords({ exchanges: 6, lastAt: noon, isWaiting: true }, noon + 90 * day)).toBe('You talked 6 times, last 3 months ago. They wrote to you since, and wait.')
  })
})
