import { beforeEach, describe, expect, it } from 'vitest'
import type { Recent } from '#domain/recent'
import { removeAccount } from '../../../renderer/store/accounts.ts'
import { listFollowers } from '../../../renderer/store/followers.ts'
import { read } from '../../../renderer/store/open.ts'
import { freshMs, getLook, saveRecent } from '../../../renderer/store/recents.ts'
import { apply, everything, useStore } from './use-store.ts'
import { account, batch, day, noon, person, say, thread } from './world.ts'

const talk = (name: string, count: number, patch: Partial<Recent> = {}): Recent => ({
  person: person(name, { bio: 'Prints on paper' }), readAt: noon, followsYou: true,
  posts: Array.from({ length: count }, (_, at) => ({
    at: noon - at, answersId: at % 2 === 0 ? 'net:p-bob' : 'net:p-cleo',
    said: { thread: thread(`far-${String(at)}`), message: say(`far-${String(at)}`, name, `far-${String(at)}`, { parent: 'elsewhere', at: noon - at, text: 'Which paper is that?' }) },
  })),
  ...patch,
})

describe('what was read of somebody', () => {
  useStore(account('me', { addedAt: noon - day }))
  beforeEach(async () => {
    const came = (name: string, at: number) => ({ id: `f-${name}`, accountId: 'net:me', personId: `net:p-${name}`, kind: 'followed' as const, at })
    await apply(batch([
      say('root', 'me', 'walk', { at: noon - 9, text: 'New paper has arrived' }), say('hi', 'bob', 'walk', { parent: 'root', at: noon - 8 }), say('yes', 'me', 'walk', { parent: 'hi', at: noon - 7 }),
    ], { followerEvents: [came('ana', noon - 2), came('dan', noon - 1)], people: [person('me'), person('bob'), person('ana'), person('dan')] }))
  })

  it('is a look against whom and what the user knows, for a week', async () => {
    expect(await getLook('net:p-ana', noon)).toBeNull()
    await saveRecent('net:me', talk('ana', 6), noon)
    const look = await getLook('net:p-ana', noon + freshMs - 1)
    expect(look).toMatchObject({ reading: { answers: 6, people: 2, shared: ['paper'] }, known: [{ name: 'bob' }] })
    expect(await getLook('net:p-ana', noon + freshMs)).toBeNull()
  })

  it('counts no longer where the clock was set back by as much, and is replaced by the next look', async () => {
    await saveRecent('net:me', talk('ana', 6), noon)
    expect(await getLook('net:p-ana', noon - freshMs + 1)).not.toBeNull()
    expect(await getLook('net:p-ana', noon - freshMs)).toBeNull()
    const later = noon + freshMs + day
    await saveRecent('net:me', talk('ana', 8, { readAt: later }), later)
    expect(await getLook('net:p-ana', later)).toMatchObject({ recent: { readAt: later }, reading: { answers: 8 } })
    expect(await read(({ recents }) => recents.count())).toBe(1)
  })

  it('keeps facts and no verdict, and puts nothing into the inbox', async () => {
    const before = await everything(['recents', 'people'])
    await saveRecent('net:me', talk('ana', 6), noon)
    expect(await everything(['recents', 'people'])).toEqual(before)
    const [row] = await read(({ recents }) => recents.toArray())
    expect(Object.keys(row ?? {}).sort()).toEqual(['accountId', 'followsYou', 'person', 'personId', 'posts', 'readAt'])
    expect((await read(({ people }) => people.get('net:p-ana')))?.bio).toBe('Prints on paper')
  })

  it('puts those who talk with people first at the door', async () => {
    const names = async () => (await listFollowers(noon)).door.map(({ person: { name } }) => name)
    expect(await names()).toEqual(['dan', 'ana'])
    await saveRecent('net:me', talk('ana', 6), noon)
    expect(await names()).toEqual(['ana', 'dan'])
  })

  it('shows who has left: they are at the door no more', async () => {
    await saveRecent('net:me', talk('ana', 0, { followsYou: false }), noon)
    expect((await listFollowers(noon)).door.map(({ person: { name } }) => name)).toEqual(['dan'])
  })

  it('goes with the account, and what arrives after that is not kept', async () => {
    await saveRecent('net:me', talk('ana', 6), noon)
    await removeAccount('net:me', false)
    await saveRecent('net:me', talk('dan', 6), noon)
    expect(await read(async ({ recents, people }) => [await recents.count(), await people.count()])).toEqual([0, 0])
  })
})
