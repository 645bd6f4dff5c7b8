import { expect, test } from 'vitest'
import { addNews, addPast, begin, hasPast, type Item, type Page, type Place } from '../../../../main/connectors/bluesky/place.ts'
import { fc } from '../../../property.ts'

const minute = 60_000
const size = 5

/** A stream as the network keeps it: newest first, the next page named by time with an overlap of one. */
const pageOf = (stream: readonly Item[], next: string | null): Page<Item> => {
  const from = stream.filter(({ at }) => next === null || at < Number(next)).slice(0, size)
  const last = from.at(-1)
  return { items: from, next: last ? String(last.at + 1) === next ? String(last.at) : String(last.at + 1) : null }
}
const sorted = (items: readonly Item[]): Item[] => [...items].sort((one, other) => other.at - one.at)

const readPast = (stream: readonly Item[], from: Place, since: number): { place: Place; uris: string[] } => {
  const uris: string[] = []
  let place = from
  for (let step = 0; step < 200 && hasPast(place, since); step += 1) {
    const read = addPast(place, pageOf(stream, place.next))
    uris.push(...read.fresh.map(({ uri }) => uri))
    ;({ place } = read)
  }
  expect(hasPast(place, since)).toBe(false)
  return { place, uris }
}
const readNews = (stream: readonly Item[], from: Place): { place: Place; uris: string[]; pages: number } => {
  const uris: string[] = []
  let place = from
  let pages = 0
  do {
    const read = addNews(place, pageOf(stream, place.gap?.next ?? null))
    uris.push(...read.fresh.map(({ uri }) => uri))
    ;({ place } = read)
    pages += 1
  } while (place.gap && pages < 200)
  expect(place.gap).toBeNull()
  return { place, uris, pages }
}

const items = (count: number, at: (index: number) => number, name = 'item'): Item[] => Array.from({ length: count }, (_, index) => ({ uri: `${name} ${index}`, at: at(index) }))

test('first page and past together bring everything once, also where pages end inside one moment', () => {
  const times = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 })
    .filter((all) => [...new Set(all)].every((time) => all.filter((each) => each === time).length < size))
  fc.assert(fc.property(times, (all) => {
    const stream = sorted(items(all.length, (index) => (all[index] ?? 0) * minute))
    const first = begin(pageOf(stream, null), 0)
    const rest = readPast(stream, first.place, -1)
    const uris = [...first.fresh.map(({ uri }) => uri), ...rest.uris]
    expect(uris.length).toBe(new Set(uris).size)
    expect([...uris].sort()).toEqual(stream.map(({ uri }) => uri).sort())
    expect(rest.place.seen).toBe(stream.length)
  }))
})

test('news of many pages are read down to known ground, nothing twice, nothing left out', () => {
  const old = items(12, (index) => 1000 * minute - index * 20 * minute, 'old')
  const first = begin(pageOf(sorted(old), null), 0)
  const fresh = items(23, (index) => 3000 * minute - index * 30 * minute, 'new')
  const news = readNews(sorted([...fresh, ...old]), first.place)
  expect([...news.uris].filter((uri) => uri.startsWith('new')).sort()).toEqual(fresh.map(({ uri }) => uri).sort())
  expect(new Set(news.uris).size).toBe(news.uris.length)
})

test('what its author sorted in a little behind the newest is found', () => {
  const old = items(9, (index) => 1000 * minute - index * 4 * minute, 'old')
  const first = begin(pageOf(sorted(old), null), 0)
  const late = { uri: 'late', at: 1000 * minute - 10 * minute }
  expect(readNews(sorted([late, ...old]), first.place).uris).toContain('late')
})

test('nothing new costs one page', () => {
  const stream = sorted(items(30, (index) => 1000 * minute - index))
  const first = begin(pageOf(stream, null), 0)
  expect(readNews(stream, first.place)).toMatchObject({ uris: [], pages: 1 })
})

test('the past ends at the time asked for and goes on later from there', () => {
  const stream = sorted(items(40, (index) => 10_000 * minute - index * 60 * minute))
  const first = begin(pageOf(stream, null), 0)
  const part = readPast(stream, first.place, 9000 * minute)
  expect(part.place.reachedAt).toBeLessThanOrEqual(9000 * minute)
  expect(part.place.next).not.toBeNull()
  const rest = readPast(stream, part.place, -1)
  expect([...first.fresh.map(({ uri }) => uri), ...part.uris, ...rest.uris].sort()).toEqual(stream.map(({ uri }) => uri).sort())
})

test('an empty stream has no past, and its first item is news', () => {
  const first = begin(pageOf([], null), 5)
  expect(hasPast(first.place, -1)).toBe(false)
  expect(readNews([{ uri: 'a', at: 1 }], first.place).uris).toEqual(['a'])
})
