import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountStatus } from '#domain/account'
import type { Batch, Receipt } from '#domain/batch'
import type { Connector, PullRequest } from '../../../main/connectors/connector.ts'
import { failed } from '../../../main/failed.ts'
import { createEngine } from '../../../main/sync/engine.ts'
import { account, batchAt } from '../fixtures.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_700_000_000_000 }))
afterEach(() => vi.useRealTimers())

const written: Receipt = { isWritten: true, problem: null, watched: [] }

/** An engine over a scripted network: each pull takes the next line, and the last line again and again. */
const setUp = (script: ((request: PullRequest) => Promise<Batch> | Batch)[], deliver: (batch: Batch) => Promise<Receipt> = async () => written) => {
  const asked: PullRequest[] = []
  const said: AccountStatus[] = []
  const pull: Connector['pull'] = async (_, request) => {
    const line = script[Math.min(asked.length, script.length - 1)]
    asked.push(request)
    if (!line) throw new Error('the script is empty')
    return line(request)
  }
  const engine = createEngine({
    withSession: async (_, __, verb) => verb({ pull } as Connector, undefined as never),
    deliver, say: (status) => said.push(status), now: Date.now, dice: () => 0,
  })
  return { engine, asked, said }
}
const start = { account, cursor: null, watched: [], pastDays: 90, fillsPast: true }
const settle = () => vi.advanceTimersByTimeAsync(0)

test('the next pull starts from the cursor whose batch was written, with what the store wants watched', async () => {
  const { engine, asked } = setUp([() => batchAt('a', { hasMore: true }), () => batchAt('b')],
    async (batch) => ({ ...written, watched: [`after ${batch.cursor}`] }))
  await engine.start(start)
  await settle()
  expect(asked.map(({ cursor, watched }) => [cursor, ...watched])).toEqual([[null], ['a', 'after a']])
  await engine.stopAll()
})

test('nothing is pulled before the receipt of the batch before has come', async () => {
  let receive: (receipt: Receipt) => void = () => undefined
  const { engine, asked } = setUp([() => batchAt('a', { hasMore: true })], () => new Promise((resolve) => {
    receive = resolve
  }))
  await engine.start(start)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(asked).toHaveLength(1)
  receive(written)
  await settle()
  expect(asked).toHaveLength(2)
  await engine.stopAll()
})

test('a batch the store could not write is asked for again from the same cursor', async () => {
  let tries = 0
  const { engine, asked, said } = setUp([() => batchAt('a')], async () => {
    tries += 1
    return tries === 1 ? { isWritten: false, problem: 'the disk is full', watched: [] } : written
  })
  await engine.start(start)
  await settle()
  expect(said.at(-1)).toMatchObject({ phase: 'waiting', failure: { kind: 'broken', code: 'not-written', detail: 'the disk is full' } })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked.map(({ cursor }) => cursor)).toEqual([null, null])
  expect(said.at(-1)).toMatchObject({ phase: 'resting', failure: null })
  await engine.stopAll()
})

test('signed out pauses the account until the user hurries it', async () => {
  const { engine, asked, said } = setUp([() => {
    throw failed('signed-out', 'expired')
  }, () => batchAt('a')])
  await engine.start(start)
  await vi.advanceTimersByTimeAsync(86_400_000)
  expect(asked).toHaveLength(1)
  expect(said.at(-1)).toMatchObject({ phase: 'paused', nextAt: null, failure: { kind: 'signed-out' } })
  engine.hurry(account.id)
  await settle()
  expect(said.at(-1)).toMatchObject({ phase: 'resting', failure: null })
  await engine.stopAll()
})

test('"slow down until" is obeyed, also when the user hurries', async () => {
  const until = Date.now() + 120_000
  const { engine, asked } = setUp([() => {
    throw failed('slow-down', 'rate-limited', '', until)
  }, () => batchAt('a')])
  await engine.start(start)
  await settle()
  engine.hurry(null)
  await vi.advanceTimersByTimeAsync(119_999)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(2)
  await engine.stopAll()
})

