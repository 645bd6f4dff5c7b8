import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '#domain/message'
import { answersBack } from '../../../../main/connectors/sample/world/events.ts'
import { openSession, pullAll, type OpenSession } from '../pulling.ts'
import { answerTo, messageBy, openSample, readAll, someDay, type SampleWorld } from './sample-world.ts'

const minute = 60_000

let world: SampleWorld
let session: OpenSession
beforeEach(async () => {
  world = await openSample()
  session = await openSession(world)
})
afterEach(() => world.stop())

const words = async (): Promise<Message[]> => [...(await readAll(world, session)).messages.values()]
const einarsStick = async (): Promise<Message> => messageBy(await words(), 'sample:einar', 'A practical matter')
const reply = async (to: Message, id: string, text = 'I would be honoured.'): Promise<Message> => world.connector.send(session, answerTo(session, to, id, text))
const back = async (to: Message): Promise<Message | undefined> => (await words()).find(({ parentId }) => parentId === to.id)

test('the world is dated once, when it is added', async () => {
  const before = await words()
  world.pass(3 * 24 * 60 * minute)
  world.restart()
  await openSession(world)
  expect(await words()).toEqual(before)
})

test('an answer is there after the app was quit and started again', async () => {
  const sent = await reply(await einarsStick(), 'a')
  world.restart()
  expect((await words()).find(({ id }) => id === sent.id)).toEqual(sent)
  expect(await world.connector.find(session, answerTo(session, await einarsStick(), 'a', ''))).toEqual({ is: 'there', message: sent })
})

test('an answer gets its links, mentions and tags', async () => {
  const sent = await reply(await einarsStick(), 'a', 'Ask @jonas.reinholt or @nobody.here, see https://sticks.example #type')
  expect(sent.marks.map(({ kind, from, to, target }) => [kind, sent.text.slice(from, to), target])).toEqual([
    ['mention', '@jonas.reinholt', 'sample:jonas'], ['link', 'https://sticks.example', 'https://sticks.example'], ['tag', '#type', 'type'],
  ])
  expect(sent.mentions).toEqual(['sample:jonas'])
})

test('two sends of one item at the same time make one post', async () => {
  const stick = await einarsStick()
  const [one, other] = await Promise.all([reply(stick, 'a'), reply(stick, 'a')])
  expect(other).toEqual(one)
  expect((await words()).filter(({ parentId }) => parentId === stick.id)).toHaveLength(1)
})

test('answers sent at the same time are all kept', async () => {
  const everybody = (await words()).filter(({ authorId, deletedAt }) => authorId !== 'sample:nora' && deletedAt === null).slice(0, 25)
  const sent = await Promise.all(everybody.map((message, index) => reply(message, `many-${index}`)))
  const kept = new Set((await words()).map(({ id }) => id))
  expect(sent.filter(({ id }) => !kept.has(id))).toEqual([])
})

describe('writing back', () => {
  test('Einar writes back within the minute, not at once', async () => {
    const sent = await reply(await einarsStick(), 'a')
    world.pass(25_000 - 1)
    expect(await back(sent)).toBeUndefined()
    world.pass(1)
    expect(await back(sent)).toMatchObject({ authorId: 'sample:einar', arrivedAt: someDay + 25_000, kind: 'reply', language: 'en' })
  })

  test('it is new to the next pull, and only once', async () => {
    const { cursor } = await readAll(world, session)
    const sent = await reply(await einarsStick(), 'a')
    const { cursor: later } = await pullAll(world, session, cursor, [])
    world.pass(10 * minute)
    world.restart()
    const { batches, cursor: last } = await pullAll(world, session, later, [])
    const brought = batches.flatMap(({ messages }) => messages.filter(({ parentId }) => parentId === sent.id))
    expect(brought).toHaveLength(1)
    expect((await pullAll(world, session, last, [])).batches.flatMap(({ messages }) => messages)).toEqual([])
  })

  test('the second answer gets the second line, the third gets silence', async () => {
    const sent = await reply(await einarsStick(), 'a')
    world.pass(10 * minute)
    const first = await back(sent)
    const next = await reply(first ?? sent, 'b')
    world.pass(10 * minute)
    const second = await back(next)
    expect(second?.text).toMatch(/^Noted, in pencil/)
    const last = await reply(second ?? next, 'c')
    world.pass(60 * minute)
    expect(await back(last)).toBeUndefined()
  })

  test('most people do not write back', async () => {
    const sent = await reply(messageBy(await words(), 'sample:apolline', 'Je cherche'), 'a')
    world.pass(24 * 60 * minute)
    expect(await back(sent)).toBeUndefined()
  })

  test('who writes back by mistake takes it back, and the thread read again says so', async () => {
    const first = await reply(messageBy(await words(), 'sample:marta', 'Encarte hecho'), 'a')
    const second = await reply(first, 'b')
    expect(await back(second)).toBeUndefined()
    const third = await reply(messageBy(await words(), 'sample:marta', 'Encarte hecho'), 'c')
    world.pass(minute)
    const { cursor } = await readAll(world, session)
    const bread = await back(third)
    expect(bread).toMatchObject({ text: 'Y compra pan, que no queda.', deletedAt: null })
    world.pass(90_000)
    const { batches } = await pullAll(world, session, cursor, [first.threadId.slice('sample:'.length)])
    expect(batches.at(-1)).toMatchObject({ readThreadIds: [first.threadId], gone: [{ messageId: bread?.id, at: someDay + 150_000 }] })
  })

  test('those who wait longest write back while Nora is still looking, the others take their minutes', () => {
    const lines = Object.values(answersBack).flat()
    expect(lines.length).toBeGreaterThan(4)
    for (const { afterMs } of lines) {
      expect(afterMs).toBeGreaterThanOrEqual(20_000)
      expect(afterMs).toBeLessThanOrEqual(5 * minute)
    }
    for (const place of ['gudrun einar', 'menus priya', 'recetas marta']) expect(answersBack[place]?.[0]?.afterMs, place).toBeLessThanOrEqual(40_000)
  })

  test('a clock set back puts nothing before what was said', async () => {
    const first = await reply(await einarsStick(), 'a')
    world.pass(-60 * minute)
    const second = await reply(await einarsStick(), 'b')
    expect(second.arrivedAt).toBeGreaterThanOrEqual(first.arrivedAt)
  })
})

