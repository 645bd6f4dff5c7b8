/** What a newcomer finds in the sample. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Thread } from '#domain/thread'
import { agoMs } from '../../../../../main/connectors/sample/world/script.ts'
import { elsewhere } from '../../../../../main/connectors/sample/world/elsewhere.ts'
import { follows, likes, answersBack } from '../../../../../main/connectors/sample/world/events.ts'
import { threads as scripted } from '../../../../../main/connectors/sample/world/threads.ts'
import { tellWorld } from '../../../../../main/connectors/sample/world/tell.ts'
import { asks } from '../../../../../renderer/rules/question.ts'
import { turnsOf } from '../../../../../renderer/rules/turn.ts'
import { openSession, pullAll, type OpenSession } from '../../pulling.ts'
import { openSample, readAll, someDay, type SampleWorld } from '../sample-world.ts'

const me = 'sample:nora'
const dayMs = 86_400_000
const machines = ['tide', 'specimen', 'supporters', 'firehose', 'paul', 'giveaway', 'rankwell'].map((key) => `sample:${key}`)

let world: SampleWorld
let session: OpenSession
let messages: readonly Message[]
let threads: ReadonlyMap<string, Thread>
let people: ReadonlyMap<string, Person>
let viral: string
beforeAll(async () => {
  world = await openSample()
  session = await openSession(world)
  const all = await readAll(world, session)
  messages = [...all.messages.values()]
  ;({ threads, people } = all)
  viral = messages.find(({ text }) => text.startsWith('A boy of nine'))?.threadId ?? ''
})
afterAll(() => world.stop())

/** Person ids that wait in a thread, with all their words that do. */
const waitingIn = (thread: Thread): (readonly [string, readonly Message[]])[] => {
  const bots = new Set([...people.values()].filter(({ isBot }) => isBot).map(({ id }) => id))
  const own = messages.filter(({ threadId }) => threadId === thread.id)
  return [...turnsOf({ root: thread.root, mine: new Set([me]), bots, messages: own })].flatMap(([personId, { turn, waiting }]) =>
    (turn === 'theirs' ? [[personId, waiting] as const] : []))
}

test('about forty people and a hundred and fifty messages over a fortnight', () => {
  expect(people.size).toBeGreaterThanOrEqual(38)
  expect(people.size).toBeLessThanOrEqual(50)
  expect(messages.length).toBeGreaterThanOrEqual(140)
  expect(messages.length).toBeLessThanOrEqual(175)
  const times = messages.map(({ arrivedAt }) => arrivedAt)
  expect(Math.max(...times)).toBeLessThanOrEqual(someDay)
  // Whoever adds it at night finds what was written until the evening.
  expect(Math.max(...times)).toBeGreaterThan(someDay - dayMs / 2)
  expect(Math.min(...times)).toBeGreaterThan(someDay - 14 * dayMs)
  expect(Math.min(...times)).toBeLessThan(someDay - 12 * dayMs)
})

test('many languages, long and short', () => {
  const languages = new Set(messages.map(({ language }) => language))
  for (const language of ['en', 'de', 'es', 'fr', 'pt', 'ja', 'ar', 'zh', 'sv', 'pl', 'it', 'tr', 'ko']) expect(languages).toContain(language)
  const lengths = messages.filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text.length)
  expect(Math.min(...lengths)).toBeLessThan(5)
  expect(Math.max(...lengths)).toBeGreaterThan(350)
  for (const { text } of messages) expect([...new Intl.Segmenter().segment(text)].length).toBeLessThanOrEqual(500)
})

test('the same world every time', async () => {
  expect(tellWorld(someDay)).toEqual(tellWorld(someDay))
  const other = await openSample()
  const again = await readAll(other, await openSession(other))
  expect([...again.messages.values()]).toEqual(messages)
  await other.stop()
})

test('added on another day it is the same world, moved', () => {
  const [one, other] = [tellWorld(someDay), tellWorld(someDay + 5 * dayMs)]
  expect(other.events.map(({ at, ...rest }) => ({ ...rest, at: at - 5 * dayMs }))).toEqual(one.events)
})

