import { describe, expect, it } from 'vitest'
import { countSections } from '../../../renderer/store/conversations.ts'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { read } from '../../../renderer/store/open.ts'
import { applyBatch } from '../../../renderer/store/receive.ts'
import { markDone } from '../../../renderer/store/triage.ts'
import { apply, everything, listPeople, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noCounts, noon, person, say, thread } from './world.ts'

const walk = [say('root', 'me', 'walk', { at: noon }), say('hello', 'ana', 'walk', { parent: 'root', at: noon + 1 })]
const waiting = async (): Promise<string[]> =>
  (await listPeople({ section: 'waiting', after: null, limit: 50 })).rows.map(({ person: { name } }) => name)

describe('a batch', () => {
  useStore(account(), account('second'))

  it('brings somebody who waits, with the cursor, in one go', async () => {
    expect(await apply(batch(walk))).toEqual({ isWritten: true, problem: null, watched: [] })
    expect(await waiting()).toEqual(['ana'])
    expect(await countSections(noon + day)).toEqual({ ...noCounts, waiting: 1, answered: 0, done: 0, unlisted: 0 })
    expect(await read(({ cursors }) => cursors.get('net:me'))).toEqual({ accountId: 'net:me', cursor: 'c1' })
  })

  it('applied twice changes nothing', async () => {
    const one = batch([...walk, say('more', 'bob', 'walk', { parent: 'hello', names: ['me'], at: noon + 2 })], {
      reactions: [{ id: 'r1', messageId: 'net:root', byId: 'net:p-ana', kind: 'like', at: noon }],
      followerEvents: [{ id: 'f1', accountId: 'net:me', personId: 'net:p-ana', kind: 'followed', at: noon }],
    })
    await apply(one)
    const before = await everything()
    await apply(one)
    expect(await everything()).toEqual(before)
  })

  it('that is cut off changes nothing and says why', async () => {
    const before = await everything()
    const receipt = await applyBatch(JSON.stringify(batch(walk)).slice(0, 500))
    expect(receipt).toEqual({ isWritten: false, problem: 'What was read from the network was cut off. Nothing of it was kept.', watched: [] })
    expect(await everything()).toEqual(before)
  })

  it.each([
    ['a text that is a number', { messages: [{ ...walk[0], text: 5 }] }, /wrong shape \(messages\.0\.text/],
    ['a mark outside the text', { messages: [say('root', 'me', 'walk', { marks: [{ kind: 'link', from: 0, to: 999, target: 'https://a.example' }] })] }, /mark lies outside/],
    ['a thread that was not brought along', { messages: walk, threads: [] }, /thread that was not brought along/],
    ['an author who was not brought along', { messages: walk, people: [person('me')] }, /by somebody who was not brought along/],
    ['the account of somebody else', { account: account('second') }, /another account/],
    ['an account that was removed', { accountId: 'net:gone' }, /no longer in Kith/],
  ])('with %s changes nothing and says why', async (_, patch, words) => {
    const before = await everything()
    const receipt = await applyBatch(JSON.stringify({ ...batch(walk), ...patch }))
    expect(receipt.isWritten).toBe(false)
    expect(receipt.problem).toMatch(words)
    expect(await everything()).toEqual(before)
  })

  it('overwrites what the network says and leaves alone what the user decided', async () => {
    await apply(batch(walk))
    await markDone(conversationId('ana', 'walk'), noon + 2)
    await saveDraft({ conversationId: conversationId('ana', 'walk'), accountId: 'net:me', text: 'half a', attachments: [], messageId: null, restored: null, savedAt: noon + 3 })
    const decided = ['accounts', 'drafts', 'outbox', 'triage', 'settings'] as const
    const look = () => read((database) => Promise.all(decided.map(async (table) => await database[table].toArray() as unknown[])))
    const before = await look()
    await apply(batch([say('hello', 'ana', 'walk', { parent: 'root', at: noon + 1, text: 'new words' })], { people: [person('ana', { name: 'Ana Maria' })] }))
    expect((await listPeople({ section: 'done', after: null, limit: 5 })).rows.map(({ person: { name } }) => name)).toEqual(['Ana Maria'])
    expect(await look()).toEqual(before)
  })

  it('remembers the text before an edit, and does not forget it when the same text comes again', async () => {
    await apply(batch(walk))
    const edited = batch([say('hello', 'ana', 'walk', { parent: 'root', at: noon + 1, text: 'other words' })])
    await apply(edited)
    await apply(edited)
    expect((await read(({ messages }) => messages.get('net:hello')))?.edited?.textBefore).toBe('words of hello')
  })

  it('marks what is gone, keeps it marked, and unmarks it when the network shows it again', async () => {
    await apply(batch(walk))
    await apply(batch([], { gone: [{ messageId: 'net:hello', at: noon + 5 }] }))
    await apply(batch([], { gone: [{ messageId: 'net:hello', at: noon + 9 }] }))
    expect((await read(({ messages }) => messages.get('net:hello')))?.deletedAt).toBe(noon + 5)
    expect(await countSections(noon + day)).toEqual({ ...noCounts, waiting: 0, answered: 0, done: 0, unlisted: 1 })
    await apply(batch(walk))
    expect(await waiting()).toEqual(['ana'])
  })

  it('folds the same message seen by two accounts into one row with two ways to answer', async () => {
    await apply(batch([...walk, say('both', 'bob', 'walk', { parent: 'root', names: ['second'], ref: 'way of me' })]))
    await apply({ ...batch([say('both', 'bob', 'walk', { parent: 'root', names: ['second'], ref: 'way of second' })]), accountId: 'net:second' })
    expect(await read(({ messages }) => messages.get('net:both'))).toMatchObject({
      accountIds: ['net:me', 'net:second'], refs: { 'net:me': 'way of me', 'net:second': 'way of second' }, ref: 'way of me',
    })
    expect(await countSections(noon + day)).toMatchObject({ waiting: 2 })
  })

  it('is answered through the account they spoke to', async () => {
    const toSecond = [say('post', 'second', 'run', { at: noon }), say('hey', 'bob', 'run', { parent: 'post', at: noon + 1 })]
    await apply(batch(toSecond))
    await apply({ ...batch(toSecond), accountId: 'net:second' })
    const { rows } = await listPeople({ section: 'waiting', after: null, limit: 5 })
    expect(rows.map(({ accountId, reason }) => [accountId, reason.key])).toEqual([['net:second', 'replied-to-you']])
  })

  it('moves a message to the thread it turns out to hang under', async () => {
    await apply(batch([say('hello', 'ana', 'lost', { names: ['me'], at: noon + 1 })]))
    await apply(batch(walk))
    expect((await listPeople({ section: 'waiting', after: null, limit: 5 })).rows.map(({ threadId }) => threadId)).toEqual(['net:t-walk'])
    expect((await read(({ threadStates }) => threadStates.toArray())).map(({ threadId, size }) => [threadId, size])).toEqual([['net:t-walk', 2]])
  })

  it('closes a conversation when the user quotes them in a thread of their own, in whatever order that arrives', async () => {
    const quote = say('mine', 'me', 'elsewhere', { quotes: 'hello', at: noon + 9 })
    await apply(batch(walk))
    await apply(batch([quote]))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 0, answered: 1 })
    await apply(batch([say('q2', 'me', 'elsewhere', { quotes: 'later', at: noon + 9 })]))
    await apply(batch([say('r2', 'me', 'two', { at: noon }), say('later', 'bob', 'two', { parent: 'r2', at: noon + 1 })]))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 0, answered: 2 })
  })

  it('takes somebody out of those who wait when the network labels them a bot', async () => {
    await apply(batch(walk))
    await apply(batch([], { people: [person('ana', { isBot: true })] }))
    expect(await waiting()).toEqual([])
  })

  it('keeps when an account was added, whatever the network says of it', async () => {
    await apply(batch([], { account: account('me', { name: 'New name', addedAt: 1 }) }))
    expect(await read(({ accounts }) => accounts.get('net:me'))).toEqual(account('me', { name: 'New name' }))
  })

  it('asks to read the lively threads of that account again, the longest unread first', async () => {
    const now = Date.now()
    const lively = (name: string, age: number) => say(`post-${name}`, 'me', name, { at: now - age })
    await apply(batch([lively('old', 8 * day), lively('new', day), lively('newer', 3600_000), lively('read', 2 * day)]))
    const receipt = await apply(batch([], { readThreadIds: ['net:t-read', 'net:t-unknown'] }))
    expect(receipt.watched).toEqual(['t-newer', 't-new', 't-read'])
    expect((await apply({ ...batch([]), accountId: 'net:second' })).watched).toEqual([])
  })

  it('watches thirty threads at most', async () => {
    const now = Date.now()
    const posts = Array.from({ length: 40 }, (_, at) => say(`p${at}`, 'me', `t${at}`, { at: now - at }))
    expect((await apply(batch(posts))).watched).toHaveLength(30)
  })

  it('with a thread seen before only as a reply now known as an article lists its comments', async () => {
    await apply(batch([say('comment', 'ana', 'essay', { kind: 'comment' })]))
    expect(await waiting()).toEqual([])
    await apply(batch([], { threads: [thread('essay', { root: 'article' })] }))
    expect(await waiting()).toEqual(['ana'])
  })
})
