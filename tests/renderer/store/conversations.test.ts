import { describe, expect, it } from 'vitest'
import { getConversation, listThreadMessages } from '../../../renderer/store/conversations.ts'
import type { PageKey } from '../../../renderer/store/rows.ts'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { queueReply } from '../../../renderer/store/outbox.ts'
import { markDone } from '../../../renderer/store/triage.ts'
import { apply, listPeople, useStore } from './use-store.ts'
import { account, batch, conversationId, noon, say, thread } from './world.ts'

const texts = (view: { messages: readonly { uri: string; part: string }[] } | null): string[] =>
  view?.messages.map(({ uri, part }) => `${part} ${uri}`) ?? []

describe('the list', () => {
  useStore(account())

  it('shows who has waited longest first, and page by page everybody once, also when a hundred share one moment', async () => {
    const calls = Array.from({ length: 100 }, (_, at) => say(`r${at}`, `someone${at}`, `t${at}`, { names: ['me'], at: noon + 5 }))
    await apply(batch([...calls, say('late', 'zoe', 'walk', { names: ['me'], at: noon + 9 }), say('early', 'abe', 'run', { names: ['me'], at: noon + 1 })]))
    const names: string[] = []
    for (let after: PageKey | null | undefined; after !== null;) {
      const page = await listPeople({ section: 'waiting', after: after ?? null, limit: 7 })
      names.push(...page.rows.map(({ person }) => person.name))
      after = page.next
    }
    expect(names).toHaveLength(102)
    expect(new Set(names).size).toBe(102)
    expect([names[0], names.at(-1)]).toEqual(['abe', 'zoe'])
  })

  it('shows the answered ones newest first', async () => {
    const pair = (name: string, at: number) => [
      say(`post-${name}`, 'me', name, { at }), say(`hi-${name}`, name, name, { parent: `post-${name}`, at: at + 1 }),
      say(`re-${name}`, 'me', name, { parent: `hi-${name}`, at: at + 2 }),
    ]
    await apply(batch([...pair('ana', noon), ...pair('bob', noon + 100), ...pair('cleo', noon + 50)]))
    const { rows, next } = await listPeople({ section: 'answered', after: null, limit: 10 })
    expect(rows.map(({ person, latestAt }) => [person.name, latestAt])).toEqual([['bob', noon + 102], ['cleo', noon + 52], ['ana', noon + 2]])
    expect(next).toBeNull()
  })

  it('never cuts an emoji in half, and shows a warning instead of what it covers', async () => {
    await apply(batch([
      say('root', 'me', 'walk'), say('long', 'ana', 'walk', { parent: 'root', text: 'x'.repeat(279) + '👋👋' }),
      say('covered', 'bob', 'walk', { parent: 'root', warning: 'spiders', text: 'a big one' }),
    ]))
    const { rows } = await listPeople({ section: 'waiting', after: null, limit: 5 })
    expect(new Map(rows.map(({ person, snippet }) => [person.name, snippet]))).toEqual(new Map([['ana', 'x'.repeat(279)], ['bob', 'spiders']]))
  })

  it('has nothing to show for an empty store', async () => {
    expect(await listPeople({ section: 'waiting', after: null, limit: 5 })).toEqual({ rows: [], next: null })
    expect(await getConversation('nobody nowhere')).toBeNull()
  })
})

