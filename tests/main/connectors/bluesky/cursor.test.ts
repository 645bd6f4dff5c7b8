import { expect, test } from 'vitest'
import type { Message } from '#domain/message'
import { briefly, knownOf, readCursor, remember, type Known } from '../../../../main/connectors/bluesky/cursor.ts'
import { toMessage } from '../../../../main/connectors/bluesky/map.ts'

const now = Date.parse('2026-03-10T00:00:00Z')
const day = 86_400_000
const uriOf = (rkey: string): string => `at://did:plc:bob/app.bsky.feed.post/${rkey}`
const messageAt = (rkey: string, at: number): Message => {
  const message = toMessage({ uri: uriOf(rkey), cid: 'c', author: { did: 'did:plc:bob', handle: 'bob.test' }, indexedAt: new Date(at).toISOString(), record: { text: rkey } }, 'did:plc:me')
  if (!message) throw new Error('no message')
  return message
}

test.each([null, '', '{}', 'null', '{"version":2}', '[1', '{"version":1,"notifications":5}'])('a cursor like %j begins anew', (text) => expect(readCursor(text)).toBeNull())

test('what was delivered is remembered by thread, what is gone is forgotten', () => {
  const known = remember([], [messageAt('a', now), messageAt('b', now)], new Set(), now)
  expect(knownOf(known, uriOf('a'))).toEqual([uriOf('a')])
  expect(knownOf(remember(known, [], briefly([uriOf('a')]), now), uriOf('a'))).toEqual([])
  expect(knownOf(known, uriOf('c'))).toEqual([])
})

test('threads older than they are read again are forgotten', () => {
  const known = remember([], [messageAt('old', now - 9 * day), messageAt('young', now - 7 * day)], new Set(), now)
  expect(known.map(({ root }) => root)).toEqual([uriOf('young')])
  expect(remember(known, [], new Set(), now + 2 * day)).toEqual([])
})

test('a busy week keeps the cursor small, the latest threads first', () => {
  const messages = Array.from({ length: 5000 }, (_, index) => messageAt(`p${index}`, now - index * 1000))
  const known: Known = remember([], messages, new Set(), now)
  expect(known.length).toBe(3000)
  expect(known[0]?.root).toBe(uriOf('p0'))
  expect(JSON.stringify(known).length).toBeLessThan(600_000)
})
