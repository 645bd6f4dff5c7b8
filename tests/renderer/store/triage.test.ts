import { describe, expect, it } from 'vitest'
import { countSections } from '../../../renderer/store/conversations.ts'
import { getNextReturnAt, markDone, markNoAnswer, restoreTriage, snooze, wakeSnoozed } from '../../../renderer/store/triage.ts'
import { apply, listPeople, useStore } from './use-store.ts'
import { batch, conversationId, day, noCounts, noon, say } from './world.ts'

const walk = [say('root', 'me', 'walk', { at: noon }), say('hello', 'ana', 'walk', { parent: 'root', at: noon + 10 })]
const ana = conversationId('ana', 'walk')

describe('what the user decides', () => {
  useStore()

  it('files a conversation away, and undo brings it back', async () => {
    await apply(batch(walk))
    const before = await markDone(ana, noon + 20)
    expect(before).toBeNull()
    expect(await countSections(noon + day)).toEqual({ ...noCounts, waiting: 0, answered: 0, done: 1, unlisted: 0 })
    await restoreTriage(ana, before)
    expect(await countSections(noon + day)).toEqual({ ...noCounts, waiting: 1, answered: 0, done: 0, unlisted: 0 })
  })

  it('undoing a second time brings back the first decision', async () => {
    await apply(batch(walk))
    await markDone(ana, noon + 20)
    await apply(batch([say('again', 'ana', 'walk', { parent: 'root', at: noon + 30 })]))
    const before = await markDone(ana, noon + 40)
    expect(before).toEqual({ conversationId: ana, state: 'done', decidedAt: noon + 20, seenUntil: noon + 10, returnsAt: null })
    await restoreTriage(ana, before)
    expect(await countSections(noon + day)).toMatchObject({ waiting: 1, done: 0 })
  })

  it('comes back when they write again', async () => {
    await apply(batch(walk))
    await markDone(ana, noon + 20)
    await apply(batch([say('again', 'ana', 'walk', { parent: 'hello', at: noon + 30 })]))
    const { rows } = await listPeople({ section: 'waiting', after: null, limit: 5 })
    expect(rows.map(({ messageId, waitingCount }) => [messageId, waitingCount])).toEqual([['net:again', 2]])
  })

  it('stays away when only older words of theirs are found', async () => {
    await apply(batch(walk))
    await markDone(ana, noon + 20)
    await apply(batch([say('older', 'ana', 'walk', { parent: 'root', at: noon + 5 })]))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 0, done: 1 })
  })

  it('stays away when they only speak to somebody else', async () => {
    await apply(batch([...walk, say('bobs', 'bob', 'walk', { parent: 'root', at: noon + 11 })]))
    await markDone(ana, noon + 20)
    await apply(batch([say('aside', 'ana', 'walk', { parent: 'bobs', at: noon + 30 })]))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 1, done: 1 })
  })

  it('of a conversation that is not there is refused in plain words', async () => {
    await expect(markDone('no such', noon)).rejects.toThrow('This conversation is no longer here.')
  })
})

describe('what is snoozed', () => {
  useStore()

  it('returns when its time has come, and not before', async () => {
    await apply(batch(walk))
    expect(await snooze(ana, noon + day, noon + 20)).toBeNull()
    expect(await countSections(noon)).toMatchObject({ waiting: 0, snoozed: 1 })
    expect(await getNextReturnAt()).toBe(noon + day)
    await wakeSnoozed(noon + day - 1)
    expect(await countSections(noon)).toMatchObject({ waiting: 0, snoozed: 1 })
    await wakeSnoozed(noon + day)
    expect(await countSections(noon)).toMatchObject({ waiting: 1, snoozed: 0 })
    expect(await getNextReturnAt()).toBeNull()
  })

  it('returns at once when they write, and without a time only then', async () => {
    await apply(batch(walk))
    await snooze(ana, null, noon + 20)
    await wakeSnoozed(noon + 1000 * day)
    expect([await getNextReturnAt(), (await countSections(noon)).snoozed]).toEqual([null, 1])
    await apply(batch([say('again', 'ana', 'walk', { parent: 'root', at: noon + 30 })]))
    expect(await countSections(noon)).toMatchObject({ waiting: 1, snoozed: 0 })
  })

  it('stands in the order of return, those without a time last', async () => {
    const others = ['bob', 'cleo', 'dora'].map((name) => say(`of-${name}`, name, name, { names: ['me'], at: noon }))
    await apply(batch([...walk, ...others]))
    await snooze(ana, null, noon + 20)
    await snooze(conversationId('bob', 'bob'), noon + 3 * day, noon + 20)
    await snooze(conversationId('cleo', 'cleo'), noon + 2 * day, noon + 20)
    expect((await listPeople({ section: 'snoozed', after: null, limit: 5 })).rows.map(({ person: { name } }) => name)).toEqual(['cleo', 'bob', 'ana'])
  })
})

describe('undo', () => {
  useStore()

  it('of any decision puts back the one before', async () => {
    await apply(batch(walk))
    await snooze(ana, noon + day, noon + 20)
    const before = await markNoAnswer(ana, noon + 30)
    expect(before).toMatchObject({ state: 'snoozed', returnsAt: noon + day })
    expect((await listPeople({ section: 'done', after: null, limit: 5 })).rows).toMatchObject([{ reason: { key: 'no-answer' } }])
    await restoreTriage(ana, before)
    expect(await countSections(noon)).toMatchObject({ snoozed: 1, done: 0 })
  })
})