describe('a conversation', () => {
  useStore(account())

  it('shows what passed between you two and what it hangs under, and nothing you said to others', async () => {
    await apply(batch([
      say('root', 'cleo', 'walk', { at: noon }),
      say('mine', 'me', 'walk', { parent: 'root', at: noon + 1 }),
      say('hi', 'ana', 'walk', { parent: 'mine', at: noon + 2 }),
      say('other', 'bob', 'walk', { parent: 'mine', at: noon + 3 }),
      say('to-bob', 'me', 'walk', { parent: 'other', at: noon + 4 }),
      say('to-ana', 'me', 'walk', { parent: 'hi', at: noon + 5 }),
      say('more', 'me', 'walk', { parent: 'to-ana', at: noon + 6 }),
      say('quoting', 'me', 'apart', { quotes: 'hi', at: noon + 7 }),
    ]))
    const view = await getConversation(conversationId('ana', 'walk'))
    expect(texts(view)).toEqual(['context root', 'mine mine', 'theirs hi', 'mine to-ana', 'mine more', 'mine quoting'])
    expect(view?.messages.map(({ author }) => author.name)).toEqual(['cleo', 'me', 'ana', 'me', 'me', 'me'])
    expect(view).toMatchObject({ threadSize: 7, draft: null, triage: null, outbox: [], person: { name: 'ana' }, account: { id: 'net:me' } })
  })

  it('carries the draft, the decision and the answers on their way', async () => {
    await apply(batch([say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 })]))
    const id = conversationId('ana', 'walk')
    await queueReply({ conversationId: id, text: 'on its way' }, noon + 2)
    await saveDraft({ conversationId: id, accountId: 'net:me', text: 'and then', attachments: [], messageId: null, restored: null, savedAt: noon + 3 })
    await markDone(id, noon + 4)
    expect(await getConversation(id)).toMatchObject({
      outbox: [{ text: 'on its way', state: 'holding' }], draft: { text: 'and then' }, triage: { state: 'done' },
    })
  })

  it('in a direct thread shows everything you wrote there', async () => {
    await apply(batch([say('a', 'ana', 'talk', { kind: 'direct', at: noon }), say('b', 'me', 'talk', { kind: 'direct', at: noon + 1 })],
      { threads: [thread('talk', { root: 'direct' })] }))
    expect(texts(await getConversation(conversationId('ana', 'talk')))).toEqual(['theirs a', 'mine b'])
  })

  it('of somebody who wrote a thousand times shows the newest, without reading the rest', async () => {
    const words = Array.from({ length: 1000 }, (_, at) => say(`w${at}`, 'ana', 'walk', { parent: 'root', at: noon + at + 1 }))
    await apply(batch([say('root', 'me', 'walk', { at: noon }), ...words]))
    const view = await getConversation(conversationId('ana', 'walk'))
    expect(view?.messages).toHaveLength(201)
    expect(texts(view).slice(0, 2)).toEqual(['mine root', 'theirs w800'])
    expect(view?.threadSize).toBe(1001)
  })

  it('in a chain of a thousand shows the nearest ones above, not all', async () => {
    const chain = Array.from({ length: 1000 }, (_, at) => say(`c${at}`, at % 2 ? 'bob' : 'cleo', 'walk', { ...(at > 0 && { parent: `c${at - 1}` }), at: noon + at }))
    await apply(batch([...chain, say('hi', 'ana', 'walk', { parent: 'c999', names: ['me'], at: noon + 2000 })]))
    const view = await getConversation(conversationId('ana', 'walk'))
    expect(view?.messages).toHaveLength(61)
    expect(texts(view).at(-2)).toBe('context c999')
  })

  it('opens the whole thread on demand, every message before what answers it', async () => {
    await apply(batch([
      say('late', 'bob', 'walk', { parent: 'root', at: noon + 9 }), say('root', 'me', 'walk', { at: noon }),
      say('deep', 'cleo', 'walk', { parent: 'early', at: noon + 10 }), say('early', 'ana', 'walk', { parent: 'root', at: noon + 1 }),
    ]))
    expect((await listThreadMessages('net:t-walk', 'net:p-ana')).map(({ uri, part }) => `${part} ${uri}`))
      .toEqual(['mine root', 'theirs early', 'context deep', 'context late'])
  })

  it('ends with the branch that spoke last, so that what waits is what one sees', async () => {
    await apply(batch([
      say('root', 'me', 'walk', { at: noon }), say('old', 'ana', 'walk', { parent: 'root', at: noon + 1 }), say('new', 'ana', 'walk', { parent: 'root', at: noon + 2 }),
      say('re', 'me', 'walk', { parent: 'new', at: noon + 3 }), say('last', 'ana', 'walk', { parent: 'old', at: noon + 9 }),
    ]))
    expect(texts(await getConversation(conversationId('ana', 'walk')))).toEqual(['mine root', 'theirs new', 'mine re', 'theirs old', 'theirs last'])
  })

  it('survives messages that answer each other in a circle', async () => {
    await apply(batch([say('a', 'ana', 'walk', { parent: 'b', names: ['me'] }), say('b', 'bob', 'walk', { parent: 'a', names: ['me'] })]))
    expect(texts(await getConversation(conversationId('ana', 'walk'))).sort()).toEqual(['context b', 'theirs a'])
  })
})
