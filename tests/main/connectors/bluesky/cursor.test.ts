import { expect, test } from 'vitest'
import type { Message } from '#domain/message'
import { readCursor, writeCursor, type Cursor } from '../../../../main/connectors/bluesky/cursor.ts'
import { knownOf, remember, wasDelivered, type Known, type Standing } from '../../../../main/connectors/bluesky/known.ts'
import { toMessage } from '../../../../main/connectors/bluesky/map.ts'
import { begin } from '../../../../main/connectors/bluesky/place.ts'

const now = Date.parse('2026-03-10T00:00:00Z')
const day = 86_400_000
const uriOf = (rkey: string, did = 'did:plc:bob'): string => `at://${did}/app.bsky.feed.post/${rkey}`
const messageAt = (rkey: string, at: number, root?: string, did?: string): Message => {
  const reply = root === undefined ? {} : { reply: { root: { uri: root, cid: 'r' }, parent: { uri: root, cid: 'r' } } }
  const message = toMessage({
    uri: uriOf(rkey, did), cid: 'c', author: { did: 'did:plc:bob', handle: 'bob.test' }, indexedAt: new Date(at).toISOString(), record: { text: rkey, ...reply },
  }, 'did:plc:me')
  if (!message) throw new Error('no message')
  return message
}
const standing = (part: Partial<Record<keyof Standing, string[]>> = {}): Standing =>
  ({ whole: new Set(part.whole), unfinished: new Set(part.unfinished), watched: new Set(part.watched) })
const none: ReadonlySet<string> = new Set()

test.each([null, '', '{}', 'null', '{"version":2}', '[1', '{"version":1,"notifications":5}'])('a cursor like %j begins anew', (text) => expect(readCursor(text)).toBeNull())

test('a cursor comes back as it was written', () => {
  const known = remember([], [messageAt('a', now), messageAt('b.c~d', now, uriOf('a'), 'did:web:b.example'), messageAt('z', now - 1)], none, standing(), now)
  const { place } = begin({ items: [{ uri: 'x', at: 3 }], next: 'on' }, now)
  const cursor: Cursor = { version: 2, notifications: place, own: place, newsAt: now, unrooted: [uriOf('a')], left: [uriOf('z')], rereading: [uriOf('a')], known }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
})

test('what was delivered is remembered by thread, what is gone is forgotten', () => {
  const known = remember([], [messageAt('a', now), messageAt('b', now)], none, standing(), now)
  expect([...knownOf(known, uriOf('a')).posts]).toEqual([uriOf('a')])
  expect(knownOf(remember(known, [], new Set([uriOf('a')]), standing(), now), uriOf('a')).posts.size).toBe(0)
  expect(knownOf(known, uriOf('c')).posts.size).toBe(0)
})

test('threads older than they are read again are forgotten, except where they are still read', () => {
  const known = remember([], [messageAt('old', now - 9 * day), messageAt('young', now - 7 * day)], none, standing(), now)
  expect(known.map(({ root }) => root)).toEqual([uriOf('young')])
  expect(remember(known, [], none, standing(), now + 2 * day)).toEqual([])
  expect(remember(known, [], none, standing({ watched: [uriOf('young')] }), now + 2 * day)).toHaveLength(1)
  expect(remember(known, [], none, standing({ unfinished: [uriOf('young')] }), now + 2 * day)).toHaveLength(1)
})

test('a busy week keeps the cursor small, the latest threads first', () => {
  const messages = Array.from({ length: 10_000 }, (_, index) => messageAt(`3mabcdefg${String(index).padStart(4, '0')}`, now - index * 1000, undefined, `did:plc:${String(index % 1000).padStart(24, 'a')}`))
  const known: Known = remember([], messages, none, standing(), now)
  expect(known[0]?.root).toBe(messages[0]?.uri)
  const { place } = begin({ items: [], next: null }, now)
  const text = writeCursor({ version: 2, notifications: place, own: place, newsAt: now, unrooted: [], left: [], rereading: [], known })
  expect(text.length).toBeLessThan(150_000)
  expect(readCursor(text)?.known).toEqual(known)
})

test('a thread too large for names is remembered by time, but only once it was read to its end', () => {
  const messages = [messageAt('root', now - day), ...Array.from({ length: 7000 }, (_, index) => messageAt(`p${String(index)}`, now - 7000 + index, uriOf('root')))]
  const begun = remember([], messages, none, standing({ unfinished: [uriOf('root')] }), now)
  expect(knownOf(begun, uriOf('root')).posts.size).toBe(7001)
  const [folded] = remember(begun, [], none, standing({ whole: [uriOf('root')] }), now)
  if (!folded) throw new Error('forgotten')
  expect(folded.posts.size).toBe(0)
  const arrived = (at: number): boolean => wasDelivered(folded, { uri: uriOf('q'), indexedAt: new Date(at).toISOString() })
  expect([arrived(now - 1), arrived(now)]).toEqual([true, false])
})
