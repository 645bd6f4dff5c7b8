import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Account } from '#domain/account'
import type { FindAnswer, SendItem } from '#domain/outbox-item'
import type { Message } from '#domain/message'
import type { Connector, Session } from '../../main/connectors/connector.ts'
import { failed } from '../../main/failed.ts'
import { openLedger } from '../../main/ledger.ts'
import { createSending } from '../../main/sending.ts'
import { account, sendItem as item } from './fixtures.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-sending-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const message = { uri: 'there', id: 'net:there' } as Message
const there: FindAnswer = { is: 'there', message }
const other = (id: string, personId = 'net:ana'): SendItem => ({ ...item, id, target: { ...item.target, personId } })

/** One start of Kith over the same folder; `clock` may be moved. */
const start = (network: { send?: () => Promise<Message>; find?: () => Promise<FindAnswer> } = {}, abilities: readonly string[] = []) => {
  const clock = { at: 1000, tick: 0, pass(ms: number) { this.at += ms; this.tick += ms } }
  const send = vi.fn(network.send ?? (async () => message))
  const find = vi.fn(network.find ?? (async (): Promise<FindAnswer> => ({ is: 'absent' })))
  const session = { account: { ...account, abilities } } as unknown as Session
  const sending = createSending({
    ledger: openLedger(join(folder, 'ledger.jsonl'), clock.at), now: () => clock.at, tick: () => clock.tick,
    withSession: (_, verb) => verb({ send, find } as unknown as Connector, session),
  })
  const approve = (wanted: SendItem = item, isFirst = false, isAgain = false) => sending.approve({ item: wanted, isFirst, isAgain })
  return { ...sending, approve, send: (wanted: SendItem = item) => sending.send({ item: wanted, account }), find: () => sending.find({ item, account }), sendAs: (other: Account) => sending.send({ item, account: other }), clock, sent: send, looked: find }
}

test('without an approval nothing goes out', async () => {
  const kith = start()
  expect(await kith.send()).toMatchObject({ is: 'failed', failure: { kind: 'refused', code: 'not-approved' } })
  expect(kith.sent).not.toHaveBeenCalled()
})

test.each<[string, Partial<SendItem>]>([
  ['a changed text', { text: 'Hello!' }], ['another account', { accountId: 'net:other' }], ['another person', { target: { ...item.target, personId: 'net:bob' } }],
  ['another message', { target: { ...item.target, messageId: 'net:n' } }], ['a wider audience', { target: { ...item.target, audience: 'unlisted' } }],
  ['a post of its own', { target: { kind: 'person', personId: item.target.personId, handle: 'ana', audience: 'public' } }],
  ['a picture more', { attachments: [{ hash: 'a'.repeat(64), mediaType: 'image/png', size: 1, width: 1, height: 1, alt: '' }] }], ['another time', { queuedAt: 2 }],
])('an approval is for exactly what it was given for: %s does not go', async (_, change) => {
  const kith = start()
  await kith.approve()
  expect(await kith.send({ ...item, ...change })).toMatchObject({ is: 'failed', failure: { code: 'not-approved' } })
  expect(kith.sent).not.toHaveBeenCalled()
})

test.each<[string, SendItem['target']]>([
  ['somebody else', { kind: 'person', personId: 'net:bob', handle: 'ana', audience: 'direct' }],
  ['another name', { kind: 'person', personId: 'net:ana', handle: 'bob', audience: 'direct' }],
  ['everybody, where it was for them alone', { kind: 'person', personId: 'net:ana', handle: 'ana', audience: 'public' }],
  ['an answer', item.target],
])('a first word is approved for one person, one name and one audience: for %s it does not go', async (_, target) => {
  const kith = start()
  const first: SendItem = { ...item, target: { kind: 'person', personId: 'net:ana', handle: 'ana', audience: 'direct' } }
  await kith.approve(first, true)
  expect(await kith.send({ ...first, target })).toMatchObject({ is: 'failed', failure: { code: 'not-approved' } })
  expect(kith.sent).not.toHaveBeenCalled()
  expect(await kith.send(first)).toMatchObject({ is: 'sent' })
})

test('first words to people keep the pace of first messages, whichever way they go', async () => {
  const kith = start()
  const to = (name: string, audience: 'public' | 'direct'): SendItem => ({ ...item, id: name, target: { kind: 'person', personId: `net:${name}`, handle: name, audience } })
  expect(await kith.approve(to('ana', 'public'), true)).toMatchObject({ is: 'approved' })
  kith.clock.pass(4000)
  expect(await kith.approve(to('bob', 'direct'), true)).toMatchObject({ is: 'later', why: 'strangers' })
  kith.clock.pass(16_000)
  expect(await kith.approve(to('bob', 'direct'), true)).toMatchObject({ is: 'approved' })
})

