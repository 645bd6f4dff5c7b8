import { beforeEach, describe, expect, it } from 'vitest'
import type { FollowerEvent } from '#domain/follower-event'
import { laterMs } from '../../../renderer/rules/door.ts'
import { removeAccount } from '../../../renderer/store/accounts.ts'
import { listFollowers, restoreReview, reviewFollower } from '../../../renderer/store/followers.ts'
import { ask, read } from '../../../renderer/store/open.ts'
import { queueReply, settleSent } from '../../../renderer/store/outbox.ts'
import { apply, reopen, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noon, person, say } from './world.ts'

const me = account('me', { addedAt: noon - day })
const followed = (name: string, at: number, kind: FollowerEvent['kind'] = 'followed', accountId = 'net:me'): FollowerEvent =>
  ({ id: `${kind} ${name} ${at}`, accountId, personId: `net:p-${name}`, kind, at })
const come = (...events: readonly FollowerEvent[]) => apply(batch([], { followerEvents: events, people: events.map(({ personId }) => person(personId.slice('net:p-'.length))) }))
const names = async (nowMs = noon + 10) => {
  const { door, hello, later, 'let-be': letBe } = await listFollowers(nowMs)
  return { door: door.map(({ person: { name } }) => name), hello: hello.map(({ person: { name } }) => name), later: later.map(({ person: { name } }) => name), letBe: letBe.map(({ person: { name } }) => name) }
}
const nobody = { door: [], hello: [], later: [], letBe: [] }

