import { QueryObserver } from '@tanstack/react-query'
import { expect, onTestFinished, test } from 'vitest'
import { makeQueries } from '../../renderer/queries.ts'
import type { TableName } from '../../renderer/store/rows.ts'
import { soon } from '../soon.ts'

/** A store that is read slowly: each read takes what is there when it begins, and is answered when the test says so. */
const slowStore = () => {
  const listeners = new Set<(tables: ReadonlySet<TableName>) => void>()
  const reads: { readonly answer: () => void; readonly fail: () => void }[] = []
  let count = 0
  return {
    reads,
    listen: (listener: (tables: ReadonlySet<TableName>) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => new Promise<number>((resolve, reject) => {
      const there = count
      reads.push({ answer: () => resolve(there), fail: () => reject(new Error('not now')) })
    }),
    write: (tables: readonly TableName[] = ['counters']) => {
      count += 1
      for (const listener of listeners) listener(new Set(tables))
    },
  }
}
const watch = (store: ReturnType<typeof slowStore>, gatherMs = 0) => {
  const client = makeQueries(store.listen, gatherMs)
  const observer = new QueryObserver(client, { queryKey: [{ tables: ['counters'] }, 'counts'], queryFn: store.read })
  onTestFinished(observer.subscribe(() => undefined))
  return () => observer.getCurrentResult().data
}

test('what is written while something is read for the first time is on the screen in the end', async () => {
  const store = slowStore()
  const shown = watch(store)
  store.write()
  store.write()
  expect(store.reads).toHaveLength(1)
  store.reads[0]?.answer()
  await soon(() => expect(store.reads).toHaveLength(2))
  // What was read is shown meanwhile.
  expect(shown()).toBe(0)
  store.reads[1]?.answer()
  await soon(() => expect(shown()).toBe(2))
  expect(store.reads).toHaveLength(2)
})

test('a first read that failed while something was written is tried once more', async () => {
  const store = slowStore()
  const shown = watch(store)
  store.write()
  store.reads[0]?.fail()
  await soon(() => expect(store.reads).toHaveLength(2))
  store.reads[1]?.answer()
  await soon(() => expect(shown()).toBe(1))
})

test('a later read is begun anew by what is written meanwhile, and one of other tables is left alone', async () => {
  const store = slowStore()
  const shown = watch(store)
  store.reads[0]?.answer()
  await soon(() => expect(shown()).toBe(0))
  store.write()
  await soon(() => expect(store.reads).toHaveLength(2))
  store.write()
  await soon(() => expect(store.reads).toHaveLength(3))
  store.write(['people'])
  store.reads[2]?.answer()
  await soon(() => expect(shown()).toBe(2))
  expect(store.reads).toHaveLength(3)
})

test('a burst from the network is read at its beginning and once at its end; what the user writes is read at once', async () => {
  const store = slowStore()
  const shown = watch(store, 60_000)
  store.reads[0]?.answer()
  await soon(() => expect(shown()).toBe(0))
  store.write()
  await soon(() => expect(store.reads).toHaveLength(2))
  store.reads[1]?.answer()
  await soon(() => expect(shown()).toBe(1))
  for (let at = 0; at < 20; at++) store.write()
  expect(store.reads).toHaveLength(2)
  store.write(['triage'])
  await soon(() => expect(store.reads).toHaveLength(3))
  store.reads[2]?.answer()
  await soon(() => expect(shown()).toBe(22))
  expect(store.reads).toHaveLength(3)
})
