/** Search as the page asks for it: the real store, the real worker, in a real browser. */
import { describe, expect, it } from 'vitest'
import { saveNote } from '../../../../renderer/store/about.ts'
import { removeAccount, saveAccount } from '../../../../renderer/store/accounts.ts'
import { createDatabase, openDatabase } from '../../../../renderer/store/database.ts'
import { read } from '../../../../renderer/store/open.ts'
import { getIndexing, search } from '../../../../renderer/store/search.ts'
import { markDone } from '../../../../renderer/store/triage.ts'
import { isFresh } from '../../../../renderer/store/search/indexing.ts'
import { everythingQueued } from '../../../../renderer/store/search/rows.ts'
import type { Found } from '../../../../renderer/store/search/found.ts'
import { apply, deleteDatabase, reopen, storeName, useStore } from '../use-store.ts'
import { account, batch, conversationId, day, noon, person, say } from '../world.ts'
import { soon } from '../../../soon.ts'

const find = (text: string, wanted = { people: 6, messages: 50 }): Promise<Found> => search(text, wanted, noon + day)
const messages = async (text: string): Promise<string[]> => (await find(text)).messages.map(({ id }) => id.slice('net:'.length))
const people = async (text: string): Promise<string[]> => (await find(text)).people.map(({ person: { name } }) => name)

const link = 'https://bakery.example/rye'
const talk = [
  say('root', 'me', 'walk', { at: noon, text: 'Who walks to the harbour on Sunday?' }),
  say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1, text: 'I would, if the café is open. Grüße aus der Straße!' }),
  say('photo', 'yuki', 'walk', { parent: 'root', at: noon + 2, text: '昨日の写真を母に見せました' }),
  say('thai', 'noi', 'walk', { parent: 'root', at: noon + 3, text: 'ขอบคุณมากสำหรับรูปถ่าย 🎉' }),
  say('zh', 'wei', 'walk', { parent: 'root', at: noon + 4, text: '我们明天在图书馆见面' }),
  say('rye', 'bob', 'bread', { names: ['me'], kind: 'mention', at: noon + 5, text: `The rye recipe: ${link}`, marks: [{ kind: 'link', from: 16, to: 16 + link.length, target: link }] }),
  say('pic', 'bob', 'bread', { names: ['me'], kind: 'mention', at: noon + day, text: 'see', attachments: [{ kind: 'image', url: 'https://x.example/1.png', alt: 'A loaf of sourdough on a board' }] }),
]
const bring = (extra: Parameters<typeof batch>[1] = {}) => apply(batch(talk, extra))

