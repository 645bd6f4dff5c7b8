import { expect, test } from 'vitest'
import * as v from 'valibot'
import { messageSchema } from '#schema/message'
import { personSchema } from '#schema/batch'
import { toFollowerEvent, toMessage, toPerson, toReaction, toThread, type Post } from '../../../../main/connectors/bluesky/map.ts'

const me = 'did:plc:me'
const bob = 'did:plc:bob'
const uriOf = (did: string, rkey: string): string => `at://${did}/app.bsky.feed.post/${rkey}`
const root = { uri: uriOf(me, '3root'), cid: 'bafyroot' }
const at = '2026-03-01T10:00:00.000Z'

const made = (record: object, more: Partial<Post> = {}): Post => ({
  uri: uriOf(bob, '3abc'), cid: 'bafyabc', author: { did: bob, handle: 'bob.test' }, indexedAt: at,
  record: { $type: 'app.bsky.feed.post', text: 'hello', createdAt: '2026-03-01T09:59:00.000Z', ...record }, ...more,
})
const mapped = (record: object, more: Partial<Post> = {}) => {
  const message = toMessage(made(record, more), me)
  if (message) expect(v.parse(messageSchema, message)).toEqual(message)
  return message
}
const namesMe = { text: '@me.test', facets: [{ index: { byteStart: 0, byteEnd: 8 }, features: [{ $type: 'app.bsky.richtext.facet#mention', did: me }] }] }
const quoting = (uri: string) => ({ embed: { $type: 'app.bsky.embed.record', record: { uri, cid: 'bafyq' } } })

test('a reply hangs under its root, below its parent', () => {
  expect(mapped({ reply: { root, parent: { uri: uriOf(bob, '3mid'), cid: 'bafymid' } } })).toMatchObject({
    id: `bluesky:${uriOf(bob, '3abc')}`, threadId: `bluesky:${root.uri}`, parentId: `bluesky:${uriOf(bob, '3mid')}`, kind: 'reply', ref: 'bafyabc',
    authorId: 'bluesky:did:plc:bob', url: 'https://bsky.app/profile/did:plc:bob/post/3abc',
  })
})

test('naming me is a mention, quoting is a quote, and a reply that does both is a reply', () => {
  expect(mapped(namesMe)).toMatchObject({ kind: 'mention', mentions: ['bluesky:did:plc:me'] })
  expect(mapped({ ...namesMe, ...quoting(root.uri) })).toMatchObject({ kind: 'quote', quotedId: `bluesky:${root.uri}`, quotedAuthorId: 'bluesky:did:plc:me' })
  expect(mapped({ ...namesMe, ...quoting(root.uri), reply: { root, parent: root } })).toMatchObject({ kind: 'reply', quotedId: `bluesky:${root.uri}` })
  expect(mapped({})).toMatchObject({ kind: 'post', threadId: `bluesky:${uriOf(bob, '3abc')}`, parentId: null })
  expect(mapped(namesMe, { uri: uriOf(me, '3own') })).toMatchObject({ kind: 'post' })
})

test('a quote with a picture is a quote too; an embedded list or feed is not', () => {
  expect(mapped({ embed: { $type: 'app.bsky.embed.recordWithMedia', record: { record: root }, media: {} } })).toMatchObject({ kind: 'quote' })
  expect(mapped(quoting(`at://${bob}/app.bsky.graph.list/3x`))).toMatchObject({ kind: 'post', quotedId: null })
})

test('waiting is counted from the arrival; for my own words from their writing', () => {
  expect(mapped({ createdAt: '1999-01-01T00:00:00Z' })).toMatchObject({ arrivedAt: Date.parse(at), sentAt: Date.parse('1999-01-01T00:00:00Z') })
  expect(mapped({ createdAt: 'yesterday' })).toMatchObject({ arrivedAt: Date.parse(at), sentAt: Date.parse(at) })
  const own = mapped({}, { uri: uriOf(me, '3own') })
  expect(own?.arrivedAt).toBe(own?.sentAt)
})

test('labels of authors and moderators become one warning; unknown ones warn of nothing', () => {
  const label = (val: string, neg = false) => ({ src: 'did:plc:mod', uri: 'x', val, cts: at, neg })
  expect(mapped({}, { labels: [label('porn'), label('gore'), label('graphic-media')] })?.warning).toBe('Adult content, Graphic images')
  expect(mapped({ labels: { $type: 'x', values: [{ val: 'nudity' }] } })?.warning).toBe('Nudity')
  expect(mapped({}, { labels: [label('porn', true), label('constructor'), label('bot')] })?.warning).toBeNull()
})