test('from an account that is only looked at nothing goes, approved or not, and no attempt is written down', async () => {
  const kith = start()
  await kith.approve()
  expect(await kith.sendAs({ ...account, isPreview: true })).toMatchObject({ is: 'failed', failure: { kind: 'refused', code: 'preview' } })
  expect(kith.sent).not.toHaveBeenCalled()
  expect(await kith.wordOf(item.id)).toBe('none')
})

test('an approval is for its account: another session beside it sends nothing', async () => {
  const kith = start()
  const mine = { ...item, accountId: 'net:other' }
  await kith.approve(mine)
  expect(await kith.send(mine)).toMatchObject({ is: 'failed', failure: { code: 'not-approved' } })
  expect(kith.sent).not.toHaveBeenCalled()
})

test('what was approved goes once, and the same asked again is looked for', async () => {
  const kith = start({ find: async () => there })
  expect(await kith.approve()).toEqual({ is: 'approved', at: 1000 })
  expect(await kith.send()).toEqual({ is: 'sent', message })
  expect(await kith.send()).toEqual({ is: 'sent', message })
  expect([kith.sent.mock.calls.length, kith.looked.mock.calls.length]).toEqual([1, 1])
})

test('what was sent and is not found any more is never sent by itself, also on a network that knows the same post again', async () => {
  const kith = start({}, ['idempotent-send'])
  await kith.approve()
  await kith.send()
  expect(await kith.send()).toMatchObject({ is: 'unknown', failure: { code: 'attempted-before' } })
  expect(kith.sent).toHaveBeenCalledOnce()
})

test('what went a moment ago and is not shown yet is not called absent, nor sent again by a word that did not know it; what was deleted elsewhere is, after a while', async () => {
  const kith = start()
  await kith.approve()
  await kith.send()
  kith.clock.pass(14 * 60_000)
  expect(await kith.find()).toMatchObject({ is: 'unknown', failure: { code: 'attempted-before' } })
  expect(await kith.approve(item, false, true)).toMatchObject({ is: 'failed', failure: { code: 'attempted-before' } })
  expect(await kith.send()).toMatchObject({ is: 'unknown', failure: { code: 'attempted-before' } })
  kith.clock.pass(60_000)
  expect(await kith.find()).toEqual({ is: 'absent' })
  expect(await kith.approve(item, false, true)).toMatchObject({ is: 'approved' })
  await kith.send()
  expect(kith.sent).toHaveBeenCalledTimes(2)
})

test('a clock that was set back does not keep what went from being called absent', async () => {
  const kith = start()
  kith.clock.at = 1e12
  await kith.approve()
  await kith.send()
  kith.clock.at -= 3600_000
  expect(await kith.find()).toEqual({ is: 'absent' })
})

test('what is not known to have gone is absent where the network does not have it, and so it is without a ledger', async () => {
  const kith = start({ send: lost })
  await kith.approve()
  expect(await kith.find()).toEqual({ is: 'absent' })
  await kith.send()
  expect(await kith.find()).toEqual({ is: 'absent' })
  const find = async () => ({ is: 'absent' })
  const without = createSending({
    ledger: Promise.reject(new Error('EACCES')), now: () => 0, tick: () => 0, withSession: (_, verb) => verb({ find } as unknown as Connector, {} as Session),
  })
  expect(await without.find({ item, account })).toEqual({ is: 'absent' })
})

test('taken back is not approved any more', async () => {
  const kith = start()
  await kith.approve()
  await kith.withdraw(item.id)
  expect(await kith.send()).toMatchObject({ failure: { code: 'not-approved' } })
  await kith.withdraw('nobody knows this one')
})

test('taken back while it is being sent does not go, once main has heard of it', async () => {
  const kith = start()
  await kith.approve()
  const [, answer] = await Promise.all([kith.withdraw(item.id), kith.send()])
  expect(answer).toMatchObject({ failure: { code: 'not-approved' } })
  expect(await kith.send()).toMatchObject({ failure: { code: 'not-approved' } })
})

test('two at once: the second is told when to ask again, and nothing of it is written', async () => {
  const kith = start()
  const answers = await Promise.all([kith.approve(other('a')), kith.approve(other('b'))])
  expect(answers).toEqual([{ is: 'approved', at: 1000 }, { is: 'later', at: 4000, why: 'one-at-a-time' }])
  expect(await kith.send(other('b'))).toMatchObject({ failure: { code: 'not-approved' } })
  kith.clock.pass(3000)
  expect(await kith.approve(other('b'))).toMatchObject({ is: 'approved' })
})

test('first messages to new people go one in twenty seconds; whom this ledger knows is not new', async () => {
  const kith = start()
  await kith.approve(other('a', 'net:ana'), true)
  kith.clock.pass(4000)
  expect(await kith.approve(other('b', 'net:bob'), true)).toEqual({ is: 'later', at: 21_000, why: 'strangers' })
  expect(await kith.approve(other('c', 'net:ana'), true)).toMatchObject({ is: 'approved' })
})