describe('search', () => {
  useStore(account())

  it('finds words as soon as their batch is written, the newest first, in any language', async () => {
    await bring()
    expect(await messages('harbour')).toEqual(['root'])
    expect(await messages('CAFE')).toEqual(['hi'])
    expect(await messages('strasse')).toEqual(['hi'])
    expect(await messages('写真')).toEqual(['photo'])
    expect(await messages('母')).toEqual(['photo'])
    expect(await messages('图书馆')).toEqual(['zh'])
    expect(await messages('รูปถ่าย')).toEqual(['thai'])
    expect(await messages('🎉')).toEqual(['thai'])
    expect(await messages('sourdough')).toEqual(['pic'])
    expect(await messages('bakery.example')).toEqual(['rye'])
    expect(await messages('rye -recipe')).toEqual([])
    expect(await messages('"the harbour"')).toEqual(['root'])
    expect(await messages('"harbour the"')).toEqual([])
    expect(await messages('')).toEqual([])
  })

  it('says where each can be read, who wrote it, and points at the words', async () => {
    await bring()
    const [found] = (await find('café')).messages
    expect(found).toMatchObject({ id: 'net:hi', author: { name: 'ana' }, isMine: false, conversationId: conversationId('ana', 'walk'), section: 'waiting', account: { id: 'net:me' } })
    expect(found?.snippet.marks.map(([from, to]) => found.snippet.text.slice(from, to))).toEqual(['café'])
    const [mine] = (await find('harbour')).messages
    expect(mine).toMatchObject({ isMine: true, section: 'waiting' })
    expect(mine?.conversationId).toMatch(/^net:t-walk /)
  })

  it('keeps to what the operators say', async () => {
    await bring()
    expect(await messages('from:bob')).toEqual(['pic', 'rye'])
    expect(await messages('from:@bob.example has:link')).toEqual(['rye'])
    expect(await messages('has:picture')).toEqual(['pic'])
    expect(await messages('from:me')).toEqual(['root'])
    expect(await messages('-from:me -from:bob before:2026-05-02')).toEqual(['zh', 'thai', 'photo', 'hi'])
    expect(await messages('after:2026-05-02')).toEqual(['pic'])
    expect(await messages('on:net from:bob')).toEqual(['pic', 'rye'])
    expect(await messages('on:other')).toEqual([])
    expect(await messages('from:nobody')).toEqual([])
    await markDone(conversationId('bob', 'bread'), noon + day)
    expect(await messages('is:done')).toEqual(['pic', 'rye'])
    expect(await messages('from:bob is:waiting')).toEqual([])
    expect(await messages('from:bob -is:done')).toEqual([])
    expect(await messages('café is:waiting')).toEqual(['hi'])
    expect((await find('is:lost')).misread).toEqual([{ operator: 'is', value: 'lost' }])
  })

  it('finds people by name and handle, those whose name begins so first, never the user', async () => {
    await apply(batch(talk, { people: [...batch(talk).people.filter(({ name }) => name !== 'bob'), person('bob', { name: 'Bob Baker', bio: 'I know Ana' }), person('mara', { name: 'Marana' })] }))
    expect(await people('ana')).toEqual(['ana', 'Bob Baker'])
    expect(await people('bak')).toEqual(['Bob Baker'])
    expect(await people('bob.example')).toEqual(['Bob Baker'])
    expect(await people('from:ana')).toEqual(['ana'])
    expect(await people('me')).toEqual([])
    expect((await find('bob')).people[0]).toMatchObject({ conversationId: conversationId('bob', 'bread'), section: 'waiting' })
  })

  it('finds some of a hundred who share a beginning', async () => {
    const many = Array.from({ length: 100 }, (_, at) => `anton${at}`)
    await apply(batch(many.map((name, at) => say(`hello-${name}`, name, name, { names: ['me'], kind: 'mention', at: noon + at, text: 'Hello' })), { people: [person('me'), ...many.map((name) => person(name))] }))
    const found = await find('anton')
    expect(found.people).toHaveLength(6)
    expect(found.hasMorePeople).toBe(true)
  })

  it('puts edited words in the place of the old ones, and lets deleted ones go', async () => {
    await bring()
    expect(await messages('recipe')).toEqual(['rye'])
    await apply(batch([say('rye', 'bob', 'bread', { names: ['me'], kind: 'mention', at: noon + 5, text: 'The barley soup' })]))
    expect(await messages('recipe')).toEqual([])
    expect(await messages('barley')).toEqual(['rye'])
    expect(await messages('has:link')).toEqual([])
    await apply(batch([], { gone: [{ messageId: 'net:rye', at: noon + 9 }] }))
    expect(await messages('barley')).toEqual([])
  })

  it('takes the words of a deleted message off the disk, and no others', async () => {
    await bring()
    expect(await messages('recipe')).toEqual(['rye'])
    await apply(batch([], { gone: [{ messageId: 'net:rye', at: noon + 9 }] }))
    await soon(async () => {
      const terms = await read(async ({ searchSegments }) => (await searchSegments.toArray()).map((segment) => segment.terms).join(' '))
      expect(terms).not.toContain('recipe')
      expect(terms).toContain('harbour')
    })
    await soon(async () => expect(await read(({ searchQueue }) => searchQueue.count())).toBe(0))
    expect(await messages('harbour')).toEqual(['root'])
  })

  it('a damaged row is not found, and keeps nobody from being found', async () => {
    await bring()
    const database = createDatabase(storeName(), 'relaxed')
    await openDatabase(database, () => undefined)
    const row = await database.messages.get('net:hi')
    // What no version of Kith writes.
    if (row) await database.messages.bulkPut([{ ...row, id: 'net:damaged', attachments: null as never }, { ...row, id: 'net:whole', text: 'Marmalade' }])
    database.close()
    expect(await messages('marmalade')).toEqual(['whole'])
    expect(await messages('harbour')).toEqual(['root'])
  })

  it('waits for what was just written, not for an inbox that is being indexed for the first time', async () => {
    const database = createDatabase(`${storeName()}-queue`, 'relaxed')
    await openDatabase(database, () => undefined)
    await database.searchQueue.clear()
    const [messagesFromBefore] = everythingQueued
    const fresh = { id: 'ids 1', family: 'messages', is: 'ids', ids: ['net:hi'] } as const
    expect(await isFresh(database)).toBe(false)
    await database.searchQueue.put(fresh)
    expect(await isFresh(database)).toBe(true)
    if (messagesFromBefore) await database.searchQueue.put(messagesFromBefore)
    expect(await isFresh(database)).toBe(false)
    database.close()
    await deleteDatabase(`${storeName()}-queue`)
  })

  it('does not show what its author put behind a warning', async () => {
    await apply(batch([...talk, say('spoiler', 'ana', 'walk', { parent: 'root', at: noon + 8, text: 'The gardener did it', warning: 'Ending of the film' })]))
    const [found] = (await find('gardener')).messages
    expect(found).toMatchObject({ id: 'net:spoiler', snippet: { text: '' }, warning: { text: 'Ending of the film' } })
    expect(JSON.stringify(found)).not.toContain('gardener')
  })

  it('lets everything of a removed account go, on disk too, and keeps what another account saw', async () => {
    await saveAccount(account('other'))
    await bring()
    await apply(batch(talk.slice(0, 2), { accountId: 'net:other' }))
    expect(await messages('on:other.example')).toEqual(['hi', 'root'])
    await removeAccount('net:me', false)
    expect(await messages('recipe')).toEqual([])
    expect(await people('bob')).toEqual([])
    expect(await messages('harbour')).toEqual(['root'])
    await soon(async () => {
      const terms = await read(async ({ searchSegments }) => (await searchSegments.toArray()).map((segment) => segment.terms).join(' '))
      expect(terms).not.toContain('recipe')
      expect(terms).toContain('harbour')
    })
  })

  it('misses nothing where Kith was killed before the index had it', async () => {
    await bring()
    // Nothing asked, nothing waited for: the worker has not even begun.
    await reopen()
    expect(await messages('recipe')).toEqual(['rye'])
    await apply(batch([say('late', 'cleo', 'walk', { parent: 'root', at: noon + 20, text: 'Marmalade' })]))
    await reopen()
    expect(await messages('marmalade')).toEqual(['late'])
    expect(await messages('recipe')).toEqual(['rye'])
  })

  it('joins its pieces and answers the same', async () => {
    for (let at = 0; at < 30; at++) {
      await apply(batch([say(`m${at}`, `p${at % 7}`, `t${at}`, { names: ['me'], kind: 'mention', at: noon + at, text: `common word${at} ${at % 2 ? 'odd' : 'even'}` })]))
      expect((await messages(`word${at}`))[0]).toBe(`m${at}`)
    }
    expect(await messages('odd common')).toEqual(Array.from({ length: 15 }, (_, at) => `m${29 - 2 * at}`))
    expect(await read(({ searchSegments }) => searchSegments.count())).toBeLessThan(14)
  })

  it('indexes an inbox from before there was an index, says how far it is, and goes on after a restart', async () => {
    const many = Array.from({ length: 4000 }, (_, at) => say(`m${at}`, `p${at % 50}`, `t${at}`, { names: ['me'], kind: 'mention', at: noon + at, text: `greetings number${at}` }))
    const database = createDatabase(storeName(), 'relaxed')
    await openDatabase(database, () => undefined)
    await database.messages.bulkPut(many.map((message) => ({ ...message, accountIds: ['net:me'], refs: {}, textHash: null })))
    await database.searchQueue.clear()
    await database.searchSegments.clear()
    await database.searchQueue.bulkPut(everythingQueued)
    database.close()
    await reopen()
    expect(await getIndexing()).toEqual({ counted: 'messages', done: 0, total: null, isStopped: false })
    // A search meanwhile neither waits for it nor does it.
    await find('number1')
    await reopen()
    await soon(async () => expect(await getIndexing()).toBeNull())
    expect(await messages('number3999')).toEqual(['m3999'])
    expect((await find('greetings', { people: 5, messages: 50 }))).toMatchObject({ hasMoreMessages: true, messages: { length: 50 } })
  })

  it('finds people by what the user noted about them, until it is taken back, and points at the words', async () => {
    await bring()
    expect(await people('gingerbread')).toEqual([])
    await saveNote({ personId: 'net:p-ana', text: 'Met at the harbour fair; promised her the **gingerbread** recipe.', labels: ['Bäckerei'], savedAt: noon })
    expect(await people('ginger')).toEqual(['ana'])
    expect(await people('gingerbread backerei')).toEqual(['ana'])
    expect(await people('ana gingerbread')).toEqual(['ana'])
    const [found] = (await find('gingerbread')).people
    expect(found).toMatchObject({ bio: null, conversationId: conversationId('ana', 'walk') })
    expect(found?.note?.marks.map(([from, to]) => found.note?.text.slice(from, to))).toEqual(['gingerbread'])
    // By a name nobody needs to be told why.
    expect((await find('ana')).people[0]).toMatchObject({ note: null, bio: null })
    // Nobody's name is what was noted.
    expect(await messages('from:gingerbread')).toEqual([])
    await saveNote({ personId: 'net:p-ana', text: 'Met at the fair.', labels: [], savedAt: noon + 1 })
    expect(await people('gingerbread')).toEqual([])
    expect(await people('fair')).toEqual(['ana'])
    await saveNote({ personId: 'net:p-ana', text: '', labels: [], savedAt: noon + 2 })
    expect(await people('fair')).toEqual([])
    expect(await people('ana')).toEqual(['ana'])
    await soon(async () => {
      const terms = await read(async ({ searchSegments }) => (await searchSegments.toArray()).map((segment) => segment.terms).join(' '))
      expect(terms).not.toContain('gingerbread')
      expect(terms).not.toContain('fair')
    })
  })

  it('answers only the latest question', async () => {
    await bring()
    const asked = ['h', 'ha', 'har', 'harb'].map((text) => find(text).then(({ messages: [one] }) => one?.id ?? 'nothing', (error: unknown) => (error as Error).name))
    expect(await Promise.all(asked)).toEqual(['AbortError', 'AbortError', 'AbortError', 'net:root'])
    const control = new AbortController()
    const stopped = search('harbour', { people: 1, messages: 1 }, noon, control.signal)
    control.abort()
    await expect(stopped).rejects.toThrow(/abort/i)
    expect(await messages('harbour')).toEqual(['root'])
  })

  it('takes whatever is typed', async () => {
    await bring()
    for (const text of ['"', '-', 'from:', '\u0001anet:me', '\u0002ana', '*', '%', '<script>', '\ud83c', '🏳️‍🌈', 'a'.repeat(3000), '\u202erye', 'from:"', '[]{}()', "'; drop table", 'on:\u0000', '\n\t']) {
      await expect(find(text), text).resolves.toBeDefined()
    }
    expect(await messages('\u202erye')).toEqual(['rye'])
  })
})
