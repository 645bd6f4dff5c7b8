import { expect, test } from 'vitest'
import type { Batch } from '#domain/batch'
import { didOf, madeUpNetwork, now, ownDid, rememberedOf, type MadeUpPost } from './made-up.ts'

const thread = 'app.bsky.feed.getPostThread'
const idOf = ({ uri }: { uri: string }): string => `bluesky:${uri}`
const idsIn = (batches: readonly Batch[]): string[] => batches.flatMap(({ messages }) => messages.map(({ id }) => id))
const goneIn = (batches: readonly Batch[]): string[] => batches.flatMap(({ gone }) => gone.map(({ messageId }) => messageId))
const largestOf = (batches: readonly Batch[]): number => Math.max(...batches.map((batch) => JSON.stringify(batch).length))
/** What a full post weighs. */
const words = 'Grüße aus dem Atelier, das ist ein ganzer Beitrag. '.repeat(6)

type Net = ReturnType<typeof madeUpNetwork>

/** A thread of mine: some answer me, some answer these. */
const popular = (net: Net, replies: number, authors = replies): MadeUpPost[] => {
  const root = net.write(ownDid)
  const all = [root]
  for (let at = 0; at < replies; at += 1) all.push(net.write(didOf(at % authors), at % 3 === 2 ? all.at(-1) : root, words))
  return all
}

test.each([
  [1, 1000, 1000, 150_000],
  [4, 1000, 800, 230_000],
  [1, 5000, 5000, 280_000],
])('%i watched threads of %i replies end, and bring everything once', { timeout: 120_000 }, async (threads, replies, authors, cursorSize) => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const made = Array.from({ length: threads }, () => popular(net, replies, authors))
  const roots = made.map(([root]) => root?.uri ?? '')
  const { batches, cursor } = await net.pull(start.cursor, roots)
  const ids = idsIn(batches)
  expect(ids.length).toBe(new Set(ids).size)
  expect(new Set(ids)).toEqual(new Set(made.flat().map(idOf)))
  expect(largestOf(batches)).toBeLessThan(2_000_000)
  expect(cursor.length).toBeLessThan(cursorSize)
  // A thread counts as read once nothing of it is left.
  expect(batches.flatMap((batch) => batch.readThreadIds).toSorted()).toEqual(roots.map((uri) => `bluesky:${uri}`).toSorted())

  const again = await net.pull(cursor, roots)
  expect(again.batches).toHaveLength(1)
  expect(idsIn(again.batches)).toEqual([])

  const [, early, , late] = made[0] ?? []
  net.posts.delete(early?.uri ?? '')
  net.posts.delete(late?.uri ?? '')
  const more = net.write(didOf(9999), made[0]?.[0])
  const next = await net.pull(again.cursor, roots)
  expect(goneIn(next.batches).toSorted()).toEqual([idOf(early ?? { uri: '' }), idOf(late ?? { uri: '' })].toSorted())
  expect(idsIn(next.batches)).toEqual([idOf(more)])
  expect(goneIn((await net.pull(next.cursor, roots)).batches)).toEqual([])
})

test('more than can be remembered by name is remembered by time: it ends, and nothing comes twice', { timeout: 120_000 }, async () => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const made = [popular(net, 3500), popular(net, 3500)]
  const roots = made.map(([root]) => root?.uri ?? '')
  const first = await net.pull(start.cursor, roots)
  const ids = idsIn(first.batches)
  expect(ids.length).toBe(made.flat().length)
  expect(new Set(ids).size).toBe(ids.length)
  expect(first.cursor.length).toBeLessThan(450_000)
  const second = await net.pull(first.cursor, roots)
  expect(idsIn(second.batches)).toEqual([])
  expect(second.cursor.length).toBeLessThan(300_000)
  const more = made.map(([root]) => net.write(didOf(12_000), root))
  // Without names the way up of something new comes along once more; nothing else does.
  const news = idsIn((await net.pull(second.cursor, roots)).batches).filter((id) => !roots.includes(id.slice('bluesky:'.length)))
  expect(new Set(news)).toEqual(new Set(more.map(idOf)))
})

