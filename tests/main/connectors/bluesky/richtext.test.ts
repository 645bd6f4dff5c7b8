import { XRPCError, type Agent } from '@atproto/api'
import { expect, test } from 'vitest'
import { checkLength, facetsOf, withName } from '../../../../main/connectors/bluesky/richtext.ts'
import { toMarks } from '../../../../main/connectors/bluesky/marks.ts'

/** An agent that knows one handle. */
const agent = (otherwise: Error = new XRPCError(400, 'InvalidRequest', 'Unable to resolve handle')): Agent => ({
  com: { atproto: { identity: { resolveHandle: async ({ handle }: { handle: string }) => {
    if (handle === 'alice.test') return { data: { did: 'did:plc:alice' } }
    throw otherwise
  } } } },
}) as unknown as Agent

const marked = async (text: string) => toMarks(text, await facetsOf(text, agent())).map((mark) => [mark.kind, text.slice(mark.from, mark.to), mark.target])

test('links and mentions become facets that land on their words', async () => {
  expect(await marked('👋 @alice.test look at https://example.org/a, 日本 example.com #boats')).toEqual([
    ['mention', '@alice.test', 'bluesky:did:plc:alice'], ['link', 'https://example.org/a', 'https://example.org/a'],
    ['link', 'example.com', 'https://example.com/'], ['tag', '#boats', 'boats'],
  ])
})

test('a name nobody carries stays plain text', async () => expect(await marked('hello @nobody.test')).toEqual([]))

test.each([
  ['Hello to you.', '@bob.test Hello to you.'], ['Hello @Bob.test, and welcome.', 'Hello @Bob.test, and welcome.'],
  ['Write to me,@bob.test', '@bob.test Write to me,@bob.test'], ['Hello @bob.test.example', '@bob.test Hello @bob.test.example'],
])('whom a post is for is named in front, unless the network finds the name in “%s”', (text, sent) => {
  expect(withName(text, 'bob.test')).toBe(sent)
})

test('a name means whom it was written for, whoever has the handle by now', async () => {
  const [facet] = await facetsOf('hello @Alice.test', agent(), { handle: 'alice.test', did: 'did:plc:before' })
  expect(facet?.features).toMatchObject([{ did: 'did:plc:before' }])
})

test('a mention is never lost because the network was slow', async () => {
  const limit = new XRPCError(429, 'RateLimitExceeded')
  await expect(facetsOf('hello @bob.test', agent(limit))).rejects.toBe(limit)
})

test('three hundred characters and three thousand bytes go, one more does not', () => {
  const family = '👩‍👩‍👧‍👦'
  expect(() => checkLength('a'.repeat(300))).not.toThrow()
  expect(() => checkLength('a'.repeat(301))).toThrow('too-long')
  expect(() => checkLength(family.repeat(120))).not.toThrow()
  expect(() => checkLength(family.repeat(121))).toThrow('too-long')
  expect(() => checkLength('日'.repeat(300))).not.toThrow()
})