describe('followers at the door', () => {
  useStore(me)
  beforeEach(async () => { await come(followed('ana', noon), followed('bob', noon + 1), followed('cleo', noon + 2)) })

  it('stand there newest first until the user puts them on a pile, and that is remembered over a restart', async () => {
    expect(await names()).toEqual({ ...nobody, door: ['cleo', 'bob', 'ana'] })
    expect(await reviewFollower('net:p-ana', 'hello', noon + 3)).toBeNull()
    await reviewFollower('net:p-bob', 'later', noon + 4)
    await reviewFollower('net:p-cleo', 'let-be', noon + 5)
    await reopen()
    expect(await names()).toEqual({ door: [], hello: ['ana'], later: ['bob'], letBe: ['cleo'] })
  })

  it('come back with undo, to where they were', async () => {
    await reviewFollower('net:p-ana', 'hello', noon + 3)
    const before = await reviewFollower('net:p-ana', 'let-be', noon + 4)
    expect(before).toMatchObject({ pile: 'hello' })
    await restoreReview('net:p-ana', before)
    expect((await names()).hello).toEqual(['ana'])
    await restoreReview('net:p-ana', null)
    expect((await names()).door).toEqual(['cleo', 'bob', 'ana'])
  })

  it('put off stand there again after a month, or as soon as they speak', async () => {
    await reviewFollower('net:p-ana', 'later', noon + 3)
    await reviewFollower('net:p-bob', 'later', noon + 4)
    expect(await names(noon + 3 + laterMs)).toMatchObject({ door: ['cleo', 'ana'], later: ['bob'] })
    await apply(batch([say('root', 'me', 'walk', { at: noon + 20 }), say('hi', 'bob', 'walk', { parent: 'root', at: noon + 30 })]))
    const { door: [first], later } = await listFollowers(noon + 40)
    expect(first).toMatchObject({ person: { name: 'bob' }, isBack: true, waitsIn: conversationId('bob', 'walk'), spokeAt: noon + 30 })
    expect(later.map(({ person: { name } }) => name)).toEqual(['ana'])
  })

  it('who wrote before being put off does not come back for that, and an answer of the user’s brings nobody back', async () => {
    await apply(batch([say('root', 'me', 'walk', { at: noon + 2 }), say('hi', 'bob', 'walk', { parent: 'root', at: noon + 3 })]))
    await reviewFollower('net:p-bob', 'later', noon + 4)
    await apply(batch([say('answer', 'me', 'walk', { parent: 'hi', at: noon + 50 })]))
    expect((await names(noon + 60)).later).toEqual(['bob'])
  })

  it('who leaves is gone without a word, and who follows again is remembered as decided', async () => {
    await reviewFollower('net:p-ana', 'let-be', noon + 3)
    await come(followed('ana', noon + 4, 'left'), followed('bob', noon + 4, 'left'))
    expect(await names()).toEqual({ ...nobody, door: ['cleo'] })
    await come(followed('ana', noon + 5), followed('bob', noon + 5))
    expect(await names()).toEqual({ ...nobody, door: ['bob', 'cleo'], letBe: ['ana'] })
  })

  it('who was written to has been greeted and stands on no pile', async () => {
    await apply(batch([say('post', 'ana', 'own', { at: noon - 5 }), say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]))
    await reviewFollower('net:p-ana', 'hello', noon + 3)
    const item = await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'Welcome, Ana.' }, noon + 6)
    expect((await names()).hello).toEqual(['ana'])
    await settleSent(item.id, say('welcome', 'me', 'walk', { parent: 'hi', at: noon + 7 }), noon + 8)
    expect(await names()).toEqual({ ...nobody, door: ['cleo', 'bob'] })
    expect(await read(({ reviews }) => reviews.get('net:p-ana'))).toMatchObject({ pile: 'hello', greetedAt: noon + 8 })
  })

  it('every decision is a change for the journal, and goes with the account when nobody else of the user’s saw them', async () => {
    await reviewFollower('net:p-ana', 'hello', noon + 3)
    expect(await read(({ changes }) => changes.get('reviews net:p-ana'))).toMatchObject({ table: 'reviews', isGone: false })
    await removeAccount('net:me', false)
    expect(await read(({ reviews }) => reviews.count())).toBe(0)
    expect(await read(({ changes }) => changes.get('reviews net:p-ana'))).toMatchObject({ isGone: true })
  })

  it('a decision of a backup comes back, the newer one wins', async () => {
    await reviewFollower('net:p-bob', 'hello', noon + 3)
    const bob = { personId: 'net:p-bob', pile: 'let-be', decidedAt: noon, returnsAt: null, greetedAt: null }
    const row = (key: string, at: number) => ({ table: 'reviews', key, at, json: JSON.stringify({ ...bob, personId: key }), ledger: 'none' as const })
    const counts = await ask('restore', [row('net:p-ana', noon), row('net:p-bob', noon), { ...row('net:p-cleo', noon), json: '{"pile":"sell"}' }], noon + 9)
    expect(counts).toMatchObject({ written: 1, kept: 1, unreadable: 1 })
    expect(await names()).toEqual({ door: ['cleo'], hello: ['bob'], later: [], letBe: ['ana'] })
  })
})

describe('who followed before Kith', () => {
  useStore(me)

  it('makes no flood: the last twenty of two weeks stand at the door, and going through them brings no others', async () => {
    await come(...Array.from({ length: 60 }, (_, at) => followed(`early-${String(at).padStart(2, '0')}`, me.addedAt - 1000 - at)), followed('old', me.addedAt - 15 * day), followed('new', noon))
    const { door } = await names()
    expect(door).toHaveLength(21)
    expect(door[0]).toBe('new')
    for (const name of door) await reviewFollower(`net:p-${name}`, 'let-be', noon + 1)
    expect((await names()).door).toEqual([])
  })

  it('a first whole list is a baseline; the next one says who came and who left', async () => {
    const list = (...ids: readonly string[]) => apply(batch([], { followerSnapshot: ids.map((id) => `net:p-${id}`), people: ids.map((id) => person(id)) }))
    await list('ana', 'bob')
    expect(await names(Date.now())).toEqual(nobody)
    await list('bob', 'cleo')
    expect(await names(Date.now() + 1)).toEqual({ ...nobody, door: ['cleo'] })
    await list('bob')
    expect(await names(Date.now() + 1)).toEqual(nobody)
    expect((await read(({ followerEvents }) => followerEvents.toArray())).map(({ kind, personId }) => `${personId} ${kind}`).sort())
      .toEqual(['net:p-ana left', 'net:p-cleo followed', 'net:p-cleo left'])
  })
})