test('old posts of a lively thread are brought once, not on every pull', async () => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const day = 86_400_000
  const root = net.write(ownDid, null, 'Long ago.', now - 40 * day)
  const old = Array.from({ length: 20 }, (_, at) => net.write(didOf(at), root, 'Also long ago.', now - (39 - at) * day))
  const fresh = net.write(didOf(30), old[3])
  const first = await net.pull(start.cursor, [root.uri])
  expect(new Set(idsIn(first.batches))).toEqual(new Set([root, ...old, fresh].map(idOf)))
  expect(idsIn((await net.pull(first.cursor, [root.uri])).batches)).toEqual([])
  expect(rememberedOf(first.cursor, root.uri)).toBe(22)
})

test('replies that lie about their root or their time do not come for ever', async () => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const root = net.write(ownDid)
  const elsewhere = net.write(didOf(1))
  for (let at = 0; at < 350; at += 1) {
    const lie = net.write(didOf(2), root)
    net.posts.set(lie.uri, { ...lie, root: elsewhere.uri })
  }
  const honest = net.write(didOf(3), root)
  const { batches } = await net.pull(start.cursor, [root.uri])
  expect(idsIn(batches)).toEqual([idOf(root), idOf(honest)])
})

test('a way up of two thousand posts comes in batches that fit, each post once', async () => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const chain = [net.write(didOf(0))]
  for (let at = 1; at < 2000; at += 1) chain.push(net.write(didOf(at % 2), chain.at(-1) ?? null, words))
  const mine = net.write(didOf(5), chain.at(-1) ?? null)
  net.notified.push(mine.uri)
  const { batches } = await net.pull(start.cursor, [])
  const ids = idsIn(batches)
  expect(new Set(ids)).toEqual(new Set([...chain, mine].map(idOf)))
  expect(ids.length).toBe(new Set(ids).size)
  expect(largestOf(batches)).toBeLessThan(2_000_000)
})

const notJson = (): Response => new Response('<h1>It works</h1>', { headers: { 'content-type': 'text/html' } })
const named = (status: number, error: string) => (): Response => new Response(JSON.stringify({ error, message: '' }), { status, headers: { 'content-type': 'application/json' } })

test.each([
  ['trouble', named(502, 'UpstreamFailure')], ['a web page', notJson], ['a refusal', named(400, 'InvalidRequest')], ['no permission', named(403, 'Forbidden')],
])('one thread that is answered with %s holds up nothing else', async (_, answer) => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const [bad, good] = [net.write(ownDid), net.write(ownDid)]
  const [hidden, seen] = [net.write(didOf(1), bad), net.write(didOf(2), good)]
  net.faults.set(thread, (params) => (params.get('uri') === bad.uri ? answer() : null))
  const { batches, cursor } = await net.pull(start.cursor, [bad.uri, good.uri])
  expect(new Set(idsIn(batches))).toEqual(new Set([good, seen].map(idOf)))
  expect(goneIn(batches)).toEqual([])
  net.faults.clear()
  expect(new Set(idsIn((await net.pull(cursor, [bad.uri, good.uri])).batches))).toEqual(new Set([bad, hidden].map(idOf)))
})

test('a way up that cannot be read now holds up nothing, and a check that fails tells of nothing gone', async () => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const chain = [net.write(didOf(0))]
  for (let at = 1; at < 8; at += 1) chain.push(net.write(didOf(at), chain.at(-1) ?? null))
  const [root, , , , , , parent, last] = chain
  net.notified.push(last?.uri ?? '')
  net.faults.set(thread, named(500, 'InternalServerError'))
  const { batches, cursor } = await net.pull(start.cursor, [])
  expect(new Set(idsIn(batches))).toEqual(new Set([root, parent, last].map((post) => idOf(post ?? { uri: '' }))))

  net.faults.clear()
  net.faults.set('app.bsky.feed.getPosts', named(500, 'InternalServerError'))
  net.posts.delete(last?.uri ?? '')
  const checked = await net.pull(cursor, [root?.uri ?? ''])
  expect(goneIn(checked.batches)).toEqual([])
  net.faults.clear()
  expect(goneIn((await net.pull(checked.cursor, [root?.uri ?? ''])).batches)).toEqual([idOf(last ?? { uri: '' })])
})

test.each([
  ['slow down', named(429, 'RateLimitExceeded'), 'slow-down'], ['signed out', named(400, 'InvalidToken'), 'signed-out'],
])('"%s" ends the pull, whichever thread it was said about', async (_, answer, kind) => {
  const net = madeUpNetwork()
  const start = await net.pull(null, [])
  const mine = net.write(ownDid)
  net.faults.set(thread, answer)
  await expect(net.pull(start.cursor, [mine.uri])).rejects.toMatchObject({ failure: { kind } })
})
