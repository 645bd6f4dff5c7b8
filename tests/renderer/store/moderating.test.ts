import { describe, expect, it } from 'vitest'
import { settleModerated } from '../../../renderer/store/moderating.ts'
import { apply, listPeople, useStore } from './use-store.ts'
import { account, batch, noon, say, thread } from './world.ts'

const article = thread('walk', { root: 'article' })
const held = { ...say('held', 'ana', 'walk', { at: noon + 2 }), isHeld: true }
const between = { ...say('between', 'bob', 'walk', { parent: 'hello', at: noon + 3 }), isHeld: true }
const bring = () => apply(batch([say('hello', 'cem', 'walk', { at: noon + 1 }), held, between], { threads: [article] }))
const waiting = async () => (await listPeople({ section: 'waiting', after: null, limit: 50 })).rows.map(({ person: { name }, reason: { key } }) => [name, key]).sort()

describe('what is held', () => {
  useStore(account())

  it('waits for its moderator, also where it answers somebody else, and says so', async () => {
    await bring()
    expect(await waiting()).toEqual([['ana', 'held-for-you'], ['bob', 'held-for-you'], ['cem', 'commented']])
  })

  it('that was approved is a comment like any other', async () => {
    await bring()
    await settleModerated('net:me', 'net:held', say('held', 'ana', 'walk', { at: noon + 2 }))
    await settleModerated('net:me', 'net:between', say('between', 'bob', 'walk', { parent: 'hello', at: noon + 3 }))
    expect(await waiting()).toEqual([['ana', 'commented'], ['cem', 'commented']])
  })

  it('that is spam or in the trash waits no longer, and stays so when it is settled twice', async () => {
    await bring()
    await settleModerated('net:me', 'net:held', null)
    await settleModerated('net:me', 'net:held', null)
    expect(await waiting()).toEqual([['bob', 'held-for-you'], ['cem', 'commented']])
  })

  it('of an account that left meanwhile is not written anywhere', async () => {
    await bring()
    await settleModerated('net:gone', 'net:held', null)
    expect(await waiting()).toHaveLength(3)
  })
})