describe('what it refuses', () => {
  test('an answer to nothing, to what was deleted, or beyond its length is refused and nothing is stored', async () => {
    const stick = await einarsStick()
    const deleted = (await words()).find(({ deletedAt }) => deletedAt !== null) ?? stick
    await expect(reply({ ...stick, ref: 'https://sample.kith.invalid/posts/none' }, 'a')).rejects.toMatchObject({ failure: { kind: 'refused', code: 'gone' } })
    await expect(reply(deleted, 'a')).rejects.toMatchObject({ failure: { kind: 'refused', code: 'gone' } })
    await expect(reply(stick, 'a', '👩‍👩‍👧'.repeat(501))).rejects.toMatchObject({ failure: { kind: 'refused', code: 'too-long' } })
    expect(await world.connector.find(session, answerTo(session, stick, 'a', ''))).toEqual({ is: 'absent' })
    expect(await reply(stick, 'a', '👩‍👩‍👧'.repeat(500))).toMatchObject({ parentId: stick.id })
  })

  test('what is aborted never reaches the world', async () => {
    const stick = await einarsStick()
    await expect(world.connector.send({ ...session, signal: AbortSignal.abort() }, answerTo(session, stick, 'a', 'No'))).rejects.toMatchObject({ failure: { kind: 'broken' } })
    expect(await world.connector.find(session, answerTo(session, stick, 'a', 'No'))).toEqual({ is: 'absent' })
  })
})

describe('its file', () => {
  test('is private, alone in its folder and written as a whole', async () => {
    await reply(await einarsStick(), 'a')
    expect(await readdir(world.folder)).toEqual(['world.json'])
    if (process.platform === 'win32') return
    expect((await stat(world.file)).mode & 0o777).toBe(0o600)
    expect((await stat(world.folder)).mode & 0o777).toBe(0o700)
  })

  test('is removed when the sample is removed, and a new one begins anew', async () => {
    const sent = await reply(await einarsStick(), 'a')
    await world.connector.signOut(session)
    expect(await readdir(world.folder)).toEqual([])
    await expect(readAll(world, session)).rejects.toMatchObject({ failure: { kind: 'signed-out', code: 'no-world' } })
    world.pass(24 * 60 * minute)
    const again = await openSession(world)
    expect(again.account).toEqual({ ...session.account, addedAt: someDay + 24 * 60 * minute })
    const { messages } = await readAll(world, again)
    expect(messages.has(sent.id)).toBe(false)
    expect(Math.max(...[...messages.values()].map(({ arrivedAt }) => arrivedAt))).toBeGreaterThan(someDay)
  })

  test('an unreadable one is left alone by reading, and replaced by adding the sample again', async () => {
    const { cursor } = await readAll(world, session)
    await writeFile(world.file, 'not ours')
    await expect(pullAll(world, session, cursor, [])).rejects.toMatchObject({ failure: { kind: 'broken', code: 'world-unreadable' } })
    await expect(reply({ ...(await stickOf()), ref: 'x' }, 'a')).rejects.toMatchObject({ failure: { kind: 'broken', code: 'world-unreadable' } })
    expect(await readFile(world.file, 'utf8')).toBe('not ours')
    world.pass(minute)
    await openSession(world)
    const { batches } = await pullAll(world, session, cursor, [])
    expect(batches[0]?.progress?.phase).toBe('recent')
    expect(batches.flatMap(({ messages }) => messages).length).toBeGreaterThan(100)
  })

  test('a folder in its place is the server’s trouble, not a crash', async () => {
    await world.connector.signOut(session)
    await mkdir(world.file)
    await expect(readAll(world, session)).rejects.toMatchObject({ failure: { kind: 'broken', code: 'disk-trouble' } })
  })
})

/** Einar's message as another, sound sample has it. */
const stickOf = async (): Promise<Message> => {
  const other = await openSample()
  try {
    return messageBy((await readAll(other, await openSession(other))).messages.values(), 'sample:einar', 'A practical matter')
  } finally {
    await other.stop()
  }
}