describe('waiting for Nora', () => {
  test('seven to twelve people, beside the post that went everywhere and beside the machines', () => {
    const rows = [...threads.values()].filter(({ id }) => id !== viral).flatMap(waitingIn).filter(([personId]) => !machines.includes(personId))
    expect(rows.map(([personId]) => personId.slice('sample:'.length)).sort()).toEqual(
      ['apolline', 'einar', 'gareth', 'haruka', 'ilse', 'jonas', 'lamis', 'marta', 'priya', 'ruben', 'salma'])
    // One of them only says thank you.
    expect(rows.filter(([, words]) => !words.some(({ text }) => asks(text))).map(([personId]) => personId)).toEqual(['sample:salma'])
  })

  test('thirty people answered one post, seven ask something', () => {
    const root = messages.find(({ threadId, parentId }) => threadId === viral && parentId === null)
    const replies = messages.filter(({ parentId }) => parentId === root?.id)
    expect(new Set(replies.map(({ authorId }) => authorId)).size).toBe(30)
    expect(replies).toHaveLength(30)
    const waiting = waitingIn(threads.get(viral) as Thread)
    expect(waiting.filter(([, words]) => words.some(({ text }) => asks(text))).map(([personId]) => personId.slice('sample:'.length)).sort()).toEqual(
      ['callum', 'femi', 'mirela', 'minh', 'nikolaj', 'ottoline', 'wilhelmina'].sort())
    expect(waiting.length).toBeLessThan(30)
  })

  test('friends wait longest, Einar first, and nobody’s machine is before any of the people', () => {
    const rows = [...threads.values()].filter(({ id }) => id !== viral).flatMap(waitingIn)
      .sort(([, [a]], [, [b]]) => (a?.arrivedAt ?? 0) - (b?.arrivedAt ?? 0)).map(([personId]) => personId)
    expect(rows.slice(0, 5)).toEqual(['einar', 'priya', 'marta', 'haruka', 'jonas'].map((key) => `sample:${key}`))
    expect(rows.slice(0, 11).filter((personId) => machines.includes(personId))).toEqual([])
    expect(rows.length).toBeGreaterThan(11)
  })
})

describe('what it shows', () => {
  test('a warning, an edit, a deletion, a described picture, a quote, a direct conversation', () => {
    expect(messages.some(({ warning }) => warning !== null)).toBe(true)
    expect(messages.some(({ edited, text }) => edited !== null && edited.textBefore !== text)).toBe(true)
    expect(messages.some(({ deletedAt, text }) => deletedAt !== null && text === '')).toBe(true)
    expect(messages.some(({ kind, quotedAuthorId }) => kind === 'quote' && quotedAuthorId === me)).toBe(true)
    expect([...threads.values()].some(({ root }) => root === 'direct')).toBe(true)
    const pictures = messages.flatMap(({ attachments }) => attachments)
    expect(pictures.length).toBeGreaterThan(0)
    for (const { alt, url } of pictures) {
      expect(alt.length).toBeGreaterThan(30)
      expect(url).toMatch(/^data:image\/svg\+xml,/)
    }
  })

  test('pictures need no network and run nothing', () => {
    for (const { url } of messages.flatMap(({ attachments }) => attachments)) {
      const svg = decodeURIComponent(url.slice('data:image/svg+xml,'.length))
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/script|https?:|href|on[a-z]+=/i)
    }
  })

  test('two people talk with each other under Nora’s post, and neither waits for that', () => {
    const overheard = messages.filter(({ authorId, parentId, threadId }) => {
      const parent = messages.find(({ id }) => id === parentId)
      return threadId.includes('/menus/') && parent !== undefined && authorId !== me && parent.authorId !== me
    })
    expect(new Set(overheard.map(({ authorId }) => authorId))).toEqual(new Set(['sample:femi', 'sample:priya']))
    expect(overheard.length).toBeGreaterThanOrEqual(4)
  })

  test('new followers of all kinds, likes that answer nothing, and bots that say so', async () => {
    const { batches } = await pullAll(world, session, null, [])
    const followers = batches.flatMap(({ followerEvents }) => followerEvents)
    expect(followers).toHaveLength(follows.length)
    expect(followers.length).toBeGreaterThanOrEqual(8)
    expect(followers.some(({ personId }) => people.get(personId)?.bio === '')).toBe(true)
    expect(followers.some(({ personId }) => people.get(personId)?.isBot)).toBe(true)
    expect(batches.flatMap(({ reactions }) => reactions).some(({ byId }) => byId === me)).toBe(true)
    expect([...people.values()].filter(({ isBot }) => isBot).map(({ bio }) => /program|automatic/.test(bio))).toEqual([true, true])
  })
})

