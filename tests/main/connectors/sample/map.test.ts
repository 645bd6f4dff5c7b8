import { expect, test } from 'vitest'
import { toAccount, toContents, toMessage } from '../../../../main/connectors/sample/map.ts'
import type { WirePerson, WirePost } from '../../../../main/connectors/sample/wire.ts'

const nora: WirePerson = { id: 'nora', handle: 'nora.studio', name: 'Nora', bio: '', isBot: false, followers: 1, following: 2, posts: 3 }
const mine = 'sample:nora'
const post = (patch: Partial<WirePost> = {}): WirePost => ({
  id: 'p', thread: 'p', by: 'einar', text: 'Good morning', entities: [], language: 'en', answers: null, quotes: null, audience: 'everybody',
  warning: null, images: [], at: 1, edited: null, deletedAt: null, ...patch,
})
const naming = { text: '@nora.studio hello', entities: [{ kind: 'mention' as const, from: 0, to: 12, value: 'nora' }] }

test.each<[string, Partial<WirePost>, string]>([
  ['words to nobody in particular', {}, 'post'],
  ['words that name us', naming, 'mention'],
  ['an answer, also where it names us', { ...naming, answers: 'q' }, 'reply'],
  ['a quote, also where it names us', { ...naming, quotes: { post: 'q', by: 'nora' } }, 'quote'],
  ['an answer that quotes', { answers: 'q', quotes: { post: 'q', by: 'nora' } }, 'reply'],
  ['words between the two of us', { audience: 'two-of-us', answers: 'q' }, 'direct'],
])('%s', (_name, patch, kind) => {
  expect(toMessage(post(patch), mine).kind).toBe(kind)
})

test('marks outside the text, backwards, empty, in halves or leading off the web are left out', () => {
  const entity = (from: number, to: number, value = 'https://a.example', kind: 'link' | 'tag' = 'link') => ({ kind, from, to, value })
  const { marks } = toMessage(post({ text: 'abcdef', entities: [entity(0, 7), entity(-1, 3), entity(4, 2), entity(1, 1), entity(0.5, 2),
    entity(0, 2, 'javascript:alert(1)'), entity(0, 2, 'data:text/html,x'), entity(0, 6)] }), mine)
  expect(marks).toEqual([{ kind: 'link', from: 0, to: 6, target: 'https://a.example' }])
})

test('somebody named twice is mentioned once', () => {
  const again = { text: '@nora.studio @nora.studio', entities: [...naming.entities, { kind: 'mention' as const, from: 13, to: 25, value: 'nora' }] }
  expect(toMessage(post(again), mine).mentions).toEqual([mine])
})

test('an edit keeps the words before it, a deletion its time', () => {
  expect(toMessage(post({ edited: { at: 5, before: 'Good evening' }, deletedAt: 9 }), mine)).toMatchObject({ edited: { at: 5, textBefore: 'Good evening' }, deletedAt: 9 })
})

test('the account is Nora herself, dated when the world was added', () => {
  expect(toAccount(nora, 77)).toMatchObject({ id: mine, personId: mine, network: 'sample', handle: 'nora.studio', addedAt: 77 })
})

test('what was read in two ways is in a batch once, in its latest form', () => {
  const account = toAccount(nora, 0)
  const gathered = { people: [nora], threads: [{ id: 'p', by: 'einar', isDirect: false }], posts: [post()] }
  const later = { ...gathered, posts: [post({ text: '', deletedAt: 9 })] }
  const contents = toContents([gathered, later], [{ what: 'like', number: 1, at: 3, by: 'nora', post: 'p', isRepost: true },
    { what: 'follow', number: 2, at: 4, by: 'einar' }], account)
  expect(contents.people).toHaveLength(1)
  expect(contents.threads).toEqual([expect.objectContaining({ id: 'sample:p', uri: 'p', root: 'post' })])
  expect(contents.messages).toEqual([expect.objectContaining({ id: 'sample:p', deletedAt: 9 })])
  expect(contents.gone).toEqual([{ messageId: 'sample:p', at: 9 }])
  expect(contents.reactions).toEqual([{ id: 'sample:repost nora p', messageId: 'sample:p', byId: mine, kind: 'repost', at: 3 }])
  expect(contents.followerEvents).toEqual([{ id: 'sample:nora followed einar 4', accountId: mine, personId: 'sample:einar', kind: 'followed', at: 4 }])
})
