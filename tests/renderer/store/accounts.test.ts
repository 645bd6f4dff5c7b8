import { describe, expect, it } from 'vitest'
import { listAccounts, removeAccount, saveAccount } from '../../../renderer/store/accounts.ts'
import { countSections } from '../../../renderer/store/conversations.ts'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { queueReply } from '../../../renderer/store/outbox.ts'
import { closeStore, openStore, read } from '../../../renderer/store/open.ts'
import { rebuildStore } from '../../../renderer/store/receive.ts'
import { markDone } from '../../../renderer/store/triage.ts'
import { apply, everything, listPeople, storeName, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noCounts, noon, say } from './world.ts'

const mine = [say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]
const shared = [say('post', 'second', 'run', { at: noon }), say('hey', 'bob', 'run', { parent: 'post', at: noon + 1 }), say('aside', 'me', 'run', { parent: 'hey', at: noon + 2 })]
const bySecond = (messages = shared) => ({ ...batch(messages, {
  reactions: [{ id: 'r1', messageId: 'net:post', byId: 'net:p-bob', kind: 'like' as const, at: noon }],
  followerEvents: [{ id: 'f1', accountId: 'net:second', personId: 'net:p-bob', kind: 'followed' as const, at: noon }],
}), accountId: 'net:second' })

describe('an account', () => {
  useStore(account('second', { addedAt: noon - day }), account())

  it('is listed in the order it was added, with how far it has been read', async () => {
    await apply(batch([say('now', 'me', 'walk', { at: Date.now() })]))
    expect((await listAccounts()).map(({ name, cursor, watched, pastDays }) => ({ name, cursor, watched, pastDays }))).toEqual([
      { name: 'me', cursor: 'c1', watched: ['t-walk'], pastDays: 90 },
      { name: 'second', cursor: null, watched: [], pastDays: 90 },
    ])
  })

  it('signed in again is the same account, added when it was', async () => {
    await saveAccount(account('me', { name: 'Me again', addedAt: noon }))
    expect((await listAccounts())[0]).toMatchObject({ name: 'Me again', addedAt: account().addedAt })
  })

  it('only looked at becomes the one signed in to, with what is there; and a look takes nothing from one that is signed in', async () => {
    await saveAccount(account('third', { isPreview: true, abilities: ['open-on-site'] }))
    await apply({ ...batch([say('post', 'third', 'run', { at: noon }), say('hey', 'bob', 'run', { parent: 'post', at: noon + 1 })]), accountId: 'net:third' })
    const waiting = async () => (await listPeople({ section: 'waiting', after: null, limit: 5 })).rows.map(({ person, account: via }) => [person.name, via?.isPreview])
    expect(await waiting()).toEqual([['bob', true]])
    await saveAccount(account('third', { addedAt: noon }))
    expect(await waiting()).toEqual([['bob', undefined]])
    const before = await everything()
    await saveAccount(account('third', { isPreview: true, abilities: [] }))
    expect(await everything()).toEqual(before)
  })

  it('taken away takes what only it saw, and leaves what another saw', async () => {
    await apply(bySecond())
    const kept = ['accounts', 'conversations', 'depths', 'counters', 'threadStates', 'changes'] as const
    const before = await everything(kept)
    await apply(batch(mine))
    await apply(batch(shared))
    await saveDraft({ conversationId: conversationId('ana', 'walk'), accountId: 'net:me', text: 'kept?', attachments: [], messageId: null, restored: null, savedAt: noon })
    await queueReply({ conversationId: conversationId('ana', 'walk'), text: 'on its way' }, noon + 3)
    await markDone(conversationId('ana', 'walk'), noon + 4)
    await removeAccount('net:me', false)
    expect(await everything(kept)).toEqual(before)
    expect(await listAccounts()).toHaveLength(1)
    // The account that is gone is now somebody in the other's thread.
    const { rows } = await listPeople({ section: 'waiting', after: null, limit: 5 })
    expect(rows.map(({ person }) => person.name)).toEqual(['bob'])
    const derived = await everything()
    await rebuildStore()
    expect(await everything()).toEqual(derived)
  })

  it('the only one, taken away, leaves nothing behind', async () => {
    await removeAccount('net:second', false)
    await apply(batch([...mine, say('q', 'me', 'apart', { quotes: 'hi', at: noon + 9 })]))
    await removeAccount('net:me', false)
    const left = Object.entries(await everything()).filter(([, rows]) => rows.length > 0).map(([name]) => name)
    expect(left.sort()).toEqual(['changes', 'counters', 'markers'])
    expect(await countSections(noon + day)).toEqual(noCounts)
  })

  it('being removed when Kith was killed is gone after the next start', async () => {
    const many = Array.from({ length: 400 }, (_, at) => [say(`p${at}`, 'me', `t${at}`, { at: noon }), say(`h${at}`, 'ana', `t${at}`, { parent: `p${at}`, at: noon + 1 })]).flat()
    await apply(batch(many))
    await apply(bySecond())
    const removed = removeAccount('net:me', false).catch(() => 'cut off')
    for (;;) if (await read(({ leaving }) => leaving.count()) > 0) break
    closeStore()
    expect(await removed).toBe('cut off')
    await openStore(storeName())
    expect((await listAccounts()).map(({ name }) => name)).toEqual(['second'])
    // Writes are answered in order: after the next one the removal is through.
    await rebuildStore()
    expect((await read(({ messages }) => messages.toArray())).map(({ uri }) => uri).sort()).toEqual(['aside', 'hey', 'post'])
    expect(await read(({ leaving }) => leaving.count())).toBe(0)
  })

  it('of somebody seen before makes their words yours', async () => {
    await apply(batch([...mine, say('from-third', 'third', 'walk', { parent: 'hi', at: noon + 5 })]))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 1, answered: 0 })
    await saveAccount(account('third'))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 0, answered: 1 })
  })

  it('that is gone accepts nothing more', async () => {
    await removeAccount('net:me', false)
    expect((await apply(batch(mine))).isWritten).toBe(false)
    expect(await read(({ messages }) => messages.count())).toBe(0)
  })
})