describe('the writing holds together', () => {
  test('nobody answers what was not yet said, and everything named is there', () => {
    const { posts, people: told, threads: roots } = tellWorld(someDay)
    for (const post of posts.values()) {
      const parent = post.answers === null ? null : posts.get(post.answers)
      expect(parent, post.id).not.toBe(undefined)
      if (parent) expect(parent.at, post.id).toBeLessThan(post.at)
      if (post.quotes) expect(posts.get(post.quotes.post)?.by, post.id).toBe(post.quotes.by)
      expect(roots.has(post.thread) && told.has(post.by), post.id).toBe(true)
      expect((post.text.match(/(?<!\S)@[\w.]+\w/g) ?? []).length, post.id).toBe(post.entities.filter(({ kind }) => kind === 'mention').length)
      if (post.edited) expect(post.edited.at).toBeGreaterThan(post.at)
      if (post.deletedAt !== null) expect(post.deletedAt).toBeGreaterThan(post.at)
    }
    expect(posts.size).toBe([...scripted, ...elsewhere].reduce((sum, thread) => sum + thread.posts.length, 0))
  })

  test('likes come after what is liked, and who writes back is somebody Nora can answer', () => {
    const { posts, people: told, events } = tellWorld(someDay)
    const liked = events.filter((event) => event.what === 'like')
    expect(liked).toHaveLength(likes.length)
    for (const { post, at } of liked) expect(posts.get(post)?.at, post).toBeLessThan(at)
    for (const place of Object.keys(answersBack)) {
      const [thread, person = ''] = place.split(' ')
      expect(told.has(person) && [...posts.values()].some(({ by, id }) => by === person && id.includes(`/posts/${thread}/`)), place).toBe(true)
    }
  })

  test('every handle is one person’s, and everybody but one says something about themselves', () => {
    const all = [...tellWorld(someDay).people.values()]
    expect(new Set(all.map(({ handle }) => handle)).size).toBe(all.length)
    expect(all.filter(({ bio }) => bio === '')).toHaveLength(1)
    expect(all.filter(({ name }) => name.trim() === '')).toEqual([])
  })

  test('every address in it leads nowhere', () => {
    for (const { text, marks } of messages) {
      for (const { kind, target } of marks) if (kind === 'link') expect(new URL(target).hostname, text).toMatch(/\.example$/)
    }
  })

  test('a slip in a length of time is found at once', () => {
    expect(agoMs('2d 3h 10m')).toBe(2 * dayMs + 3 * 3_600_000 + 600_000)
    expect(() => agoMs('2 days')).toThrow('not a length of time')
  })
})

describe('reading it', () => {
  test('recent first, then the past down to where it was asked to end', async () => {
    const since = someDay - 5 * dayMs
    const { batches } = await pullAll(world, session, null, [], { since })
    expect(batches.map(({ progress }) => progress?.phase)).toEqual(['recent', ...batches.slice(1).map(() => 'past')])
    expect(batches.length).toBeGreaterThan(2)
    expect(batches.at(0)?.messages.some(({ text }) => text.startsWith('Serious question'))).toBe(true)
    const seen = batches.map(({ progress }) => progress?.seen ?? 0)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    for (const { progress } of batches) expect(progress?.reachedAt ?? 0).toBeGreaterThanOrEqual(since)
    const words = batches.flatMap(({ messages: brought }) => brought.map(({ text }) => text))
    expect(words.some((text) => text.includes('I do not want an apology'))).toBe(true)
    expect(words.some((text) => text.startsWith('The calendar is in the shop'))).toBe(false)
  })

  test('the past can be left for later and goes on where it stopped', async () => {
    const first = await pullAll(world, session, null, [], { fillsPast: false })
    expect(first.batches).toHaveLength(1)
    const still = await pullAll(world, session, first.cursor, [], { fillsPast: false })
    expect(still.batches.map(({ messages: brought, progress }) => [brought.length, progress?.phase])).toEqual([[0, 'past']])
    const rest = await pullAll(world, session, still.cursor, [])
    const ids = [...first.batches, ...rest.batches].flatMap(({ messages: brought }) => brought.map(({ id }) => id))
    expect(new Set(ids)).toEqual(new Set(messages.map(({ id }) => id)))
  })

  test('a thread read again comes whole, an unknown one does no harm', async () => {
    const { cursor } = await pullAll(world, session, null, [])
    const root = viral.slice('sample:'.length)
    const { batches: [batch] } = await pullAll(world, session, cursor, [root, 'https://sample.kith.invalid/posts/none/root'])
    expect(batch?.readThreadIds).toEqual([viral])
    expect(batch?.messages.map(({ id }) => id).sort()).toEqual(messages.filter(({ threadId }) => threadId === viral).map(({ id }) => id).sort())
  })

  test('a cursor that is not ours reads from the start', async () => {
    for (const cursor of ['', 'not json', '{"newest":"yesterday"}', '[]']) {
      expect((await world.connector.pull(session, { cursor, watched: [], since: 0, fillsPast: true })).progress?.phase).toBe('recent')
    }
  })
})
