import { describe, expect, it } from 'vitest'
import { countSections } from '../../../renderer/store/conversations.ts'
import { markDone, restoreTriage } from '../../../renderer/store/triage.ts'
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
