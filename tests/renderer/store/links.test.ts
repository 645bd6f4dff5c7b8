import { beforeEach, describe, expect, it } from 'vitest'
import { getAbout, linkPeople, saveNote, unlinkPerson } from '../../../renderer/store/about.ts'
import { removeAccount } from '../../../renderer/store/accounts.ts'
import { ask, read } from '../../../renderer/store/open.ts'
import { rebuildStore } from '../../../renderer/store/receive.ts'
import { apply, everything, listPeople, reopen, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noon, person, say, thread } from './world.ts'

/** Exchanges and tiers of those who wait, by name. */
const waiting = async (): Promise<Record<string, { exchanges: number; tier: number }>> => {
  const { rows } = await listPeople({ section: 'waiting', after: null, limit: 50 })
  return Object.fromEntries(rows.map(({ personId, exchanges, tier }) => [personId.slice('net:p-'.length), { exchanges, tier }]))
}
const humans = async (): Promise<string[]> => {
  const byHuman = new Map<string, string[]>()
  for (const { personId, humanId } of await read(({ links }) => links.toArray())) byHuman.set(humanId, [...byHuman.get(humanId) ?? [], personId.slice('net:p-'.length)])
  return [...byHuman.values()].map((members) => members.sort().join('+')).sort()
}
const derived = async (): Promise<unknown> => {
  const { conversations, depths, folds, counters, hiddenCounts } = await everything()
  return { conversations, depths, folds, counters: counters?.filter((row) => (row as { count: number }).count > 0), hiddenCounts: hiddenCounts?.filter((row) => (row as { count: number }).count > 0) }
}

describe('two Persons who are one human', () => {
  useStore(account())
  beforeEach(async () => {
    // Ana and the user have talked twice; under another name, ann, she waits like a stranger, and so does bob.
    await apply(batch([
      say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 }), say('yes', 'me', 'walk', { parent: 'hi', at: noon + 2 }),
      say('again', 'ana', 'walk', { parent: 'yes', at: noon + 3 }), say('more', 'me', 'walk', { parent: 'again', at: noon + 4 }),
      say('post', 'me', 'tea', { at: noon + 10 }), say('who', 'bob', 'tea', { parent: 'post', at: noon + 11 }), say('me-too', 'ann', 'tea', { parent: 'post', at: noon + 12 }),
    ], { threads: [thread('walk', { authorId: 'net:p-me' }), thread('tea', { authorId: 'net:p-me' })], people: [person('me'), person('ana'), person('ann'), person('bob')] }))
  })

  it('share how deep you have talked: whoever was a stranger moves up, and falls back when they are unlinked', async () => {
    const before = await waiting()
    expect(before['ann']).toEqual(before['bob'])
    await linkPeople('net:p-ann', 'net:p-ana', noon + day)
    const linked = await waiting()
    expect(linked['ann']?.exchanges).toBe(2)
    expect(linked['ann']?.tier).toBeLessThan(linked['bob']?.tier ?? 0)
    expect(linked['bob']).toEqual(before['bob'])
    await unlinkPerson('net:p-ann')
    expect(await waiting()).toEqual(before)
    expect(await humans()).toEqual([])
  })

  it('have one panel: all their talks, how you met first, and each one’s own note', async () => {
    await saveNote({ personId: 'net:p-ana', text: 'Has a boat', labels: [], savedAt: noon })
    await linkPeople('net:p-ann', 'net:p-ana', noon + day)
    expect(await getAbout('net:p-ann')).toMatchObject({
      exchanges: 2, met: { how: 'wrote', at: noon + 1 }, note: null, linked: [{ person: { id: 'net:p-ana' }, note: { text: 'Has a boat' } }],
    })
    expect((await getAbout('net:p-ann'))?.talks.map(({ conversationId: id, personId }) => [id, personId])).toEqual([
      [conversationId('ann', 'tea'), 'net:p-ann'], [conversationId('ana', 'walk'), 'net:p-ana'],
    ])
    expect((await getAbout('net:p-ana'))?.linked.map(({ person: { id } }) => id)).toEqual(['net:p-ann'])
  })

  it('move up as soon as there is one more exchange with the other', async () => {
    await linkPeople('net:p-ann', 'net:p-ana', noon + day)
    const before = await waiting()
    await apply(batch([say('third', 'ana', 'walk', { parent: 'more', at: noon + 20 }), say('and', 'me', 'walk', { parent: 'third', at: noon + 21 })]))
    const after = await waiting()
    expect(after['ann']?.exchanges).toBe(3)
    expect(after['ann']?.tier).toBeLessThan(before['ann']?.tier ?? 0)
  })

  it('are joined with whomever each is linked with, and one leaves without the others', async () => {
    await linkPeople('net:p-ann', 'net:p-ana', noon + 1)
    await linkPeople('net:p-bob', 'net:p-ann', noon + 2)
    expect(await humans()).toEqual(['ana+ann+bob'])
    expect((await waiting())['bob']?.exchanges).toBe(2)
    await unlinkPerson('net:p-ana')
    expect(await humans()).toEqual(['ann+bob'])
    expect((await waiting())['bob']?.exchanges).toBe(0)
    await linkPeople('net:p-ana', 'net:p-ana', noon + 3)
    expect(await humans()).toEqual(['ann+bob'])
  })

  it('stay one over a restart, and what is derived of them is the same made anew', async () => {
    await linkPeople('net:p-ann', 'net:p-ana', noon + day)
    await reopen()
    const stands = await derived()
    expect((await waiting())['ann']?.exchanges).toBe(2)
    await rebuildStore()
    expect(await derived()).toEqual(stands)
  })

  it('are one again from a backup, with all that follows, and half of a link joins nobody', async () => {
    const row = (name: string) => ({ table: 'links', key: `net:p-${name}`, at: noon, json: JSON.stringify({ personId: `net:p-${name}`, humanId: 'h', decidedAt: noon }), ledger: 'none' as const })
    await ask('restore', [row('ann')], noon + 1)
    while (await ask('doChore'));
    expect((await waiting())['ann']?.exchanges).toBe(0)
    expect((await getAbout('net:p-ann'))?.linked).toEqual([])
    const before = await waiting()
    expect(await ask('restore', [row('ana')], noon + 1)).toMatchObject({ written: 1, unreadable: 0 })
    while (await ask('doChore'));
    expect((await waiting())['ann']?.exchanges).toBe(2)
    expect((await waiting())['ann']?.tier).toBeLessThan(before['ann']?.tier ?? 0)
  })

  it('go with the account that alone saw them where its words go too, and stay where they are kept', async () => {
    await linkPeople('net:p-ann', 'net:p-ana', noon + day)
    await removeAccount('net:me', true)
    expect(await humans()).toEqual(['ana+ann'])
  })

  it('are forgotten with the account’s words', async () => {
    await linkPeople('net:p-ann', 'net:p-ana', noon + day)
    await removeAccount('net:me', false)
    expect(await humans()).toEqual([])
    expect(await read(({ conversations }) => conversations.count())).toBe(0)
  })
})