test('an approval survives a restart, and so does the pace', async () => {
  await start().approve()
  const kith = start()
  expect(await kith.approve(other('b'))).toMatchObject({ is: 'later', at: 4000 })
  expect(await kith.approve()).toEqual({ is: 'approved', at: 1000 })
  expect(await kith.send()).toMatchObject({ is: 'sent' })
})

const lost = async (): Promise<Message> => {
  throw failed('broken', 'no-answer')
}

test('no answer is unknown, and after a restart it is looked for before anything else', async () => {
  const before = start({ send: lost })
  await before.approve()
  expect(await before.send()).toMatchObject({ is: 'unknown', failure: { code: 'no-answer' } })
  const kith = start({ find: async () => there })
  expect(await kith.send()).toEqual({ is: 'sent', message })
  expect(kith.sent).not.toHaveBeenCalled()
  expect(await kith.wordOf(item.id)).toBe('sent')
})

test('of an item it never heard of the ledger says so; that is not the word of one that knows it did not go', async () => {
  const kith = start()
  expect(await kith.wordOf(item.id)).toBe('unheard')
  await kith.approve()
  expect(await kith.wordOf(item.id)).toBe('none')
})

test('no answer, and not there: only a network that knows the same post again gets it again', async () => {
  const before = start({ send: lost })
  await before.approve()
  await before.send()
  const strict = start()
  expect(await strict.send()).toMatchObject({ is: 'unknown', failure: { code: 'attempted-before' } })
  expect(strict.sent).not.toHaveBeenCalled()
  expect(await strict.wordOf(item.id)).toBe('attempted')
  const idempotent = start({}, ['idempotent-send'])
  expect(await idempotent.send()).toMatchObject({ is: 'sent' })
})

test('where it cannot be looked for, it is not sent', async () => {
  const before = start({ send: lost })
  await before.approve()
  await before.send()
  const kith = start({ find: async () => { throw failed('offline', 'unreachable') } }, ['idempotent-send'])
  expect(await kith.send()).toMatchObject({ is: 'unknown', failure: { kind: 'offline' } })
  expect(kith.sent).not.toHaveBeenCalled()
})

test('attempted before: it goes again only by the user\'s own decision', async () => {
  const kith = start({ send: lost })
  await kith.approve()
  await kith.send()
  expect(await kith.approve({ ...item, text: 'changed' })).toMatchObject({ is: 'failed', failure: { code: 'attempted-before' } })
  kith.clock.pass(3000)
  expect(await kith.approve(item, false, true)).toMatchObject({ is: 'approved' })
  await kith.send()
  expect(kith.sent).toHaveBeenCalledTimes(2)
})

test('approved again after an attempt nobody answered, a backup still says that it may be there', async () => {
  const kith = start({ send: lost })
  await kith.approve()
  await kith.send()
  kith.clock.pass(3000)
  await kith.approve(item, false, true)
  expect(await kith.wordOf(item.id)).toBe('attempted')
  expect(await start().wordOf(item.id)).toBe('attempted')
  const refused = start({ send: async () => { throw failed('offline', 'unreachable') } })
  await refused.send()
  expect(await refused.wordOf(item.id)).toBe('attempted')
})

test('what surely did not go out may be tried again without looking', async () => {
  let moods = [failed('offline', 'unreachable')]
  const kith = start({ send: async () => {
    const mood = moods.pop()
    if (mood) throw mood
    return message
  } })
  await kith.approve()
  expect(await kith.send()).toMatchObject({ is: 'failed', failure: { kind: 'offline' } })
  expect(await kith.wordOf(item.id)).toBe('none')
  expect(await kith.send()).toMatchObject({ is: 'sent' })
  expect(kith.looked).not.toHaveBeenCalled()
  moods = []
})

test('a ledger that cannot be read sends nothing, and says so', async () => {
  const send = vi.fn()
  const kith = createSending({
    ledger: Promise.reject(new Error('EACCES')), now: () => 0, tick: () => 0,
    withSession: (_, verb) => verb({ send } as unknown as Connector, {} as Session),
  })
  expect(await kith.approve({ item, isFirst: false, isAgain: false })).toMatchObject({ is: 'failed', failure: { code: 'ledger-unreadable' } })
  expect(await kith.wordOf(item.id)).toBe('attempted')
  expect(await kith.send({ item, account })).toMatchObject({ is: 'failed', failure: { code: 'ledger-unreadable' } })
  expect(send).not.toHaveBeenCalled()
})

test('neither words nor names are in the ledger', async () => {
  const kith = start()
  await kith.approve({ ...item, text: 'A secret between us' })
  const written = readFileSync(join(folder, 'ledger.jsonl'), 'utf8')
  expect(written).not.toContain('secret')
  expect(written).not.toContain('ana')
})
