/** Part of the contract: first words to a person, as every connector with the abilities for them must send them. */
import { expect, test } from 'vitest'
import * as v from 'valibot'
import type { FirstWay } from '#domain/first-place'
import type { SendItem } from '#domain/outbox-item'
import type { Person } from '#domain/person'
import { messageSchema } from '#schema/message'
import type { Failed } from '../../../main/failed.ts'
import type { ContractWorld } from './contract.ts'
import { keptFrom, pullAll, type OpenSession } from './pulling.ts'

/** What the network under test says of itself here. */
export interface FirstWordsWorld {
  /** Where nothing private of the user's own was ever seen, nobody knows whether the network shows any: `find` may say `unknown` of it. */
  readonly mayHidePrivate?: boolean
}

/** What is sent names whom it is for, is as wide as it was to be, is found, and is what the next pull brings; with nobody of that name there, nothing goes. */
const expectSendsFirstWords = async (world: ContractWorld, session: OpenSession, person: Person, way: FirstWay, id: string): Promise<void> => {
  const { connector } = world
  const { account } = session
  const audience = way === 'direct' ? 'direct' : 'public'
  const item: SendItem = {
    id, accountId: account.id, text: 'Welcome, and tell me of your press.', language: 'en', attachments: [], queuedAt: world.now(),
    target: { kind: 'person', personId: person.id, handle: person.handle, audience },
  }
  const { cursor } = await pullAll(world, session, null, [])
  if (!account.abilities.includes(way)) {
    const problem = await connector.send(session, item).then(() => null, (error: unknown) => error)
    expect((problem as Failed | null)?.failure).toMatchObject({ kind: 'refused', code: 'not-able' })
    return
  }
  expect(way === 'direct' && world.mayHidePrivate === true ? ['absent', 'unknown'] : ['absent']).toContain((await connector.find(session, item)).is)
  const sent = await connector.send(session, item)
  expect(v.parse(messageSchema, sent)).toEqual(sent)
  expect(sent).toMatchObject({ authorId: account.personId, parentId: null, audience, kind: way === 'direct' ? 'direct' : 'post', mentions: [person.id] })
  expect(sent.text).toMatch(/^@\S+ Welcome, and tell me of your press\.$/)
  await world.settle()
  expect(await connector.find(session, item)).toEqual({ is: 'there', message: sent })
  const batches = (await pullAll(world, session, cursor, [])).batches
  const kept = keptFrom(batches)
  expect(kept.messages.get(sent.id)).toEqual(sent)
  // What the store makes of a first word before the next pull is what that brings.
  expect(kept.threads.get(sent.threadId)).toMatchObject({ uri: sent.threadId.slice(account.network.length + 1), root: way === 'direct' ? 'direct' : 'post', authorId: account.personId })
  const nobody: SendItem = { ...item, id: `${id}-nobody`, target: { kind: 'person', personId: `${person.id}x`, handle: 'nobody.example', audience } }
  const problem = await connector.send(session, nobody).then(() => null, (error: unknown) => error)
  expect((problem as Failed | null)?.failure).toMatchObject({ kind: 'refused', code: 'no-such-person' })
}

/** Registers this part; `open` gives the world and who is signed in there. */
export const firstWords = (name: string, open: () => { readonly world: ContractWorld; readonly session: OpenSession }): void => {
  test.each(['mention', 'direct'] as const)('a first word to a person (%s) is what the next pull brings and what find finds, where it can be sent', async (way) => {
    const { world, session } = open()
    const [id = ''] = await world.write(1, { isOneMoment: false })
    const { batches } = await pullAll(world, session, null, [])
    const authorId = keptFrom(batches).messages.get(id)?.authorId
    const author = batches.flatMap(({ people }) => people).find((person) => person.id === authorId)
    if (!author) throw new Error('whoever wrote is not there')
    await expectSendsFirstWords(world, session, author, way, `contract-${name}-${way}`)
  })
}