test('an error nobody foresaw is a broken reading, not the end of the loop', async () => {
  const { engine, said, asked } = setUp([() => {
    throw new TypeError('undefined is not a function')
  }, () => batchAt('a')])
  await engine.start(start)
  await settle()
  expect(said.at(-1)?.failure).toMatchObject({ kind: 'broken', code: 'unexpected' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(2)
  await engine.stopAll()
})

test('the past can be stopped and taken up again; what is new is read all the same', async () => {
  const past = { phase: 'past', seen: 10, reachedAt: 5, untilAt: 1 } as const
  const { engine, asked, said } = setUp([({ fillsPast }) => batchAt('a', { progress: past, hasMore: fillsPast })],
    (batch) => new Promise((resolve) => setTimeout(() => resolve({ ...written, watched: [batch.cursor] }), 10)))
  await engine.start(start)
  await vi.advanceTimersByTimeAsync(15)
  engine.fillPast(account.id, false)
  await vi.advanceTimersByTimeAsync(25)
  expect(said.at(-1)).toMatchObject({ phase: 'stopped', progress: past })
  const before = asked.length
  engine.fillPast(account.id, true)
  await vi.advanceTimersByTimeAsync(5)
  expect(asked.slice(before)).toMatchObject([{ fillsPast: true }])
  await engine.stopAll()
})

test('a past that was stopped before stays stopped at the next start, until it is taken up again', async () => {
  const past = { phase: 'past', seen: 10, reachedAt: 5, untilAt: 1 } as const
  const { engine, asked, said } = setUp([() => batchAt('a', { progress: past })])
  await engine.start({ ...start, fillsPast: false })
  await settle()
  expect(asked).toMatchObject([{ fillsPast: false }])
  expect(said.at(-1)).toMatchObject({ phase: 'stopped' })
  engine.fillPast(account.id, true)
  await settle()
  expect(asked.slice(1)).toMatchObject([{ fillsPast: true }])
  await engine.stopAll()
})

test('after a stop nothing is delivered, even where a pull was under way', async () => {
  const delivered: string[] = []
  let answer: (batch: Batch) => void = () => undefined
  const { engine } = setUp([() => new Promise((resolve) => {
    answer = resolve
  })], async (batch) => {
    delivered.push(batch.cursor)
    return written
  })
  await engine.start(start)
  const stopping = engine.stop(account.id)
  answer(batchAt('late'))
  await stopping
  expect(delivered).toEqual([])
})

test('two starts at once leave one loop', async () => {
  const { engine, asked } = setUp([() => batchAt('a')])
  await Promise.all([engine.start(start), engine.start(start)])
  await settle()
  const before = asked.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked.length - before).toBe(1)
  await engine.stopAll()
})

test('a night offline does not make the first hiccup of the morning wait an hour', async () => {
  let isNight = true
  const { engine, said } = setUp([() => {
    throw isNight ? failed('offline', 'unreachable') : failed('broken', 'server-trouble')
  }])
  await engine.start(start)
  await vi.advanceTimersByTimeAsync(8 * 3_600_000)
  isNight = false
  engine.hurry(null)
  await settle()
  const last = said.at(-1)
  expect(last).toMatchObject({ phase: 'waiting', failure: { kind: 'broken' } })
  expect((last?.nextAt ?? 0) - Date.now()).toBeLessThanOrEqual(10_000)
  await engine.stopAll()
})

test('a "sync now" pressed during a reading does not cut short the wait this reading ends in', async () => {
  let answer: (error: Error) => void = () => undefined
  const { engine, asked } = setUp([() => new Promise((_, reject) => {
    answer = reject
  }), () => batchAt('a')])
  await engine.start(start)
  engine.hurry(account.id)
  answer(failed('slow-down', 'rate-limited', '', Date.now() + 120_000))
  await vi.advanceTimersByTimeAsync(119_999)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(2)
  await engine.stopAll()
})

test('a start on its way when everything is stopped is stopped too', async () => {
  const { engine, asked } = setUp([() => batchAt('a')])
  void engine.start(start)
  await engine.stopAll()
  const before = asked.length
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(asked.length).toBe(before)
})