test('pictures keep what their author says they show; addresses that are not of the web do not come through', () => {
  const image = (fullsize: string) => ({ $type: 'app.bsky.embed.images#viewImage', thumb: 'https://cdn.example/t', fullsize, alt: 'A boat' })
  const images = { $type: 'app.bsky.embed.images#view', images: [image('https://cdn.example/f'), image('javascript:alert(1)')] }
  expect(mapped({}, { embed: images })?.attachments).toEqual([{ kind: 'image', url: 'https://cdn.example/f', alt: 'A boat' }])
  const external = (uri: string) => ({ $type: 'app.bsky.embed.external#view', external: { uri, title: 'Title', description: '' } })
  expect(mapped({}, { embed: external('https://a.example/') })?.attachments).toEqual([{ kind: 'link', url: 'https://a.example/', alt: 'Title' }])
  expect(mapped({}, { embed: external('data:text/html,x') })?.attachments).toEqual([])
})

test.each([
  ['HTML', '<img src=x onerror=alert(1)>'], ['a right-to-left override', 'abc‮gnp.exe'], ['three thousand bytes of emoji', '👩‍👩‍👧‍👦'.repeat(120)],
  ['stacked marks', `a${'\u0300'.repeat(50)}`], ['a lone half of a character', '\uD800 x'],
])('%s stays the text it is', (_, text) => {
  expect(toMessage(made({ text }), me)?.text).toBe(text)
})

test.each([
  ['another kind of record', { $type: 'app.bsky.graph.list' }], ['text that is no text', { text: 5 }], ['facets that are none', { facets: 'x' }],
  ['a reply to nothing', { reply: { root: 'x' } }], ['a reply to a made-up uri', { reply: { root: { uri: 'https://x', cid: 'c' }, parent: { uri: 'x', cid: 'c' } } }],
  ['languages that are none', { langs: [{ evil: true }, '<b>'] }], ['an embed that is none', { embed: 5 }],
])('a record with %s breaks nothing', (_, record) => {
  const message = mapped(record)
  if ('$type' in record) expect(message).toBeNull()
  else expect(message).toMatchObject({ parentId: null, language: null, threadId: `bluesky:${uriOf(bob, '3abc')}` })
})

test('a post whose address is made up is no message', () => {
  expect(toMessage(made({}, { uri: 'at://bob.test/app.bsky.feed.post/x' }), me)).toBeNull()
  expect(toMessage(made({}, { uri: 'https://evil.example' }), me)).toBeNull()
})

test('a person is a bot only by their own word', () => {
  const label = (src: string, neg = false) => ({ src, uri: `at://${bob}/app.bsky.actor.profile/self`, val: 'bot', cts: at, neg })
  const bot = (labels: object[]) => toPerson({ did: bob, handle: 'bob.test', labels } as Parameters<typeof toPerson>[0]).isBot
  expect(bot([label(bob)])).toBe(true)
  expect(bot([label('did:plc:somebody')])).toBe(false)
  expect(bot([label(bob, true)])).toBe(false)
})

test('a person without a name is called by their handle; counts nobody told stay unknown', () => {
  const person = toPerson({ did: bob, handle: 'bob.test', displayName: '  ', avatar: 'javascript:x' })
  expect(v.parse(personSchema, person)).toEqual(person)
  expect(person).toMatchObject({ name: 'bob.test', avatarUrl: null, followers: null, isBot: false })
})

test('likes and reposts of posts are reactions, follows are events, the rest is neither', () => {
  const notice = { uri: `at://${bob}/app.bsky.feed.like/3l`, reason: 'like', reasonSubject: root.uri, author: { did: bob }, indexedAt: at }
  expect(toReaction(notice)).toEqual({ id: `bluesky:${notice.uri}`, messageId: `bluesky:${root.uri}`, byId: 'bluesky:did:plc:bob', kind: 'like', at: Date.parse(at) })
  expect(toReaction({ ...notice, reasonSubject: `at://${me}/app.bsky.feed.repost/3r` })).toBeNull()
  expect(toReaction({ ...notice, reason: 'like-via-repost' })).toBeNull()
  expect(toFollowerEvent({ ...notice, reason: 'follow' }, 'bluesky:did:plc:me')).toMatchObject({ kind: 'followed', personId: 'bluesky:did:plc:bob' })
  expect(toFollowerEvent(notice, 'x')).toBeNull()
})

test('a thread knows who wrote its root, also when the root is not shown', () => {
  expect(toThread(root.uri, false)).toMatchObject({ id: `bluesky:${root.uri}`, authorId: 'bluesky:did:plc:me', isIncomplete: true, root: 'post' })
})
