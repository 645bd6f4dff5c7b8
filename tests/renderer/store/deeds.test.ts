import { describe, expect, it } from 'vitest'
import { countDeeds } from '../../../renderer/store/deeds.ts'
import { addException } from '../../../renderer/store/exceptions.ts'
import { listNamed, listWith } from '../../../renderer/store/names.ts'
import { queueReply } from '../../../renderer/store/outbox.ts'
import { markDone, markNoAnswer, restoreTriage, snooze } from '../../../renderer/store/triage.ts'
import { apply, useStore } from './use-store.ts'
import { batch, conversationId, noon, say } from './world.ts'

const names = ['ana', 'bob', 'cleo', 'dan', 'eva']
const walk = [say('root', 'me', 'walk', { at: noon }), ...names.map((name, at) => say(`hello-${name}`, name, 'walk', { parent: 'root', at: noon + 10 + at }))]
const of = (name: string): string => conversationId(name, 'walk')

describe('what was done since the morning', () => {
  useStore()

  it('counts what is there, and forgets what was taken back and what was before', async () => {
    await apply(batch(walk))
    await markDone(of('ana'), noon + 50)
    await markDone(of('bob'), noon + 100)
    await snooze(of('cleo'), null, noon + 101)
    await markNoAnswer(of('dan'), noon + 102)
    await addException({ by: 'sender', value: 'net:p-dan', is: 'noise' }, noon + 103)
    await queueReply({ conversationId: of('eva'), text: 'Yes' }, noon + 104)
    await queueReply({ conversationId: of('eva'), text: 'And more' }, noon + 105)
    expect(await countDeeds(noon + 60)).toEqual({ answered: 1, done: 1, snoozed: 1, noAnswer: 1, hidden: 1 })
    await restoreTriage(of('bob'), null)
    expect(await countDeeds(noon + 60)).toMatchObject({ done: 0 })
    expect(await countDeeds(noon)).toMatchObject({ done: 1 })
  })
})

describe('finding people by name', () => {
  useStore()

  it('knows everybody there is a conversation with, and nobody else', async () => {
    await apply(batch(walk))
    expect((await listNamed()).map(({ name }) => name).sort()).toEqual(names)
  })

  it('gives what there is with somebody, those who wait first, then the latest', async () => {
    await apply(batch([...walk, say('other', 'me', 'lake', { at: noon }), say('later', 'ana', 'lake', { parent: 'other', at: noon + 500 })]))
    await markDone(conversationId('ana', 'lake'), noon + 600)
    expect((await listWith(['net:p-ana'], 3)).map(({ id }) => id)).toEqual([of('ana'), conversationId('ana', 'lake')])
    expect(await listWith(['net:p-nobody'], 3)).toEqual([])
  })
})
